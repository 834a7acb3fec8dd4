import { compare, greatest, least, type Rational, subtract, zero } from '../base/rational.js'
import type { Frame } from '../language/values/frame.js'
import { type Missing, missingOf, union } from '../language/values/value.js'
import type { End } from './limits.js'
import type { SetOff } from './measure.js'
import type { SettledLine } from './settle.js'

/** What was taken off one year's amount, and what could not be. */
export interface Taken {
  readonly id: string
  readonly year: number
  readonly amount: Rational
  readonly uncovered: Rational
}

/** Takes set-offs from a year's lines, never below zero. At the low end the most is taken, at the high end the least. */
export function takeOff(
  offs: readonly SetOff[],
  lines: readonly SettledLine[],
  end: End,
): { readonly taken: readonly Taken[]; readonly open: boolean; readonly missing: readonly Missing[] } {
  const taken: Taken[] = []
  let missing: readonly Missing[] = []
  let open = false
  for (const [year, frame, sum] of years(lines)) {
    let left = sum
    for (const off of offs) {
      const applies = off.when?.run(frame)
      if (applies?.kind === 'truth' && !applies.is) continue
      const amount = off.amount.run(frame)
      // Where nothing is left nothing can be taken, whatever the set-off is.
      if (compare(left, zero) > 0) {
        missing = union(missing, missingOf(amount), applies ? missingOf(applies) : [])
        open ||= amount.kind !== 'number' || missing.length > 0 || applies?.kind === 'unknown'
      }
      if (amount.kind !== 'number') continue
      const wanted = greatest(end === 'low' ? amount.high : amount.low, zero)
      const part = least(wanted, left)
      left = subtract(left, part)
      const uncovered = subtract(wanted, part)
      if (compare(uncovered, zero) > 0 && off.short) frame.touched.add(off.short.slot)
      taken.push({ id: off.id, year, amount: part, uncovered })
    }
  }
  return { taken, open, missing }
}

function years(lines: readonly SettledLine[]): [number, Frame, Rational][] {
  const byYear = new Map<number, [number, Frame, Rational]>()
  for (const { line, amount } of lines) {
    const [, , sum] = byYear.get(line.year) ?? [line.year, line.frame, zero]
    byYear.set(line.year, [line.year, line.frame, { n: sum.n * amount.d + amount.n * sum.d, d: sum.d * amount.d }])
  }
  return [...byYear.values()]
}
