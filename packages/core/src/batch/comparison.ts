import type { Comparison } from '../language/values/interval.js'
import { aligned, constantTruth, exactProduct, type FastNumber, type FastTruth, type Read } from './fast.js'

const flipped: Readonly<Record<Comparison, Comparison>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
}

/** Compares two integers; NaN on either side reads NaN. */
function test(operator: Comparison, x: number, y: number): number {
  switch (operator) {
    case '>=':
      return x >= y ? 1 : x < y ? 0 : NaN
    case '>':
      return x > y ? 1 : x <= y ? 0 : NaN
    case '<=':
      return x <= y ? 1 : x > y ? 0 : NaN
    case '<':
      return x < y ? 1 : x >= y ? 0 : NaN
    case '==':
      return x === y ? 1 : x === x && y === y ? 0 : NaN
    case '!=':
      return x === y ? 0 : x === x && y === y ? 1 : NaN
  }
}

/** A column against a threshold: the commonest condition of all. */
function columnAgainst(operator: Comparison, column: number, y: number): Read {
  switch (operator) {
    case '>=':
      return row => {
        const x = row[column] ?? NaN
        return x >= y ? 1 : x < y ? 0 : NaN
      }
    case '>':
      return row => {
        const x = row[column] ?? NaN
        return x > y ? 1 : x <= y ? 0 : NaN
      }
    case '<=':
      return row => {
        const x = row[column] ?? NaN
        return x <= y ? 1 : x > y ? 0 : NaN
      }
    case '<':
      return row => {
        const x = row[column] ?? NaN
        return x < y ? 1 : x >= y ? 0 : NaN
      }
    default:
      return row => test(operator, row[column] ?? NaN, y)
  }
}

export function compareNumbers(operator: Comparison, left: FastNumber, right: FastNumber): FastTruth {
  if (left.constant !== undefined && right.constant === undefined) return compareNumbers(flipped[operator], right, left)
  const threshold = right.constant
  if (threshold !== undefined && left.column !== undefined && right.denominator === 1) {
    return { kind: 'truth', read: columnAgainst(operator, left.column, threshold) }
  }
  const [a, b] = aligned(left, right)
  if (a.constant !== undefined && b.constant !== undefined) return constantTruth(test(operator, a.constant, b.constant))
  const { read } = a
  const bound = b.constant
  if (bound !== undefined) return { kind: 'truth', read: row => test(operator, read(row), bound) }
  const other = b.read
  return { kind: 'truth', read: row => test(operator, read(row), other(row)) }
}

/** `growth(now over base) >= rate`, cross-multiplied: no division, nothing rounded. */
export function compareGrowth(
  operator: Comparison,
  { now, base }: { now: FastNumber; base: FastNumber },
  rate: FastNumber,
): FastTruth | undefined {
  if (rate.constant === undefined || now.denominator !== base.denominator) return undefined
  const [p, q] = [rate.constant + rate.denominator, rate.denominator]
  const [readNow, readBase] = [now.read, base.read]
  return {
    kind: 'truth',
    read: row => {
      const b = readBase(row)
      return b > 0 ? test(operator, exactProduct(readNow(row), q), exactProduct(b, p)) : NaN
    },
  }
}
