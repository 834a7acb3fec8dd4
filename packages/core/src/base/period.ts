import { addMonths, civilOf, type Day, dayOf } from './dates.js'
import type { Rhythm } from './rhythm.js'

/** A stretch of a calendar that recurs: its first and last day, and which of its year or program it is (期). */
export interface Period {
  readonly first: Day
  readonly last: Day
  readonly number: number
}

/** The period of a rhythm in which a day lies: calendar months, quarters, half-years, years. */
export function periodAt({ months }: Rhythm, day: Day): Period {
  const { year, month } = civilOf(day)
  const number = Math.floor((month - 1) / months) + 1
  const first = dayOf(year, (number - 1) * months + 1, 1)
  return { first, last: addMonths(first, months) - 1, number }
}

const periodNames: Readonly<Record<number, (year: number, number: number) => { zh: string; en: string }>> = {
  1: (year, number) => ({ zh: `${year}年${number}月`, en: `${year}-${String(number).padStart(2, '0')}` }),
  3: (year, number) => ({ zh: `${year}年第${number}季度`, en: `quarter ${number} of ${year}` }),
  6: (year, number) => ({ zh: `${year}年${number === 1 ? '上' : '下'}半年`, en: `half-year ${number} of ${year}` }),
  12: year => ({ zh: `${year}年`, en: `${year}` }),
}

/** What a period of a rhythm is called: 2018年第3季度. */
export function periodName({ months }: Rhythm, { first, number }: Period): { zh: string; en: string } {
  const { year } = civilOf(first)
  return periodNames[months]?.(year, number) ?? { zh: `${year}年第${number}期`, en: `${number} of ${year}` }
}
