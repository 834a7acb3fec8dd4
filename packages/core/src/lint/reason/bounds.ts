import { type Rational, sign, zero } from '../../base/rational.js'

/** Between what a number lies for certain; an end that is not there is not known. */
export interface Bounds {
  readonly low?: Rational
  readonly high?: Rational
}

export const anyNumber: Bounds = {}
export const notNegative: Bounds = { low: zero }

export const isNotNegative = ({ low }: Bounds): boolean => low !== undefined && sign(low) >= 0

/** The one number that it can be. */
export const constantOf = ({ low, high }: Bounds): Rational | undefined =>
  low && high && low.n * high.d === high.n * low.d ? low : undefined
