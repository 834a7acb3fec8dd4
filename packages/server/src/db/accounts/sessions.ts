import type { AccountKind, Grant } from '@peiyu/core/client'
import { and, eq } from 'drizzle-orm'
import { sha256 } from '../../adapters/digest.js'
import { platform, type Rows, type Store } from '../store/store.js'

export const idleMs = 30 * 60_000
export const longestMs = 12 * 60 * 60_000
/** A session that is used writes down when, at most this often. */
const noteEveryMs = 60_000

/** Somebody signed in, as one request finds it: nothing of it outlives the request. */
export interface SignedIn {
  readonly tokenHash: string
  readonly account: {
    readonly id: string
    readonly login: string
    readonly name: string
    readonly kind: AccountKind
    readonly mustChange: boolean
    readonly secondFactor: boolean
  }
  readonly tenant: string | null
  /** Roles in all tenants; an act counts only those of its own. */
  readonly grants: readonly Grant[]
}

export interface Opening {
  readonly token: string
  readonly accountId: string
  readonly tenant: string | null
  readonly address: string
  readonly agent: string
  readonly now: number
}

const instant = (at: number): string => new Date(at).toISOString()

/** Keeps a new session; of its token only the hash. */
export async function openSession({ db, t: { sessions } }: Rows, { token, now, ...opening }: Opening): Promise<void> {
  const at = instant(now)
  await db
    .insert(sessions)
    .values({ ...opening, tokenHash: sha256(token), createdAt: at, seenAt: at, endsAt: instant(now + longestMs) })
}

export async function endSession({ db, t: { sessions } }: Rows, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

/** The roles of an account, by tenant. */
export async function grantsOf({ db, tenant, t: { grants } }: Rows, accountId: string): Promise<Grant[]> {
  const rows = await db
    .select()
    .from(grants)
    .where(and(eq(grants.tenantId, tenant), eq(grants.accountId, accountId)))
  return rows.map(({ id, version, recordedAt, ...row }) => ({
    id,
    version,
    recordedAt,
    accountId,
    tenant: row.tenant,
    role: row.role,
    organization: row.organization,
    enterpriseId: row.enterpriseId,
  }))
}

/** Who a token stands for: read anew at every request, so that what is taken away is gone at the next one. */
export async function signedInBy(store: Store, token: string, now: number): Promise<SignedIn | undefined> {
  const tokenHash = sha256(token)
  const found = await store.read(platform, async rows => {
    const { sessions, accounts } = rows.t
    const [row] = await rows.db
      .select({
        tenant: sessions.tenant,
        seenAt: sessions.seenAt,
        endsAt: sessions.endsAt,
        id: accounts.id,
        login: accounts.login,
        name: accounts.name,
        kind: accounts.kind,
        state: accounts.state,
        mustChange: accounts.mustChange,
        secondFactor: accounts.secondFactor,
      })
      .from(sessions)
      .innerJoin(accounts, and(eq(accounts.tenantId, rows.tenant), eq(accounts.id, sessions.accountId)))
      .where(eq(sessions.tokenHash, tokenHash))
    if (!row || row.state !== 'active') return undefined
    if (row.endsAt <= instant(now) || Date.parse(row.seenAt) + idleMs <= now) return undefined
    return { row, grants: await grantsOf(rows, row.id) }
  })
  if (!found) return undefined
  const { row, grants } = found
  if (Date.parse(row.seenAt) + noteEveryMs <= now) await noteSeen(store, tokenHash, now)
  const { id, login, name, mustChange, secondFactor } = row
  return {
    tokenHash,
    tenant: row.tenant,
    grants,
    account: { id, login, name, kind: row.kind as AccountKind, mustChange, secondFactor },
  }
}

const noteSeen = (store: Store, tokenHash: string, now: number): Promise<void> =>
  store.write(platform, async ({ db, t: { sessions } }) => {
    await db
      .update(sessions)
      .set({ seenAt: instant(now) })
      .where(eq(sessions.tokenHash, tokenHash))
  })
