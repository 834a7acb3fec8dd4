import type { Because } from '../../../language/explain/because.js'
import type { Missing } from '../../../language/values/value.js'
import type { MeasureStatus, Stamp } from '../contract.js'

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

/** What a claim comes to by itself, and what of it was paid. */
export interface AloneResult {
  /** Of an amount that was computed; null where somebody gave the amount. */
  readonly status: MeasureStatus | null
  readonly atLeast: string
  readonly atMost: string | null
  readonly paid: string
}

/** A claim that is kept instead, and by which rule. */
export interface DisplacedResult {
  readonly measure: string
  readonly rule: string
  readonly clause: string
}

/** One claim beside others: whether it is among the best that are allowed, what it comes to, and by which rule. */
export interface StackedResult extends DueResult {
  readonly measure: string
  readonly name: string
  readonly things: Readonly<Record<string, string>>
  readonly status: 'known' | 'unknown'
  readonly choice: 'kept' | 'dropped'
  /** Another choice, in which it is not as it is here, may turn out better. */
  readonly mayChange: boolean
  readonly alone: AloneResult
  readonly displacedBy: readonly DisplacedResult[]
  /** The rule that found another claim on the same thing; null where the claim stands for itself. */
  readonly rule: string | null
  readonly clause: string
  readonly options: readonly DueOption[]
  readonly missing: readonly Missing[]
  readonly readings: readonly string[]
  readonly because: Because
}

/** Several claims of one firm: the best that the rules against paying twice allow (叠加). */
export interface StackingResult extends Stamp, DueResult {
  readonly status: 'known' | 'unknown'
  /** Of the rules that found claims on the same thing. */
  readonly clause: string
  /** False: too many hang together to be searched to the end; this is the best found. */
  readonly proven: boolean
  readonly claims: readonly StackedResult[]
  readonly missing: readonly Missing[]
  readonly readings: readonly string[]
  readonly because: Because
}
