import type { CompiledProgram } from '../../compile/program.js'
import { progress } from '../../result/targets/progress.js'
import type { TargetResult } from '../../result/targets/contract.js'
import { lacksOf, missingOfNamed, resultsOf, type Told } from '../differ.js'
import { isFigure } from '../figures.js'
import { type Example, type ExampleKind, judged, withBecause } from '../kind.js'

/** Where the straight line to a target stands on the day, or on which side of it the figures are, where that is asked. */
function pathOf(target: TargetResult, { targets }: CompiledProgram, { results }: Example): Told[] {
  const { path } = target
  const id = `${target.id}.path`
  if (!path || !results || !(id in results)) return []
  const type = targets?.is.find(one => one.id === target.id)?.is.type
  const is = (want: string): boolean => want === path.side || isFigure(want, path.expected, type)
  return [{ id, status: path.expected?.says.zh ?? 'unknown', missing: path.missing, is }]
}

/** A target as the example wants to hear of it: met, short or unknown; how it stands on the day, as missed; its force. */
function toldOf({ each, ...target }: TargetResult): Told[] {
  const { id, status, state, force, missing } = target
  return [
    { id, status, missing, is: want => want === state || want === force },
    ...each.map(town => ({ id: `${id}.${town.id}`, status: town.status, missing: town.missing })),
  ]
}

/** Targets by their ids; of those that every town has to reach also `<target>.<town>`, of paths `<target>.path`. */
export const targetsKind: ExampleKind = {
  compares: ['results', 'lacks'],
  judge({ tenant, program, example, situation, today }) {
    const answer = progress(tenant, program, { situation, today })
    if (!answer) return { mismatches: [{ expected: 'targets.yaml', got: '—' }] }
    return judged(answer, ({ targets }) => {
      const all = targets.flatMap(target => [...toldOf(target), ...pathOf(target, program, example)])
      const named = Object.keys(example.results ?? {})[0]
      const mismatches = [...resultsOf(example, all), ...lacksOf(example, missingOfNamed(example, all))]
      return withBecause(mismatches, targets.find(({ id }) => id === named)?.because)
    })
  },
}
