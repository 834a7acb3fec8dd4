import type { VerdictKind } from '../../evaluation/evaluation.js'
import type { Because } from '../../language/explain/because.js'
import type { Leaf } from '../../language/explain/gap.js'
import type { Missing } from '../../language/values/value.js'
import type { Addressee } from '../../organization/addressee.js'
import type { ListedResult, Stamp } from './contract.js'

/** What may follow a verdict, and whether its condition holds. */
export interface ThenResult {
  readonly may: string
  readonly status: 'yes' | 'no' | 'unknown'
  readonly clause: string
  readonly missing: readonly Missing[]
}

/** The single figure nearest to turning the verdict: of which rule, and how near. */
export interface MarginResult {
  readonly rule: string
  readonly leaf: Leaf
}

/** Who must agree, and to which of the kinds that the verdict gives. */
export interface VerdictApproval extends Addressee {
  readonly to: readonly VerdictKind[]
}

/** A rule that may apply beside the verdict, such as a warning. */
export interface VerdictOption extends ListedResult {
  readonly gives: readonly VerdictKind[]
}

/** The verdict on one member for one year, and how near it is (年度评价结论). */
export interface EvaluationResult extends Stamp {
  readonly status: 'known' | 'unknown'
  /** The rule that decides. */
  readonly verdict: string | null
  readonly name: string | null
  /** What it gives; several are a choice of those who decide. */
  readonly gives: readonly VerdictKind[]
  readonly clause: string
  readonly for: string | null
  /** Who must agree before it takes effect, in order; of several kinds to choose from only `to` those. */
  readonly approvals: readonly VerdictApproval[]
  readonly toTier: string | null
  readonly then: ThenResult | null
  readonly possible: readonly string[]
  readonly missing: readonly Missing[]
  readonly readings: readonly string[]
  readonly pending: readonly string[]
  readonly because: Because
  readonly rules: readonly ListedResult[]
  readonly options: readonly VerdictOption[]
  readonly margin: MarginResult | null
}
