import { type Day, yearOf } from '../base/dates.js'
import { type Deadline, deadlineAfter, type Span } from '../facts/deadline.js'
import type { WorkCalendar } from '../facts/working-days.js'
import { isSpan } from '../language/values/span.js'

/** What has a time limit, or none; `span` is missing while a parameter that gives it is not set. */
export interface Limited {
  readonly within?: { readonly span?: Span }
}

/** The years of `base/dates`, short of the longest limit. */
const [firstYear, lastYear] = [1_900, 2_800]

/**
 * By which day a step must be done, when the case entered the state before it on some day (到期日).
 *
 * The day of entry does not count. A limit in days or months that ends on a day off ends on the working day after it.
 * Nothing when the step has no limit, or its limit is not set, or a day is none of the calendar's.
 */
export function dueOf({ within }: Limited, enteredOn: Day, calendar: WorkCalendar): Deadline | undefined {
  const span = within?.span
  if (!span || !isSpan(span) || !Number.isInteger(enteredOn)) return undefined
  const year = yearOf(enteredOn)
  return year < firstYear || year > lastYear ? undefined : deadlineAfter(enteredOn, span, calendar)
}
