import type { Because, Words } from '../../../language/explain/because.js'
import type { Missing } from '../../../language/values/value.js'
import type { Counts } from '../../../measures/auto-award.js'
import type { Force } from '../../../measures/measure.js'
import type { Part } from '../../../measures/instalments.js'
import type { Figure } from '../figure.js'

/** One fact on which an award without a claim rests. */
export interface DecidingFactResult {
  readonly id: string
  readonly name: string
  readonly known: boolean
  readonly verified: Counts
  readonly verifiedBy: string | null
  readonly fresh: Counts
}

/** Whether a measure is awarded without a claim, once the firm has confirmed (免申即享). */
export interface AutoAwardResult {
  readonly status: 'yes' | 'no' | 'unknown'
  readonly clause: string
  readonly facts: readonly DecidingFactResult[]
  readonly confirm: readonly string[]
  /** The time for it: `2个工作日`; null while it is not set. */
  readonly within: Words | null
  readonly from: string | null
  /** The reading that decides from when the time runs, where the document leaves that open. */
  readonly readings: readonly string[]
  readonly missing: readonly Missing[]
  readonly because: Because
}

/** One part of an award that is paid in parts. */
export interface PartResult {
  readonly part: number
  readonly year: number
  readonly share: string
  readonly status: Part['status']
  readonly atLeast: string | number | null
  readonly atMost: string | number | null
  readonly missing: readonly Missing[]
}

/** What one of those who share a cost bears; null is unknown. */
export interface BorneResult {
  readonly id: string
  readonly name: string
  readonly share: Figure | null
  readonly atLeast: string | number | null
  readonly atMost: string | number | null
  readonly missing: readonly Missing[]
}

/** Who bears how much of what is paid (分担): each share rounded down, who bears the rest takes what is left. */
export interface FundingResult {
  readonly clause: string
  readonly force: Force
  readonly parts: readonly BorneResult[]
  readonly missing: readonly Missing[]
  readonly because: Because
}

/** The parts of an award (分期): each rounded down, the last takes what is left. */
export interface InstalmentsResult {
  readonly clause: string
  readonly parts: readonly PartResult[]
  readonly missing: readonly Missing[]
  readonly because: Because
}
