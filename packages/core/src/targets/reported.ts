import type { Basis } from '../base/clause.js'
import type { Day } from '../base/dates.js'
import type { Expr } from '../language/values/expr.js'

/** How a document reports a figure: the number itself, 超过, …以上, …左右. */
export const reportedAs = ['is', 'above', 'at-least', 'about'] as const
export type ReportedAs = (typeof reportedAs)[number]

/**
 * A figure that a document reports of some time (所报的数): a dated fact about the jurisdiction.
 *
 * It is no target, nobody has to reach it, and nothing falls due by it.
 */
export interface ReportedFigure {
  readonly id: string
  readonly name: string
  readonly en?: string
  readonly basis: Basis
  readonly as: ReportedAs
  readonly value: Expr
  /** The day, year or span that it speaks of, as written; nothing where the document does not say. */
  readonly asOf?: string
  /** The day from which anybody can know it: its document is there, and the time that it speaks of is over. */
  readonly from?: Day
  /** Organizations that reported it; else those that issued the document. */
  readonly by: readonly string[]
}
