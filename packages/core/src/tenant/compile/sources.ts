import type { Clause, InformativeReason, Source, Statement } from '../../base/clause.js'
import type { Standing } from '../../base/standing.js'
import type { SourceClauseShape, SourceShape } from '../shape/source.js'

function reasonFor(clause: SourceClauseShape, number: string): InformativeReason | undefined {
  const { informative } = clause
  if (informative === undefined || typeof informative === 'string') return informative
  return informative[number]
}

function statementsOf(clause: SourceClauseShape, standing: Standing): Statement[] {
  return Object.entries(clause.statements ?? {}).map(([number, statement]) => {
    const reason = statement.informative ?? reasonFor(clause, number)
    return {
      number: Number(number),
      says: statement.says,
      standing: statement.standing ?? standing,
      ...(reason ? { informative: reason } : {}),
    }
  })
}

/** An authority document from its section, its standing passed down to clauses and statements that say none. */
export function sourceFrom(id: string, shape: SourceShape): Source {
  const standing: Standing = shape.standing ?? 'in-force'
  const clauses = new Map<string, Clause>()
  for (const [name, clause] of Object.entries(shape.clauses ?? {})) {
    const own = clause.standing ?? standing
    clauses.set(name, { id: name, name: clause.name, source: id, standing: own, statements: statementsOf(clause, own) })
  }
  return {
    id,
    title: shape.title,
    ...(shape.number === undefined ? {} : { number: shape.number }),
    issuer: shape.issuer ?? [],
    ...(shape.date === undefined ? {} : { date: shape.date }),
    ...(shape.short === undefined ? {} : { short: shape.short }),
    standing,
    complete: shape.coverage === 'complete',
    clauses,
  }
}
