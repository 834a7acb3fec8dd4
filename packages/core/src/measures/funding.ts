import type { Basis } from '../base/clause.js'
import {
  add,
  compare,
  greatest,
  least,
  multiply,
  one,
  type Rational,
  rational,
  roundTo,
  subtract,
  zero,
} from '../base/rational.js'
import type { Expr } from '../language/values/expr.js'
import type { Frame } from '../language/values/frame.js'
import {
  between,
  type Missing,
  missingOf,
  type NumberValue,
  union,
  unknown,
  type Value,
} from '../language/values/value.js'
import type { Award } from './instalments.js'
import type { Force } from './measure.js'

/** Who bears the cost of what a program pays, and by which shares (资金分担). */
export interface Funding {
  readonly basis: Basis
  readonly force: Force
  /** One without a share bears what the others leave. */
  readonly bearers: readonly { readonly id: string; readonly name: string; readonly share?: Expr }[]
}

/** What one of them bears: its share, and its part of the amount while that is known. */
export interface Borne {
  readonly id: string
  readonly name: string
  readonly share: Value
  readonly amount: Award | undefined
  readonly missing: readonly Missing[]
}

export interface Sharing {
  readonly borne: readonly Borne[]
  readonly missing: readonly Missing[]
  /** What the shares come to where that is no whole: then nobody can say who bears what. */
  readonly notWhole: Rational | undefined
}

const sum = (values: readonly Rational[]): Rational => values.reduce(add, zero)
const isKnown = (value: Value): value is NumberValue => value.kind === 'number'
const down = (amount: Rational, share: Rational): Rational => rational(roundTo(multiply(amount, share), 1n, 'down'))

/** What shares come to where they can be no whole: above it, or below it while nobody bears the rest. */
function amissIn(shares: readonly Value[], hasRest: boolean): Rational | undefined {
  const known = shares.filter(isKnown)
  const [lows, highs] = [sum(known.map(({ low }) => low)), sum(known.map(({ high }) => high))]
  if (compare(lows, one) > 0) return lows
  return !hasRest && known.length === shares.length && compare(highs, one) < 0 ? highs : undefined
}

/** The share that the others leave. */
function restOf(shares: readonly Value[]): Value {
  const known = shares.filter(isKnown)
  if (known.length < shares.length) return unknown(...union(...shares.map(missingOf)))
  const [lows, highs] = [sum(known.map(({ low }) => low)), sum(known.map(({ high }) => high))]
  return between(greatest(subtract(one, highs), zero), subtract(one, lows))
}

const ofShare = ({ low, high }: Award, share: Value): Award | undefined =>
  isKnown(share) ? { low: down(low, share.low), high: down(high, share.high) } : undefined

/** What is left once each of the others has its part, rounded down: together they are the amount to the fen. */
function remainder({ low, high }: Award, others: readonly Value[]): Award | undefined {
  const known = others.filter(isKnown)
  if (known.length < others.length) return undefined
  const a = subtract(low, sum(known.map(share => down(low, share.high))))
  const b = subtract(high, sum(known.map(share => down(high, share.low))))
  return { low: greatest(least(a, b), zero), high: greatest(a, b) }
}

/**
 * Who bears how much of an amount (资金分担): each share is rounded down to the fen, and who bears the rest takes what is
 * left, the last where nobody does. A share that is not set leaves the amount as it is and its part unknown.
 */
export function sharingOf({ bearers }: Funding, frame: Frame, award: Award): Sharing {
  const said = bearers.map(({ share }) => share?.run(frame))
  const shares = said.filter(share => share !== undefined)
  const hasRest = shares.length < said.length
  const notWhole = amissIn(shares, hasRest)
  const taker = hasRest ? said.indexOf(undefined) : said.length - 1
  const borne = bearers.map(({ id, name }, i): Borne => {
    const others = said.flatMap((share, k) => (k === i || share === undefined ? [] : [share]))
    const share = said[i] ?? restOf(others)
    const amount = i === taker ? remainder(award, others) : ofShare(award, share)
    const missing = i === taker ? union(missingOf(share), ...others.map(missingOf)) : missingOf(share)
    return { id, name, share, amount: notWhole || !isKnown(share) ? undefined : amount, missing }
  })
  return { borne, missing: union(...borne.map(({ missing }) => missing)), notWhole }
}
