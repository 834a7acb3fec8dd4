import type { Day } from '../base/dates.js'
import { inReadingOrder, type Issue } from '../base/issue.js'
import { holidayNotices } from '../facts/holidays.js'
import { workCalendar } from '../facts/working-days.js'
import { compileFolder, type Compiled, type CompileOptions } from '../tenant/compile/tenant.js'
import { readFolder } from '../tenant/read/folder.js'
import { lintRules } from './rules.js'
import { roomsIn, type Subject } from './subject.js'

/** A compiled folder with what is legal in it and yet doubtful; of one with mistakes nothing is doubted. */
export interface Linted extends Compiled {
  readonly doubts: readonly Issue[]
}

/** Looks through a folder that checks for what is legal but doubtful on a day (存疑检查). */
export function lint(files: ReadonlyMap<string, string>, on: Day, options: CompileOptions = {}): Linted {
  const folder = readFolder(files)
  const compiled = compileFolder(folder, files, options)
  const { tenant } = compiled
  if (!tenant) return { ...compiled, doubts: [] }
  const calendar = workCalendar(holidayNotices)
  const subject: Subject = { folder, files, tenant, on, calendar, rooms: roomsIn(folder, tenant) }
  return { ...compiled, doubts: inReadingOrder(lintRules.flatMap(({ find }) => find(subject))) }
}
