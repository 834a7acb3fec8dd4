import type { Basis } from '../base/clause.js'
import { add, compare, greatest, least, type Rational, subtract, zero } from '../base/rational.js'
import type { Symbol } from '../language/values/symbol.js'
import type { Missing } from '../language/values/value.js'
import { type Force, refuses } from './measure.js'

/** What may happen to a lower amount that was paid first: the difference is added, or it is returned (补差额、退旧领新). */
export const afterPaid = ['top-up', 'swap'] as const
export type AfterPaid = (typeof afterPaid)[number]

/** Of claims on one and the same thing: only the highest is paid, or all are (就高不就低、不重复资助). */
export interface StackingRule {
  readonly id: string
  readonly name: string
  readonly basis: Basis
  /** What must be the same: a project, a contract … */
  readonly per: string
  /** Addresses of three steps, `*` for all of one level. */
  readonly with: readonly string[]
  readonly pays: 'highest' | 'sum'
  readonly alreadyPaid?: Symbol
  readonly force: Force
}

/** One claim that stands beside others. An amount that is not known has no ends. */
export interface StackedClaim {
  /** `tenant/program/measure`. */
  readonly address: string
  readonly things: ReadonlyMap<string, string>
  readonly amount: { readonly low: Rational; readonly high: Rational } | undefined
  /** What was paid for it before. */
  readonly paid: Rational
}

/** What is still paid for a claim, and what must be given back. */
export interface Due {
  readonly low: Rational
  readonly high: Rational | undefined
  readonly returns: Rational
}

/** One claim once the rules have been over it. `options` are what each way of reading would give. */
export interface Settled {
  readonly claim: StackedClaim
  readonly status: 'known' | 'unknown'
  readonly due: Due
  readonly rule: StackingRule | undefined
  readonly options: ReadonlyMap<AfterPaid, Due>
  readonly missing: readonly Missing[]
}

/** The program whose rules these are, and how each reading is taken. */
export interface StackingCase {
  readonly home: string
  readonly taken: (reading: Symbol) => string | undefined
}

const meets = (pattern: string, address: string): boolean => {
  const own = address.split('/')
  return pattern.split('/').every((step, i) => step === '*' || step === own[i])
}

/** Claims of the program itself, and those that a rule names. */
export const isUnder = (
  { with: patterns }: StackingRule,
  { address }: Pick<StackedClaim, 'address'>,
  home: string,
): boolean => address.startsWith(`${home}/`) || patterns.some(pattern => meets(pattern, address))

const atLeastZero = (value: Rational): Rational => greatest(value, zero)
const none: Due = { low: zero, high: zero, returns: zero }

/** What a claim comes to by itself: its amount, less what was paid for it. */
function alone({ amount, paid }: StackedClaim): Due {
  if (!amount) return { low: zero, high: undefined, returns: zero }
  return { low: atLeastZero(subtract(amount.low, paid)), high: atLeastZero(subtract(amount.high, paid)), returns: zero }
}

const noOptions: ReadonlyMap<AfterPaid, Due> = new Map()

function untouched(claim: StackedClaim, rule?: StackingRule): Settled {
  const missing: Missing[] = claim.amount ? [] : [{ kind: 'fact', id: claim.address }]
  const status = claim.amount ? 'known' : 'unknown'
  return { claim, status, due: alone(claim), rule, options: noOptions, missing }
}

/** Which of them is paid is open: none or all of each. */
const openAll = (group: readonly StackedClaim[], rule: StackingRule, missing: readonly Missing[]): Settled[] =>
  group.map(claim => ({
    claim,
    status: 'unknown',
    due: { ...alone(claim), low: zero },
    rule,
    options: noOptions,
    missing,
  }))

/** The claim that is at least as high as every other whatever they turn out to be; of equals the one that is named first. */
function highestOf(group: readonly StackedClaim[]): StackedClaim | undefined {
  return group.find(({ amount }) =>
    group.every(({ amount: other }) => amount && other && (amount === other || compare(amount.low, other.high) >= 0)),
  )
}

/** What each way of dealing with a lower amount that was paid gives one claim of the group. */
function dueAfter(way: AfterPaid, claim: StackedClaim, { top, before }: { top: StackedClaim; before: Rational }): Due {
  if (claim !== top) return way === 'swap' ? { ...none, returns: claim.paid } : none
  const own = alone(top)
  if (way === 'swap' || own.high === undefined) return own
  return { low: atLeastZero(subtract(own.low, before)), high: atLeastZero(subtract(own.high, before)), returns: zero }
}

const isWay = (text: string | undefined): text is AfterPaid => afterPaid.some(way => way === text)

function payHighest(group: readonly StackedClaim[], rule: StackingRule, { taken }: StackingCase): Settled[] {
  const unsaid = group.filter(({ amount }) => !amount)
  if (unsaid.length > 0)
    return openAll(
      group,
      rule,
      unsaid.map(({ address }) => ({ kind: 'fact', id: address })),
    )
  const top = highestOf(group)
  if (!top) {
    const open = group.filter(({ amount }) => amount && compare(amount.low, amount.high) < 0)
    return openAll(
      group,
      rule,
      open.map(({ address }) => ({ kind: 'discretion', id: address })),
    )
  }
  const before = group.reduce((sum, claim) => (claim === top ? sum : add(sum, claim.paid)), zero)
  const chosen = compare(before, zero) === 0 ? 'swap' : rule.alreadyPaid && taken(rule.alreadyPaid)
  const { alreadyPaid } = rule
  return group.map(claim => {
    if (isWay(chosen)) {
      const due = dueAfter(chosen, claim, { top, before })
      return { claim, status: 'known', due, rule, options: noOptions, missing: [] }
    }
    const options = new Map(alreadyPaid ? afterPaid.map(way => [way, dueAfter(way, claim, { top, before })]) : [])
    const missing: Missing = alreadyPaid
      ? { kind: 'reading', id: alreadyPaid.id }
      : { kind: 'row', id: `${rule.id}.already-paid` }
    return {
      claim,
      status: 'unknown',
      due: hullOf([...options.values()], alone(claim)),
      rule,
      options,
      missing: [missing],
    }
  })
}

/** All that any way of reading gives. What would have to be returned is not settled. */
function hullOf(dues: readonly Due[], otherwise: Due): Due {
  const [first, ...rest] = dues
  if (!first) return { ...otherwise, low: zero }
  const wider = (a: Due, b: Due): Due => ({
    low: least(a.low, b.low),
    high: a.high === undefined || b.high === undefined ? undefined : greatest(a.high, b.high),
    returns: zero,
  })
  return rest.reduce(wider, { ...first, returns: zero })
}

/** Claims of a rule by the thing that they are about; each group by itself. */
function settleUnder(rule: StackingRule, claims: readonly StackedClaim[], given: StackingCase): Settled[] {
  const under = claims.filter(claim => isUnder(rule, claim, given.home))
  if (under.length < 2) return []
  const unnamed = under.filter(({ things }) => !things.has(rule.per))
  if (unnamed.length > 0) return openAll(under, rule, [{ kind: 'fact', id: rule.per }])
  const things = [...new Set(under.map(({ things: own }) => own.get(rule.per)))]
  return things.flatMap(thing => {
    const group = under.filter(({ things: own }) => own.get(rule.per) === thing)
    if (group.length < 2) return []
    return rule.pays === 'sum' ? group.map(claim => untouched(claim, rule)) : payHighest(group, rule, given)
  })
}

/**
 * What is paid for each of several claims when rules forbid, or allow, that they add up (叠加).
 *
 * Rules are read from the top; the first that finds another claim on the same thing settles both. What no rule names adds
 * up. A rule that only encourages changes nothing.
 */
export function stackClaims(
  claims: readonly StackedClaim[],
  rules: readonly StackingRule[],
  given: StackingCase,
): readonly Settled[] {
  const settled = new Map<StackedClaim, Settled>()
  for (const rule of rules) {
    if (!refuses(rule.force)) continue
    const free = claims.filter(claim => !settled.has(claim))
    for (const one of settleUnder(rule, free, given)) settled.set(one.claim, one)
  }
  return claims.map(claim => settled.get(claim) ?? untouched(claim))
}

const sumOf = (dues: readonly Due[]): Due =>
  dues.reduce(
    (a, b) => ({
      low: add(a.low, b.low),
      high: a.high === undefined || b.high === undefined ? undefined : add(a.high, b.high),
      returns: add(a.returns, b.returns),
    }),
    none,
  )

const isUnnamed = ({ claim, rule }: Settled): boolean => rule !== undefined && !claim.things.has(rule.per)

/** Claims that a rule has looked at together: on one thing, or all of the rule while it is not said what one is about. */
function groupsOf(all: readonly Settled[]): Settled[][] {
  const loose = new Set(all.filter(isUnnamed).map(({ rule }) => rule))
  const keyOf = ({ claim, rule }: Settled, i: number): string => {
    if (!rule) return `${i}`
    return JSON.stringify(loose.has(rule) ? [rule.id] : [rule.id, claim.things.get(rule.per)])
  }
  const groups = new Map<string, Settled[]>()
  for (const [i, one] of all.entries()) groups.set(keyOf(one, i), [...(groups.get(keyOf(one, i)) ?? []), one])
  return [...groups.values()]
}

/** What all claims together come to: of a group of which only one is paid, the most is that of the highest. */
export const totalDue = (all: readonly Settled[]): Due => sumOf(groupsOf(all).map(groupDue))

/** Of an open group the least is paid in any case, and never more than the highest; all of it where they may be apart. */
function groupDue(group: readonly Settled[]): Due {
  const [first] = group
  const whole = sumOf(group.map(({ due }) => due))
  if (first?.status !== 'unknown' || first.rule?.pays !== 'highest' || first.options.size > 0) return whole
  const lows = group.map(({ claim }) => alone(claim).low)
  const highs = group.map(({ due }) => due.high)
  const known = highs.flatMap(high => (high ? [high] : []))
  const most = group.some(isUnnamed) ? whole.high : known.reduce(greatest, zero)
  return {
    low: group.some(({ claim }) => compare(claim.paid, zero) > 0) ? zero : lows.reduce(greatest, zero),
    high: known.length < highs.length ? undefined : most,
    returns: zero,
  }
}
