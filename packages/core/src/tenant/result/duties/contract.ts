import type { Standing } from '../../../base/standing.js'
import type { DutyTiming } from '../../../duties/timing.js'
import type { Duty } from '../../../duties/duty.js'
import type { Words } from '../../../language/explain/because.js'
import type { Missing } from '../../../language/values/value.js'
import type { Addressee } from '../../../organization/addressee.js'
import type { Answer, Stamp } from '../contract.js'
import type { Figure } from '../figure.js'

/** A span of the program's calendar, and whether the day lies in it; several may. */
export interface PhaseResult {
  readonly id: string
  readonly name: string
  readonly clause: string
  readonly from: string
  readonly until: string | null
  readonly status: 'coming' | 'current' | 'past'
}

/** One period of what recurs: what it is called, its days, and the day by which it is due. */
export interface PeriodResult {
  readonly name: Words
  readonly number: number
  readonly first: string
  readonly last: string
  /** Null where nobody has named the day. */
  readonly due: string | null
  /** Days from the day asked; below zero once it has passed. */
  readonly dueIn: number | null
  /** The due day hangs on a year whose holidays are not published yet. */
  readonly provisional: boolean
}

/** One task on one day: whose it is, until when or how often, and when it is due next. */
export interface DutyResult extends Answer {
  readonly says: string | null
  readonly standing: Standing
  readonly force: Duty['force']
  readonly organizations: readonly Addressee[]
  readonly status: DutyTiming
  /** Its last day, or that of the current period; null where it has none, or the document names no day. */
  readonly due: string | null
  readonly dueIn: number | null
  /** Due at the start of each period, on a day that the document does not name. */
  readonly atStart: boolean
  readonly every: Words | null
  readonly period: PeriodResult | null
  /** Its due days within the dates asked for. */
  readonly dues: readonly string[]
  readonly atLeast: Figure | null
  readonly per: string | null
  readonly targets: readonly string[]
}

/** Figures that members hand in: the last period that is over, the current one and the next. */
export interface ReportResult {
  readonly id: string
  readonly name: string
  readonly clause: string
  readonly every: Words
  /** The last period that is over; null before the first. */
  readonly last: PeriodResult | null
  readonly current: PeriodResult | null
  readonly next: PeriodResult | null
  readonly from: readonly Addressee[]
  readonly to: readonly Addressee[]
  readonly facts: readonly string[]
  readonly analysis: string | null
  readonly missing: readonly Missing[]
}

/** A program's calendar on one day: phases, tasks, periodic reports (任务与日程). */
export interface ScheduleResult extends Stamp {
  readonly phases: readonly PhaseResult[]
  readonly duties: readonly DutyResult[]
  readonly reports: readonly ReportResult[]
}
