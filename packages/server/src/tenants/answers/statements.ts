import { partsOf, type Tenant } from '@peiyu/core'

/** The documents of a tenant, statement by statement, with the rules that carry each (政策原文覆盖). */
export function statementsAnswer({ coverage, sources, configVersion }: Tenant): object {
  return {
    configVersion,
    sources: coverage.map(one => ({
      id: one.source,
      name: sources.find(({ id }) => id === one.source)?.title ?? one.source,
      statements: one.statements,
      carried: one.carried,
      informative: one.informative,
      open: one.open.length,
      parts: partsOf(one),
      rows: one.rows.map(({ address, clause, says, carriers, informative }) => ({
        address,
        clause,
        says,
        carriers: carriers.map(({ section, rule }) => (rule ? `${section} ${rule}` : section)),
        informative: informative ?? null,
      })),
    })),
  }
}
