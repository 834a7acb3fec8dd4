import { type Clause, readReference, type Source, type Statement } from '../../base/clause.js'

/** A clause that a rule rests on, with the statements that it names (all of them where it names none). */
export interface Cited {
  readonly reference: string
  readonly source: Source
  readonly clause: Clause
  readonly statements: readonly Statement[]
}

/** Looks up what a rule cites, as its result shows it: `三（七）#1-3、五（一）3#7`. */
export function citedIn(sources: readonly Source[], text: string): readonly Cited[] {
  return text.split('、').flatMap((reference): Cited[] => {
    const read = readReference(reference)
    if (!read) return []
    const source = sources.find(
      one => (read.short === undefined || one.short === read.short) && one.clauses.has(read.clause),
    )
    const clause = source?.clauses.get(read.clause)
    if (!source || !clause) return []
    const named = clause.statements.filter(({ number }) => read.statements.includes(number))
    return [{ reference, source, clause, statements: read.statements.length > 0 ? named : clause.statements }]
  })
}
