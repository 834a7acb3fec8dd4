import { add, compare, greatest, type Rational, rational, subtract, zero } from '../base/rational.js'
import type { Missing, Value } from '../language/values/value.js'
import { missingOf } from '../language/values/value.js'
import { type Ledger, keyOf, totalOf } from './ledger.js'
import { type Line, lineKey, sameLine } from './line.js'
import { type Limit, type Measure, refuses } from './measure.js'

/** A line of this claim that already has its amount. */
export interface PaidLine {
  readonly line: Line
  readonly amount: Rational
}

/** What is left under a limit for one line: a value, or nothing to hold it back. */
export type Room = { readonly room: Rational } | { readonly missing: readonly Missing[] } | 'unlimited'

export type End = 'low' | 'high'

/** What a claim has behind it while its lines are settled: the ledger, and the lines before. */
export interface Behind {
  readonly measure: Measure
  readonly ledger: Ledger
  readonly before: readonly PaidLine[]
  readonly end: End
}

/** Whether an entry of the ledger counts under a limit: those of its measure, or of any that share a pool. */
const isOf = (limit: Limit, measure: Measure, entry: string): boolean =>
  limit.of ? limit.of.has(entry) : entry === measure.id

/** Ledger entries that share all keys of a limit with a line. */
function sharing(behind: Behind, limit: Limit, line: Line): Ledger {
  const { measure, ledger } = behind
  if (limit.keys.some(key => key.kind === 'line')) return sameLine(measure, line, ledger)
  if (limit.keys.some(key => key.kind === 'claim')) return []
  const named = limit.keys.map(
    key => [key.kind === 'thing' ? key.symbol.id : key.kind, lineKey(measure, line, key)] as const,
  )
  return ledger.filter(
    entry =>
      isOf(limit, measure, entry.measure) &&
      named.every(([key, value]) => value !== undefined && keyOf(entry, key) === value),
  )
}

function linesSharing(behind: Behind, limit: Limit, line: Line): readonly PaidLine[] {
  return behind.before.filter(({ line: other }) =>
    limit.keys.every(key => {
      const [mine, theirs] = [lineKey(behind.measure, line, key), lineKey(behind.measure, other, key)]
      return mine !== undefined && mine === theirs
    }),
  )
}

/** A number of lines, or of years: with no place left, the line gets nothing. */
function countedRoom(behind: Behind, limit: Limit, line: Line, bound: Rational): Room {
  const [paid, earlier] = [sharing(behind, limit, line), linesSharing(behind, limit, line)]
  if (limit.bound.kind === 'count') {
    const lines = paid.filter(entry => entry.amount.n > 0n).length + earlier.filter(other => other.amount.n > 0n).length
    return compare(rational(lines), bound) < 0 ? 'unlimited' : { room: zero }
  }
  const years = new Set([
    ...paid.filter(e => e.amount.n > 0n).map(e => e.year),
    ...earlier.filter(o => o.amount.n > 0n).map(o => o.line.year),
  ])
  years.delete(line.year)
  return compare(rational(years.size), bound) < 0 ? 'unlimited' : { room: zero }
}

/** Missing things that the ledger would have to be asked about. */
function unnamed(behind: Behind, limit: Limit, line: Line): readonly Missing[] {
  if (!behind.ledger.some(entry => isOf(limit, behind.measure, entry.measure))) return []
  const { measure } = behind
  return limit.keys.flatMap((key): readonly Missing[] => {
    if (lineKey(measure, line, key) !== undefined) return []
    if (key.kind === 'thing') return [{ kind: key.symbol.missing, id: key.symbol.id }]
    return key.kind === 'payee' ? [{ kind: 'fact', id: measure.to }] : []
  })
}

/** The ceiling itself, after uplifts: `changed` puts the new value in the place of the old. */
export function roomUnder(behind: Behind, limit: Limit, line: Line, changed: (value: Value) => Value): Room {
  if (!refuses(limit.force)) return 'unlimited'
  const applies = limit.when ? limit.when.run(line.frame) : undefined
  if (applies?.kind === 'truth' && !applies.is) return 'unlimited'
  if (applies?.kind === 'unknown') return { missing: applies.missing }
  const raw = limit.bound.value.run(line.frame)
  if (raw.kind !== 'number' && isUnset(limit, raw, line)) return 'unlimited'
  const bound = limit.bound.kind === 'max' ? changed(raw) : raw
  if (bound.kind !== 'number') return { missing: missingOf(bound) }
  const missing = [...bound.missing, ...unnamed(behind, limit, line)]
  if (missing.length > 0) return { missing }
  const ceiling = behind.end === 'low' ? bound.low : bound.high
  if (limit.bound.kind !== 'max') return countedRoom(behind, limit, line, ceiling)
  const used = linesSharing(behind, limit, line).reduce(
    (sum, paid) => add(sum, paid.amount),
    totalOf(sharing(behind, limit, line)),
  )
  return { room: greatest(subtract(ceiling, used), zero) }
}

/** A ceiling whose only unknown is a parameter that means "none" until it is set. */
function isUnset(limit: Limit, raw: Value, line: Line): boolean {
  if (limit.unlimited.size === 0) return false
  const names = new Set([...limit.unlimited].map(slot => line.frame.world.symbols[slot]?.id))
  const missing = missingOf(raw)
  return missing.length > 0 && missing.every(m => m.kind === 'parameter' && names.has(m.id))
}
