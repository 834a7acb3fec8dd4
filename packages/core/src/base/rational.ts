/**
 * An exact number: `n / d` with `d > 0` (精确数).
 *
 * Not kept reduced, so that sums over one denominator stay cheap; `reduce` gives the canonical form.
 */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

/** A double that is no safe integer may already have lost digits: that is a defect, not a number. */
function whole(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an exact integer: ${value}`)
  return BigInt(value)
}

/** `n / d`; throws a RangeError when `d` is 0 or a number is not a safe integer. */
export const rational = (n: bigint | number, d: bigint | number = 1n): Rational => {
  const [top, bottom] = [whole(n), whole(d)]
  if (bottom === 0n) throw new RangeError('denominator 0')
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom }
}

export const zero = rational(0n)
export const one = rational(1n)

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

export function reduce(a: Rational): Rational {
  if (a.d === 1n) return a
  const g = gcd(a.n, a.d)
  return g === 1n ? a : { n: a.n / g, d: a.d / g }
}

/** The whole number that a number is, however it is written; nothing where it is none. */
export const integerOf = ({ n, d }: Rational): bigint | undefined => (n % d === 0n ? n / d : undefined)

/** Reduces only what has grown long: long chains stay bounded, short ones stay quick. */
const settle = (n: bigint, d: bigint): Rational => (d > 1_000_000_000_000n ? reduce({ n, d }) : { n, d })

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : settle(a.n * b.d + b.n * a.d, a.d * b.d)

export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d })
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b))
export const multiply = (a: Rational, b: Rational): Rational => settle(a.n * b.n, a.d * b.d)

/** The caller has made sure that `b` is not zero. */
export const divide = (a: Rational, b: Rational): Rational =>
  b.n < 0n ? settle(-a.n * b.d, a.d * -b.n) : settle(a.n * b.d, a.d * b.n)

/** Negative, zero or positive, as `a` is below, at or above `b`. */
export const compare = (a: Rational, b: Rational): number => {
  const [x, y] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d]
  return x < y ? -1 : x > y ? 1 : 0
}

export const least = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b)
export const greatest = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b)
export const sign = (a: Rational): number => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0)

export type Rounding = 'half-up' | 'down' | 'up'

/** To the nearest multiple of `step`. Half-up and up move away from zero, down moves towards it. */
export function roundTo(a: Rational, step: bigint = 1n, how: Rounding = 'half-up'): bigint {
  const bottom = a.d * step
  const top = a.n < 0n ? -a.n : a.n
  const whole = top / bottom
  const rest = top % bottom
  const up = how === 'up' ? rest > 0n : how === 'half-up' && rest * 2n >= bottom
  const steps = up ? whole + 1n : whole
  return (a.n < 0n ? -steps : steps) * step
}

/** The digits of `a` when they end within `places`, else a fraction such as `1/3`. */
export function exactText(a: Rational, places = 12): string {
  const { n, d } = reduce(a)
  if (d === 1n) return n.toString()
  const scale = 10n ** BigInt(places)
  if ((n * scale) % d !== 0n) return `${n}/${d}`
  return decimalText((n * scale) / d, places)
}

/** `value / 10^places` as digits, without trailing zeros. */
export function decimalText(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const rest = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${value < 0n ? '-' : ''}${whole}${rest ? `.${rest}` : ''}`
}

const decimalForm = /^(-?)(\d{1,60})(?:\.(\d{1,30}))?$/

/** Reads decimal digits exactly; nothing else (no exponent, no grouping). */
export function parseDecimal(text: string): Rational | undefined {
  const match = decimalForm.exec(text)
  if (!match) return undefined
  const [, minus = '', whole = '0', rest = ''] = match
  const n = BigInt(whole + rest)
  return rational(minus ? -n : n, 10n ** BigInt(rest.length))
}
