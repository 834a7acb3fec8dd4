import type { JobRow } from '../db/jobs.js'
import type { Rows, Store } from '../db/store/store.js'
import type { Moment } from '../verbs/verb.js'

/** A job at work: its row, whose it is, and the moment of its next step. */
export interface Work {
  readonly job: JobRow
  readonly store: Store
  readonly tenant: string
  readonly moment: Moment
}

/** Where a job stands after a step; `over` when there is no further one. */
export interface Stepped {
  readonly at: string
  readonly done: number
  readonly total?: number | null
  readonly over?: true
}

/**
 * A kind of long work (任务类型).
 *
 * Each step is one transaction with the job's own progress: after a kill it goes on behind the last step, and nothing is
 * done twice. `prepare` does what is slow and no database, before the step's transaction begins.
 */
export interface JobKind {
  readonly kind: string
  readonly prepare?: (work: Work) => Promise<unknown>
  /** What follows in the transaction that ends it. */
  readonly ended?: (rows: Rows, job: JobRow, state: 'done' | 'failed') => Promise<void>
  /** It is not run here any more: lets go what `prepare` held on to. */
  readonly leave?: (job: JobRow) => void
  readonly step: (rows: Rows, work: Work, prepared: unknown) => Promise<Stepped>
}
