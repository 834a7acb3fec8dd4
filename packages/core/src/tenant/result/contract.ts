import type { Standing } from '../../base/standing.js'
import type { Because } from '../../language/explain/because.js'
import type { Way } from '../../language/explain/gap.js'
import type { Missing } from '../../language/values/value.js'
import type { Force } from '../../measures/measure.js'
import type { Addressee } from '../../organization/addressee.js'
import type { Eligibility, RuleStatus } from '../../selection/eligibility.js'
import type { AutoAwardResult, InstalmentsResult } from './payment/contract.js'

/** What every answer rests on: a clause, what is missing, the readings taken, and why. */
export interface Answer {
  readonly id: string
  readonly name: string
  readonly clause: string
  readonly missing: readonly Missing[]
  readonly readings: readonly string[]
  readonly because: Because
}

export interface RuleResult extends Answer {
  readonly status: RuleStatus
  /** False for what is shown but never refuses (重点、鼓励 …). */
  readonly binds: boolean
  /** How a rule that fails could pass, shortest way first. */
  readonly ways: readonly Way[]
}

/** One rule of a list that is read from the top. */
export interface ListedResult extends Answer {
  readonly status: 'yes' | 'no' | 'unknown'
  /** False for rules below the one that was taken. */
  readonly reached: boolean
  /** What would turn it: how it would hold, or cease to hold, smallest change first. */
  readonly turns: readonly Way[]
}

export type MeasureStatus = 'due' | 'open' | 'would-be' | 'not-due' | 'unknown' | 'case-by-case'

/**
 * What one measure gives (M of the JSON contract). Money is a decimal string of yuan, places an integer; null is
 * unknown. `open`: the firm may claim, and the amount hangs on the claim's own facts, listed in `asks`.
 */
export interface MeasureResult extends Answer {
  readonly standing: Standing
  /** How strongly its document means it; what is only explored is never due. */
  readonly force: Force
  readonly gives: string
  readonly to: string
  readonly unit: string | null
  readonly status: MeasureStatus
  readonly atLeast: string | number | null
  readonly atMost: string | number | null
  readonly ceiling: string | number | null
  readonly boundBy: string | null
  readonly asks: readonly string[]
  readonly pending: readonly string[]
  readonly refusals: readonly RefusalResult[]
  /** Every condition of the claim, also those that never refuse (须符合). */
  readonly conditions: readonly ConditionResult[]
  /** Ceilings that the amount passes, and who has to approve that (须批准). */
  readonly approvals: readonly ApprovalResult[]
  /** Of a measure that may be awarded without a claim. */
  readonly autoAward?: AutoAwardResult
}

export interface ConditionResult extends RefusalResult {
  readonly status: 'pass' | 'fail' | 'unknown'
  /** False for what is shown but never refuses (重点、鼓励 …). */
  readonly binds: boolean
}

export interface ApprovalResult {
  readonly limit: string
  readonly by: readonly string[]
  readonly clause: string
}

export interface RefusalResult {
  readonly id: string
  readonly name: string
  readonly clause: string
}

export interface LineResult {
  readonly year: number
  readonly thing: Readonly<Record<string, string>>
  readonly amount: string | number | null
  readonly atLeast: string | number
  readonly atMost: string | number
  readonly cuts: readonly { readonly limit: string; readonly by: string | number }[]
}

export interface QuotaResult extends MeasureResult {
  readonly places: number | null
}

export interface LiaisonResult {
  readonly level: string | null
  readonly name: string | null
  readonly clause: string
  readonly status: 'known' | 'unknown'
  readonly missing: readonly Missing[]
  readonly readings: readonly string[]
  readonly because: Because
}

/** A class of firms that this one may belong to; several may hold. */
export interface TrackResult extends Answer {
  readonly status: 'yes' | 'no' | 'unknown'
  /** The department suggested for it: the assignment also weighs the firm's wish, its path, and balance. */
  readonly lead: Addressee | null
  /** Whether the firm was put into it; null while nobody has said into which. */
  readonly assigned: boolean | null
}

/** A driver of growth that the firm has, or not. */
export interface DriverResult extends Answer {
  readonly status: 'yes' | 'no' | 'unknown'
}

/** Under which config, for which day and year an answer was computed. */
export interface Stamp {
  readonly tenant: string
  readonly program: string
  readonly configVersion: string
  readonly on: string
  readonly year: number
  readonly standing: Standing
  /** The program has ended, nobody named a day, and so its last day was taken. */
  readonly ended: boolean
}

export interface Assessment extends Stamp {
  readonly eligibility: { readonly status: Eligibility; readonly rules: readonly RuleResult[] }
  readonly direct: readonly RuleResult[]
  readonly tracks: readonly TrackResult[]
  readonly drivers: readonly DriverResult[]
  readonly liaison: LiaisonResult | null
  readonly quotas: readonly QuotaResult[]
  readonly measures: readonly MeasureResult[]
}

export interface ClaimResult extends Stamp, Omit<MeasureResult, 'standing'> {
  readonly lines: readonly LineResult[]
  /** Of a measure that is paid in parts. */
  readonly instalments?: InstalmentsResult
}
