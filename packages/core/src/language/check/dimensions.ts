import { addMonths } from '../../base/dates.js'
import { rational, integerOf } from '../../base/rational.js'
import { numeric } from '../values/interval.js'
import type { Dimension } from '../values/type.js'
import { between, unknown, type Value } from '../values/value.js'

const isCounted = (d: Dimension): boolean => d === 'plain' || d === 'bare' || d.startsWith('unit:')
const isDuration = (d: Dimension): boolean => d === 'months' || d === 'days' || d === 'workdays'

/** What `a + b` or `a - b` is; undefined when it means nothing. */
export function sumOf(a: Dimension, b: Dimension, operator: string): Dimension | undefined {
  if (a === b) {
    if (a === 'year') return operator === '-' ? 'plain' : undefined
    if (a === 'date') return operator === '-' ? 'days' : undefined
    return a
  }
  if (a === 'bare') return operator === '+' || b !== 'year' ? b : undefined
  if (b === 'bare') return a
  if (a === 'date' && (b === 'months' || b === 'days')) return a
  if (a === 'year' && b === 'plain') return a
  if (isCounted(a) && isCounted(b) && (a === 'plain' || b === 'plain')) return a === 'plain' ? b : a
  return undefined
}

/** What `a * b` is. */
export function product(a: Dimension, b: Dimension): Dimension | undefined {
  const [x, y] = a === 'bare' ? [b, a] : [a, b]
  if (y === 'bare' || y === 'plain') return x === 'year' || x === 'date' ? undefined : x
  if (x === 'plain') return y === 'year' || y === 'date' ? undefined : y
  if (x === 'ratio' || y === 'ratio') {
    const other = x === 'ratio' ? y : x
    return other === 'money' || other === 'ratio' || other.startsWith('unit:') ? other : undefined
  }
  if (x === 'money' && y.startsWith('unit:')) return x
  if (y === 'money' && x.startsWith('unit:')) return y
  return undefined
}

/** What `a / b` is. */
export function quotient(a: Dimension, b: Dimension): Dimension | undefined {
  if (a === 'year' || a === 'date' || b === 'year' || b === 'date') return undefined
  if (a === b) return a === 'bare' ? 'bare' : 'ratio'
  if (b === 'bare' || b === 'plain') return a === 'bare' ? 'ratio' : a
  if (a === 'bare' || a === 'plain') return b === 'ratio' || b.startsWith('unit:') ? 'ratio' : undefined
  if (b === 'ratio') return isDuration(a) ? undefined : a
  if (a === 'money' && b.startsWith('unit:')) return a
  return undefined
}

/** Beyond this no date is one of the calendar. */
const mostMonths = 12_000n
const isFar = (months: bigint): boolean => months > mostMonths || months < -mostMonths

/** A date some months later or earlier; unknown where the calendar has no such date. */
export function shiftDate(date: Value, months: Value, direction: 1 | -1): Value {
  return numeric(date, months, (from, by, missing) => {
    const [first, last, few, many] = [from.low, from.high, by.low, by.high].map(integerOf)
    if (first === undefined || last === undefined || few === undefined || many === undefined) return unknown(...missing)
    if (isFar(few) || isFar(many)) return unknown(...missing)
    const shift = (day: bigint, count: bigint) => rational(addMonths(Number(day), direction * Number(count)))
    const [least, most] = direction === 1 ? [few, many] : [many, few]
    return between(shift(first, least), shift(last, most), missing)
  })
}
