import { type IssueParams, type PasswordProfile, weaknessOf } from '@peiyu/core/client'
import type { Passwords } from '../adapters/password.js'
import { accountOf } from '../db/accounts/accounts.js'
import { type Bound, countTry, forgetTries } from '../db/accounts/attempts.js'
import { endOthers, rotateSession } from '../db/accounts/sessions.js'
import type { SignedIn } from '../db/accounts/signed-in.js'
import { apply } from '../db/apply.js'
import { platform, type Store } from '../db/store/store.js'
import { type Asked, traceOwn } from './trace.js'

/** Tries at one's own password: whoever has got hold of a session guesses no more often than at the door. */
const perPassword: Bound = { most: 5, withinMs: 15 * 60_000 }

/** What was not done with one's own account, and why. */
export type NotDone =
  | { readonly ok: false; readonly code: 'access/locked'; readonly waitMs: number }
  | { readonly ok: false; readonly code: 'access/wrong-password' | 'access/signed-out' }
  | { readonly ok: false; readonly code: 'http/refused'; readonly problem: string; readonly params: IssueParams }

export type Done<T = object> = ({ readonly ok: true } & T) | NotDone

const weak = (problem: string, { least, classes }: PasswordProfile): NotDone => ({
  ok: false,
  code: 'http/refused',
  problem,
  params: { least, classes },
})

/** Whether a password is one's own; each look at it is counted. */
export async function isOwnPassword(
  store: Store,
  passwords: Passwords,
  { id, password, now }: { readonly id: string; readonly password: string; readonly now: number },
): Promise<{ readonly ok: true; readonly version: number } | NotDone> {
  const key = `password ${id}`
  const { account, allowed, waitMs } = await store.write(platform, async rows => ({
    account: await accountOf(rows, id),
    ...(await countTry(rows, key, perPassword, now)),
  }))
  if (!allowed) return { ok: false, code: 'access/locked', waitMs }
  if (!account || !(await passwords.verify(account.passwordHash, password)))
    return { ok: false, code: 'access/wrong-password' }
  await store.write(platform, rows => forgetTries(rows, key))
  return { ok: true, version: account.version }
}

interface Changing extends Asked {
  readonly old: string
  readonly wanted: string
  readonly profile: PasswordProfile
  /** The token that the session has afterwards. */
  readonly token: string
}

/**
 * Chooses another password (修改密码). The session goes on under another token, all others of the account end.
 */
export async function changePassword(
  store: Store,
  passwords: Passwords,
  { account, tokenHash, tenant }: SignedIn,
  { old, wanted, profile, token, ...asked }: Changing,
): Promise<Done> {
  const own = await isOwnPassword(store, passwords, { id: account.id, password: old, now: asked.now })
  if (!own.ok) return own
  if (old === wanted) return weak('access/password-unchanged', profile)
  const weakness = weaknessOf(wanted, profile, account)
  if (weakness) return weak(weakness, profile)
  const set = {
    passwordHash: await passwords.hash(wanted),
    passwordSetAt: new Date(asked.now).toISOString(),
    mustChange: false,
  }
  return store.write(platform, async rows => {
    if (!(await rotateSession(rows, tokenHash, { token, tenant }))) return { ok: false, code: 'access/signed-out' }
    await endOthers(rows, account.id, token)
    await apply(rows, [{ update: 'accounts', id: account.id, version: own.version, set }])
    await traceOwn(rows, asked, { account, action: 'accounts.change-password' })
    return { ok: true }
  })
}
