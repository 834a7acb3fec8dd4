import type { Words } from '../../../language/explain/because.js'
import type { Target } from '../../../targets/target.js'
import type { TargetResult } from './contract.js'

type Wanted = Pick<TargetResult, 'comparator' | 'wanted' | 'within' | 'every'>

const placeWords = {
  town: { zh: '每个镇街', en: 'every town: ' },
  park: { zh: '每个园区', en: 'every park: ' },
} as const

const unknownYet: Words = { zh: '待定的数', en: 'a number not yet set' }

function comparedWords({ comparator, wanted, within }: Wanted): Words {
  const { zh, en } = wanted?.says ?? unknownYet
  switch (comparator) {
    case 'above':
      return { zh: `超过${zh}`, en: `above ${en}` }
    case 'at-least':
      return { zh: `达到${zh}以上`, en: `at least ${en}` }
    case 'at-most':
      return { zh: `不超过${zh}`, en: `at most ${en}` }
    case 'equals':
      return wanted?.exact === 'true' ? { zh: '做到', en: 'done' } : { zh: `为${zh}`, en }
    case 'between':
      if (!wanted) return { zh: '在待定的范围以内', en: 'within a range not yet set' }
      return { zh: `${zh.replace('–', '至')}之间`, en: `within ${en}` }
    case 'about': {
      const off = within?.says
      return { zh: `${zh}左右${off ? `（相差不超过${off.zh}）` : ''}`, en: `about ${en}${off ? ` (± ${off.en})` : ''}` }
    }
  }
}

/** What a target promises, in words: 超过200家, 达到3%以上, 100人左右. */
export function wantedWords(target: Wanted): Words {
  const { zh, en } = comparedWords(target)
  const each = target.every === null ? { zh: '', en: '' } : placeWords[target.every]
  return { zh: `${each.zh}${zh}`, en: `${each.en}${en}` }
}

/** What the distance to a target is called: 还差, or by how much it is passed where it should not be. */
export const gapWords = ({ comparator }: Pick<TargetResult, 'comparator'>): Words => {
  if (comparator === 'at-least' || comparator === 'above') return { zh: '还差', en: 'to go' }
  return comparator === 'at-most' ? { zh: '超出', en: 'above by' } : { zh: '相差', en: 'off by' }
}

/** How strongly the document means a target or a task: 必须、力争、鼓励 …, in words. */
export const forceWords: Readonly<Record<Target['force'], Words>> = {
  must: { zh: '必须', en: 'must' },
  principle: { zh: '原则上', en: 'in principle' },
  focus: { zh: '重点', en: 'focus' },
  strive: { zh: '力争', en: 'strive for' },
  encourage: { zh: '鼓励', en: 'encourage' },
  explore: { zh: '探索', en: 'explore' },
}
