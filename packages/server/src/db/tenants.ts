import { and, eq } from 'drizzle-orm'
import type { Rows } from './store/store.js'

export type TenantRow = Rows['t']['tenants']['$inferSelect']

/** The tenants that are served here, whatever folder or version they come from. */
export const knownTenants = ({ db, tenant, t: { tenants } }: Rows): Promise<TenantRow[]> =>
  db.select().from(tenants).where(eq(tenants.tenantId, tenant))

interface Opening {
  readonly id: string
  readonly name: string
  /** A demonstration's business day. */
  readonly businessDay: string | null
  readonly at: string
}

/** Enters a tenant, once; its name follows its config. */
export async function enterTenant(
  { db, tenant, t: { tenants } }: Rows,
  { id, name, businessDay, at }: Opening,
): Promise<void> {
  await db
    .insert(tenants)
    .values({ tenantId: tenant, id, name, businessDay, state: 'active', recordedAt: at })
    .onConflictDoNothing()
  await db
    .update(tenants)
    .set({ name })
    .where(and(eq(tenants.tenantId, tenant), eq(tenants.id, id)))
}
