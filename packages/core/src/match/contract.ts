import type { Assessment, EquivalenceResult, MeasureResult, Stamp } from '../tenant/result/contract.js'
import type { Relation } from './family.js'

/** A tier of another program through which a measure is reached (经由视同). */
export interface Through extends Pick<EquivalenceResult, 'id' | 'name' | 'clause' | 'standing' | 'status' | 'missing'> {
  /** The program that says so, as `tenant/program`. */
  readonly of: string
  readonly tier: string
}

/** A rule on claims for one and the same thing that names this measure (叠加). */
export interface MeetsResult {
  readonly id: string
  readonly clause: string
  /** The program that says so, as `tenant/program`. */
  readonly of: string
  readonly per: string
  readonly pays: 'highest' | 'sum'
  /** The measures that it may meet, as the rule has them. */
  readonly with: readonly string[]
}

/** A measure of one of the programs, with what it gives this firm. */
export interface MatchedMeasure extends MeasureResult {
  readonly tenant: string
  readonly program: string
  readonly through?: Through
  readonly meets: readonly MeetsResult[]
}

/** One program of the family: who it is, and whether the firm may apply there. */
export interface MatchedProgram extends Stamp {
  readonly name: string
  readonly tenantName: string
  readonly relation: Relation
  /** Nothing where the program has no conditions for applying. */
  readonly eligibility: Assessment['eligibility']['status'] | null
  readonly liaison: Assessment['liaison']
  readonly equivalences: readonly EquivalenceResult[]
}

/** All measures of a tenant, of those above it and of those that serve its firms, largest first (政策匹配). */
export interface MatchResult {
  readonly tenant: string
  readonly programs: readonly MatchedProgram[]
  /** Tenants above that are named and are not at hand. */
  readonly absent: readonly string[]
  readonly measures: readonly MatchedMeasure[]
}
