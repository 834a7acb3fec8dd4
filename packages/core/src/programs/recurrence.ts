import { addMonths, type Day } from '../base/dates.js'
import { type Period, periodAt, periodName } from '../base/period.js'
import { type Rhythm, readRhythm } from '../base/rhythm.js'
import { deadlineAfter, type Span } from '../facts/deadline.js'
import type { Words } from '../language/explain/because.js'
import type { Expr } from '../language/values/expr.js'
import type { Frame } from '../language/values/frame.js'
import { spanFrom } from '../language/values/span.js'
import { type Missing, missingOf } from '../language/values/value.js'

/** How often something is done: a fixed rhythm, or a duration that a parameter gives. */
export type Every = { readonly rhythm: string } | { readonly duration: Expr }

/** Periods that follow each other without a gap. */
export interface Recurrence {
  /** Due at a period's start, on a day that nobody has named. */
  readonly atStart: boolean
  periodAt(day: Day): Period
  nameOf(period: Period): Words
}

/** A time limit that an expression gives; what is missing while it gives none. */
export function limitOf(duration: Expr, frame: Frame): Span | { readonly missing: readonly Missing[] } {
  const value = duration.run(frame)
  return spanFrom(duration.type, value) ?? { missing: missingOf(value) }
}

const calendar = (rhythm: Rhythm): Recurrence => ({
  atStart: rhythm.atStart,
  periodAt: day => periodAt(rhythm, day),
  nameOf: period => periodName(rhythm, period),
})

/** Periods of a duration, counted from a program's first day, which begins the first of them. */
function counted({ count, unit }: Span, from: Day): Recurrence {
  const after = (number: number): Day => {
    if (unit === 'months') return addMonths(from, number * count)
    return unit === 'days' ? from + number * count : stepped(number)
  }
  const starts: Day[] = [from]
  const stepped = (number: number): Day => {
    for (let last = starts.length - 1; last < number; last++) {
      const start = starts[last] ?? from
      starts.push(deadlineAfter(start - 1, { count, unit }).day + 1)
    }
    return starts[number] ?? from
  }
  return {
    atStart: false,
    periodAt: day => {
      let low = 0
      let high = 1
      while (after(high) <= day) high *= 2
      while (low + 1 < high) {
        const middle = Math.floor((low + high) / 2)
        if (after(middle) <= day) low = middle
        else high = middle
      }
      return { first: after(low), last: after(low + 1) - 1, number: low + 1 }
    },
    nameOf: ({ number }) => ({ zh: `第${number}期`, en: `period ${number}` }),
  }
}

/** The periods of something that recurs in a program; what is missing while a parameter has not set them. */
export function recurrenceOf(
  every: Every,
  { frame, from }: { frame: Frame; from: Day },
): Recurrence | { readonly missing: readonly Missing[] } {
  if ('rhythm' in every) {
    const rhythm = readRhythm(every.rhythm)
    return rhythm ? calendar(rhythm) : { missing: [] }
  }
  const limit = limitOf(every.duration, frame)
  if ('missing' in limit) return limit
  return limit.count >= 1 ? counted(limit, from) : { missing: [] }
}
