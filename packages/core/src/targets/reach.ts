import { compare, divide, greatest, negate, type Rational, sign, subtract, zero } from '../base/rational.js'
import { isPoint, type Value } from '../language/values/value.js'
import type { Comparator } from './target.js'

/** The figures of a target: as it stands, as it should be, where it began, and how far off "about" may be. */
export interface Figures {
  readonly comparator: Comparator
  readonly value: Value
  readonly wanted: Value
  readonly start?: Value | undefined
  readonly within?: Value | undefined
}

const pointOf = (value: Value | undefined): Rational | undefined =>
  value?.kind === 'number' && isPoint(value) ? value.low : undefined

const size = (value: Rational): Rational => (sign(value) < 0 ? negate(value) : value)

/** The number to be reached, coming from `from`: of a range the nearer end. */
export function goalFrom({ comparator, wanted }: Figures, from: Rational): Rational | undefined {
  if (wanted.kind !== 'number') return undefined
  if (comparator !== 'between') return pointOf(wanted)
  return compare(from, wanted.high) > 0 ? wanted.high : wanted.low
}

/**
 * How much of a target is reached, as an exact share: the value over the value wanted.
 *
 * Of a target that keeps something down it is the part of the way from the start that is done, and without a start
 * there is none: half of what is allowed is not half of what was promised.
 */
export function shareReached(figures: Figures): Rational | undefined {
  const [value, start] = [pointOf(figures.value), pointOf(figures.start)]
  const goal = value && goalFrom(figures, value)
  if (!value || !goal) return undefined
  if (figures.comparator !== 'at-most') return sign(goal) > 0 ? divide(value, goal) : undefined
  if (!start || compare(start, goal) <= 0) return undefined
  return divide(subtract(start, value), subtract(start, goal))
}

/** How far a value is from where the target is met; zero where it is met, or stands on a bound that must be passed. */
export function gapLeft(figures: Figures): Rational | undefined {
  const value = pointOf(figures.value)
  const goal = value && goalFrom(figures, value)
  if (!value || !goal) return undefined
  switch (figures.comparator) {
    case 'above':
    case 'at-least':
      return greatest(zero, subtract(goal, value))
    case 'at-most':
      return greatest(zero, subtract(value, goal))
    case 'between': {
      const isInside = figures.wanted.kind === 'number' && compare(value, figures.wanted.low) >= 0
      return isInside && compare(value, goal) <= 0 ? zero : size(subtract(value, goal))
    }
    case 'about':
      return greatest(zero, subtract(size(subtract(value, goal)), pointOf(figures.within) ?? zero))
    case 'equals':
      return size(subtract(value, goal))
  }
}
