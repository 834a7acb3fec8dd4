import { compare, parseDecimal } from '../base/rational.js'
import { union } from '../language/values/value.js'
import { assess } from '../tenant/result/assess.js'
import type { Assessment, EquivalenceResult, MeasureResult, MeasureStatus } from '../tenant/result/contract.js'
import type { Through } from './contract.js'
import type { FamilyProgram } from './family.js'
import type { Share } from './share.js'

/** A tier that a firm has elsewhere and that counts as one of this program. */
export interface Counted {
  readonly of: FamilyProgram
  readonly equivalence: EquivalenceResult
}

/** A measure's result, and through which tier elsewhere it came, if through one. */
export interface Reached {
  readonly result: MeasureResult
  readonly through?: Through
}

const fromBest: readonly MeasureStatus[] = ['due', 'open', 'case-by-case', 'unknown', 'would-be', 'not-due']
const rankOf = ({ status }: MeasureResult): number => fromBest.indexOf(status)

/** A better status, or as good a one and more: by the least, then by the most, then by the ceiling. */
function isBetter(a: MeasureResult, b: MeasureResult): boolean {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) < rankOf(b)
  for (const end of ['atLeast', 'atMost', 'ceiling'] as const) {
    const [x, y] = [a[end], b[end]].map(value => (value === null ? undefined : parseDecimal(String(value))))
    const order = x && y ? compare(x, y) : Number(x !== undefined) - Number(y !== undefined)
    if (order !== 0) return order > 0
  }
  return false
}

const tierOf = ({ countsAs }: EquivalenceResult): string => countsAs.split('/').at(-1) ?? ''

const throughOf = ({ of, equivalence }: Counted): Through => {
  const { id, name, clause, standing, status, missing } = equivalence
  return { of: of.address, id, name, clause, standing, status, missing, tier: tierOf(equivalence) }
}

/** The result with the equivalence before its reasons. */
function told(result: MeasureResult, counted: Counted): Reached {
  const because = { ...result.because, of: [counted.equivalence.because, ...result.because.of] }
  return { result: { ...result, because }, through: throughOf(counted) }
}

/** What a measure gives if the tier counts. What is not in force makes nothing due; what is not known, nothing known. */
function reachedBy(own: MeasureResult, counting: MeasureResult, counted: Counted): Reached | undefined {
  const { status, missing } = counted.equivalence
  if (counting.status === 'not-due' || status === 'no') return undefined
  const waiting = { ...counting, missing: union(counting.missing, missing) }
  if (status === 'holds') return isBetter(counting, own) ? told(counting, counted) : undefined
  if (own.status !== 'not-due') return undefined
  if (status === 'would-hold') return told({ ...waiting, status: 'would-be' }, counted)
  const { atMost, ceiling } = counting
  return told({ ...waiting, status: 'unknown', atLeast: null, atMost: null, ceiling: atMost ?? ceiling }, counted)
}

/** Whether an equivalence counts as a tier that this program has. */
const countsIn = ({ equivalence }: Counted, { address, program }: FamilyProgram): boolean =>
  equivalence.countsAs.startsWith(`${address}/`) && program.program.tiers.has(tierOf(equivalence))

/** What a program would give if a tier elsewhere counted as one of its own. */
export interface Counting {
  readonly counted: Counted
  readonly assessed: Assessment
}

/** What a program gives a firm through each tier elsewhere that may count as one of its own. */
export function countingIn({ at, situation }: Share, all: readonly Counted[], today: number): Counting[] {
  return all
    .filter(one => countsIn(one, at))
    .flatMap(counted => {
      const counting = { ...situation, tier: tierOf(counted.equivalence) }
      const answer = assess(at.tenant, at.program, { situation: counting, today })
      return answer.ok ? [{ counted, assessed: answer.result }] : []
    })
}

/** Every measure of a program, each by the firm's own place, or by a tier elsewhere that counts for more. */
export function reachedIn(own: Assessment, counting: readonly Counting[]): Reached[] {
  const forMeasures = counting.filter(({ counted }) => counted.equivalence.for.includes('measures'))
  return [...own.measures, ...own.quotas].map(result =>
    forMeasures.reduce<Reached>(
      (best, { counted, assessed }) => {
        const other = [...assessed.measures, ...assessed.quotas].find(({ id }) => id === result.id)
        return (other && reachedBy(best.result, other, counted)) ?? best
      },
      { result },
    ),
  )
}

/** Who looks after the firm: by its own place, or by a tier elsewhere that counts for that too. */
export const liaisonIn = (own: Assessment, counting: readonly Counting[]): Assessment['liaison'] =>
  counting.find(({ counted: { equivalence } }) => equivalence.status === 'holds' && equivalence.for.includes('liaison'))
    ?.assessed.liaison ?? own.liaison
