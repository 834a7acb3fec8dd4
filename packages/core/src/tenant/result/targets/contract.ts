import type { Standing } from '../../../base/standing.js'
import type { Because } from '../../../language/explain/because.js'
import type { Missing } from '../../../language/values/value.js'
import type { Addressee } from '../../../organization/addressee.js'
import type { TargetState, TargetStatus } from '../../../targets/state.js'
import type { ReportedAs } from '../../../targets/reported.js'
import type { Comparator, Target } from '../../../targets/target.js'
import type { Answer, Stamp } from '../contract.js'
import type { Figure } from '../figure.js'

/** How far an indicator has come: the share reached, and what is still to go; null where that is not known. */
export interface Progress {
  readonly share: Figure | null
  readonly gap: Figure | null
}

/** The indicator held against the straight line to the target, which is arithmetic and stands in no document. */
export interface PathResult {
  readonly since: string | null
  readonly start: Figure | null
  /** Where the line stands on the day. */
  readonly expected: Figure | null
  /** How far ahead of the line; below zero is behind. */
  readonly ahead: Figure | null
  readonly side: 'ahead' | 'on' | 'behind' | 'unknown'
  readonly missing: readonly Missing[]
  readonly because: Because | null
}

/** One town or park of a target that each of them has to reach. */
export interface TownResult extends Progress {
  readonly id: string
  readonly name: string
  readonly value: Figure | null
  readonly wanted: Figure | null
  readonly status: TargetStatus
  readonly missing: readonly Missing[]
  readonly because: Because
}

/** One target on one day: where it stands, what was promised, until when, and why. */
export interface TargetResult extends Answer {
  readonly standing: Standing
  readonly force: Target['force']
  readonly comparator: Comparator
  readonly unit: string | null
  readonly value: Figure | null
  readonly wanted: Figure | null
  /** How far off "about" may be. */
  readonly within: Figure | null
  readonly progress: Progress
  readonly status: TargetStatus
  /** `missed` is what binds and is short after its last day; what is only striven for is `not-reached` then. */
  readonly state: TargetState
  /** The year whose figures count: that of `by`, else that of the day; null while `by` is not known. */
  readonly year: number | null
  /** The last day; null where the document gives none, or `byMissing` says what it waits for. */
  readonly by: string | null
  readonly byMissing: readonly Missing[]
  /** Days from the day asked to the last day; below zero once it has passed. */
  readonly daysLeft: number | null
  /** Null where the document gives no beginning, or the indicator is no number; `pathLacks` says what it would take. */
  readonly path: PathResult | null
  readonly pathLacks: readonly ('start' | 'since' | 'by')[]
  readonly pending: readonly string[]
  readonly organizations: readonly Addressee[]
  readonly every: 'town' | 'park' | null
  readonly each: readonly TownResult[]
}

/** A figure that a document reports of some time: nobody has to reach it, and nothing is computed from it. */
export interface ReportedResult extends Answer {
  readonly standing: Standing
  readonly status: 'known' | 'unknown'
  readonly as: ReportedAs
  /** Null before the day on which it was reported. */
  readonly value: Figure | null
  readonly unit: string | null
  /** The day, year or span that it speaks of; null where the document does not say. */
  readonly asOf: string | null
  /** The day from which it is known; null where the document has no date. */
  readonly from: string | null
  readonly by: readonly Addressee[]
}

/** Every target of a program on one day (目标进度), and the figures that its documents report (所报的数). */
export interface TargetsResult extends Stamp {
  readonly targets: readonly TargetResult[]
  readonly reported: readonly ReportedResult[]
}
