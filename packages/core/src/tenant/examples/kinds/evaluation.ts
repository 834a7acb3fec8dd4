import { evaluate } from '../../result/evaluate.js'
import type { EvaluationResult, VerdictOption } from '../../result/evaluation-contract.js'
import { differ, lacksOf, listText, resultsOf, type Told } from '../differ.js'
import { type ExampleKind, judged, withBecause } from '../kind.js'

/** An option by whether it holds, or where it does by what it gives. */
const ofOption = ({ id, status, gives, missing }: VerdictOption): Told => ({
  id,
  status,
  missing,
  is: want => status === 'yes' && want === listText(gives),
})

/** What may follow the verdict, by what it is called. */
const ofThen = ({ then }: EvaluationResult): Told[] =>
  then ? [{ id: then.may, status: then.status, missing: then.missing }] : []

/** The yearly verdict: by the id of its rule, or by what it gives; who must agree; options and what may follow by their ids. */
export const evaluationKind: ExampleKind = {
  compares: ['verdict', 'approvals', 'results', 'lacks', 'pending'],
  judge({ tenant, program, example, situation, today }) {
    const answer = evaluate(tenant, program, { situation, today })
    if (!answer) return { mismatches: [{ expected: 'evaluation.yaml', got: '—' }] }
    return judged(answer, result => {
      const { verdict: want, approvals, pending } = example
      const gives = listText(result.gives)
      const got = want && listText(want) === gives ? gives : (result.verdict ?? 'unknown')
      return withBecause(
        [
          ...(want ? differ('verdict', listText(want), got) : []),
          ...(approvals
            ? differ('approvals', listText(approvals), listText(result.approvals.map(by => by.id ?? by.path)))
            : []),
          ...resultsOf(example, [...result.rules, ...result.options.map(ofOption), ...ofThen(result)]),
          ...lacksOf(example, result.missing),
          ...(pending ? differ('pending', listText(pending), listText(result.pending)) : []),
        ],
        result.because,
      )
    })
  },
}
