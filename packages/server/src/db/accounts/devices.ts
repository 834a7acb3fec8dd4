import { and, eq, gte } from 'drizzle-orm'
import { sha256 } from '../../adapters/digest.js'
import type { Rows } from '../store/store.js'

/** How long a device is known after it was last used. */
export const knownForMs = 90 * 86_400_000

const instant = (at: number): string => new Date(at).toISOString()

/** Whether an account has come in with its second factor from the device that has this token. */
export async function isKnownDevice(
  { db, t: { devices } }: Rows,
  { token, accountId, now }: { readonly token: string; readonly accountId: string; readonly now: number },
): Promise<boolean> {
  const isIt = and(eq(devices.tokenHash, sha256(token)), eq(devices.accountId, accountId))
  const found = await db
    .select({ seenAt: devices.seenAt })
    .from(devices)
    .where(and(isIt, gte(devices.seenAt, instant(now - knownForMs))))
  return found.length > 0
}

/** Knows a device from now on. */
export async function knowDevice(
  { db, t: { devices } }: Rows,
  { token, accountId, now }: { readonly token: string; readonly accountId: string; readonly now: number },
): Promise<void> {
  const seenAt = instant(now)
  await db
    .insert(devices)
    .values({ tokenHash: sha256(token), accountId, seenAt })
    .onConflictDoUpdate({ target: devices.tokenHash, set: { accountId, seenAt } })
}

/** Knows none of an account's devices any more. */
export async function forgetDevices({ db, t: { devices } }: Rows, accountId: string): Promise<void> {
  await db.delete(devices).where(eq(devices.accountId, accountId))
}
