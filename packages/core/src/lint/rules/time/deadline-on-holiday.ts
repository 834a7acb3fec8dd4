import { type Day, dayText, parseDay, yearOf } from '../../../base/dates.js'
import type { Issue, Place } from '../../../base/issue.js'
import { addWorkingDays, isWorkingDay } from '../../../facts/working-days.js'
import { schedule } from '../../../tenant/result/duties/schedule.js'
import { doubt, type LintRule, placeIn, roomsOf, type Subject } from '../../subject.js'

/** Somebody has to have done something by a day. */
interface Due {
  readonly found: string
  readonly day: string | null
  readonly at: Place
}

/** What comes again and again is looked at only while it is near. */
const near = 60

function issueOf({ on, calendar }: Subject, { found, day, at }: Due): Issue[] {
  const due: Day | undefined = day === null ? undefined : parseDay(day)
  if (due === undefined || due < on || isWorkingDay(due, calendar)) return []
  const { day: next, provisional } = addWorkingDays(due, 1, calendar)
  const params = { found, due: dayText(due), next: dayText(next), provisional: provisional ? yearOf(next) : '' }
  return [doubt('lint/deadline-on-holiday', at, params)]
}

const scheduleOf = ({ tenant, on }: Subject, id: string) => {
  const program = tenant.programs.get(id)
  const answer = program && schedule(tenant, program, { situation: {}, today: on })
  return answer?.ok ? answer.result : undefined
}

/** Tasks whose last day the document itself names; of a year nobody has named a day. */
function duties(subject: Subject): Due[] {
  return roomsOf(subject, 'duties').flatMap(room => {
    const results = scheduleOf(subject, room.program.program.id)?.duties ?? []
    return room.shape.duties.flatMap(({ id, by = '' }, i): Due[] => {
      const day = results.find(one => one.id === id)?.due ?? null
      return parseDay(by.trim()) === undefined ? [] : [{ found: id, day, at: placeIn(room, ['duties', i, 'by']) }]
    })
  })
}

function reports(subject: Subject): Due[] {
  return roomsOf(subject, 'evaluation').flatMap(room => {
    const results = scheduleOf(subject, room.program.program.id)?.reports ?? []
    return (room.shape.reports ?? []).flatMap(({ id }, i) => {
      const found = results.find(one => one.id === id)
      return [found?.last, found?.current].flatMap((period): Due[] =>
        period?.due && (period.dueIn ?? 0) <= near
          ? [{ found: id, day: period.due, at: placeIn(room, ['reports', i, 'due']) }]
          : [],
      )
    })
  })
}

/** A last day on which offices are closed, of something that a person must do. */
export const deadlineOnHoliday: LintRule = {
  code: 'lint/deadline-on-holiday',
  timely: true,
  find: subject => [...duties(subject), ...reports(subject)].flatMap(due => issueOf(subject, due)),
}
