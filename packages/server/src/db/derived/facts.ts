import { type KeptFact, listedOf } from '@peiyu/core/family'
import { and, eq, inArray } from 'drizzle-orm'
import type { Rows } from '../store/store.js'
import type { Write } from '../write.js'

/** The firms whose facts are about to change; of a fact that goes it is only known before. */
export async function firmsOfFacts(
  { db, tenant, t: { facts } }: Rows,
  writes: readonly Write[],
): Promise<ReadonlySet<string>> {
  const firms = new Set<string>()
  const ids: string[] = []
  for (const write of writes) {
    if ('insert' in write && write.insert === 'facts') firms.add(write.row.enterpriseId)
    else if ('update' in write && write.update === 'facts') ids.push(write.id)
    else if ('remove' in write && write.remove === 'facts') ids.push(write.id)
  }
  if (ids.length === 0) return firms
  const rows = await db
    .select({ firm: facts.enterpriseId })
    .from(facts)
    .where(and(eq(facts.tenantId, tenant), inArray(facts.id, ids)))
  return new Set([...firms, ...rows.map(({ firm }) => firm)])
}

const atOnce = 200

/** Listed facts follow the history that they are of. */
export async function followFacts(rows: Rows, firms: ReadonlySet<string>): Promise<void> {
  const all = [...firms]
  for (let at = 0; at < all.length; at += atOnce) await followSome(rows, all.slice(at, at + atOnce))
}

async function followSome({ db, tenant, t: { facts, factIndex } }: Rows, firms: readonly string[]): Promise<void> {
  const kept = await db
    .select()
    .from(facts)
    .where(and(eq(facts.tenantId, tenant), inArray(facts.enterpriseId, [...firms])))
  const values = firms.flatMap(enterpriseId => {
    // The column of standings holds no others.
    const own = kept.filter(fact => fact.enterpriseId === enterpriseId) as readonly KeptFact[]
    return listedOf(own).map(listed => ({ tenantId: tenant, enterpriseId, ...listed }))
  })
  await db.delete(factIndex).where(and(eq(factIndex.tenantId, tenant), inArray(factIndex.enterpriseId, [...firms])))
  if (values.length > 0) await db.insert(factIndex).values(values)
}
