import { and, eq, inArray } from 'drizzle-orm'
import type { Rows } from './store/store.js'

/** Which of these ids are firms of the tenant. */
export async function knownEnterprises(
  { db, t: { enterprises }, tenant }: Rows,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: enterprises.id })
    .from(enterprises)
    .where(and(eq(enterprises.tenantId, tenant), inArray(enterprises.id, [...ids])))
  return new Set(rows.map(({ id }) => id))
}
