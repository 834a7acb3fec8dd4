import type { Standing } from '../../base/standing.js'
import type { Because } from '../../language/explain/because.js'
import type { Way } from '../../language/explain/gap.js'
import type { Missing } from '../../language/values/value.js'
import type { Force } from '../../measures/measure.js'
import type { Addressee } from '../../organization/addressee.js'
import type { Origin } from '../../measures/measure.js'
import type { EquivalenceScope } from '../../programs/equivalence.js'
import type { Eligibility, RuleStatus } from '../../selection/eligibility.js'
import type { AutoAwardResult, FundingResult, InstalmentsResult } from './payment/contract.js'

/** What every answer rests on: a clause, what is missing, the readings taken, and why. */
export interface Answer {
  readonly id: string
  readonly name: string
  readonly clause: string
  readonly missing: readonly Missing[]
  readonly readings: readonly string[]
  readonly because: Because
}

/** A condition on a firm, judged for itself (条件): `pass`, `fail`, `relaxed`, `unknown`, and how it could pass. */
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

/**
 * What came out of a measure: `due` (应得), `open` (可申报, hangs on facts of the claim), `would-be` (clause not in force
 * yet), `not-due`, `unknown` (something is missing), `case-by-case` (一事一议).
 */
export type MeasureStatus = 'due' | 'open' | 'would-be' | 'not-due' | 'unknown' | 'case-by-case'

/**
 * What one measure gives, or why not (措施测算).
 *
 * Money is a decimal string of yuan, places an integer; null is unknown. `atLeast` and `atMost` are the ends of what may
 * come out, `ceiling` the most that it could be whatever the figures, `boundBy` the limit that cut the amount, `to` who
 * gets it. `open`: the firm may claim, and the amount hangs on the claim's own facts, listed in `asks`. `pending` are
 * parameters that stand at their value until somebody sets them.
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
  /** Of a measure that takes over one of a tenant above: whose each part is (来源). */
  readonly origins?: readonly Origin[]
  /** Of an amount of money whose cost several bear. */
  readonly funding?: FundingResult
}

/** A condition of a claim, judged for itself. */
export interface ConditionResult extends RefusalResult {
  readonly status: 'pass' | 'fail' | 'unknown'
  /** False for what is shown but never refuses (重点、鼓励 …). */
  readonly binds: boolean
}

/** A ceiling that an amount passes, and whose leave that takes, by id. */
export interface ApprovalResult {
  readonly limit: string
  readonly by: readonly string[]
  readonly clause: string
}

/** A condition that refuses a claim, and the clause that it rests on. */
export interface RefusalResult {
  readonly id: string
  readonly name: string
  readonly clause: string
}

/**
 * One year of one thing that is claimed for (逐项): what it comes to, and which limits cut it by how much.
 *
 * `thing` names the fields that tell it from others; `amount` is null where the ends of the range differ.
 */
export interface LineResult {
  readonly year: number
  readonly thing: Readonly<Record<string, string>>
  readonly amount: string | number | null
  readonly atLeast: string | number
  readonly atMost: string | number
  readonly cuts: readonly { readonly limit: string; readonly by: string | number }[]
}

/** Places that a measure gives, such as school places (名额): an integer, null where it is not one known number. */
export interface QuotaResult extends MeasureResult {
  readonly places: number | null
}

/** Which level of leader looks after a firm (挂点), or what must be known first; a level of null is nobody. */
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

/** What a firm's place in a program counts as in another (视同). */
export interface EquivalenceResult extends Answer {
  /** `would-hold`: the firm is meant, but its clause is not in force. */
  readonly status: 'holds' | 'would-hold' | 'no' | 'unknown'
  readonly standing: Standing
  readonly tier: string
  /** `tenant/program/tier`. */
  readonly countsAs: string
  readonly for: readonly EquivalenceScope[]
  /** Its first day, where there is one and it is known. */
  readonly from: string | null
}

/**
 * Under which config, for which day and year an answer was computed.
 *
 * The same `configVersion`, situation and day give the same answer. `standing` is `expired` outside the program's days.
 */
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

/**
 * Everything that one program gives one firm, and why (测算结果); see docs/RESULTS.md, key by key.
 *
 * `liaison` is null where nobody is looked after; places are `quotas`, all else is `measures`.
 */
export interface Assessment extends Stamp {
  readonly eligibility: { readonly status: Eligibility; readonly rules: readonly RuleResult[] }
  readonly direct: readonly RuleResult[]
  readonly tracks: readonly TrackResult[]
  readonly drivers: readonly DriverResult[]
  /** What its place here counts as in other programs. */
  readonly equivalences: readonly EquivalenceResult[]
  readonly liaison: LiaisonResult | null
  readonly quotas: readonly QuotaResult[]
  readonly measures: readonly MeasureResult[]
}

/** What one claim comes to, and why (兑现测算结果): a measure with its lines and parts, rounded once a line. */
export interface ClaimResult extends Stamp, Omit<MeasureResult, 'standing'> {
  readonly lines: readonly LineResult[]
  /** Of a measure that is paid in parts. */
  readonly instalments?: InstalmentsResult
}
