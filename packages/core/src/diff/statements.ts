import type { InformativeReason, Source } from '../base/clause.js'
import type { Standing } from '../base/standing.js'

/** A statement of a document as one version has it. */
export interface StatementSide {
  readonly says: string
  readonly standing: Standing
  /** Why it needs no rule. */
  readonly informative: InformativeReason | null
}

/** What became of a statement itself, whatever rests on it. */
export type StatementChange = 'added' | 'removed' | 'reworded' | 'standing' | 'informative'

export interface StatementPair {
  readonly address: string
  readonly source: string
  readonly clause: string
  readonly number: number
  readonly before: StatementSide | null
  readonly after: StatementSide | null
}

interface Placed extends Omit<StatementPair, 'before' | 'after'> {
  readonly side: StatementSide
}

function statementsOf(sources: readonly Source[]): Placed[] {
  return sources.flatMap(source =>
    [...source.clauses.values()].flatMap(clause =>
      clause.statements.map(({ number, says, standing, informative }) => ({
        address: `${source.id}/${clause.id}#${number}`,
        source: source.id,
        clause: clause.id,
        number,
        side: { says, standing, informative: informative ?? null },
      })),
    ),
  )
}

/** Every statement of either version, in the order of the documents as they are now; what is gone comes last. */
export function pairStatements(old: readonly Source[], now: readonly Source[]): StatementPair[] {
  const before = new Map(statementsOf(old).map(one => [one.address, one]))
  const after = statementsOf(now)
  const there = new Set(after.map(({ address }) => address))
  const gone = [...before.values()].filter(({ address }) => !there.has(address))
  return [
    ...after.map(({ side, ...place }) => ({ ...place, before: before.get(place.address)?.side ?? null, after: side })),
    ...gone.map(({ side, ...place }) => ({ ...place, before: side, after: null })),
  ]
}

const spaceless = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

export function changesOf({ before, after }: StatementPair): StatementChange[] {
  if (!before || !after) return [before ? 'removed' : 'added']
  return [
    ...(spaceless(before.says) === spaceless(after.says) ? [] : (['reworded'] as const)),
    ...(before.standing === after.standing ? [] : (['standing'] as const)),
    ...(before.informative === after.informative ? [] : (['informative'] as const)),
  ]
}
