import type { Rounding } from '../base/rational.js'
import { aligned, cellOf, scaled } from './numbers.js'
import { positive, upTo } from './exact.js'
import { type FastNumber, read, type Tape } from './tape.js'

/** To what an amount is rounded, in its smallest unit, and which way. */
export interface RoundTo {
  readonly step: number
  readonly by: Rounding
}

/** Above this, the quotient of two doubles may round up to the next whole number; below it, its floor is exact. */
const exactQuotient = 2 ** 51

/** What is added before the floor is taken: nothing, a half, or all but one. Everything is doubled, so a half is whole. */
const added = (unit: number, by: Rounding): number => (by === 'half-up' ? unit : by === 'up' ? 2 * unit - 2 : 0)

/** What is rounded: a cell, times a constant factor. */
interface Rounded {
  readonly from: number
  readonly factor: number
  readonly unit: number
  /** A ceiling in the same numerator; at most `exactQuotient`, so that whatever is above it needs not be exact. */
  readonly top: number
  readonly rounding: RoundTo
}

/** Rounded once to whole units, never below zero and never above the ceiling. */
function roundedUpTo(tape: Tape, { from, factor, unit, top, rounding }: Rounded): number {
  const [more, divisor] = [added(unit, rounding.by), 2 * unit]
  const key = `${from} * ${factor} up to ${top} in ${unit} ${rounding.by}`
  if (unit === 1 && factor === 1) {
    return tape.cell(key, to => (cells, count) => {
      const toAt = to | 0
      const fromAt = from | 0
      const topOf = +top
      for (let i = 0; i < count; i++) cells[toAt + i] = upTo(positive(read(cells, fromAt + i)), topOf)
    })
  }
  return tape.cell(key, to => (cells, count) => {
    const toAt = to | 0
    const fromAt = from | 0
    const factorOf = +factor
    const topOf = +top
    const moreOf = +more
    const divisorOf = +divisor
    for (let i = 0; i < count; i++) {
      const value = upTo(positive(read(cells, fromAt + i) * factorOf), topOf)
      cells[toAt + i] = Math.floor((2 * value + moreOf) / divisorOf)
    }
  })
}

/** Without a ceiling; beyond the range of exact quotients the answer is left to the general engine. */
export function rounded(tape: Tape, x: FastNumber, rounding: RoundTo): number {
  const [from, unit] = [cellOf(tape, x), x.denominator * rounding.step]
  const [more, divisor] = [added(unit, rounding.by), 2 * unit]
  const units = tape.cell(`${from} in ${unit} ${rounding.by}`, to => (cells, count) => {
    const toAt = to | 0
    const fromAt = from | 0
    const moreOf = +more
    const divisorOf = +divisor
    for (let i = 0; i < count; i++) {
      const value = positive(read(cells, fromAt + i))
      cells[toAt + i] = Math.floor((2 * (value <= exactQuotient ? value : NaN) + moreOf) / divisorOf)
    }
  })
  return inSteps(tape, units, rounding.step)
}

/** Whole units as multiples of the step that is rounded to; for a step of one there is nothing to do. */
const inSteps = (tape: Tape, cell: number, step: number): number =>
  step === 1
    ? cell
    : cellOf(tape, scaled(tape, { kind: 'number', denominator: 1, cell }, { factor: step, denominator: 1 }))

/** The amount up to its ceiling: never negative, rounded once, and never above the ceiling by rounding. */
export function capped(
  tape: Tape,
  raw: FastNumber,
  { least, rounding }: { least: FastNumber | undefined; rounding: RoundTo },
): number {
  if (!least) return rounded(tape, raw, rounding)
  const unit = raw.denominator * rounding.step
  const top = ((least.constant ?? NaN) / least.denominator) * raw.denominator
  if (Number.isInteger(top / unit) && top >= 0 && top <= exactQuotient && raw.constant === undefined) {
    const { from, factor } = raw.times ?? { from: cellOf(tape, raw), factor: 1 }
    return inSteps(tape, roundedUpTo(tape, { from, factor, unit, top, rounding }), rounding.step)
  }
  const [a, b, denominator] = aligned(tape, raw, least)
  const unitsWithin = within(tape, [cellOf(tape, a), cellOf(tape, b)], { unit: denominator * rounding.step, rounding })
  return inSteps(tape, unitsWithin, rounding.step)
}

/** Up to a ceiling that differs from firm to firm and need not be whole: rounding must not pass it. */
function within(
  tape: Tape,
  [raw, least]: readonly [number, number],
  { unit, rounding }: { unit: number; rounding: RoundTo },
): number {
  const [more, divisor] = [added(unit, rounding.by), 2 * unit]
  return tape.cell(`${raw} within ${least} in ${unit} ${rounding.by}`, to => (cells, count) => {
    const toAt = to | 0
    const leastAt = least | 0
    const rawAt = raw | 0
    const moreOf = +more
    const divisorOf = +divisor
    const unitOf = +unit
    for (let i = 0; i < count; i++) {
      const ceiling = positive(read(cells, leastAt + i))
      const room = ceiling <= exactQuotient ? ceiling : NaN
      const value = upTo(positive(read(cells, rawAt + i)), room)
      const near = Math.floor((2 * value + moreOf) / divisorOf)
      // A ceiling in whole units cannot be passed; only one that is not can be, by less than a unit.
      cells[toAt + i] = near - Number(near * unitOf > room)
    }
  })
}
