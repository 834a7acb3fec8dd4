import { citedIn, type Tenant } from '@peiyu/core'

/** A clause with what it says, in our own words. */
export interface ClauseView {
  readonly reference: string
  readonly name: string
  readonly source: string
  readonly statements: readonly string[]
}

/** The statements that a rule rests on. */
export const clauseViews = (tenant: Tenant, text: string): readonly ClauseView[] =>
  citedIn(tenant.sources, text).map(({ reference, clause, source, statements }) => ({
    reference,
    name: clause.name,
    source: source.number ?? source.title,
    statements: statements.map(({ says }) => says),
  }))

/** Each of several references once. */
export function clausesOf(tenant: Tenant, texts: readonly string[]): readonly ClauseView[] {
  const all = new Map(texts.flatMap(text => clauseViews(tenant, text)).map(view => [view.reference, view]))
  return [...all.values()]
}

/** A reference as people write it: without the number of our statement. */
export const plainClause = (text: string): string =>
  [...new Set(text.split('、').map(reference => reference.replace(/#.*$/, '').replace(/¶(\d+)/, '第$1段')))].join('、')
