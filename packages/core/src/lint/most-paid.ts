import { compare, multiply, type Rational, rational, roundTo } from '../base/rational.js'
import { type Limit, type LimitKey, type Measure, refuses } from '../measures/measure.js'
import type { Reasoning } from './reason/reasoning.js'

/** The most that can be paid under some keys, and what makes it so. */
export interface Most {
  readonly amount: Rational
  /** Limits by their ids; none where a single line cannot give more. */
  readonly by: readonly string[]
}

const nameOf = (key: LimitKey): string => (key.kind === 'thing' ? `thing ${key.symbol.id}` : key.kind)

/** What tells one line of a measure from every other, on its own or of another claim. */
function lineNames({ about, things, each }: Measure): string[] {
  const fields = (each?.fields ?? []).filter(({ type }) => type.kind === 'thing')
  const named = [...things, ...fields].map(({ id }) => `thing ${id}`)
  return ['line', 'firm', ...named, ...(about === 'year' ? ['year'] : [])]
}

/** The names of a limit's keys; a line is also told apart by whatever makes it one. */
export function namesOf({ keys }: Limit, measure: Measure): ReadonlySet<string> {
  const names = new Set(keys.map(nameOf))
  const isLine = lineNames(measure)
    .slice(1)
    .every(name => names.has(name))
  return names.has('line') || isLine ? new Set([...names, ...lineNames(measure)]) : names
}

const isWithin = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
  [...inner].every(name => outer.has(name))

/** A limit that always holds: not one that may be passed, lifted or that applies only sometimes. */
export const isFirm = (limit: Limit, { caseByCase }: Measure): boolean =>
  refuses(limit.force) &&
  limit.when === undefined &&
  limit.beyond === undefined &&
  limit.unlimited.size === 0 &&
  !caseByCase?.lifts.has(limit.id)

const least = (all: readonly Most[]): Most | undefined =>
  all.reduce<Most | undefined>((a, b) => (a && compare(a.amount, b.amount) <= 0 ? a : b), undefined)

/** The most that one line gives before any limit; paid amounts are rounded, so that it is the next whole step. */
function mostOfLine({ amount }: Measure, reasoning: Reasoning): Most | undefined {
  if (!amount) return undefined
  const bounds =
    amount.kind === 'rate' ? reasoning.mostOf(amount.base, amount.rate) : reasoning.bounds(amount.value).high
  return bounds ? { amount: rational(roundTo(bounds, 1n, 'up')), by: [] } : undefined
}

/**
 * The most that lines which share these keys can be paid together, by what the other limits and the amounts allow.
 * Nothing where it cannot be said for certain.
 */
export function mostUnder(measure: Measure, limit: Limit, reasoning: Reasoning): Most | undefined {
  const keys = namesOf(limit, measure)
  const others = measure.limits.filter(other => other !== limit && isFirm(other, measure))
  const boundOf = (other: Limit): Rational | undefined => reasoning.bounds(other.bound.value).high
  const sums = (under: ReadonlySet<string>): Most[] =>
    others.flatMap(other => {
      const bound = other.bound.kind === 'max' && isWithin(namesOf(other, measure), under) ? boundOf(other) : undefined
      return bound ? [{ amount: bound, by: [other.id] }] : []
    })
  const line = least(
    [mostOfLine(measure, reasoning), least(sums(new Set(lineNames(measure))))].flatMap(one => one ?? []),
  )
  const times = (one: Most | undefined, other: Limit): Most[] => {
    const count = boundOf(other)
    return one && count ? [{ amount: multiply(one.amount, count), by: [...one.by, other.id] }] : []
  }
  const counted = others
    .filter(other => other.bound.kind !== 'max' && isWithin(namesOf(other, measure), keys))
    .flatMap(other => times(other.bound.kind === 'count' ? line : least(sums(new Set([...keys, 'year']))), other))
  return least([...sums(keys), ...counted, ...(line && keys.has('line') ? [line] : [])])
}
