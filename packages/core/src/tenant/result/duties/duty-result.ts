import { type Day, dayText } from '../../../base/dates.js'
import type { Duty } from '../../../duties/duty.js'
import { timingOf } from '../../../duties/timing.js'
import type { Frame } from '../../../language/values/frame.js'
import { missingOf, union } from '../../../language/values/value.js'
import { type Addressee, addressee } from '../../../organization/addressee.js'
import type { Directory } from '../../../organization/directory.js'
import type { Program } from '../../../programs/program.js'
import { type Recurrence, recurrenceOf } from '../../../programs/recurrence.js'
import { dueDay } from '../../../targets/state.js'
import { figureOf } from '../figure.js'
import { restsOn } from '../measure-result.js'
import { dutyBecause } from './because.js'
import { everyWords, periodResult } from './periods.js'
import type { DutyResult } from './contract.js'

/** A span of days, both included. */
export interface DayRange {
  readonly from: Day
  readonly to: Day
}

export interface DutyAsked {
  readonly program: Program
  readonly frame: Frame
  readonly directory: Directory
  readonly on: Day
  /** Due days between these are listed. */
  readonly range?: DayRange | undefined
}

/** Whom a path means; a task of every town is no single town's. */
function taskOf(path: string, directory: Directory, on: Day): Addressee {
  if (path !== 'town') return addressee(path, { directory, given: { on } })
  return { path, name: '各镇街（园区）', missing: [] }
}

/** More due days than these are not listed: of a month's rhythm, a hundred years. */
const mostDues = 1_200

/** The periods whose turn comes within a span, as far as the program runs: their last days, or where due at the start their first. */
function turnsIn(recurrence: Recurrence, { from, to }: DayRange, { from: first, until }: Program): Day[] {
  const turns: Day[] = []
  const [begin, end] = [Math.max(from, first), Math.min(to, until ?? to)]
  let period = recurrence.periodAt(begin)
  while (period.first <= end && turns.length < mostDues) {
    const turn = recurrence.atStart ? period.first : period.last
    if (turn >= begin && turn <= end) turns.push(turn)
    period = recurrence.periodAt(period.last + 1)
  }
  return turns
}

/** A task, and whether its turn comes within the dates asked for. */
interface ListedDuty {
  readonly result: DutyResult
  readonly isInRange: boolean
}

/** One task on one day. */
export function dutyResult(duty: Duty, { program, frame, directory, on, range }: DutyAsked): ListedDuty {
  const own = frame.apart()
  const by = dueDay(duty.by, own)
  const recurring = duty.every ? recurrenceOf(duty.every, { frame: own, from: program.from }) : undefined
  const recurrence = recurring && 'periodAt' in recurring ? recurring : undefined
  const status = timingOf(duty, program, { on, due: by?.day })
  const current = recurrence && status === 'running' ? recurrence.periodAt(on) : undefined
  const ends = [by?.day, recurrence?.atStart ? undefined : current?.last].flatMap(day => day ?? [])
  const due = ends.length > 0 ? Math.min(...ends) : undefined
  const turns = recurrence && range ? turnsIn(recurrence, range, program) : []
  const once = range && by?.day !== undefined && by.day >= range.from && by.day <= range.to ? [by.day] : []
  const atLeast = duty.atLeast?.run(own)
  const every = duty.every ? everyWords(duty.every, own) : null
  const missing = union(
    by?.missing ?? [],
    recurring && 'missing' in recurring ? recurring.missing : [],
    atLeast ? missingOf(atLeast) : [],
  )
  const atStart = recurrence?.atStart ?? false
  const isOpen = due === undefined && missing.length > 0
  const result: DutyResult = {
    id: duty.id,
    name: duty.name,
    says: duty.says ?? null,
    clause: duty.basis.text,
    standing: duty.basis.standing,
    force: duty.force,
    organizations: duty.organizations.map(path => taskOf(path, directory, on)),
    status,
    due: due === undefined ? null : dayText(due),
    dueIn: due === undefined ? null : due - on,
    atStart,
    every,
    period:
      recurrence && current
        ? periodResult(recurrence, current, {
            on,
            due: due === undefined ? undefined : { day: due, provisional: false },
          })
        : null,
    dues: [...once, ...(recurrence?.atStart ? [] : turns)].map(dayText),
    atLeast: duty.atLeast && atLeast ? figureOf(atLeast, duty.atLeast.type) : null,
    per: duty.per ?? null,
    targets: duty.targets,
    missing,
    readings: restsOn(own, new Set()).readings,
    because: dutyBecause(duty, frame.apart(), { due, every, atStart, isOpen }),
  }
  return { result, isInRange: once.length + turns.length > 0 }
}
