import type { Because } from '../../../language/explain/because.js'
import type { Missing } from '../../../language/values/value.js'
import type { Answer, Stamp } from '../contract.js'

/** A score: one number, or the range that it lies in. Exact decimals or fractions. */
export interface ScoreResult {
  readonly atLeast: string
  readonly atMost: string
}

/** The score of one stage; null while it is not known, or the application has not been through it. */
export interface StageScoreResult {
  readonly id: string
  readonly name: string
  readonly reached: boolean
  readonly score: ScoreResult | null
}

/** What speaks for an applicant beside the score. Merits that are only considered add nothing. */
export interface MeritResult {
  readonly id: string
  readonly name: string
  readonly status: 'yes' | 'no' | 'unknown'
  readonly points: ScoreResult | null
}

/** Where one application stands within its group, and why (名次). */
export interface RankedResult extends Answer {
  /** `unranked`: it has not been through every stage that counts. */
  readonly status: 'ranked' | 'unknown' | 'unranked'
  readonly rank: number | null
  /** The ranks that are still possible. */
  readonly best: number | null
  readonly worst: number | null
  readonly score: ScoreResult | null
  readonly stages: readonly StageScoreResult[]
  /** Applications that share the rank. */
  readonly tiedWith: readonly string[]
  /** Applications of which it is not known whether they stand before or after. */
  readonly openWith: readonly string[]
  readonly merits: readonly MeritResult[]
}

/** Applications that are put in order among each other; the id is null where the group is not known. */
export interface GroupResult {
  readonly id: string | null
  readonly name: string | null
  readonly applications: readonly RankedResult[]
}

/** A line after so many, where there is one order in which to draw it. */
export interface LineResultOfRanks {
  readonly above: readonly string[]
  /** Equals, or an order that is not known, right at the line: somebody must decide. */
  readonly at: readonly string[]
  readonly below: readonly string[]
}

interface Counted {
  readonly id: string
  readonly name: string
  readonly clause: string
  readonly status: 'known' | 'unknown'
  readonly places: number | null
  readonly line: LineResultOfRanks | null
  readonly missing: readonly Missing[]
  readonly readings: readonly string[]
  readonly because: Because
}

/** How many a tier holds, and how many are ranked. Nobody is selected by this: people decide. */
export interface CapacityResult extends Counted {
  readonly ranked: number
  /** How many more are ranked than the tier holds; null while that is not known. */
  readonly beyond: number | null
}

/** Who goes on from a stage, by the score of that stage among all applications. */
export type ShortlistResult = Counted

/** The order of a round's applications (排名). It selects nobody. */
export interface RankingResult extends Stamp {
  /** `unknown` while the rank of some application is. */
  readonly status: 'known' | 'unknown'
  readonly clause: string
  /** Who decides between equals. */
  readonly ties: string | null
  readonly effect: 'considered' | 'points' | null
  readonly groups: readonly GroupResult[]
  readonly shortlists: readonly ShortlistResult[]
  readonly capacity: readonly CapacityResult[]
  readonly missing: readonly Missing[]
  readonly readings: readonly string[]
  readonly pending: readonly string[]
}
