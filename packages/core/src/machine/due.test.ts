import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayText, parseDay } from '../base/dates.js'
import { holidayNotices } from '../facts/holidays.js'
import { workCalendar } from '../facts/working-days.js'
import { dueOf } from './due.js'
import type { Span } from '../facts/deadline.js'

const calendar = workCalendar(holidayNotices)

function due(entered: string, count: number, unit: Span['unit']): string {
  const found = dueOf({ within: { span: { unit, count } } }, parseDay(entered) ?? Number.NaN, calendar)
  return found ? `${dayText(found.day)}${found.provisional ? ' provisional' : ''}` : 'none'
}

describe('a time limit', () => {
  it('of 5个工作日 leaves out the National Day holidays and counts the weekends that make up for them', () => {
    expect(due('2018-09-28', 5, 'workdays')).toBe('2018-10-10')
  })

  it('of 3个月 or 1年 ends on the same date', () => {
    expect(due('2018-11-21', 3, 'months')).toBe('2019-02-21')
    expect(due('2018-11-21', 12, 'months')).toBe('2019-11-21')
    expect(due('2016-02-29', 12, 'months')).toBe('2017-02-28')
  })

  it('in days or months that ends on a day off ends on the working day after it', () => {
    expect(due('2018-09-01', 1, 'months')).toBe('2018-10-08')
    expect(due('2018-09-20', 10, 'days')).toBe('2018-09-30')
  })

  it('past the last published year is provisional', () => {
    expect(due('2026-12-25', 3, 'workdays')).toBe('2026-12-30')
    expect(due('2026-12-25', 5, 'workdays')).toBe('2027-01-01 provisional')
    expect(due('2026-11-21', 3, 'months')).toBe('2027-02-22 provisional')
  })

  it('that is not set, or cannot be meant, has no last day', () => {
    expect(dueOf({}, 17_000, calendar)).toBeUndefined()
    expect(dueOf({ within: {} }, 17_000, calendar)).toBeUndefined()
    for (const count of [-1, 0.5, 1e9, Number.NaN]) expect(due('2018-11-21', count, 'workdays')).toBe('none')
    expect(due('2018-11-21', 5_000, 'months')).toBe('none')
    expect(due('no day', 5, 'workdays')).toBe('none')
  })

  it('never ends before it began, and throws for nothing', () => {
    const unit = fc.constantFrom<Span['unit']>('workdays', 'days', 'months')
    const property = fc.property(
      fc.integer({ min: -60_000, max: 400_000 }),
      fc.oneof(fc.integer(), fc.double(), fc.nat(300)),
      unit,
      (on, count, of) => {
        const found = dueOf({ within: { span: { unit: of, count } } }, on, calendar)
        if (found) expect(found.day).toBeGreaterThanOrEqual(on)
      },
    )
    fc.assert(property, { numRuns: 500 })
  })
})
