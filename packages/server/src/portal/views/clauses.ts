import { type Cited, citedIn, type Tenant } from '@peiyu/core'

/** A clause with what it says, in our own words. */
export interface ClauseView {
  readonly reference: string
  readonly name: string
  readonly source: string
  readonly statements: readonly string[]
}

/** The clauses that several rules rest on: each once, its statements in the order of the document. */
export function clausesOf(tenant: Tenant, texts: readonly string[]): readonly ClauseView[] {
  const found = new Map<string, { cited: Cited; says: Map<number, string> }>()
  for (const cited of texts.flatMap(text => citedIn(tenant.sources, text))) {
    const key = `${cited.source.id}/${cited.clause.id}`
    const says = found.get(key)?.says ?? new Map<number, string>()
    for (const statement of cited.statements) says.set(statement.number, statement.says)
    found.set(key, { cited, says })
  }
  return [...found.values()].map(({ cited: { clause, source }, says }) => ({
    reference: plainClause(clause.id),
    name: clause.name,
    source: source.number ?? source.title,
    statements: [...says].sort(([a], [b]) => a - b).map(([, one]) => one),
  }))
}

/** A reference as people write it: without the number of our statement. */
export const plainClause = (text: string): string =>
  [...new Set(text.split('、').map(reference => reference.replace(/#.*$/, '').replace(/¶(\d+)/, ' 第$1段')))].join('、')
