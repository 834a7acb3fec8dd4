import { and, eq, lt, ne, or } from 'drizzle-orm'
import { sha256 } from '../../adapters/digest.js'
import type { Rows } from '../store/store.js'

export const idleMs = 30 * 60_000
export const longestMs = 12 * 60 * 60_000
/** A session that is used writes down when, at most this often. */
export const noteEveryMs = 60_000

export interface Opening {
  readonly id: string
  readonly token: string
  readonly accountId: string
  readonly tenant: string | null
  readonly address: string
  readonly agent: string
  readonly now: number
}

const instant = (at: number): string => new Date(at).toISOString()

/** Keeps a new session; of its token only the hash. What has run out of the account's is cleared away. */
export async function openSession(
  { db, tenant: tenantId, t: { sessions } }: Rows,
  { token, now, ...opening }: Opening,
): Promise<void> {
  const at = instant(now)
  const isOver = or(lt(sessions.endsAt, at), lt(sessions.seenAt, instant(now - idleMs)))
  await db.delete(sessions).where(and(eq(sessions.accountId, opening.accountId), isOver))
  await db.insert(sessions).values({
    tenantId,
    ...opening,
    tokenHash: sha256(token),
    recordedAt: at,
    seenAt: at,
    endsAt: instant(now + longestMs),
  })
}

/**
 * Gives a session another token, whenever its rights change; the old one is worth nothing from then on. It ends when it
 * would have. False when the session is gone meanwhile.
 */
export async function rotateSession(
  { db, t: { sessions } }: Rows,
  from: string,
  { token, tenant }: { readonly token: string; readonly tenant: string | null },
): Promise<boolean> {
  const changed = await db
    .update(sessions)
    .set({ tokenHash: sha256(token), tenant })
    .where(eq(sessions.tokenHash, from))
    .returning({ id: sessions.id })
  return changed.length > 0
}

export async function endSession({ db, t: { sessions } }: Rows, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

/** Ends every session of an account but the one of this token. */
export async function endOthers({ db, t: { sessions } }: Rows, accountId: string, token: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.accountId, accountId), ne(sessions.tokenHash, sha256(token))))
}

/** The sessions of an account, as verbs end them. */
export const sessionsOf = (
  { db, tenant, t: { sessions } }: Rows,
  accountId: string,
): Promise<{ id: string; version: number }[]> =>
  db
    .select({ id: sessions.id, version: sessions.version })
    .from(sessions)
    .where(and(eq(sessions.tenantId, tenant), eq(sessions.accountId, accountId)))
