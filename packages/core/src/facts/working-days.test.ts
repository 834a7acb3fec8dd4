import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayText, parseDay, weekdayOf, yearOf } from '../base/dates.js'
import { holidayNotices } from './holidays.js'
import { addWorkingDays, isWorkingDay, workCalendar, workingDaysBetween } from './working-days.js'

const calendar = workCalendar(holidayNotices)

function day(text: string): number {
  const read = parseDay(text)
  if (read === undefined) throw new Error(text)
  return read
}
const works = (text: string, known = calendar) => isWorkingDay(day(text), known)
const after = (text: string, count: number) => {
  const { day: at, provisional } = addWorkingDays(day(text), count, calendar)
  return `${dayText(at)}${provisional ? ' provisional' : ''}`
}
const between = (from: string, to: string) => workingDaysBetween(day(from), day(to), calendar)

describe('the notices', () => {
  it('are in the order of their issue, each issued before the days that it moves', () => {
    const issued = holidayNotices.map(notice => day(notice.issuedOn))
    expect(issued).toEqual([...issued].sort((a, b) => a - b))
    for (const { issuedOn, rests, works } of holidayNotices)
      for (const span of [...rests, ...works]) expect(day(span.slice(0, 10))).toBeGreaterThan(day(issuedOn))
  })

  it('arrange their own year and at most the December before it', () => {
    for (const { year, rests, works, number } of holidayNotices)
      for (const text of [...rests, ...works].flatMap(span => span.split('..')))
        expect(text.startsWith(`${year}-`) || text.startsWith(`${year - 1}-12-`), `${number} ${text}`).toBe(true)
  })

  it('make up work on weekends only', () => {
    for (const text of holidayNotices.flatMap(notice => notice.works))
      expect(weekdayOf(day(text)), text).toBeGreaterThan(5)
  })

  it('name no day twice within a notice', () => {
    for (const { rests, works, number } of holidayNotices) {
      const days = [...rests, ...works].flatMap(span => {
        const [first = '', last = first] = span.split('..')
        return Array.from({ length: day(last) - day(first) + 1 }, (_, i) => day(first) + i)
      })
      expect(new Set(days).size, number).toBe(days.length)
    }
  })

  it.each([
    [2015, 12],
    [2016, 11],
    [2017, 11],
    [2018, 11],
    [2019, 11],
    [2020, 13],
    [2021, 11],
    [2022, 11],
    [2023, 11],
    [2024, 11],
    [2025, 13],
    [2026, 13],
  ])('give in %i, weekends made up, the %i days of the law and of single orders', (year, days) => {
    const notices = workCalendar(holidayNotices.filter(notice => notice.year === year))
    const kinds = [...notices.days].map(([at, kind]) => (kind === 'work' ? -1 : weekdayOf(at) <= 5 ? 1 : 0))
    expect(kinds.reduce<number>((sum, change) => sum + change, 0)).toBe(days)
  })
})

describe('a working day', () => {
  it('is none at the Spring Festival of 2018, but for the make-up weekends around it', () => {
    for (const text of ['2018-02-15', '2018-02-16', '2018-02-19', '2018-02-21']) expect(works(text), text).toBe(false)
    for (const text of ['2018-02-11', '2018-02-14', '2018-02-22', '2018-02-24']) expect(works(text), text).toBe(true)
    expect(works('2018-02-25')).toBe(false)
  })

  it('is the weekend before the National Day of 2018, and Sunday 8 October 2017 is not', () => {
    expect([works('2018-09-29'), works('2018-09-30'), works('2018-10-01')]).toEqual([true, true, false])
    expect([works('2017-09-30'), works('2017-10-06'), works('2017-10-08')]).toEqual([true, false, false])
  })

  it('is not 31 December 2018, a Monday that the notice for 2019 gives off', () => {
    expect([works('2018-12-29'), works('2018-12-31'), works('2019-01-02')]).toEqual([true, false, true])
  })

  it('is not 1 February 2020, made up first and then taken back', () => {
    expect([works('2020-01-19'), works('2020-01-31'), works('2020-02-01'), works('2020-02-03')]).toEqual([
      true,
      false,
      false,
      true,
    ])
    const before = workCalendar(holidayNotices, day('2020-01-25'))
    expect([works('2020-01-31', before), works('2020-02-01', before)]).toEqual([true, true])
  })

  it('is not 3 May 2019 once the holiday is prolonged', () => {
    expect([works('2019-05-03'), works('2019-05-05')]).toEqual([false, true])
    const before = workCalendar(holidayNotices, day('2019-03-21'))
    expect([works('2019-05-03', before), works('2019-05-05', before)]).toEqual([true, false])
  })

  it('is not 3 September 2015', () => {
    expect([works('2015-09-03'), works('2015-09-04'), works('2015-09-06')]).toEqual([false, false, true])
  })
})

describe('a limit in working days', () => {
  it('begins on the day after', () => {
    expect(after('2018-11-21', 5)).toBe('2018-11-28')
    expect(after('2018-11-24', 1)).toBe('2018-11-26')
    expect(after('2018-11-24', 0)).toBe('2018-11-24')
  })

  it('passes over a holiday and counts the make-up weekend', () => {
    expect(after('2018-02-09', 5)).toBe('2018-02-22')
    expect(after('2017-09-29', 2)).toBe('2017-10-09')
    expect(after('2020-01-23', 1)).toBe('2020-02-03')
  })

  it('goes back from a day', () => {
    expect(after('2018-02-22', -1)).toBe('2018-02-14')
    expect(after('2018-10-08', -2)).toBe('2018-09-29')
  })

  it('is provisional once it looks at a year not published', () => {
    expect(after('2026-12-30', 1)).toBe('2026-12-31')
    expect(after('2026-12-31', 1)).toBe('2027-01-01 provisional')
    expect(after('2014-12-30', 3)).toBe('2015-01-05 provisional')
    expect(after('2014-12-31', 2)).toBe('2015-01-05')
    expect(between('2026-12-01', '2027-01-01').provisional).toBe(true)
  })

  it('refuses halves and endless counts as defects', () => {
    for (const count of [0.5, Number.NaN, 10_001, -10_001]) expect(() => after('2018-01-02', count)).toThrow(RangeError)
  })

  it('ends on a working day, as many working days later as it says', () => {
    const days = fc.integer({ min: day('2010-01-01'), max: day('2030-12-31') })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 300 }), (from, count) => {
        const ahead = addWorkingDays(from, count, calendar)
        expect(isWorkingDay(ahead.day, calendar)).toBe(true)
        expect(workingDaysBetween(from, ahead.day, calendar)).toEqual({ days: count, provisional: ahead.provisional })
        const back = addWorkingDays(from, -count, calendar)
        expect(workingDaysBetween(from, back.day, calendar)).toEqual({ days: -count, provisional: back.provisional })
        expect(ahead.provisional).toBe(yearOf(ahead.day) > 2026 || yearOf(from + 1) < 2015)
      }),
    )
  })
})
