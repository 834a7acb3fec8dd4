import { addMonths, type Day, yearOf } from '../base/dates.js'
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '../facts/working-days.js'
import { isSpan, type Span } from './span.js'

/** The last day of a time limit; `provisional` while a year that it touches has no published calendar. */
export interface Due {
  readonly day: Day
  readonly provisional: boolean
}

/** What has a time limit, or none; `span` is missing while a parameter that gives it is not set. */
export interface Limited {
  readonly within?: { readonly span?: Span }
}

/** The years of `base/dates`, short of the longest limit. */
const [firstYear, lastYear] = [1_900, 2_800]

/** The first working day from `day` on: 《民法典》第二百零三条. */
function workingDayFrom(day: Day, calendar: WorkCalendar): Due {
  let at = day
  while (!isWorkingDay(at, calendar)) at++
  return { day: at, provisional: [day, at].some(each => !calendar.published.has(yearOf(each))) }
}

/**
 * By which day a step must be done, when the case entered the state before it on some day (到期日).
 *
 * The day of entry does not count. A limit in days or months that ends on a day off ends on the working day after it.
 * Nothing when the step has no limit, or its limit is not set, or a day is none of the calendar's.
 */
export function dueOf({ within }: Limited, enteredOn: Day, calendar: WorkCalendar): Due | undefined {
  const span = within?.span
  if (!span || !isSpan(span) || !Number.isInteger(enteredOn)) return undefined
  const { unit, count } = span
  const year = yearOf(enteredOn)
  if (year < firstYear || year > lastYear) return undefined
  if (unit === 'workdays') return addWorkingDays(enteredOn, count, calendar)
  return workingDayFrom(unit === 'days' ? enteredOn + count : addMonths(enteredOn, count), calendar)
}
