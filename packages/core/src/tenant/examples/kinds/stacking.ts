import { spanOf, spanText, stack } from '../../result/payment/stack.js'
import type { StackedResult } from '../../result/payment/stacking-contract.js'
import { differ, lacksOf } from '../differ.js'
import { type Example, type ExampleKind, judged, type Mismatch, withBecause } from '../kind.js'

const choices: readonly string[] = ['kept', 'dropped']

/** What an example says of one claim: whether it is chosen, whether that is open, or what is still paid for it. */
function compared(id: string, want: string, found: StackedResult): Mismatch[] {
  if (choices.includes(want)) return differ(id, want, found.choice)
  return want === 'unknown' ? differ(id, want, found.status) : differ(id, spanOf(want), spanText(found))
}

/** `results`, for each measure by its address or its last step. */
function resultsOf({ results = {} }: Example, claims: readonly StackedResult[]): Mismatch[] {
  return Object.entries(results).flatMap(([id, want]) => {
    const found = claims.find(({ measure }) => measure === id || measure.endsWith(`/${id}`))
    if (!found) return differ(id, want, 'no such claim')
    return compared(id, want, found)
  })
}

/** Several claims at once: what is paid together, or for each of them. */
export const stackingKind: ExampleKind = {
  compares: ['pays', 'results', 'lacks'],
  judge({ tenant, program, example, situation, today }) {
    const answer = stack(tenant, program, { claims: example.claims ?? [], situation, today })
    return judged(answer, result =>
      withBecause(
        [
          ...(example.pays === undefined ? [] : differ('pays', spanOf(example.pays), spanText(result))),
          ...resultsOf(example, result.claims),
          ...lacksOf(example, result.missing),
        ],
        result.because,
      ),
    )
  },
}
