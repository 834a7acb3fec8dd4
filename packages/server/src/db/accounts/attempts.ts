import { and, eq, gte, lt, sql } from 'drizzle-orm'
import type { Rows } from '../store/store.js'

/** How many tries are let through within how long. */
export interface Bound {
  readonly most: number
  readonly withinMs: number
}

/** The tries for one login name from one address; of all addresses by the beginning. */
export const accountKey = (login: string, address = ''): string => `account ${login} ${address}`

/** For one account from one address: an outsider cannot lock somebody out from elsewhere. */
export const perAccount: Bound = { most: 5, withinMs: 15 * 60_000 }
export const perAddress: Bound = { most: 20, withinMs: 10 * 60_000 }

const instant = (at: number): string => new Date(at).toISOString()

/**
 * Counts a try and says whether it may be looked at, in one statement: however many come at once, no more than `most` do.
 *
 * `waitMs` is how long until the count begins anew.
 */
export async function countTry(
  { db, t: { attempts } }: Rows,
  key: string,
  { most, withinMs }: Bound,
  now: number,
): Promise<{ readonly allowed: boolean; readonly waitMs: number }> {
  const begun = instant(now - withinMs)
  const [row] = await db
    .insert(attempts)
    .values({ key, count: 1, since: instant(now) })
    .onConflictDoUpdate({
      target: attempts.key,
      set: {
        count: sql`case when ${attempts.since} < ${begun} then 1 else ${attempts.count} + 1 end`,
        since: sql`case when ${attempts.since} < ${begun} then ${instant(now)} else ${attempts.since} end`,
      },
    })
    .returning({ count: attempts.count, since: attempts.since })
  const since = Date.parse(row?.since ?? instant(now))
  return { allowed: (row?.count ?? most + 1) <= most, waitMs: Math.max(0, since + withinMs - now) }
}

export const forgetTries = async ({ db, t: { attempts } }: Rows, key: string): Promise<void> => {
  await db.delete(attempts).where(eq(attempts.key, key))
}

/** Takes a try out of the count: it was no guess. */
export async function giveTryBack({ db, t: { attempts } }: Rows, key: string): Promise<void> {
  await db
    .update(attempts)
    .set({ count: sql`${attempts.count} - 1` })
    .where(and(eq(attempts.key, key), gte(attempts.count, 1)))
}

/** Begins every count anew whose key begins so. Keys sort by code point on both databases. */
export async function forgetTriesOf({ db, t: { attempts } }: Rows, beginning: string): Promise<void> {
  await db.delete(attempts).where(and(gte(attempts.key, beginning), lt(attempts.key, `${beginning}\u{10ffff}`)))
}
