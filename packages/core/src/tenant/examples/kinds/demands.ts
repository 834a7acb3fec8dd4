import { route } from '../../result/route.js'
import type { RouteResult } from '../../result/route-contract.js'
import { differ, lacksOf, resultsOf, type Told } from '../differ.js'
import { type ExampleKind, judged, withBecause } from '../kind.js'

/** Who hears of it: `raised.mayor` is yes, or the id or name of whom that path means in this case. */
const ofNotices = ({ notifies }: RouteResult): Told[] =>
  notifies.flatMap(({ on, to }) =>
    to.map(({ path, id, name, missing }) => ({
      id: `${on}.${path}`,
      status: missing.length > 0 ? 'unknown' : 'yes',
      missing,
      is: (want: string) => missing.length === 0 && (want === id || want === name),
    })),
  )

/** Whether it may be sent back, rated as it is. */
const ofRating = ({ returnable }: RouteResult): Told => ({
  id: 'returnable',
  status: returnable === null ? 'unknown' : returnable ? 'yes' : 'no',
  missing: [],
})

/** The last day for an answer, where the program has one. */
const ofDeadline = ({ deadline }: RouteResult): Told[] =>
  deadline ? [{ id: 'deadline', status: deadline.due ?? 'unknown', missing: deadline.missing }] : []

/**
 * Where a demand goes: by the id of the route, or by whom it goes to. Under `results` options, who hears of it, by when
 * it is answered, and whether it may come back.
 */
export const demandsKind: ExampleKind = {
  compares: ['routes-to', 'results', 'lacks'],
  judge({ tenant, program, example, situation, today }) {
    const answer = route(tenant, program, { situation, today })
    if (!answer) return { mismatches: [{ expected: 'demands.yaml', got: '—' }] }
    return judged(answer, result => {
      const want = example['routes-to']
      const { to } = result
      const listed = [...result.rules, ...result.options]
      const told = [...listed, ...ofNotices(result), ...ofDeadline(result), ofRating(result)]
      const got = [result.route, to?.path, to?.id, to?.name].find(name => name === want) ?? result.route ?? 'unknown'
      return withBecause(
        [
          ...(want === undefined ? [] : differ('routes-to', want, got)),
          ...resultsOf(example, told),
          ...lacksOf(example, result.missing),
        ],
        result.because,
      )
    })
  },
}
