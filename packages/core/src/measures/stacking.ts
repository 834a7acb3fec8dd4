import type { Basis } from '../base/clause.js'
import type { Rational } from '../base/rational.js'
import type { Expr } from '../language/values/expr.js'
import type { Symbol } from '../language/values/symbol.js'
import { type Missing, union } from '../language/values/value.js'
import { type Force, refuses } from './measure.js'

/** What may happen to a lower amount that was paid first: the difference is added, or it is returned (补差额、退旧领新). */
export const afterPaid = ['top-up', 'swap'] as const
export type AfterPaid = (typeof afterPaid)[number]

/** How a level that the document does not mention may be read: the rule covers it too, or not (未提及的级别). */
export const ifUnmentioned = ['covered', 'not-covered'] as const

/** Of claims on one and the same thing: only the highest is paid, or all are (就高不就低、不重复资助). */
export interface StackingRule {
  readonly id: string
  readonly name: string
  readonly basis: Basis
  /** What must be the same: a project, a contract … */
  readonly per: string
  /** Addresses of three steps, `*` for all of one level. */
  readonly with: readonly string[]
  /** Levels of which the document does not say whether they are covered. */
  readonly unmentioned: ReadonlySet<string>
  /** The reading that says whether they are. */
  readonly ifUnmentioned?: Symbol
  /** While what holds it is a rule. */
  readonly when?: Expr
  readonly pays: 'highest' | 'sum'
  readonly alreadyPaid?: Symbol
  readonly force: Force
}

/** One claim that stands beside others. An amount that is not known has no ends. */
export interface StackedClaim {
  /** `tenant/program/measure`. */
  readonly address: string
  /** Whose policy it is: town, district, city, province, nation; nothing while nobody has said so. */
  readonly level?: string
  readonly things: ReadonlyMap<string, string>
  readonly amount: { readonly low: Rational; readonly high: Rational } | undefined
  /** What was paid for it before. */
  readonly paid: Rational
}

/** A rule of one program in one situation: whether it holds, and how its readings are taken. */
export interface RuleInForce {
  readonly rule: StackingRule
  /** `tenant/program`, whose rule it is. */
  readonly home: string
  /** What is missing to say whether it holds; nothing when it does. A rule that does not hold is not among them. */
  readonly missing: readonly Missing[]
  readonly taken: (reading: Symbol) => string | undefined
}

/** Two claims that a rule finds about one thing. What is missing keeps it open whether it does. */
export interface Meeting {
  readonly claims: readonly [number, number]
  readonly by: RuleInForce
  readonly missing: readonly Missing[]
}

const meets = (pattern: string, address: string): boolean => {
  const own = address.split('/')
  return pattern.split('/').every((step, i) => step === '*' || step === own[i])
}

const isOwn = (home: string, { address }: Pick<StackedClaim, 'address'>): boolean => address.startsWith(`${home}/`)

/** Whether a rule speaks of a measure: one of its own program, or one that it names. */
export const speaksOf = ({ rule, home }: { rule: StackingRule; home: string }, address: string): boolean =>
  isOwn(home, { address }) || rule.with.some(pattern => meets(pattern, address))

/** What is missing to say that a rule covers a claim; undefined where it does not. */
function covered({ rule, home, taken }: RuleInForce, claim: StackedClaim): readonly Missing[] | undefined {
  if (isOwn(home, claim) || rule.with.some(pattern => meets(pattern, claim.address))) return []
  if (rule.unmentioned.size === 0) return undefined
  if (claim.level === undefined) return [{ kind: 'fact', id: 'level' }]
  if (!rule.unmentioned.has(claim.level)) return undefined
  const { ifUnmentioned: reading } = rule
  if (!reading) return [{ kind: 'row', id: `${rule.id}.unmentioned` }]
  const [yes, no] = ifUnmentioned
  const way = taken(reading)
  return way === yes ? [] : way === no ? undefined : [{ kind: 'reading', id: reading.id }]
}

/** What is missing to say that a rule finds two claims about one thing; undefined where it does not. */
function found(by: RuleInForce, a: StackedClaim, b: StackedClaim): readonly Missing[] | undefined {
  if (!isOwn(by.home, a) && !isOwn(by.home, b)) return undefined
  const [here, there] = [covered(by, a), covered(by, b)]
  if (!here || !there) return undefined
  const [one, other] = [a.things.get(by.rule.per), b.things.get(by.rule.per)]
  if (one !== undefined && other !== undefined && one !== other) return undefined
  const unnamed: Missing[] = one === undefined || other === undefined ? [{ kind: 'fact', id: by.rule.per }] : []
  return [...by.missing, ...here, ...there, ...unnamed]
}

/**
 * What the rules of one program say of two claims: the first that finds both decides. While it is not known of one whether
 * it does, the next are asked too; it is open only where they would say otherwise.
 */
function meetingOf(rules: readonly RuleInForce[], claims: readonly StackedClaim[], [i, j]: [number, number]) {
  const [a, b] = [claims[i], claims[j]]
  const said: Meeting[] = []
  if (!a || !b) return said
  for (const by of rules) {
    const missing = found(by, a, b)
    if (missing) said.push({ claims: [i, j], by, missing })
    if (missing?.length === 0) break
  }
  return said
}

/** Of the rules that may decide: whether they forbid both, and what that hangs on. */
function decided(said: readonly Meeting[]): Meeting | undefined {
  const [first] = said
  const forbids = said.find(({ by }) => by.rule.pays === 'highest')
  const settles = said.some(({ missing }) => missing.length === 0)
  if (!forbids) return settles ? first : undefined
  const isSure = settles && said.every(({ by }) => by.rule.pays === 'highest')
  return { ...forbids, missing: isSure ? [] : union(...said.map(({ missing }) => missing)) }
}

/**
 * Which claims meet, and by which rule (重叠).
 *
 * A rule is about claims of its own program, among themselves and beside those that it names; each program's rules are read
 * from the top. What no rule names adds up. A rule that only encourages changes nothing.
 */
export function meetingsOf(claims: readonly StackedClaim[], rules: readonly RuleInForce[]): Meeting[] {
  const binding = rules.filter(({ rule }) => refuses(rule.force))
  const homes = [...new Set(binding.map(({ home }) => home))]
  return claims.flatMap((_, i) =>
    claims.slice(i + 1).flatMap((_, k) =>
      homes.flatMap(home => {
        const own = binding.filter(one => one.home === home)
        return decided(meetingOf(own, claims, [i, i + 1 + k])) ?? []
      }),
    ),
  )
}
