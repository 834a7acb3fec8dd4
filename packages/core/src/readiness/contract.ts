import type { Standing } from '../base/standing.js'
import type { Stamp } from '../tenant/result/contract.js'

/** Needs that are met without asking the firm, by whom. */
export const metKinds = ['office', 'verified', 'jurisdiction', 'earlier-claim', 'presumed'] as const
/** Needs that stand in the way of an award without a claim. */
export const openKinds = ['claim', 'firm', 'parameter', 'reading', 'discretion', 'standing'] as const

export type NeedKind = (typeof metKinds)[number] | (typeof openKinds)[number]

/** One thing that a measure hangs on: a fact, a parameter, a reading, a choice, the force of its clause. */
export interface NeedResult {
  readonly kind: NeedKind
  readonly id: string
  readonly name: string
  /** Who supplies it, where somebody is named; null for the firm. */
  readonly from: string | null
  readonly verifiedBy: string | null
  /** How old it may be. */
  readonly fresh: string | null
  /** Who could settle it: who decides it, else who leads the measure. Empty where the document names nobody. */
  readonly by: readonly string[]
}

/** Whether a measure could be awarded without a claim, and what stands in the way. */
export interface MeasureReadiness {
  readonly id: string
  readonly name: string
  readonly clause: string
  readonly gives: string
  readonly standing: Standing
  readonly organizations: readonly string[]
  readonly status: 'ready' | 'not-ready'
  /** The config already says that it is awarded without a claim. */
  readonly auto: boolean
  readonly needs: readonly NeedResult[]
  /** Parameters that stand at the value that holds until they are set. */
  readonly pending: readonly string[]
}

/** One thing that stands in the way, of which measures, and of which it is the last. */
export interface ReadinessStep {
  readonly kind: NeedKind
  readonly id: string
  readonly name: string
  readonly by: readonly string[]
  readonly measures: readonly string[]
  readonly completes: readonly string[]
}

/** Somebody who can settle what stands in the way, and the measures that are ready once all of that is settled. */
export interface ReadinessSupplier {
  readonly by: string
  readonly steps: number
  readonly completes: readonly string[]
}

/** Of how many firms a fact is known, confirmed and fresh; null where nobody must confirm it, or it does not grow old. */
export interface FactCoverage {
  readonly id: string
  readonly name: string
  readonly known: number
  readonly verified: number | null
  readonly fresh: number | null
}

/** How far the data of some firms reach: fact by fact, and of how many firms all that a measure asks is good enough. */
export interface CoverageResult {
  readonly firms: number
  readonly facts: readonly FactCoverage[]
  readonly measures: readonly { readonly id: string; readonly suffices: number }[]
}

/** Which measures of a program could be awarded without a claim today (数据就绪). */
export interface ReadinessResult extends Stamp {
  readonly measures: readonly MeasureReadiness[]
  readonly steps: readonly ReadinessStep[]
  readonly suppliers: readonly ReadinessSupplier[]
  readonly coverage: CoverageResult | null
}
