import type { Basis } from '../base/clause.js'
import type { Expr } from '../language/values/expr.js'
import type { Symbol } from '../language/values/symbol.js'

/** One step in which the list is made (遴选环节): who does it, whether it scores, how many go on from it. */
export interface Stage {
  readonly id: string
  readonly name: string
  readonly basis: Basis
  readonly state: string
  readonly by: readonly string[]
  readonly with: readonly string[]
  readonly scores: boolean
  /** How many go on to the next stage. */
  readonly shortlist?: Expr
  readonly document?: string
}

/** The share of a stage in the score; `rest` is what the others leave. */
export interface StageShare {
  readonly stage: string
  readonly share: Expr | 'rest'
}

/** How marks become one score (评分): weights of the criteria, shares of the stages. */
export interface Scoring {
  readonly basis: Basis
  /** Criteria and their names. */
  readonly criteria: ReadonlyMap<string, string>
  /** The weight of `criterion`; nothing where the document names criteria only. */
  readonly weights?: Expr
  readonly criterion: Symbol
  readonly combines: readonly StageShare[]
}

/** By what applications are put in order, within which groups, and who decides between equals (排名). */
export interface RankingRule {
  readonly basis: Basis
  readonly by: Expr
  readonly score: Symbol
  readonly within?: Expr
  readonly ties?: string
}

/** What speaks for an applicant beside the score (积极因素). */
export interface Merit {
  readonly id: string
  readonly name: string
  readonly holds: Expr
  /** What it adds to the score; merits that are only considered add nothing. */
  readonly points?: Expr
}
export interface Merits {
  readonly basis: Basis
  readonly effect: 'considered' | 'points'
  readonly of: readonly Merit[]
}

/** How many a tier holds (名额). */
export interface Capacity {
  readonly tier: string
  readonly name: string
  readonly basis: Basis
  readonly places: Expr
}
