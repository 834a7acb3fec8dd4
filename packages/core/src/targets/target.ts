import type { Basis } from '../base/clause.js'
import type { Expr } from '../language/values/expr.js'
import type { Force } from '../measures/measure.js'

/** How a target compares: 超过 is strictly above, 以上 includes the number, 左右 needs a tolerance. */
export const comparators = ['above', 'at-least', 'at-most', 'equals', 'between', 'about'] as const
export type Comparator = (typeof comparators)[number]

/** An indicator with a value to reach by a day (目标任务). */
export interface Target {
  readonly id: string
  readonly name: string
  readonly en?: string
  readonly basis: Basis
  readonly force: Force
  readonly is: Expr
  readonly comparator: Comparator
  readonly value: Expr
  readonly within?: Expr
  /** Whether it is met. */
  readonly test: Expr
  /** A date, or a year, which ends on 31 December. */
  readonly by?: Expr
  /** Where the straight path to the target begins: the value, and the year or date. */
  readonly start?: Expr
  readonly since?: Expr
  readonly every?: 'town' | 'park'
  readonly organizations: readonly string[]
}
