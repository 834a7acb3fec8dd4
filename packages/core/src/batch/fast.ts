/** A row of numbers that describes a firm: money in fen, truth 1 or 0, an option its index; NaN is missing. */
export type Row = Float64Array

/** Reads a number off a row; NaN when it is unknown, or when exactness would be lost. */
export type Read = (row: Row) => number

/**
 * A number in a batch: an integer numerator read off the row over a denominator that is known before any row is seen.
 *
 * Doubles hold integers exactly up to 2^53; every product is checked, and one that leaves that range reads NaN, so that
 * the general engine is asked instead.
 */
export interface FastNumber {
  readonly kind: 'number'
  readonly denominator: number
  readonly read: Read
  readonly constant?: number
  /** The column, when it is read straight off the row. */
  readonly column?: number
}

/** A condition: 1, 0, or NaN. */
export interface FastTruth {
  readonly kind: 'truth'
  readonly read: Read
  readonly constant?: number
}

/** An option by its place in a list of options. */
export interface FastOption {
  readonly kind: 'option'
  readonly options: readonly string[]
  readonly read: Read
  readonly constant?: number
  readonly column?: number
}

export type Fast = FastNumber | FastTruth | FastOption

const most = Number.MAX_SAFE_INTEGER

/** A product of integers, or NaN when it may not be exact. */
export const exactProduct = (a: number, b: number): number => {
  const product = a * b
  return product <= most && product >= -most ? product : NaN
}

export const constantNumber = (numerator: number, denominator = 1): FastNumber => ({
  kind: 'number',
  denominator,
  read: () => numerator,
  constant: numerator,
})
export const constantTruth = (value: number): FastTruth => ({ kind: 'truth', read: () => value, constant: value })

function gcd(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

/** The least common multiple of two denominators; NaN when it leaves the safe range. */
export const common = (a: number, b: number): number => exactProduct(a / gcd(a, b), b)

/** The same number over a larger denominator. */
export function over(node: FastNumber, denominator: number): FastNumber {
  const factor = denominator / node.denominator
  if (factor === 1) return node
  if (node.constant !== undefined) return constantNumber(exactProduct(node.constant, factor), denominator)
  const { read, column } = node
  if (column !== undefined)
    return { kind: 'number', denominator, read: row => exactProduct(row[column] ?? NaN, factor) }
  return { kind: 'number', denominator, read: row => exactProduct(read(row), factor) }
}

/** Two numbers over one denominator. */
export function aligned(a: FastNumber, b: FastNumber): readonly [FastNumber, FastNumber, number] {
  const denominator = common(a.denominator, b.denominator)
  return [over(a, denominator), over(b, denominator), denominator]
}

/** The closest integer, halves away from zero; `numerator` over `denominator`, both integers. */
export function roundHalfUp(numerator: number, denominator: number): number {
  const rest = numerator % denominator
  const whole = (numerator - rest) / denominator
  if (rest >= 0) return 2 * rest >= denominator ? whole + 1 : whole
  return -2 * rest >= denominator ? whole - 1 : whole
}

export const roundDown = (numerator: number, denominator: number): number => {
  const rest = numerator % denominator
  return (numerator - rest) / denominator - (rest < 0 ? 1 : 0)
}
