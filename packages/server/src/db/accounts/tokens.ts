import { and, eq } from 'drizzle-orm'
import { sha256 } from '../../adapters/digest.js'
import { platform, type Store } from '../store/store.js'
import { noteEveryMs } from './sessions.js'
import type { SignedIn } from './signed-in.js'

const instant = (at: number): string => new Date(at).toISOString()

/** Which outside system a service token stands for, in the one role and tenant that it was made for. */
export async function systemBy(store: Store, token: string, now: number): Promise<SignedIn | undefined> {
  const tokenHash = sha256(token)
  const [row] = await store.read(platform, ({ db, tenant, t: { tokens, tenants } }) =>
    db
      .select({ token: tokens, tenantState: tenants.state })
      .from(tokens)
      .leftJoin(tenants, and(eq(tenants.tenantId, tenant), eq(tenants.id, tokens.tenant)))
      .where(and(eq(tokens.tenantId, tenant), eq(tokens.tokenHash, tokenHash))),
  )
  if (!row || row.token.state !== 'active' || row.token.expiresAt <= instant(now)) return undefined
  const { id, name, version, recordedAt, tenant, role, organization, lastUsedAt } = row.token
  if (lastUsedAt === null || Date.parse(lastUsedAt) + noteEveryMs <= now) await noteUsed(store, id, now)
  const grant = { id, version, recordedAt, accountId: id, tenant, role, organization, enterpriseId: '' }
  const asPerson = { id, login: '', name, mustChange: false, passwordSetAt: '', secondFactor: false }
  return {
    by: 'token',
    tokenHash,
    tenant,
    suspended: row.tenantState === 'suspended',
    grants: [grant],
    account: { ...asPerson, kind: 'person' },
  }
}

const noteUsed = (store: Store, id: string, now: number): Promise<void> =>
  store.write(platform, async ({ db, tenant, t: { tokens } }) => {
    await db
      .update(tokens)
      .set({ lastUsedAt: instant(now) })
      .where(and(eq(tokens.tenantId, tenant), eq(tokens.id, id)))
  })
