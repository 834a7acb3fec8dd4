import { evaluate } from '../../result/evaluate.js'
import { differ, lacksOf, listText, resultsOf } from '../differ.js'
import { type ExampleKind, judged, withBecause } from '../kind.js'

/** The yearly verdict: by the id of its rule, or by what it gives. */
export const evaluationKind: ExampleKind = {
  compares: ['verdict', 'results', 'lacks', 'pending'],
  judge({ tenant, program, example, situation, today }) {
    const answer = evaluate(tenant, program, { situation, today })
    if (!answer) return { mismatches: [{ expected: 'evaluation.yaml', got: '—' }] }
    return judged(answer, result => {
      const { verdict: want, pending } = example
      const gives = listText(result.gives)
      const got = want && listText(want) === gives ? gives : (result.verdict ?? 'unknown')
      return withBecause(
        [
          ...(want ? differ('verdict', listText(want), got) : []),
          ...resultsOf(example, [...result.rules, ...result.options]),
          ...lacksOf(example, result.missing),
          ...(pending ? differ('pending', listText(pending), listText(result.pending)) : []),
        ],
        result.because,
      )
    })
  },
}
