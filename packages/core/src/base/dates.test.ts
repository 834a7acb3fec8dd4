import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  civilOf,
  type Day,
  dayOf,
  dayText,
  isLeap,
  monthLength,
  parseDay,
  weekdayOf,
  yearOf,
} from './dates.js'

const [first, last] = [dayOf(1900, 1, 1), dayOf(2999, 12, 31)]
const days = fc.integer({ min: first, max: last })

function day(text: string): Day {
  const read = parseDay(text)
  if (read === undefined) throw new Error(text)
  return read
}

describe('a day', () => {
  it('counts from 1970-01-01, a Thursday', () => {
    expect(day('1970-01-01')).toBe(0)
    expect(weekdayOf(0)).toBe(4)
    expect(weekdayOf(-1)).toBe(3)
    expect([day('2000-03-01'), day('2018-11-21')]).toEqual([11_017, 17_856])
  })

  it('follows the one before it, from 1900 to 2999, without a gap', () => {
    let [year, month, date] = [1900, 1, 1]
    for (let at = first; at <= last; at++) {
      const civil = civilOf(at)
      if (civil.year !== year || civil.month !== month || civil.day !== date)
        expect(civil).toEqual({ year, month, day: date })
      if (dayOf(year, month, date) !== at) expect(dayOf(year, month, date)).toBe(at)
      date++
      if (date > monthLength(year, month)) [month, date] = [month + 1, 1]
      if (month > 12) [year, month] = [year + 1, 1]
    }
    expect(year).toBe(3000)
  })

  it('is read from its text as it was written', () => {
    fc.assert(
      fc.property(days, at => {
        expect(parseDay(dayText(at))).toBe(at)
        expect(dayText(at)).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(yearOf(at)).toBe(Number(dayText(at).slice(0, 4)))
      }),
    )
  })

  it('has the weekday of seven days later', () => {
    fc.assert(
      fc.property(days, at => {
        expect(weekdayOf(at + 7)).toBe(weekdayOf(at))
      }),
    )
    expect(weekdayOf(day('2018-11-21'))).toBe(3)
    expect(weekdayOf(day('1900-01-01'))).toBe(1)
  })

  it.each([
    '2017-02-29',
    '1900-02-29',
    '2100-02-29',
    '2017-13-01',
    '2017-00-10',
    '2017-04-31',
    '2017-01-00',
    '1899-12-31',
    '3000-01-01',
    '2017-2-1',
    '2017/02/01',
    '2017-02-10 ',
    '2017-02-10\n',
    '２０１７-02-10',
    '',
  ])('%j is none', text => {
    expect(parseDay(text)).toBeUndefined()
  })

  it('29 February stands in leap years only', () => {
    for (const year of [1904, 2000, 2016, 2020, 2400]) expect([isLeap(year), monthLength(year, 2)]).toEqual([true, 29])
    for (const year of [1900, 2017, 2100, 2900]) expect([isLeap(year), monthLength(year, 2)]).toEqual([false, 28])
  })
})

describe('some months later', () => {
  const later = (text: string, months: number) => dayText(addMonths(day(text), months))

  it('a date that the month lacks becomes its last day', () => {
    expect(later('2017-01-31', 1)).toBe('2017-02-28')
    expect(later('2020-01-31', 1)).toBe('2020-02-29')
    expect(later('2020-02-29', 12)).toBe('2021-02-28')
    expect(later('2020-02-29', 48)).toBe('2024-02-29')
    expect(later('2017-03-31', -1)).toBe('2017-02-28')
    expect(later('2017-05-31', -6)).toBe('2016-11-30')
    expect(later('2017-12-15', 1)).toBe('2018-01-15')
    expect(later('2017-01-15', -1)).toBe('2016-12-15')
  })

  const [middle, months] = [
    fc.integer({ min: dayOf(2000, 1, 1), max: last - 400 * 365 }),
    fc.integer({ min: -1200, max: 1200 }),
  ]

  it('lies in the month counted, on the same date or on its last', () => {
    fc.assert(
      fc.property(middle, months, (at, count) => {
        const [from, to] = [civilOf(at), civilOf(addMonths(at, count))]
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + count)
        expect(to.day).toBe(Math.min(from.day, monthLength(to.year, to.month)))
      }),
    )
  })

  it('keeps the order of days', () => {
    fc.assert(
      fc.property(middle, fc.nat(60), months, (at, gap, count) => {
        expect(addMonths(at + gap, count)).toBeGreaterThanOrEqual(addMonths(at, count))
      }),
    )
  })
})
