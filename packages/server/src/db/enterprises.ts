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

/** The firms of the tenant by their credit codes, as far as they are in the registry. */
export async function enterprisesByCode(
  { db, t: { enterprises }, tenant }: Rows,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ code: enterprises.creditCode, id: enterprises.id })
    .from(enterprises)
    .where(and(eq(enterprises.tenantId, tenant), inArray(enterprises.creditCode, [...codes])))
  return new Map(rows.map(({ code, id }) => [code, id]))
}

type Firm = Pick<Rows['t']['enterprises']['$inferSelect'], 'id' | 'name' | 'town' | 'status'>

/** The firm that a tenant has registered under a credit code. */
export async function enterpriseByCode(
  { db, t: { enterprises }, tenant }: Rows,
  creditCode: string,
): Promise<Firm | undefined> {
  const { id, name, town, status } = enterprises
  const [firm] = await db
    .select({ id, name, town, status })
    .from(enterprises)
    .where(and(eq(enterprises.tenantId, tenant), eq(enterprises.creditCode, creditCode)))
  return firm
}
