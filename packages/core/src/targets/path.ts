import type { Day } from '../base/dates.js'
import { add, compare, divide, multiply, type Rational, rational, sign, subtract } from '../base/rational.js'
import type { Comparator } from './target.js'

/** A straight way to a target: from where and when, to where and when. */
export interface Line {
  readonly start: Rational
  readonly since: Day
  readonly goal: Rational
  readonly by: Day
}

/** How much of the time has passed, by days: nothing before it begins, all of it once it is over. */
export function timePassed({ since, by }: Line, on: Day): Rational {
  if (on >= by) return rational(1)
  return on <= since ? rational(0) : divide(rational(on - since), rational(by - since))
}

/** Where the line stands on a day. The document gives no line: it is arithmetic between its two ends. */
export const lineAt = (line: Line, on: Day): Rational =>
  add(line.start, multiply(subtract(line.goal, line.start), timePassed(line, on)))

/** How far a value is ahead of the line, below zero where it is behind: where figures are to fall, lower is ahead. */
export function aheadOf(
  comparator: Comparator,
  { start, goal }: Line,
  { value, at }: { value: Rational; at: Rational },
): Rational {
  const isFalling =
    comparator === 'at-most' || (comparator !== 'at-least' && comparator !== 'above' && compare(goal, start) < 0)
  return isFalling ? subtract(at, value) : subtract(value, at)
}

export const sideOf = (ahead: Rational): 'ahead' | 'on' | 'behind' => {
  const side = sign(ahead)
  return side > 0 ? 'ahead' : side < 0 ? 'behind' : 'on'
}
