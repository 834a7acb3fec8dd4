import type { Because, Words } from '../../language/explain/because.js'
import type { Force } from '../../measures/measure.js'

/** What a measure promises that its document only strives for, supports or explores; nothing for those that bind. */
const softWords: Partial<Readonly<Record<Force, Words>>> = {
  strive: { zh: '力争、争取：尽力去办，办成没有保证', en: 'striven for: they try, and promise no success' },
  encourage: { zh: '鼓励、支持：做法和力度文件没有写死', en: 'encouraged: how and how much is not laid down' },
  explore: { zh: '探索：还没有设立，设立以后才谈得上应得', en: 'explored: it does not exist yet, so nothing is due' },
}

/** How strongly a measure is meant, where that is less than that it must be done. */
export const measureForceWords = (force: Force): Words | null => softWords[force] ?? null

/** An explanation that ends with how strongly the measure is meant. */
export function withForce(because: Because, force: Force): Because {
  const says = measureForceWords(force)
  return says ? { ...because, of: [...because.of, { op: 'force', says, value: '', of: [] }] } : because
}
