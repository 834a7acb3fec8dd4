import { compare, type Rational } from '../../base/rational.js'
import type { Bounds } from './bounds.js'

/** An end of an interval, and whether it belongs to it. */
export interface End {
  readonly at: Rational
  readonly included: boolean
}

/** What is said of one thing: a number lies in an interval, a word is one of these, or none of these. */
export type Constraint =
  | { readonly kind: 'numbers'; readonly low?: End; readonly high?: End }
  | { readonly kind: 'words'; readonly but: boolean; readonly words: ReadonlySet<string> }

type Numbers = Constraint & { kind: 'numbers' }

export const wordsIn = (...words: readonly string[]): Constraint => ({
  kind: 'words',
  but: false,
  words: new Set(words),
})

export function within({ low, high }: Bounds): Constraint {
  return {
    kind: 'numbers',
    ...(low ? { low: { at: low, included: true } } : {}),
    ...(high ? { high: { at: high, included: true } } : {}),
  }
}

/** The narrower of two ends on one side; `side` is 1 for the lower. */
function narrower(a: End | undefined, b: End | undefined, side: 1 | -1): End | undefined {
  if (!a || !b) return a ?? b
  const order = compare(a.at, b.at) * side
  if (order === 0) return a.included ? b : a
  return order > 0 ? a : b
}

/** Both at once. */
export function meet(a: Constraint, b: Constraint): Constraint {
  if (a.kind === 'numbers' && b.kind === 'numbers') {
    const [low, high] = [narrower(a.low, b.low, 1), narrower(a.high, b.high, -1)]
    return { kind: 'numbers', ...(low ? { low } : {}), ...(high ? { high } : {}) }
  }
  if (a.kind !== 'words' || b.kind !== 'words') return a
  if (a.but && b.but) return { ...a, words: new Set([...a.words, ...b.words]) }
  const [some, other] = a.but ? [b, a] : [a, b]
  return { ...some, words: new Set([...some.words].filter(word => other.words.has(word) !== other.but)) }
}

function isEmptyInterval({ low, high }: Numbers): boolean {
  if (!low || !high) return false
  const order = compare(low.at, high.at)
  return order > 0 || (order === 0 && !(low.included && high.included))
}

/** Nothing can be so. */
export const isEmpty = (constraint: Constraint): boolean =>
  constraint.kind === 'numbers' ? isEmptyInterval(constraint) : !constraint.but && constraint.words.size === 0

const sameEnd = (a: End | undefined, b: End | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && compare(a.at, b.at) === 0 && a.included === b.included)

function same(a: Constraint, b: Constraint): boolean {
  if (a.kind === 'numbers' && b.kind === 'numbers') return sameEnd(a.low, b.low) && sameEnd(a.high, b.high)
  if (a.kind !== 'words' || b.kind !== 'words') return false
  return a.but === b.but && a.words.size === b.words.size && [...a.words].every(word => b.words.has(word))
}

/** Whatever is so as `a` says, is so as `b` says. */
export const isInside = (a: Constraint, b: Constraint): boolean =>
  a.kind === b.kind && (isEmpty(a) || same(meet(a, b), a))
