import { progress } from '../../result/targets/progress.js'
import { lacksOf, missingOfNamed, resultsOf } from '../differ.js'
import { isFigure } from '../figures.js'
import { type ExampleKind, judged, withBecause } from '../kind.js'

/** Reported figures by their ids, and `<figure>.as-of`: which time one speaks of. */
export const reportedKind: ExampleKind = {
  compares: ['results', 'lacks'],
  judge({ tenant, program, example, situation, today }) {
    const answer = program.reported.length === 0 ? undefined : progress(tenant, program, { situation, today })
    if (!answer) return { mismatches: [{ expected: 'reported.yaml', got: '—' }] }
    return judged(answer, ({ reported }) => {
      const all = reported.flatMap(({ id, value, asOf, missing }, i) => [
        {
          id,
          status: value?.says.zh ?? 'unknown',
          missing,
          is: (want: string) => isFigure(want, value, program.reported[i]?.value.type),
        },
        { id: `${id}.as-of`, status: asOf ?? 'none', missing: [] },
      ])
      const named = Object.keys(example.results ?? {})[0]
      const mismatches = [...resultsOf(example, all), ...lacksOf(example, missingOfNamed(example, all))]
      return withBecause(mismatches, reported.find(({ id }) => id === named)?.because)
    })
  },
}
