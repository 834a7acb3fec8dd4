import { progress } from '../../result/targets/progress.js'
import type { TargetResult } from '../../result/targets/contract.js'
import { lacksOf, missingOfNamed, resultsOf, type Told } from '../differ.js'
import { type Example, type ExampleKind, judged, withBecause } from '../kind.js'

/** A target as the example wants to hear of it: met, short or unknown; or how it stands on the day, as missed. */
function toldOf(example: Example, { each, ...target }: TargetResult): Told[] {
  const { id, missing } = target
  const status = example.results?.[id] === target.state ? target.state : target.status
  return [
    { id, status, missing },
    ...each.map(town => ({ id: `${id}.${town.id}`, status: town.status, missing: town.missing })),
  ]
}

/** Targets by their ids; of those that every town has to reach also `<target>.<town>`. */
export const targetsKind: ExampleKind = {
  compares: ['results', 'lacks'],
  judge({ tenant, program, example, situation, today }) {
    const answer = progress(tenant, program, { situation, today })
    if (!answer) return { mismatches: [{ expected: 'targets.yaml', got: '—' }] }
    return judged(answer, ({ targets }) => {
      const all = targets.flatMap(target => toldOf(example, target))
      const named = Object.keys(example.results ?? {})[0]
      const mismatches = [...resultsOf(example, all), ...lacksOf(example, missingOfNamed(example, all))]
      return withBecause(mismatches, targets.find(({ id }) => id === named)?.because)
    })
  },
}
