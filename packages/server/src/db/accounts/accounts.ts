import { and, eq, lt } from 'drizzle-orm'
import type { Rows } from '../store/store.js'

export type AccountRow = Rows['t']['accounts']['$inferSelect']

/** The account of a login name. */
export async function accountCalled(
  { db, tenant, t: { accounts } }: Rows,
  login: string,
): Promise<AccountRow | undefined> {
  const [account] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.tenantId, tenant), eq(accounts.login, login)))
  return account
}

/** Takes a code's time step, unless it or a later one was used already: one statement, so that no code lets in twice. */
export async function takeStep({ db, tenant, t: { accounts } }: Rows, id: string, step: number): Promise<boolean> {
  const taken = await db
    .update(accounts)
    .set({ totpStep: step })
    .where(and(eq(accounts.tenantId, tenant), eq(accounts.id, id), lt(accounts.totpStep, step)))
    .returning({ id: accounts.id })
  return taken.length > 0
}

/** Notes when an account last came in. */
export async function noteSignIn({ db, tenant, t: { accounts } }: Rows, id: string, at: string): Promise<void> {
  await db
    .update(accounts)
    .set({ lastSeenAt: at })
    .where(and(eq(accounts.tenantId, tenant), eq(accounts.id, id)))
}

export async function accountOf({ db, tenant, t: { accounts } }: Rows, id: string): Promise<AccountRow | undefined> {
  const [account] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.tenantId, tenant), eq(accounts.id, id)))
  return account
}

/** Whether anybody can sign in here at all. */
export async function hasAccounts({ db, tenant, t: { accounts } }: Rows): Promise<boolean> {
  const found = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.tenantId, tenant)).limit(1)
  return found.length > 0
}

/** Active administrators of a kind. */
export const administratorsOf = ({ db, tenant, t: { accounts } }: Rows, kind: string): Promise<AccountRow[]> =>
  db
    .select()
    .from(accounts)
    .where(and(eq(accounts.tenantId, tenant), eq(accounts.kind, kind), eq(accounts.state, 'active')))
