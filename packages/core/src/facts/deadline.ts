import { addMonths, type Day } from '../base/dates.js'
import { holidayNotices } from './holidays.js'
import { addWorkingDays, type WorkCalendar, workCalendar } from './working-days.js'

/** A time limit: so many months, days or working days (时限). */
export interface TimeLimit {
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

/** When a time limit that begins after `day` ends: by the civil date for months, else counted day by day. */
export function deadlineAfter(day: Day, { count, unit }: TimeLimit, by: WorkCalendar = calendar): Deadline {
  if (unit === 'workdays') return addWorkingDays(day, count, by)
  return { day: unit === 'months' ? addMonths(day, count) : day + count, provisional: false }
}
