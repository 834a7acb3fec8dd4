import type { Basis } from '../base/clause.js'
import type { RoundingStep } from '../base/money.js'
import type { Rounding } from '../base/rational.js'
import type { Expr } from '../language/values/expr.js'
import type { Symbol } from '../language/values/symbol.js'
import type { Dimension } from '../language/values/type.js'
import type { AutoAward } from './auto-award.js'
import type { Instalments } from './instalments.js'

/** What a measure gives (给予). */
export type Gift = 'money' | 'places' | 'area' | 'service' | 'land' | 'priority' | 'permission' | 'uplift'

/** How strongly a rule binds; only `must` and `principle` refuse. */
export const forces = ['must', 'principle', 'focus', 'strive', 'encourage', 'explore'] as const
export type Force = (typeof forces)[number]
/** What is only explored does not exist yet: nothing can be due of it (探索). */
export const isSetUp = (force: Force): boolean => force !== 'explore'
export const refuses = (force: Force): boolean => force === 'must' || force === 'principle'

/** A condition that a claim must meet (须符合). */
export interface Requirement {
  readonly id: string
  readonly name: string
  readonly basis: Basis
  readonly needs: Expr
  readonly force: Force
}

/** What a limit is counted over: fixed words, or a thing by its fact. */
export type LimitKey =
  | { readonly kind: 'line' | 'claim' | 'firm' | 'year' | 'payee' | 'tenant' }
  | { readonly kind: 'thing'; readonly symbol: Symbol }

/** When a ceiling may be passed, and who has to approve it (突破). */
export interface Beyond {
  readonly needs: Expr
  readonly approval: readonly string[]
  readonly basis: Basis
}

/** A ceiling (限额): a sum, a number of paid lines, or a number of different years. */
export interface Limit {
  readonly id: string
  readonly name: string
  readonly basis: Basis
  readonly keys: readonly LimitKey[]
  readonly bound: { readonly kind: 'max' | 'count' | 'years'; readonly value: Expr }
  readonly when?: Expr
  readonly force: Force
  readonly beyond?: Beyond
  /** Measures that share it; a limit of one measure has none. */
  readonly of?: ReadonlySet<string>
  /** Slots of parameters that mean "no ceiling" until they are set. */
  readonly unlimited: ReadonlySet<number>
}

/** What is set off after the limits (抵扣). */
export interface SetOff {
  readonly id: string
  readonly basis: Basis
  readonly amount: Expr
  readonly when?: Expr
  /** The reading on who bears what the set-off cannot cover. */
  readonly short?: Symbol
}

/** How much one line gives. A rate that is a range leaves the choice to an officer. */
export type Amount =
  | { readonly kind: 'fixed' | 'amount' | 'places'; readonly value: Expr }
  | { readonly kind: 'rate'; readonly base: Expr; readonly rate: Expr }

/** The values that an uplift sees of the measure that it changes. */
export interface OldValues {
  readonly rate: Symbol
  readonly fixed: Symbol
  readonly max: Symbol
  /** What the changed measure is called: 普惠, 竞争性. */
  readonly class: Symbol
}

/** A change that another measure makes to this one's rate, fixed amount or ceilings (上浮). */
export interface Uplift {
  readonly id: string
  readonly basis: Basis
  readonly for?: Expr
  readonly where?: Expr
  readonly rate?: Expr
  readonly fixed?: Expr
  readonly max?: Expr
  readonly old: OldValues
}

/** Where a part of a measure comes from: `limits.firm-year`, the address of the measure that says so, its clause there (来源). */
export interface Origin {
  readonly key: string
  /** What the part is called: 限额 每家每年最高. */
  readonly name: string
  readonly from: string
  readonly clause: string
}

/** One support measure, compiled (扶持措施). */
export interface Measure {
  readonly id: string
  readonly name: string
  readonly en?: string
  readonly says?: string
  readonly basis: Basis
  readonly organizations: readonly string[]
  readonly force: Force
  readonly gives: Gift
  /** What its amounts count; nothing where no amount is given. */
  readonly dimension?: Dimension
  readonly filedBy: string
  readonly to: string
  readonly about: string
  readonly for?: Expr
  readonly requires: readonly Requirement[]
  readonly window?: Expr
  readonly covers?: Expr
  readonly each?: Symbol
  readonly amount?: Amount
  readonly limits: readonly Limit[]
  readonly less: readonly SetOff[]
  readonly caseByCase?: { readonly when: Expr; readonly lifts: ReadonlySet<string> }
  readonly rounding: { readonly to: RoundingStep; readonly by: Rounding }
  readonly uplifts: readonly Uplift[]
  /** Facts that a claim is asked for, each time. */
  readonly asks: readonly Symbol[]
  /** Things that a claim names: what it is about, and whom it is for. */
  readonly things: readonly Symbol[]
  readonly evidence: readonly string[]
  readonly autoAward?: AutoAward
  readonly instalments?: Instalments
  /** Of a measure that takes over one of a tenant above. */
  readonly origins?: readonly Origin[]
}
