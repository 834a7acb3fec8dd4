import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Rows } from './store/store.js'

/** A firm of the registry, as an import meets it. */
export interface KnownFirm {
  readonly id: string
  readonly name: string
}

/** The firms of the tenant by their credit codes. */
export async function firmsByCode(
  { db, t: { enterprises }, tenant }: Rows,
  codes: readonly string[],
): Promise<ReadonlyMap<string, KnownFirm>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .select({ code: enterprises.creditCode, id: enterprises.id, name: enterprises.name })
    .from(enterprises)
    .where(and(eq(enterprises.tenantId, tenant), inArray(enterprises.creditCode, [...codes])))
  return new Map(rows.map(({ code, ...firm }) => [code, firm]))
}

/** The latest import of the same file that was written. */
export async function importOfSameFile(
  { db, t: { imports }, tenant }: Rows,
  sha256: string,
): Promise<string | undefined> {
  const [found] = await db
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.tenantId, tenant), eq(imports.sha256, sha256), inArray(imports.state, ['running', 'done'])))
    .orderBy(desc(imports.id))
    .limit(1)
  return found?.id
}

export type ImportRow = Omit<Rows['t']['imports']['$inferSelect'], 'tenantId'>

export async function importById({ db, t: { imports }, tenant }: Rows, id: string): Promise<ImportRow | undefined> {
  const [row] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.tenantId, tenant), eq(imports.id, id)))
  return row
}
