import { compare, integerOf, type Rational } from '../../base/rational.js'
import type { Span } from '../../facts/deadline.js'
import type { Type } from './type.js'
import type { Value } from './value.js'

/** The longest limits, some decades; what is longer is a slip of the pen. */
const most = { workdays: 10_000, days: 36_500, months: 1_200 } as const

/** Whether a limit is a whole number from 0 to some decades. */
export const isSpan = ({ unit, count }: Span): boolean => Number.isInteger(count) && count >= 0 && count <= most[unit]

function limitOf(unit: Span['unit'], count: Rational): Span | undefined {
  const limit = { unit, count: Number(integerOf(count) ?? -1n) }
  return isSpan(limit) ? limit : undefined
}

/** The time limit that a value of the language is; nothing for what is no duration, is not known, or not one value. */
export function spanFrom(type: Type, value: Value): Span | undefined {
  if (type.kind !== 'number' || value.kind !== 'number' || compare(value.low, value.high) !== 0) return undefined
  const { dimension } = type
  if (dimension !== 'workdays' && dimension !== 'days' && dimension !== 'months') return undefined
  return limitOf(dimension, value.low)
}
