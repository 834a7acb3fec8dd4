import { type Day, parseDay, weekdayOf, yearOf } from '../base/dates.js'
import type { HolidayNotice } from './holiday-notice.js'

/** Which days differ from the plain week, and which years have been published (工作日历). */
export interface WorkCalendar {
  readonly published: ReadonlySet<number>
  readonly days: ReadonlyMap<Day, 'rest' | 'work'>
}

/** The longest time limit in working days, about forty years. */
const maxWorkingDays = 10_000

function dayIn(text: string, notice: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`${notice}: no day ${text}`)
  return day
}

/**
 * The calendar that some notices make; where two speak of one day, the later notice counts.
 *
 * With `knownOn` only notices issued by that day count, so that an old deadline can be computed again as it was.
 * Throws when a notice names a day that the calendar lacks.
 */
export function workCalendar(notices: readonly HolidayNotice[], knownOn = Infinity): WorkCalendar {
  const known = notices
    .map(notice => ({ ...notice, issued: dayIn(notice.issuedOn, notice.number) }))
    .filter(({ issued }) => issued <= knownOn)
    .sort((a, b) => a.issued - b.issued)
  const days = new Map<Day, 'rest' | 'work'>()
  for (const { number, rests, works } of known) {
    for (const span of rests) {
      const [first = '', last = first] = span.split('..')
      for (let day = dayIn(first, number); day <= dayIn(last, number); day++) days.set(day, 'rest')
    }
    for (const day of works) days.set(dayIn(day, number), 'work')
  }
  return { published: new Set(known.map(({ year }) => year)), days }
}

/** Whether offices work on `day` (工作日): Monday to Friday but for holidays, and make-up weekends. */
export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  const special = calendar.days.get(day)
  return special ? special === 'work' : weekdayOf(day) <= 5
}

/** True when a day from `first` to `last` lies in a year that is not published. */
function touchesUnpublished(first: Day, last: Day, { published }: WorkCalendar): boolean {
  for (let year = yearOf(first); year <= yearOf(last); year++) if (!published.has(year)) return true
  return false
}

/**
 * The last day of a limit of `count` working days that begins after `day` (工作日期限).
 *
 * `day` itself does not count (《民法典》第二百零一条); a negative count goes back; 0 gives `day`, working or not.
 * `provisional` when a day that was looked at lies in a year not yet published: there only weekends are off.
 * Throws a RangeError when `count` is no whole number or above 10,000 either way.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): { day: Day; provisional: boolean } {
  if (!Number.isInteger(count) || Math.abs(count) > maxWorkingDays) throw new RangeError(`working days: ${count}`)
  if (count === 0) return { day, provisional: false }
  const step = Math.sign(count)
  let [at, left] = [day, Math.abs(count)]
  while (left > 0) {
    at += step
    if (isWorkingDay(at, calendar)) left--
  }
  const [first, last] = step > 0 ? [day + 1, at] : [at, day - 1]
  return { day: at, provisional: touchesUnpublished(first, last, calendar) }
}

/**
 * How many working days lie after `from`, up to and with `to`; negative when `to` comes before `from`, 0 on one day.
 *
 * `provisional` as in `addWorkingDays`, whose inverse it is for working days.
 */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): { days: number; provisional: boolean } {
  if (from === to) return { days: 0, provisional: false }
  const [first, last] = from < to ? [from + 1, to] : [to, from - 1]
  let days = 0
  for (let day = first; day <= last; day++) if (isWorkingDay(day, calendar)) days++
  return { days: from < to ? days : -days, provisional: touchesUnpublished(first, last, calendar) }
}
