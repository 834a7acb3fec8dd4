import { assess } from '../../result/assess.js'
import { lacksOf, missingOfNamed, resultsOf, type Told } from '../differ.js'
import { type ExampleKind, judged, withBecause } from '../kind.js'

/** Who may apply: each rule and direct route by its id, the whole as `eligibility`; tracks and drivers by theirs. */
export const selectionKind: ExampleKind = {
  compares: ['results', 'lacks'],
  judge({ tenant, program, example, situation, today }) {
    return judged(assess(tenant, program, { situation, today, measures: false }), answer => {
      const { eligibility, direct, tracks, drivers } = answer
      const rules = [...eligibility.rules, ...direct]
      const whole = { id: 'eligibility', status: eligibility.status, missing: [] }
      const isNamed = ({ id }: Told): boolean => Object.hasOwn(example.results ?? {}, id)
      const all: Told[] = [...rules, whole, ...[...tracks, ...drivers].filter(isNamed)]
      const named = Object.keys(example.results ?? {})[0]
      const mismatches = [...resultsOf(example, all), ...lacksOf(example, missingOfNamed(example, all))]
      return withBecause(mismatches, [...rules, ...tracks, ...drivers].find(rule => rule.id === named)?.because)
    })
  },
}
