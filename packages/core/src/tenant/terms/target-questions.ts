import { type Day, yearOf } from '../../base/dates.js'
import { whole } from '../../language/values/value.js'
import { dayFor } from '../../programs/program.js'
import { dueDay } from '../../targets/state.js'
import type { CompiledProgram } from '../compile/program.js'
import { askedDay, fill } from '../situation/fill.js'
import type { Situation } from '../situation/situation.js'
import { type Asked, askedOf } from './questions.js'

/** What a program's targets are measured by: figures of the jurisdiction, and those of each town or park. */
export interface TargetQuestions {
  readonly on: Day
  readonly jurisdiction: readonly Asked[]
  readonly towns: readonly Asked[]
}

/** What has to be known of a program's targets, for the day and year that a situation asks about. */
export function targetQuestionsOf(
  program: CompiledProgram,
  { situation, today }: { situation: Situation; today: Day },
): TargetQuestions {
  const { on, year: asked, problems } = askedDay(situation, dayFor(program.program, today).on)
  // A year that cannot be read asks for nothing of itself.
  const isNamed = situation.year !== undefined && !problems.some(({ path }) => path[0] === 'year')
  const year = isNamed ? asked : yearOf(on)
  const room = program.targets
  if (!room) return { on, jurisdiction: [], towns: [] }
  const layers = [...program.shared, room.layer]
  const { frame } = fill({ program, situation, on, year, ledger: [] }, layers)
  const reads = room.is.flatMap(target => {
    const due = dueDay(target.by, frame)?.day
    const own = due === undefined || isNamed ? year : yearOf(due)
    const at = frame.with(new Map([[program.context.year.slot, whole(own)]]))
    const exprs = [target.test, target.start, target.since, target.by].flatMap(expr => expr ?? [])
    return exprs.map(expr => ({ expr, frame: at, year: own }))
  })
  const facts = askedOf(
    layers.flatMap(layer => layer.facts),
    reads,
  )
  // A yearly figure whose year is looked for, as by `latest`, is asked of the years of the targets that read it.
  const yearsOf = ({ fact, years }: Asked): readonly number[] =>
    fact.symbol.type.kind !== 'series' || years.length > 0
      ? years
      : [...new Set(reads.filter(({ expr }) => expr.uses.has(fact.symbol.slot)).map(read => read.year))]
  const all = facts.map(one => ({ ...one, years: yearsOf(one) }))
  const isLocal = ({ fact: { about } }: Asked): boolean => about === 'town' || about === 'park'
  return { on, jurisdiction: all.filter(one => !isLocal(one)), towns: all.filter(isLocal) }
}
