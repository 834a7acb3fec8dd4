import { route } from '../../result/route.js'
import { differ, lacksOf, resultsOf } from '../differ.js'
import { type ExampleKind, judged, withBecause } from '../kind.js'

/** Where a demand goes: by the id of the route, or by whom it goes to; options by their ids under `results`. */
export const demandsKind: ExampleKind = {
  compares: ['routes-to', 'results', 'lacks'],
  judge({ tenant, program, example, situation, today }) {
    const answer = route(tenant, program, { situation, today })
    if (!answer) return { mismatches: [{ expected: 'demands.yaml', got: '—' }] }
    return judged(answer, result => {
      const want = example['routes-to']
      const { to } = result
      const got = [result.route, to?.path, to?.id, to?.name].find(name => name === want) ?? result.route ?? 'unknown'
      return withBecause(
        [
          ...(want === undefined ? [] : differ('routes-to', want, got)),
          ...resultsOf(example, [...result.rules, ...result.options]),
          ...lacksOf(example, result.missing),
        ],
        result.because,
      )
    })
  },
}
