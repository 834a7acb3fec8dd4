import {
  add,
  compare,
  divide,
  greatest,
  least,
  multiply,
  negate,
  type Rational,
  sign,
  subtract,
} from '../../base/rational.js'
import {
  between,
  exactly,
  isPoint,
  type Missing,
  no,
  type NumberValue,
  truthOf,
  union,
  unknown,
  type Value,
  yes,
} from './value.js'

/** Applies an operation on intervals to two values; unknown when either is. */
export function numeric(
  a: Value,
  b: Value,
  operation: (a: NumberValue, b: NumberValue, missing: readonly Missing[]) => Value,
): Value {
  if (a.kind === 'number' && b.kind === 'number') {
    return operation(a, b, a.missing.length + b.missing.length === 0 ? a.missing : union(a.missing, b.missing))
  }
  return unknown(
    ...union(
      a.kind === 'unknown' || a.kind === 'number' ? a.missing : [],
      b.kind === 'unknown' || b.kind === 'number' ? b.missing : [],
    ),
  )
}

const point = (a: NumberValue, b: NumberValue): boolean => a.low === a.high && b.low === b.high

export const plus = (a: Value, b: Value): Value =>
  numeric(a, b, (x, y, missing) =>
    point(x, y) && missing.length === 0
      ? exactly(add(x.low, y.low))
      : between(add(x.low, y.low), add(x.high, y.high), missing),
  )

export const minus = (a: Value, b: Value): Value =>
  numeric(a, b, (x, y, missing) =>
    point(x, y) && missing.length === 0
      ? exactly(subtract(x.low, y.low))
      : between(subtract(x.low, y.high), subtract(x.high, y.low), missing),
  )

export const opposite = (a: Value): Value =>
  a.kind === 'number' ? between(negate(a.high), negate(a.low), a.missing) : a

function corners(values: readonly Rational[]): [Rational, Rational] {
  return [values.reduce(least), values.reduce(greatest)]
}

export const times = (a: Value, b: Value): Value =>
  numeric(a, b, (x, y, missing) => {
    if (point(x, y) && missing.length === 0) return exactly(multiply(x.low, y.low))
    const [low, high] = corners([
      multiply(x.low, y.low),
      multiply(x.low, y.high),
      multiply(x.high, y.low),
      multiply(x.high, y.high),
    ])
    return between(low, high, missing)
  })

/** Division by zero, or by a range that holds zero, is unknown. */
export const over = (a: Value, b: Value): Value =>
  numeric(a, b, (x, y, missing) => {
    if (sign(y.low) <= 0 && sign(y.high) >= 0) return unknown(...missing)
    if (point(x, y) && missing.length === 0) return exactly(divide(x.low, y.low))
    const [low, high] = corners([
      divide(x.low, y.low),
      divide(x.low, y.high),
      divide(x.high, y.low),
      divide(x.high, y.high),
    ])
    return between(low, high, missing)
  })

export const smaller = (a: Value, b: Value): Value =>
  numeric(a, b, (x, y, missing) => between(least(x.low, y.low), least(x.high, y.high), missing))

export const larger = (a: Value, b: Value): Value =>
  numeric(a, b, (x, y, missing) => between(greatest(x.low, y.low), greatest(x.high, y.high), missing))

export const absolute = (a: Value): Value => {
  if (a.kind !== 'number') return a
  if (sign(a.low) >= 0) return a
  const flipped = opposite(a)
  return sign(a.high) <= 0 || flipped.kind !== 'number'
    ? flipped
    : between({ n: 0n, d: 1n }, greatest(a.high, flipped.high), a.missing)
}

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='

/** Three-valued: a range compares only when all of its values agree. */
export const compared = (operator: Comparison, a: Value, b: Value): Value =>
  numeric(a, b, (x, y, missing) => {
    const lowest = compare(x.low, y.high)
    const highest = compare(x.high, y.low)
    const answer = decide(operator, lowest, highest, isPoint(x) && isPoint(y))
    return answer === undefined ? unknown(...missing) : truthOf(answer)
  })

/** `lowest` places the least of the left side against the most of the right, `highest` the other way round. */
function decide(operator: Comparison, lowest: number, highest: number, points: boolean): boolean | undefined {
  switch (operator) {
    case '<':
      return highest < 0 ? true : lowest >= 0 ? false : undefined
    case '<=':
      return highest <= 0 ? true : lowest > 0 ? false : undefined
    case '>':
      return lowest > 0 ? true : highest <= 0 ? false : undefined
    case '>=':
      return lowest >= 0 ? true : highest < 0 ? false : undefined
    case '==':
      return points ? lowest === 0 : lowest > 0 || highest < 0 ? false : undefined
    case '!=':
      return points ? lowest !== 0 : lowest > 0 || highest < 0 ? true : undefined
  }
}

/** Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics, 1952). */
export function both(a: Value, b: () => Value): Value {
  if (a.kind === 'truth') return a.is ? b() : no
  const second = b()
  if (second.kind === 'truth') return second.is ? a : no
  return unknown(...union(a.kind === 'unknown' ? a.missing : [], second.kind === 'unknown' ? second.missing : []))
}

export function either(a: Value, b: () => Value): Value {
  if (a.kind === 'truth') return a.is ? yes : b()
  const second = b()
  if (second.kind === 'truth') return second.is ? yes : a
  return unknown(...union(a.kind === 'unknown' ? a.missing : [], second.kind === 'unknown' ? second.missing : []))
}

export const contrary = (a: Value): Value => (a.kind === 'truth' ? truthOf(!a.is) : a)
