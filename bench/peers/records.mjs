import { facts } from '../engine/layout.mjs'

/** What a fact is called in other languages: `main-revenue` of 2016 is `mainRevenue2016`. */
export const nameOf = ({ fact, year = '' }) => fact.replace(/[-.](.)/g, (_, letter) => letter.toUpperCase()) + year

function valueOf({ kind, options }, value, scale) {
  if (options) return options[value]
  if (kind === 'truth') return value === 1
  return kind === 'money' ? value / scale : value
}

/**
 * Every enterprise as an object by name: money in yuan where `scale` is 100, in fen where it is 1. They are objects as
 * JSON.parse makes them; those put together name by name are read several times slower.
 */
export function recordsOf({ count, columns }, scale = 100) {
  const named = facts.map(fact => ({ fact, key: nameOf(fact), column: columns[fact.name] }))
  return Array.from({ length: count }, (_, i) => {
    const entries = named.map(({ fact, key, column }) => [key, valueOf(fact, column[i], scale)])
    return JSON.parse(JSON.stringify(Object.fromEntries(entries)))
  })
}
