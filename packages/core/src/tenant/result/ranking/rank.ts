import type { Day } from '../../../base/dates.js'
import { sign } from '../../../base/rational.js'
import { minus } from '../../../language/values/interval.js'
import { isPoint, type Missing, missingOf, union, type Value } from '../../../language/values/value.js'
import { addressee } from '../../../organization/addressee.js'
import { type Difference, type Placed, placeAll } from '../../../selection/ranking.js'
import {
  compositeScore,
  scoreDifference,
  type Shares,
  stageDifference,
  stageScore,
  unreached,
} from '../../../selection/score.js'
import type { RankingRule, Stage } from '../../../selection/stage.js'
import type { CompiledProgram } from '../../compile/program.js'
import type { Selection } from '../../compile/selection.js'
import type { Tenant } from '../../compile/tenant.js'
import type { Round } from '../../situation/applications.js'
import type { SituationProblem } from '../../situation/situation.js'
import { type Question, restsOn } from '../measure-result.js'
import { directoryOf } from '../people.js'
import { type Answered, ask, distinct, frameFor } from '../question.js'
import { unknownNames } from '../unknown-names.js'
import type { GroupResult, RankedResult, RankingResult, ShortlistResult, StageScoreResult } from './contract.js'
import { countedResult } from './counted.js'
import { type Entry, entryOf } from './entry.js'
import { sharesAmiss, sharesOf } from './shares.js'
import { rankBecause, scoreResult } from './words.js'

const noShares: Shares = { criteria: new Map(), stages: new Map() }

/** A round once it is read: entries in the order of the file, shares, and the rule by which they are ranked. */
interface Settled {
  readonly selection: Selection
  readonly ranking: RankingRule
  /** Who decides between equals, by name where it is an organization. */
  readonly ties: string | undefined
  readonly shares: Shares
  readonly entries: ReadonlyMap<string, Entry>
  readonly frame: ReturnType<typeof frameFor>
}

/** By what one application is put in order. */
function keyOf({ ranking, shares }: Settled, { frame, marked }: Entry): Value {
  return ranking.by.run(frame.with(new Map([[ranking.score.slot, compositeScore(marked, shares)]])))
}

const isByScore = ({ by, score }: RankingRule): boolean => by.op === score.kind && by.symbol?.slot === score.slot

/** Whether a difference says by itself who stands before whom, or that both are equal. */
const decides = (difference: Value): boolean =>
  difference.kind === 'number' && (isPoint(difference) || sign(difference.low) > 0 || sign(difference.high) < 0)

/** How two applications differ: where their scores do not tell, by their marks, of which equal ones cancel out. */
function differenceIn(settled: Settled): Difference {
  const { ranking, shares, entries } = settled
  const keys = new Map([...entries].map(([id, entry]) => [id, keyOf(settled, entry)]))
  return (a, b) => {
    const [mine, theirs, high, low] = [entries.get(a), entries.get(b), keys.get(a), keys.get(b)]
    if (!mine || !theirs || !high || !low) return { kind: 'unknown', missing: [] }
    const difference = minus(high, low)
    return decides(difference) || !isByScore(ranking) ? difference : scoreDifference(mine.marked, theirs.marked, shares)
  }
}

/** Every application that has been through all stages that count, placed within its group. */
function placesIn({ ranking, shares, entries }: Settled, difference: Difference): ReadonlyMap<string, Placed> {
  const through = [...entries].filter(([, { marked }]) => unreached(marked, shares).length === 0)
  const grouped = through.map(([id, { group }]) => ({ id, group: ranking.within ? group?.id : '' }))
  return placeAll(grouped, difference)
}

function stageResults({ selection, shares }: Settled, { marked }: Entry): StageScoreResult[] {
  return selection.stages
    .filter(({ scores }) => scores)
    .map(({ id, name }) => {
      const marks = marked.marks.get(id)
      return { id, name, reached: marks !== undefined, score: marks ? scoreResult(stageScore(marks, shares)) : null }
    })
}

function rankedResult(settled: Settled, id: string, placed: Placed | undefined): RankedResult | undefined {
  const { selection, ranking, shares, entries, frame } = settled
  const entry = entries.get(id)
  if (!entry) return undefined
  const { application, marked, merits, groupMissing } = entry
  const absent = unreached(marked, shares)
  const key = keyOf(settled, entry)
  const status = absent.length > 0 ? 'unranked' : placed && placed.best === placed.worst ? 'ranked' : 'unknown'
  const stages = stageResults(settled, entry)
  const missing: readonly Missing[] =
    status === 'unranked'
      ? absent.map(stage => ({ kind: 'finding', id: stage }))
      : status === 'ranked'
        ? []
        : union(groupMissing, placed?.missing ?? [], missingOf(key))
  const nameOf = (other: string): string => entries.get(other)?.application.name ?? other
  return {
    id,
    name: application.name ?? id,
    clause: ranking.basis.text,
    status,
    rank: status === 'ranked' && placed ? placed.best : null,
    best: placed?.best ?? null,
    worst: placed?.worst ?? null,
    score: scoreResult(key),
    stages,
    tiedWith: placed?.tied ?? [],
    openWith: placed?.open ?? [],
    merits,
    missing,
    readings: restsOn(entry.frame, frame.pending).readings,
    because: rankBecause({
      status,
      placed,
      key,
      stages,
      merits,
      nameOf,
      ties: settled.ties,
      clauses: {
        ranking: ranking.basis.text,
        scoring: selection.scoring?.basis.text,
        merits: selection.merits?.basis.text,
      },
    }),
  }
}

const order: readonly RankedResult['status'][] = ['ranked', 'unknown', 'unranked']

/** Best first; what is not ranked comes last. */
const byRank = (a: RankedResult, b: RankedResult): number =>
  Number(a.status === 'unranked') - Number(b.status === 'unranked') ||
  (a.best ?? Infinity) - (b.best ?? Infinity) ||
  (a.worst ?? Infinity) - (b.worst ?? Infinity) ||
  order.indexOf(a.status) - order.indexOf(b.status)

function groupsOf({ entries, ranking }: Settled, results: ReadonlyMap<string, RankedResult>): GroupResult[] {
  const names = new Map<string | null, string | null>()
  for (const { group } of entries.values()) names.set(group?.id ?? null, group?.name ?? null)
  const inOrder = [...names].toSorted(([a], [b]) => Number(a === null) - Number(b === null))
  return inOrder.map(([id, name]) => ({
    id: ranking.within ? id : null,
    name,
    applications: [...entries]
      .filter(([, { group }]) => (group?.id ?? null) === id)
      .flatMap(([one]) => results.get(one) ?? [])
      .toSorted(byRank),
  }))
}

/** Who goes on from a stage: by its own score, among all that have been through it. */
function shortlistOf({ entries, shares, frame }: Settled, stage: Stage): ShortlistResult[] {
  if (!stage.shortlist) return []
  const through = [...entries].filter(([, { marked }]) => marked.marks.has(stage.id)).map(([id]) => id)
  const marksOf = (id: string) => entries.get(id)?.marked.marks.get(stage.id)
  const scores = new Map(
    through.flatMap(id => {
      const marks = marksOf(id)
      return marks ? [[id, stageScore(marks, shares)] as const] : []
    }),
  )
  const difference: Difference = (a, b) => {
    const [mine, theirs, high, low] = [marksOf(a), marksOf(b), scores.get(a), scores.get(b)]
    if (!mine || !theirs || !high || !low) return { kind: 'unknown', missing: [] }
    const rough = minus(high, low)
    return decides(rough) ? rough : stageDifference(mine, theirs, shares)
  }
  const placed = placeAll(
    through.map(one => ({ id: one, group: '' })),
    difference,
  )
  const { id, name, basis, shortlist } = stage
  return [countedResult({ id, name, clause: basis.text, places: shortlist }, frame, [...placed.values()])]
}

function rankIn(question: Question, settled: Settled): RankingResult {
  const { selection, ranking, entries, frame } = settled
  const placed = placesIn(settled, differenceIn(settled))
  const results = new Map(
    [...entries.keys()].flatMap(id => {
      const result = rankedResult(settled, id, placed.get(id))
      return result ? [[id, result] as const] : []
    }),
  )
  const all = [...results.values()]
  const standing = all.filter(({ status }) => status !== 'unranked')
  const oneOrder = ranking.within || selection.capacity.length > 1 ? undefined : [...placed.values()]
  return {
    ...question.stamp,
    status: all.some(({ status }) => status === 'unknown') ? 'unknown' : 'known',
    clause: ranking.basis.text,
    ties: ranking.ties ?? null,
    effect: selection.merits?.effect ?? null,
    groups: groupsOf(settled, results),
    shortlists: selection.stages.flatMap(stage => shortlistOf(settled, stage)),
    capacity: selection.capacity.map(({ tier, name, basis, places }) => {
      const counted = countedResult({ id: tier, name, clause: basis.text, places }, frame, oneOrder)
      const beyond = counted.places === null ? null : Math.max(0, standing.length - counted.places)
      return { ...counted, ranked: standing.length, beyond }
    }),
    missing: union(...all.map(({ missing }) => missing)),
    readings: [...new Set(all.flatMap(({ readings }) => readings))],
    pending: restsOn(frame.frame, frame.pending).pending,
  }
}

/** Most applications of one round: each is held against each. */
const mostApplications = 1000

function roundProblems({ applications }: Round): SituationProblem[] {
  const path = ['applications']
  if (applications.length > mostApplications)
    return [{ code: 'situation/too-many', path, params: { found: applications.length, limit: mostApplications } }]
  return applications.flatMap(({ id }, i) => {
    const first = applications.findIndex(other => other.id === id)
    return first === i
      ? []
      : [{ code: 'situation/twice', path: [...path, i, 'id'], params: { found: id, line: first + 1 } }]
  })
}

/**
 * The order of a round's applications within their groups, with the score of each, who is equal with whom, and what is
 * not known (排名). It selects nobody: capacity and shortlist say where the line would be.
 *
 * Shares that are not set leave scores open, and an order only where it hangs on them. Undefined when the program ranks
 * nobody.
 */
export function rank(
  tenant: Tenant,
  program: CompiledProgram,
  { round, today }: { round: Round; today: Day },
): Answered<RankingResult> | undefined {
  const { selection } = program
  const ranking = selection?.ranking
  if (!selection || !ranking) return undefined
  const { question, problems } = ask(tenant, program, { situation: round, today })
  const frame = frameFor(question, [selection.place.layer])
  const amiss = roundProblems(round)
  const read =
    amiss.length > 0
      ? []
      : round.applications.map((application, index) => entryOf(question, selection, { application, index }))
  const shares = selection.scoring ? sharesOf(selection.scoring, selection.stages, frame.frame) : noShares
  const all = [
    ...problems,
    ...frame.problems,
    ...unknownNames(program, round),
    ...amiss,
    ...sharesAmiss(shares),
    ...read.flatMap(entry => entry.problems),
  ]
  if (all.length > 0) return { ok: false, problems: distinct(all) }
  const people = { directory: directoryOf(tenant), given: { on: question.on } }
  const ties = ranking.ties === undefined ? undefined : addressee(ranking.ties, people).name
  const entries = new Map(read.map(entry => [entry.application.id, entry]))
  return { ok: true, result: rankIn(question, { selection, ranking, ties, shares, entries, frame }) }
}
