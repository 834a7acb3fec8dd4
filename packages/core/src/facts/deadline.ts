import { addMonths, type Day, yearOf } from '../base/dates.js'
import { holidayNotices } from './holidays.js'
import { addWorkingDays, isWorkingDay, type WorkCalendar, workCalendar } from './working-days.js'

/** A time limit (时限): so many working days, days or months; a year is twelve months. */
export interface Span {
  readonly count: number
  readonly unit: 'months' | 'days' | 'workdays'
}

/** The last day of a time limit; `provisional` where it hangs on a year whose holidays are not published. */
export interface Deadline {
  readonly day: Day
  readonly provisional: boolean
}

/** The State Council's calendar as published. */
const calendar: WorkCalendar = workCalendar(holidayNotices)

/** The first working day from `day` on: 《民法典》第二百零三条. */
function workingDayFrom(day: Day, by: WorkCalendar): Deadline {
  let at = day
  while (!isWorkingDay(at, by)) at++
  return { day: at, provisional: [day, at].some(each => !by.published.has(yearOf(each))) }
}

/**
 * When a time limit that begins after `day` ends (到期日).
 *
 * `day` itself does not count. A limit in days or months that ends on a day off ends on the working day after it.
 */
export function deadlineAfter(day: Day, { count, unit }: Span, by: WorkCalendar = calendar): Deadline {
  if (unit === 'workdays') return addWorkingDays(day, count, by)
  return workingDayFrom(unit === 'months' ? addMonths(day, count) : day + count, by)
}
