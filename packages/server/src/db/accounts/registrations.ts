import type { Registration } from '@peiyu/core/client'
import { and, desc, eq } from 'drizzle-orm'
import type { Rows } from '../store/store.js'

type RegistrationRow = Rows['t']['registrations']['$inferSelect']

/** What an account has asked for, the newest first, in every tenant. */
export const registrationsOf = (
  { db, tenant, t: { registrations } }: Rows,
  accountId: string,
): Promise<RegistrationRow[]> =>
  db
    .select()
    .from(registrations)
    .where(and(eq(registrations.tenantId, tenant), eq(registrations.accountId, accountId)))
    .orderBy(desc(registrations.recordedAt), desc(registrations.id))

/** The credit code that a registration names; nothing when a tenant has no such registration. */
export async function creditCodeOf(
  { db, tenant, t: { registrations } }: Rows,
  { id, named }: { readonly id: string; readonly named: string },
): Promise<string | undefined> {
  const [row] = await db
    .select({ creditCode: registrations.creditCode })
    .from(registrations)
    .where(and(eq(registrations.tenantId, tenant), eq(registrations.tenant, named), eq(registrations.id, id)))
  return row?.creditCode
}

/** The letter that came with a registration. */
export async function letterOf(
  { db, tenant, t: { letters } }: Rows,
  { id }: Pick<Registration, 'id'>,
): Promise<Uint8Array | undefined> {
  const [row] = await db
    .select({ bytes: letters.bytes })
    .from(letters)
    .where(and(eq(letters.tenantId, tenant), eq(letters.registrationId, id)))
  return row?.bytes
}
