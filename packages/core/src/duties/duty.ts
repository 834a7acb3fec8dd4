import type { Basis } from '../base/clause.js'
import type { Expr } from '../language/values/expr.js'
import type { Force } from '../measures/measure.js'
import type { Every } from '../programs/recurrence.js'

/** A task with the organizations in charge (责任分工); the first leads. */
export interface Duty {
  readonly id: string
  readonly name: string
  readonly en?: string
  readonly says?: string
  readonly basis: Basis
  readonly organizations: readonly string[]
  readonly force: Force
  /** A date, or a year, which ends on 31 December. */
  readonly by?: Expr
  readonly every?: Every
  readonly atLeast?: Expr
  readonly per?: string
  readonly targets: readonly string[]
}
