import type { Day } from '../base/dates.js'
import { inReadingOrder, type Issue } from '../base/issue.js'
import { holidayNotices } from '../facts/holidays.js'
import { workCalendar } from '../facts/working-days.js'
import { compileFolder, type Tenant } from '../tenant/compile/tenant.js'
import { readFolder } from '../tenant/read/folder.js'
import { lintRules } from './rules.js'
import { roomsIn, type Subject } from './subject.js'

/** What is legal in a config and yet doubtful; nothing of that where it has mistakes, which `issues` then are. */
export interface Linted {
  readonly tenant?: Tenant
  readonly doubts: readonly Issue[]
  readonly issues: readonly Issue[]
}

/** Looks through a folder that checks for what is legal but doubtful on a day (存疑检查). */
export function lint(files: ReadonlyMap<string, string>, on: Day): Linted {
  const folder = readFolder(files)
  const { tenant, issues } = compileFolder(folder, files)
  if (!tenant) return { doubts: [], issues }
  const calendar = workCalendar(holidayNotices)
  const subject: Subject = { folder, files, tenant, on, calendar, rooms: roomsIn(folder, tenant) }
  return { tenant, doubts: inReadingOrder(lintRules.flatMap(({ find }) => find(subject))), issues }
}
