import { add, compare, greatest, least, type Rational, subtract, zero } from '../base/rational.js'
import type { Missing } from '../language/values/value.js'
import { type AfterPaid, afterPaid, type RuleInForce, type StackedClaim } from './stacking.js'

/** What is still paid for a claim, and what must be given back. */
export interface Due {
  readonly low: Rational
  readonly high: Rational | undefined
  readonly returns: Rational
}

const atLeastZero = (value: Rational): Rational => greatest(value, zero)
export const nothingDue: Due = { low: zero, high: zero, returns: zero }

/** What a claim comes to by itself: its amount, less what was paid for it. */
export function alone({ amount, paid }: StackedClaim): Due {
  if (!amount) return { low: zero, high: undefined, returns: zero }
  return { low: atLeastZero(subtract(amount.low, paid)), high: atLeastZero(subtract(amount.high, paid)), returns: zero }
}

export const sumOf = (dues: readonly Due[]): Due =>
  dues.reduce(
    (a, b) => ({
      low: add(a.low, b.low),
      high: a.high === undefined || b.high === undefined ? undefined : add(a.high, b.high),
      returns: add(a.returns, b.returns),
    }),
    nothingDue,
  )

/** A claim that is not kept although something was paid for it, and the kept ones that displace it. */
export interface Displaced {
  readonly claim: number
  readonly by: readonly number[]
  readonly rule: RuleInForce
}

/** What is taken off an amount, at both of its ends. */
export interface Less {
  readonly low: Rational
  readonly high: Rational
}

export const nothingLess: Less = { low: zero, high: zero }

/** What each claim comes to once what was paid for others is dealt with; `options` are those of a reading that is open. */
export interface AfterPaying {
  readonly due: Due
  /** What was paid for others and is taken off; only where it is known how. */
  readonly less: Less
  readonly options: ReadonlyMap<AfterPaid, Due>
  readonly missing: readonly Missing[]
}

const isWay = (text: string | undefined): text is AfterPaid => afterPaid.some(way => way === text)

const wayOf = ({ rule: { rule, taken } }: Displaced): AfterPaid | undefined => {
  const way = rule.alreadyPaid && taken(rule.alreadyPaid)
  return isWay(way) ? way : undefined
}

/** One end of what is due, by claim: what was paid is taken off those that displace it, in their order, as far as it goes. */
function takeOff(left: Map<number, Rational>, { by }: Displaced, paid: Rational): void {
  let rest = paid
  for (const one of by) {
    const now = left.get(one)
    if (now === undefined) continue
    const taken = least(now, rest)
    left.set(one, subtract(now, taken))
    rest = subtract(rest, taken)
  }
}

type Way = (one: Displaced) => AfterPaid

/** What is due by claim when each way of reading is taken. */
function duesBy(
  claims: readonly StackedClaim[],
  kept: ReadonlySet<number>,
  all: readonly Displaced[],
  way: Way,
): Due[] {
  const own = claims.map((claim, i) => (kept.has(i) ? alone(claim) : nothingDue))
  const lows = new Map(own.map(({ low }, i) => [i, low]))
  const highs = new Map(own.flatMap(({ high }, i) => (high === undefined ? [] : [[i, high] as const])))
  const returns = new Map<number, Rational>()
  for (const one of all) {
    const paid = claims[one.claim]?.paid ?? zero
    if (way(one) === 'swap') returns.set(one.claim, paid)
    else for (const ends of [lows, highs]) takeOff(ends, one, paid)
  }
  return claims.map((_, i) => ({ low: lows.get(i) ?? zero, high: highs.get(i), returns: returns.get(i) ?? zero }))
}

/** All that two ways of reading give. What would have to be returned is not settled. */
const hullOf = (a: Due, b: Due): Due => ({
  low: least(a.low, b.low),
  high: a.high === undefined || b.high === undefined ? undefined : greatest(a.high, b.high),
  returns: zero,
})

function lessOf(own: Due, due: Due): Less {
  const low = subtract(own.low, due.low)
  return { low, high: own.high && due.high ? subtract(own.high, due.high) : low }
}

const same = (a: Due, b: Due): boolean =>
  compare(a.low, b.low) === 0 &&
  compare(a.returns, b.returns) === 0 &&
  (a.high && b.high ? compare(a.high, b.high) === 0 : a.high === b.high)

/**
 * What the kept claims come to when something was paid before for others: the difference, or all of it while the lower is
 * returned. While it is open which, both are given.
 */
export function afterPaying(
  claims: readonly StackedClaim[],
  kept: ReadonlySet<number>,
  displaced: readonly Displaced[],
): AfterPaying[] {
  const touched = (i: number) => (one: Displaced) => one.claim === i || one.by.includes(i)
  const open = displaced.filter(one => wayOf(one) === undefined)
  const [topUp, swap] = afterPaid.map(way => duesBy(claims, kept, displaced, one => wayOf(one) ?? way))
  const none: ReadonlyMap<AfterPaid, Due> = new Map()
  return claims.map((claim, i): AfterPaying => {
    const [lower, higher] = [topUp?.[i] ?? nothingDue, swap?.[i] ?? nothingDue]
    const waits = open.filter(touched(i))
    if (waits.length === 0 || same(lower, higher)) {
      const own = kept.has(i) ? alone(claim) : nothingDue
      return { due: lower, less: lessOf(own, lower), options: none, missing: [] }
    }
    const silent = waits.filter(({ rule: { rule } }) => !rule.alreadyPaid)
    const missing = waits.map(
      ({ rule: { rule } }): Missing =>
        rule.alreadyPaid
          ? { kind: 'reading', id: rule.alreadyPaid.id }
          : { kind: 'row', id: `${rule.id}.already-paid` },
    )
    const options = silent.length > 0 ? none : new Map([['top-up', lower] as const, ['swap', higher] as const])
    return { due: hullOf(lower, higher), less: nothingLess, options, missing }
  })
}

export const wasPaid = ({ paid }: StackedClaim): boolean => compare(paid, zero) > 0
