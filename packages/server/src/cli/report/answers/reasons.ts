import type { Because } from '@peiyu/core'
import type { Language } from '../../language.js'

const joints = new Set(['and', 'or', 'not', 'let', 'if'])
const isTruth = ({ value }: Because): boolean => value === 'true' || value === 'false' || value === 'unknown'

/** Most conditions that are told of one rule. */
const mostTold = 6

/** The conditions of which a condition consists, each told once; a reading that was taken decides nothing by itself. */
function conditionsIn(because: Because): Because[] {
  const parts = because.of.filter(isTruth)
  if (!joints.has(because.op) || parts.length === 0) return [because]
  return parts.flatMap(conditionsIn).filter(({ says }) => !says.zh.startsWith('【'))
}

/** What made a condition come out as it did, with the distance to each threshold. */
export function reasonTexts(because: Because, language: Language): string[] {
  const told = conditionsIn(because).map(({ says, distance }) => {
    const far = distance ? `${language === 'zh' ? '，' : ', '}${distance[language]}` : ''
    return `${says[language]}${far}`
  })
  const all = [...new Set(told.length > 0 ? told : [because.says[language]])]
  return all.length <= mostTold ? all : [...all.slice(0, mostTold), '…']
}
