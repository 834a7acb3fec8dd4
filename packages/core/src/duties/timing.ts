import type { Standing } from '../base/standing.js'
import type { Day } from '../base/dates.js'
import type { Program } from '../programs/program.js'
import { canFallDue } from '../targets/state.js'
import type { Duty } from './duty.js'

/**
 * How a task stands by the calendar alone: `past` is a day that has gone by. Whether it was done, and so whether it is
 * overdue, only reports of the work can say.
 */
export type DutyTiming = 'planned' | 'running' | 'past' | 'ended'

/** A task's state on a day; `due` is the last day of the whole task, which one that recurs does not have. */
export function timingOf(
  { force, basis }: { readonly force: Duty['force']; readonly basis: { readonly standing: Standing } },
  program: Pick<Program, 'from' | 'until'>,
  { on, due }: { on: Day; due?: Day | undefined },
): DutyTiming {
  if (due !== undefined && on > due) return canFallDue(force, basis.standing) ? 'past' : 'ended'
  if (on < program.from) return 'planned'
  return due === undefined && program.until !== undefined && on > program.until ? 'ended' : 'running'
}
