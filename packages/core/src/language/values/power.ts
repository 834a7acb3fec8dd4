import { compare, greatest, least, type Rational, rational, reduce, sign, zero } from '../../base/rational.js'
import { numeric } from './interval.js'
import { between, exactly, isPoint, type NumberValue, unknown, type Value } from './value.js'

const mostSteps = 200n
/** A result longer than this many hexadecimal digits is not worked out. */
const mostDigits = 16_384n

const digitsOf = (value: bigint): bigint => BigInt(value.toString(16).length)

/** `x` to the whole number `n`; nothing when that is no number, or one too long to work with. */
function raisedOnce(x: Rational, n: bigint): Rational | undefined {
  const { n: top, d: bottom } = reduce(x)
  const steps = n < 0n ? -n : n
  if (steps > mostSteps || (digitsOf(top) + digitsOf(bottom)) * steps > mostDigits) return undefined
  if (n >= 0n) return rational(top ** steps, bottom ** steps)
  return top === 0n ? undefined : rational(bottom ** steps, top ** steps)
}

const holdsZero = ({ low, high }: NumberValue): boolean => sign(low) <= 0 && sign(high) >= 0

/** The whole numbers at the ends of an exponent; nothing when an end is none. */
function ends(n: NumberValue): readonly bigint[] | undefined {
  const [low, high] = [reduce(n.low), reduce(n.high)]
  if (low.d !== 1n || high.d !== 1n) return undefined
  return isPoint(n) ? [low.n] : [low.n, high.n]
}

/**
 * `x` to the power of `n`, exactly. Unknown when `n` is no whole number or beyond 200 either way, when zero would be
 * divided by, and, of a range of exponents, when `x` need not be above zero.
 */
export const raised = (x: Value, n: Value): Value =>
  numeric(x, n, (base, exponent, missing) => {
    const steps = ends(exponent)
    if (!steps) return unknown(...missing)
    const [first = 0n] = steps
    if (steps.length > 1 && compare(base.low, zero) <= 0) return unknown(...missing)
    if (first < 0n && holdsZero(base)) return unknown(...missing)
    const corners: Rational[] = []
    for (const end of isPoint(base) ? [base.low] : [base.low, base.high]) {
      for (const step of steps) {
        const corner = raisedOnce(end, step)
        if (!corner) return unknown(...missing)
        corners.push(corner)
      }
    }
    const turns = first > 0n && first % 2n === 0n && holdsZero(base)
    const [low, high] = [corners.reduce(least), corners.reduce(greatest)]
    if (missing.length === 0 && compare(low, high) === 0) return exactly(low)
    return between(turns ? zero : low, high, missing)
  })
