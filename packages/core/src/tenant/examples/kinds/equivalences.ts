import { assess } from '../../result/assess.js'
import { lacksOf, missingOfNamed, resultsOf } from '../differ.js'
import { type ExampleKind, judged, withBecause } from '../kind.js'

/** What a firm's place counts as in other programs: each equivalence by its id, `holds`, `would-hold`, `no`, `unknown`. */
export const equivalencesKind: ExampleKind = {
  compares: ['results', 'lacks'],
  judge({ tenant, program, example, situation, today }) {
    return judged(assess(tenant, program, { situation, today, measures: false }), ({ equivalences }) => {
      const named = Object.keys(example.results ?? {})[0]
      const lacks = lacksOf(example, missingOfNamed(example, equivalences))
      const because = equivalences.find(({ id }) => id === named)?.because
      return withBecause([...resultsOf(example, equivalences), ...lacks], because)
    })
  },
}
