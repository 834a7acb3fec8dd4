import type { Missing } from '../values/value.js'

/** The same words in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/**
 * A step of an explanation (理由): what was computed, with its values, and the steps that led to it.
 *
 * `value` is exact (money in yuan, fractions as `n/d`, ranges as `low..high`), so that the tree can be computed again
 * from its leaves; `says` is for people. `distance` is how far a comparison is from its threshold.
 */
export interface Because {
  readonly op: string
  /** Which of several of its kind it is: a rule of a list. */
  readonly id?: string
  readonly says: Words
  readonly value: string
  readonly clause?: string
  readonly distance?: Words
  readonly missing?: readonly Missing[]
  readonly of: readonly Because[]
}
