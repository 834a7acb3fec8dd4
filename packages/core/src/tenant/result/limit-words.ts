import type { Words } from '../../language/explain/because.js'
import type { Limit, LimitKey } from '../../measures/measure.js'

const keyWords: Readonly<Record<Exclude<LimitKey['kind'], 'thing'>, Words>> = {
  line: { zh: '单项', en: 'line' },
  claim: { zh: '每次申报', en: 'claim' },
  firm: { zh: '每家', en: 'firm' },
  year: { zh: '每年', en: 'year' },
  payee: { zh: '每个收款方', en: 'payee' },
  tenant: { zh: '全辖区', en: 'whole jurisdiction' },
}

/** A claim that another claim names has no name of its own. */
const thingWord = ({ id, name }: { id: string; name: string }): string =>
  id === name ? '项目' : name.replace(/编号$/, '')

const wordFor = (key: LimitKey, language: 'zh' | 'en'): string => {
  if (key.kind !== 'thing') return keyWords[key.kind][language]
  return language === 'zh' ? `每个${thingWord(key.symbol)}` : key.symbol.id
}

/** What a limit is counted over: `每家每年`, `per firm and year`. */
export const scopeWords = (limit: Limit): Words => ({
  zh: limit.keys.map(key => wordFor(key, 'zh')).join(''),
  en: `per ${limit.keys.map(key => wordFor(key, 'en')).join(' and ')}`,
})

/** A limit that is passed: what is left under it, and that the rest is up to somebody's approval. */
export function beyondWords(limit: Limit, shown: Words): Words {
  const { zh, en } = limitWords(limit, shown)
  return { zh: `${zh}，超出的须经批准`, en: `${en}; more needs an approval` }
}

/** A limit with what is left under it. */
export function limitWords(limit: Limit, shown: Words): Words {
  const scope = scopeWords(limit)
  return { zh: `${scope.zh}限额还余 ${shown.zh}`, en: `room under ${limit.id} (${scope.en}): ${shown.en}` }
}
