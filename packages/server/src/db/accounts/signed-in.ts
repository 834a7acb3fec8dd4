import type { AccountKind, Grant } from '@peiyu/core/client'
import { and, eq, sql } from 'drizzle-orm'
import { sha256 } from '../../adapters/digest.js'
import { prepared } from '../prepared.js'
import { platform, type Rows, type Store } from '../store/store.js'
import { idleMs, noteEveryMs } from './sessions.js'

/** Somebody signed in, as one request finds it: nothing of it outlives the request. */
export interface SignedIn {
  /** By a session, or an outside system by its token. */
  readonly by: 'session' | 'token'
  readonly tokenHash: string
  readonly account: {
    readonly id: string
    readonly login: string
    readonly name: string
    readonly kind: AccountKind
    readonly mustChange: boolean
    /** When the password was chosen; empty for one that was given. */
    readonly passwordSetAt: string
    readonly secondFactor: boolean
  }
  readonly tenant: string | null
  /** Nobody acts in a tenant while it is suspended. */
  readonly suspended: boolean
  /** Roles in all tenants; an act counts only those of its own. */
  readonly grants: readonly Grant[]
}

const instant = (at: number): string => new Date(at).toISOString()

const grantRows = ({ db, tenant, t: { grants } }: Rows) =>
  db
    .select({
      id: grants.id,
      version: grants.version,
      recordedAt: grants.recordedAt,
      accountId: grants.accountId,
      tenant: grants.tenant,
      role: grants.role,
      organization: grants.organization,
      enterpriseId: grants.enterpriseId,
    })
    .from(grants)
    .where(and(eq(grants.tenantId, tenant), eq(grants.accountId, sql.placeholder('accountId'))))

/** The roles of an account, by tenant. */
export const grantsOf = async (rows: Rows, accountId: string): Promise<Grant[]> =>
  prepared(rows, 'grants of an account', () => grantRows(rows)).execute({ accountId })

const sessionRows = ({ db, tenant, t: { sessions, accounts, tenants } }: Rows) =>
  db
    .select({
      tenant: sessions.tenant,
      tenantState: tenants.state,
      seenAt: sessions.seenAt,
      endsAt: sessions.endsAt,
      id: accounts.id,
      login: accounts.login,
      name: accounts.name,
      kind: accounts.kind,
      state: accounts.state,
      mustChange: accounts.mustChange,
      passwordSetAt: accounts.passwordSetAt,
      secondFactor: accounts.secondFactor,
    })
    .from(sessions)
    .innerJoin(accounts, and(eq(accounts.tenantId, tenant), eq(accounts.id, sessions.accountId)))
    .leftJoin(tenants, and(eq(tenants.tenantId, tenant), eq(tenants.id, sessions.tenant)))
    .where(eq(sessions.tokenHash, sql.placeholder('tokenHash')))

/** Who a session's token stands for: read anew at every request, so that what is taken away is gone at the next one. */
export async function signedInBy(store: Store, token: string, now: number): Promise<SignedIn | undefined> {
  const tokenHash = sha256(token)
  const found = await store.read(platform, async rows => {
    const [row] = await prepared(rows, 'session by token', () => sessionRows(rows)).execute({ tokenHash })
    if (!row || row.state !== 'active') return undefined
    if (row.endsAt <= instant(now) || Date.parse(row.seenAt) + idleMs <= now) return undefined
    return { row, grants: await grantsOf(rows, row.id) }
  })
  if (!found) return undefined
  const { row, grants } = found
  if (Date.parse(row.seenAt) + noteEveryMs <= now) await noteSeen(store, tokenHash, now)
  const { id, login, name, mustChange, passwordSetAt, secondFactor, tenant, tenantState } = row
  const account = { id, login, name, kind: row.kind as AccountKind, mustChange, passwordSetAt, secondFactor }
  return { by: 'session', tokenHash, tenant, suspended: tenantState === 'suspended', grants, account }
}

const noteSeen = (store: Store, tokenHash: string, now: number): Promise<void> =>
  store.write(platform, async ({ db, t: { sessions } }) => {
    await db
      .update(sessions)
      .set({ seenAt: instant(now) })
      .where(eq(sessions.tokenHash, tokenHash))
  })
