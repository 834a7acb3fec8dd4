import { newSecret, stepOf } from '../adapters/one-time-code.js'
import type { Passwords } from '../adapters/password.js'
import { accountOf, takeStep } from '../db/accounts/accounts.js'
import { type Bound, countTry } from '../db/accounts/attempts.js'
import { forgetDevices } from '../db/accounts/devices.js'
import { endOthers, rotateSession } from '../db/accounts/sessions.js'
import type { SignedIn } from '../db/accounts/signed-in.js'
import { apply } from '../db/apply.js'
import { platform, type Rows, type Store } from '../db/store/store.js'
import { isOwnPassword, type NotDone } from './own-password.js'
import { type Asked, traceOwn } from './trace.js'

type FactorCode = 'access/second-factor-on' | 'access/second-factor-off' | 'access/wrong-code'
type Done<T = object> = ({ readonly ok: true } & T) | NotDone | { readonly ok: false; readonly code: FactorCode }

const perCode: Bound = { most: 5, withinMs: 15 * 60_000 }

/** Begins a second factor: a secret for the phone, which counts for nothing until a code of it was shown (绑定动态口令). */
export async function beginFactor(
  store: Store,
  { account: { id, login } }: SignedIn,
): Promise<Done<ReturnType<typeof newSecret>>> {
  const made = newSecret(login)
  return store.write(platform, async rows => {
    const account = await accountOf(rows, id)
    if (!account || account.secondFactor) return { ok: false, code: 'access/second-factor-on' }
    const set = { totpSecret: made.secret, totpStep: 0 }
    await apply(rows, [{ update: 'accounts', id, version: account.version, set }])
    return { ok: true, ...made }
  })
}

interface Settling extends Asked {
  /** The token that the session has afterwards. */
  readonly token: string
}

/** Rights have changed: the session goes on under another token, the others of the account end. */
async function settled(rows: Rows, signedIn: SignedIn, { token, ...asked }: Settling, act: string): Promise<Done> {
  const { account, tokenHash, tenant } = signedIn
  if (!(await rotateSession(rows, tokenHash, { token, tenant }))) return { ok: false, code: 'access/signed-out' }
  await endOthers(rows, account.id, token)
  await traceOwn(rows, asked, { account, action: `accounts.${act}` })
  return { ok: true }
}

/** Turns the second factor on by a code that the phone shows. */
export async function confirmFactor(
  store: Store,
  signedIn: SignedIn,
  { code, ...settling }: Settling & { readonly code: string },
): Promise<Done> {
  const { id } = signedIn.account
  return store.write(platform, async rows => {
    const { allowed, waitMs } = await countTry(rows, `code ${id}`, perCode, settling.now)
    if (!allowed) return { ok: false, code: 'access/locked', waitMs }
    const account = await accountOf(rows, id)
    if (!account || account.totpSecret === '') return { ok: false, code: 'access/second-factor-off' }
    if (account.secondFactor) return { ok: false, code: 'access/second-factor-on' }
    const step = stepOf(account.totpSecret, code, settling.now)
    if (step === undefined || !(await takeStep(rows, id, step))) return { ok: false, code: 'access/wrong-code' }
    await apply(rows, [{ update: 'accounts', id, version: account.version, set: { secondFactor: true } }])
    return settled(rows, signedIn, settling, 'second-factor-on')
  })
}

/** Takes the second factor off, by the password; devices that were known by it are forgotten. */
export async function removeFactor(
  store: Store,
  passwords: Passwords,
  signedIn: SignedIn,
  { password, ...settling }: Settling & { readonly password: string },
): Promise<Done> {
  const { id } = signedIn.account
  const own = await isOwnPassword(store, passwords, { id, password, now: settling.now })
  if (!own.ok) return own
  return store.write(platform, async rows => {
    const set = { secondFactor: false, totpSecret: '', totpStep: 0 }
    await apply(rows, [{ update: 'accounts', id, version: own.version, set }])
    await forgetDevices(rows, id)
    return settled(rows, signedIn, settling, 'second-factor-off')
  })
}
