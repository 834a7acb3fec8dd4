import type { Day } from '../../../base/dates.js'
import type { CompiledProgram } from '../../compile/program.js'
import type { Tenant } from '../../compile/tenant.js'
import type { Situation } from '../../situation/situation.js'
import { type Answered, ask, distinct, frameFor } from '../question.js'
import { reportedResult } from './reported.js'
import { targetResult } from './target-result.js'
import type { TargetsResult } from './contract.js'
import { townCases, townsOf, unknownTowns } from './towns.js'
import { unknownNames } from '../unknown-names.js'

/**
 * Where every target of a program stands on a day: met or short, how much is reached, ahead or behind (目标进度).
 *
 * Figures of the jurisdiction stand in `given`, those of each town and park under `towns`. A target is computed with
 * the figures of the year in which it is due, unless the situation names a year. What nobody has handed in is missing,
 * never zero. What the documents report of some time stands beside them. Undefined when the program has neither.
 */
export function progress(
  tenant: Tenant,
  program: CompiledProgram,
  { situation, today }: { situation: Situation; today: Day },
): Answered<TargetsResult> | undefined {
  const layers = program.targets ? [program.targets.layer] : []
  const all = program.targets?.is ?? []
  if (!program.targets && program.reported.length === 0) return undefined
  const { question, problems } = ask(tenant, program, { situation, today })
  const seen = frameFor(question, layers)
  const kinds = new Set(all.flatMap(({ every }) => every ?? []))
  const wanted = townsOf(tenant, question.on).filter(({ kind }) =>
    kind === 'town' ? kinds.has('town') : kinds.has('park'),
  )
  const towns = townCases(tenant, program, { towns: wanted, situation }).map(({ town, situation: own, placed }) => {
    const local = frameFor({ ...question, situation: own }, layers)
    return { town, seen: local, problems: local.problems.map(placed) }
  })
  const wrong = [
    ...problems,
    ...seen.problems,
    ...towns.flatMap(town => town.problems),
    ...unknownNames(program, situation),
    ...unknownTowns(tenant, program, situation),
  ]
  if (wrong.length > 0) return { ok: false, problems: distinct(wrong) }
  const targets = all.map(target =>
    targetResult(target, { tenant, question, seen, towns: towns.filter(({ town }) => town.kind === target.every) }),
  )
  const reported = program.reported.map(figure => reportedResult(figure, tenant, question))
  return { ok: true, result: { ...question.stamp, targets, reported } }
}
