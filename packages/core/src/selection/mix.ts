import { add, compare, greatest, least, multiply, one, type Rational, subtract, zero } from '../base/rational.js'
import {
  between,
  isPoint,
  type Missing,
  missingOf,
  type NumberValue,
  union,
  unknown,
  type Value,
} from '../language/values/value.js'

/** A part of a score: what it is worth, and its share in the whole; all shares together are one. */
export interface Part {
  readonly value: Value
  readonly share: Value
}

const isSet = (share: Value): share is NumberValue => share.kind === 'number' && isPoint(share)

/**
 * What several parts come to by their shares (加权合成).
 *
 * Shares that nobody has set are whatever is left of the whole, divided in any way: the result is then an interval, and a
 * single value where all parts that wait for a share are worth the same.
 */
export function mix(parts: readonly Part[]): Value {
  const values = parts.flatMap(({ value }) => (value.kind === 'number' ? [value] : []))
  if (parts.length === 0 || values.length < parts.length)
    return unknown(...union(...parts.map(p => missingOf(p.value))))
  const open = parts.filter(({ share }) => !isSet(share))
  let [low, high, rest]: [Rational, Rational, Rational] = [zero, zero, one]
  for (const { value, share } of parts) {
    if (!isSet(share) || value.kind !== 'number') continue
    low = add(low, multiply(value.low, share.low))
    high = add(high, multiply(value.high, share.low))
    rest = subtract(rest, share.low)
  }
  const missing = union(...values.map(value => value.missing))
  if (open.length === 0) return between(low, high, missing)
  const ends = open.flatMap(({ value }) => (value.kind === 'number' ? [value] : []))
  const [from, to] = [ends.map(v => v.low).reduce(least), ends.map(v => v.high).reduce(greatest)]
  const settled = compare(from, to) === 0 || compare(rest, zero) === 0
  return between(
    add(low, multiply(from, rest)),
    add(high, multiply(to, rest)),
    settled ? missing : union(missing, sharesMissing(open)),
  )
}

const sharesMissing = (parts: readonly Part[]): readonly Missing[] =>
  union(...parts.map(({ share }) => missingOf(share)))

/** What those shares come to that are set and take something of the whole. */
export const takenBy = (shares: readonly Value[]): Rational =>
  shares.reduce((sum, share) => (isSet(share) ? add(sum, greatest(share.low, zero)) : sum), zero)

/** What all shares together come to; nothing while one of them is not set. */
export function wholeOf(shares: readonly Value[]): Rational | undefined {
  let sum = zero
  for (const share of shares) {
    if (!isSet(share)) return undefined
    sum = add(sum, share.low)
  }
  return sum
}

/** The share that is left over by the others (其余). */
export function restOf(others: readonly Value[]): Value {
  const sum = wholeOf(others)
  if (sum === undefined) return unknown(...union(...others.map(missingOf)))
  const rest = subtract(one, sum)
  return between(rest, rest)
}
