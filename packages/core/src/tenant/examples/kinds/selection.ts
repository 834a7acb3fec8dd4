import { assess } from '../../result/assess.js'
import { lacksOf, missingOfNamed, resultsOf } from '../differ.js'
import { type ExampleKind, judged, withBecause } from '../kind.js'

/** Who may apply: each rule and direct route by its id, and the whole as `eligibility`. */
export const selectionKind: ExampleKind = {
  compares: ['results', 'lacks'],
  judge({ tenant, program, example, situation, today }) {
    return judged(assess(tenant, program, { situation, today, measures: false }), ({ eligibility, direct }) => {
      const rules = [...eligibility.rules, ...direct]
      const all = [...rules, { id: 'eligibility', status: eligibility.status, missing: [] }]
      const named = Object.keys(example.results ?? {})[0]
      const mismatches = [...resultsOf(example, all), ...lacksOf(example, missingOfNamed(example, all))]
      return withBecause(mismatches, rules.find(rule => rule.id === named)?.because)
    })
  },
}
