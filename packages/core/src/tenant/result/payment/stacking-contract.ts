import type { Because } from '../../../language/explain/because.js'
import type { Missing } from '../../../language/values/value.js'
import type { Stamp } from '../contract.js'

/** What is still paid, in yuan, and what must be given back; null is unknown. */
export interface DueResult {
  readonly atLeast: string
  readonly atMost: string | null
  readonly returns: string
}

/** What one way of reading would give. */
export interface DueOption extends DueResult {
  readonly option: string
  readonly name: string
}

/** One claim beside others: what it comes to, and the rule that settled it. */
export interface StackedResult extends DueResult {
  readonly measure: string
  readonly status: 'known' | 'unknown'
  /** The rule that found another claim on the same thing; null where the claim stands for itself. */
  readonly rule: string | null
  readonly clause: string
  readonly options: readonly DueOption[]
  readonly missing: readonly Missing[]
  readonly readings: readonly string[]
  readonly because: Because
}

/** Several claims of one firm, once the rules against paying twice have been over them (叠加). */
export interface StackingResult extends Stamp, DueResult {
  readonly status: 'known' | 'unknown'
  /** Of the rules that found claims on the same thing. */
  readonly clause: string
  readonly claims: readonly StackedResult[]
  readonly missing: readonly Missing[]
  readonly readings: readonly string[]
  readonly because: Because
}
