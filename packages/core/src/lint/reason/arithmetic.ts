import {
  add,
  divide,
  greatest,
  least,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
  zero,
} from '../../base/rational.js'
import { anyNumber, type Bounds, isNotNegative, notNegative } from './bounds.js'

const made = (low: Rational | undefined, high: Rational | undefined): Bounds => ({
  ...(low ? { low } : {}),
  ...(high ? { high } : {}),
})

/** Joins two ends where both are known. */
const joined = (
  a: Rational | undefined,
  b: Rational | undefined,
  join: (a: Rational, b: Rational) => Rational,
): Rational | undefined => (a && b ? join(a, b) : undefined)

const isPositive = ({ low }: Bounds): boolean => low !== undefined && sign(low) > 0

const sumOf = (a: Bounds, b: Bounds): Bounds => made(joined(a.low, b.low, add), joined(a.high, b.high, add))

export const differenceOf = (a: Bounds, b: Bounds): Bounds =>
  made(joined(a.low, b.high, subtract), joined(a.high, b.low, subtract))

/** Of what may be below zero only where all ends are known. */
export function productOf(a: Bounds, b: Bounds): Bounds {
  if (isNotNegative(a) && isNotNegative(b))
    return made(joined(a.low, b.low, multiply), joined(a.high, b.high, multiply))
  if (!a.low || !a.high || !b.low || !b.high) return anyNumber
  const corners = [multiply(a.low, b.low), multiply(a.low, b.high), multiply(a.high, b.low), multiply(a.high, b.high)]
  return { low: corners.reduce(least), high: corners.reduce(greatest) }
}

/** A divisor of zero gives nothing at all, so that only those above it count. */
function quotientOf(a: Bounds, b: Bounds): Bounds {
  if (!isNotNegative(a) || !isNotNegative(b)) return anyNumber
  const low = a.low && b.high && sign(b.high) > 0 ? divide(a.low, b.high) : zero
  return made(low, isPositive(b) ? joined(a.high, b.low, divide) : undefined)
}

export const hullOf = (a: Bounds, b: Bounds): Bounds =>
  made(joined(a.low, b.low, least), joined(a.high, b.high, greatest))

const either = (
  a: Rational | undefined,
  b: Rational | undefined,
  join: (a: Rational, b: Rational) => Rational,
): Rational | undefined => joined(a, b, join) ?? a ?? b

const leastOf = (a: Bounds, b: Bounds): Bounds => made(joined(a.low, b.low, least), either(a.high, b.high, least))

const greatestOf = (a: Bounds, b: Bounds): Bounds =>
  made(either(a.low, b.low, greatest), joined(a.high, b.high, greatest))

/** Nothing can shrink by more than all of it. */
const growthOf = (now: Bounds): Bounds => (isNotNegative(now) ? { low: rational(-1n) } : anyNumber)

type Operation = (a: Bounds, b: Bounds) => Bounds

/** What an operation makes of the bounds of its parts; those of several parts are joined two by two. */
export const arithmetic: Readonly<Record<string, Operation>> = {
  '+': sumOf,
  '-': differenceOf,
  '*': productOf,
  '/': quotientOf,
  negate: a => differenceOf({ low: zero, high: zero }, a),
  min: leastOf,
  max: greatestOf,
  range: (a, b) => made(a.low, b.high),
  decided: a => a,
  growth: growthOf,
  increment: differenceOf,
  count: () => notNegative,
  awarded: () => notNegative,
  abs: () => notNegative,
  round: a => (isNotNegative(a) ? notNegative : anyNumber),
}
