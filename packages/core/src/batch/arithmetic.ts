import { aligned, constantNumber, exactProduct, type FastNumber, type Row } from './fast.js'

const most = Number.MAX_SAFE_INTEGER
const safe = (value: number): number => (value <= most && value >= -most ? value : NaN)

type Combine = (a: number, b: number) => number

function combined(left: FastNumber, right: FastNumber, combine: Combine): FastNumber {
  const [a, b, denominator] = aligned(left, right)
  if (a.constant !== undefined && b.constant !== undefined)
    return constantNumber(combine(a.constant, b.constant), denominator)
  const [readA, readB] = [a.read, b.read]
  const fixed = b.constant
  if (fixed !== undefined) return { kind: 'number', denominator, read: row => combine(readA(row), fixed) }
  return { kind: 'number', denominator, read: row => combine(readA(row), readB(row)) }
}

export const sum = (a: FastNumber, b: FastNumber): FastNumber => combined(a, b, (x, y) => safe(x + y))
export const difference = (a: FastNumber, b: FastNumber): FastNumber => combined(a, b, (x, y) => safe(x - y))

// Math.min and Math.max answer NaN when either side is NaN, which is what unknown asks for.
export const smaller = (a: FastNumber, b: FastNumber): FastNumber => combined(a, b, Math.min)
export const larger = (a: FastNumber, b: FastNumber): FastNumber => combined(a, b, Math.max)

/** A product; a constant rate becomes a factor and a denominator. */
export function product(left: FastNumber, right: FastNumber): FastNumber {
  const [a, b] = left.constant === undefined ? [left, right] : [right, left]
  const denominator = exactProduct(a.denominator, b.denominator)
  const factor = b.constant
  if (factor !== undefined) {
    if (a.constant !== undefined) return constantNumber(exactProduct(a.constant, factor), denominator)
    const { column, read } = a
    if (column !== undefined)
      return { kind: 'number', denominator, read: row => exactProduct(row[column] ?? NaN, factor) }
    return { kind: 'number', denominator, read: row => exactProduct(read(row), factor) }
  }
  const [readA, readB] = [a.read, b.read]
  return { kind: 'number', denominator, read: row => exactProduct(readA(row), readB(row)) }
}

/** Division by a constant only: a divisor read off the row has no denominator that is known before. */
export function quotient(a: FastNumber, b: FastNumber): FastNumber | undefined {
  if (b.constant === undefined || b.constant === 0) return undefined
  const sign = b.constant < 0 ? -1 : 1
  return product(a, constantNumber(sign * b.denominator, sign * b.constant))
}

export function negated(a: FastNumber): FastNumber {
  const { read, denominator } = a
  return a.constant === undefined
    ? { kind: 'number', denominator, read: row => -read(row) }
    : constantNumber(-a.constant, denominator)
}

/** One of two, as a condition says; unknown while it is. */
export function chosen(when: (row: Row) => number, yes: FastNumber, no: FastNumber): FastNumber {
  const [a, b, denominator] = aligned(yes, no)
  const [readA, readB] = [a.read, b.read]
  return {
    kind: 'number',
    denominator,
    read: row => {
      const holds = when(row)
      return holds === 1 ? readA(row) : holds === 0 ? readB(row) : NaN
    },
  }
}
