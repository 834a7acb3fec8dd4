import { rank } from '../../result/ranking/rank.js'
import type { RankedResult, ShortlistResult } from '../../result/ranking/contract.js'
import { differ, lacksOf, missingOfNamed, resultsOf, type Told } from '../differ.js'
import { type ExampleKind, judged, withBecause } from '../kind.js'

/** `1`, a span of ranks that are still possible, or `none` for what is not ranked. */
function rankText(ranked: RankedResult | undefined): string {
  if (!ranked) return 'no such application'
  const { status, best, worst } = ranked
  if (status === 'unranked') return 'none'
  return best === null || worst === null ? 'unknown' : best === worst ? String(best) : `${best}..${worst}`
}

/** A line by whether it is known, or by how many places it has: `200家`. */
const ofLine = ({ id, status, places, missing }: ShortlistResult): Told => ({
  id,
  status,
  missing,
  is: want => places !== null && /^\d+/.exec(want)?.[0] === String(places),
})

/**
 * The order of some applications: ranks by their ids, who is `tied`, whether the line of a stage or tier is known, or
 * where it is. What is lacking is that of what `results` names, else of all.
 */
export const rankingKind: ExampleKind = {
  compares: ['ranks', 'results', 'lacks'],
  judge({ tenant, program, file, example, situation, today }) {
    const applications = example.applications ?? file.shape.applications ?? []
    const answer = rank(tenant, program, { round: { ...situation, applications }, today })
    if (!answer) return { mismatches: [{ expected: 'selection.yaml: ranking', got: '—' }] }
    return judged(answer, ({ groups, shortlists, capacity }) => {
      const all = groups.flatMap(group => group.applications)
      const told = all.map(one => ({ ...one, status: one.tiedWith.length > 0 ? 'tied' : one.status }))
      const named = [...told, ...[...shortlists, ...capacity].map(ofLine)]
      const ranks = Object.entries(example.ranks ?? {})
      const ranked = (id: string) => all.find(one => one.id === id)
      return withBecause(
        [
          ...ranks.flatMap(([id, want]) => differ(id, want, rankText(ranked(id)))),
          ...resultsOf(example, named),
          ...lacksOf(example, missingOfNamed(example, named)),
        ],
        ranked(ranks[0]?.[0] ?? '')?.because,
      )
    })
  },
}
