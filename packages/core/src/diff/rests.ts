import { readReference, type Source } from '../base/clause.js'

/** What a rule rests on: statements as `source/clause#n`, and clauses as a whole as `source/clause`. */
export interface Rests {
  readonly statements: readonly string[]
  readonly clauses: readonly string[]
}

const plain = (id: string): string => id.normalize('NFKC')

function clauseOf(sources: readonly Source[], short: string | undefined, id: string) {
  for (const source of sources) {
    if (short !== undefined && source.short !== short) continue
    for (const clause of source.clauses.values()) if (plain(clause.id) === plain(id)) return { source, clause }
  }
  return undefined
}

/** The statements that clauses, as a rule cites them, name in these documents; a clause of one statement is that one. */
export function restsOn(cites: readonly string[], sources: readonly Source[]): Rests {
  const [statements, clauses] = [new Set<string>(), new Set<string>()]
  for (const text of cites) {
    const reference = readReference(text)
    const found = reference && clauseOf(sources, reference.short, reference.clause)
    if (!found) continue
    const { source, clause } = found
    const address = `${source.id}/${clause.id}`
    const [only] = clause.statements.length === 1 ? clause.statements : []
    const numbers = reference.statements.length > 0 ? reference.statements : only ? [only.number] : []
    for (const number of numbers) statements.add(`${address}#${number}`)
    if (numbers.length === 0) clauses.add(address)
  }
  return { statements: [...statements], clauses: [...clauses] }
}
