import { compare, multiply, type Rational, rational, roundTo } from '../base/rational.js'
import type { Limit, LimitKey, Measure } from '../measures/measure.js'
import type { Reasoning } from './reason/reasoning.js'

/** The most that can be paid under some keys, and what makes it so. */
export interface Most {
  readonly amount: Rational
  /** Limits by their ids; none where a single line cannot give more. */
  readonly by: readonly string[]
}

const nameOf = (key: LimitKey): string => (key.kind === 'thing' ? `thing ${key.symbol.id}` : key.kind)

/** What all that is paid for one line shares: the firm, the things that it names, and the year of a yearly claim. */
function lineNames({ about, things, each }: Measure): string[] {
  const fields = (each?.fields ?? []).filter(({ type }) => type.kind === 'thing')
  const named = [...things, ...fields].map(({ id }) => `thing ${id}`)
  return ['line', 'firm', ...named, ...(about === 'year' ? ['year'] : [])]
}

/** Whether keys tell every line from the others by themselves; no list names a thing twice. */
function isLine(names: ReadonlySet<string>, measure: Measure): boolean {
  const [, ...shared] = lineNames(measure)
  return shared.every(name => names.has(name)) && (!measure.covers || names.has('year'))
}

/** The names of a limit's keys; what is one line also shares all that a line does. */
export function namesOf({ keys }: Limit, measure: Measure): ReadonlySet<string> {
  const names = new Set(keys.map(nameOf))
  return names.has('line') || isLine(names, measure) ? new Set([...names, ...lineNames(measure)]) : names
}

const isWithin = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
  [...inner].every(name => outer.has(name))

/** A limit that always holds: not one that may be passed, departed from or lifted, or that applies only sometimes. */
export const isFirm = (limit: Limit, { caseByCase }: Measure): boolean =>
  limit.force === 'must' &&
  limit.when === undefined &&
  limit.beyond === undefined &&
  limit.unlimited.size === 0 &&
  !caseByCase?.lifts.has(limit.id)

const least = (all: readonly Most[]): Most | undefined =>
  all.reduce<Most | undefined>((a, b) => (a && compare(a.amount, b.amount) <= 0 ? a : b), undefined)

/** The most that one line gives before any limit; paid amounts are rounded, so that it is the next whole step. */
function mostOfLine({ amount }: Measure, reasoning: Reasoning): Most[] {
  if (!amount) return []
  const bounds =
    amount.kind === 'rate' ? reasoning.mostOf(amount.base, amount.rate) : reasoning.bounds(amount.value).high
  return bounds ? [{ amount: rational(roundTo(bounds, 1n, 'up')), by: [] }] : []
}

/** A measure, and those of its limits that bound another one. */
export interface Bounding {
  readonly measure: Measure
  readonly others: readonly Limit[]
  readonly reasoning: Reasoning
}

/**
 * The most that lines which share these keys can be paid together, by what the other limits and the amounts allow.
 * Nothing where it cannot be said for certain.
 */
export function mostUnder(limit: Limit, { measure, others, reasoning }: Bounding): Most | undefined {
  const keys = namesOf(limit, measure)
  const boundOf = (other: Limit): Rational | undefined => reasoning.bounds(other.bound.value).high
  const sums = (isOver: (names: ReadonlySet<string>) => boolean): Most[] =>
    others.flatMap(other => {
      const bound = other.bound.kind === 'max' && isOver(namesOf(other, measure)) ? boundOf(other) : undefined
      return bound ? [{ amount: bound, by: [other.id] }] : []
    })
  const under = (names: ReadonlySet<string>): Most[] => sums(own => isWithin(own, names))
  const whole = mostOfLine(measure, reasoning)
  // Whatever a limit counts over, nothing is paid beyond it at once; of one line again and again only `whole` says all.
  const once = least([...whole, ...sums(() => true)])
  const times = (one: Most | undefined, other: Limit): Most[] => {
    const count = boundOf(other)
    return one && count ? [{ amount: multiply(one.amount, count), by: [...one.by, other.id] }] : []
  }
  const counted = others
    .filter(other => other.bound.kind !== 'max' && isWithin(namesOf(other, measure), keys))
    .flatMap(other => times(other.bound.kind === 'count' ? once : least(under(new Set([...keys, 'year']))), other))
  return least([...under(keys), ...counted, ...(keys.has('line') ? whole : [])])
}
