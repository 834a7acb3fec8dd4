import type { Chance } from '../adapters/ids.js'
import { stepOf } from '../adapters/one-time-code.js'
import type { Passwords } from '../adapters/password.js'
import { type AccountRow, accountCalled, noteSignIn, takeStep } from '../db/accounts/accounts.js'
import {
  accountKey,
  type Bound,
  countTry,
  forgetTries,
  giveTryBack,
  perAccount,
  perAddress,
} from '../db/accounts/attempts.js'
import { isKnownDevice, knowDevice } from '../db/accounts/devices.js'
import { endSession, openSession } from '../db/accounts/sessions.js'
import { grantsOf } from '../db/accounts/signed-in.js'
import { platform, type Rows, type Store } from '../db/store/store.js'
import { sha256 } from '../adapters/digest.js'
import { type Asked, traceOwn } from './trace.js'

export interface Tried extends Asked {
  readonly login: string
  readonly password: string
  readonly code?: string | undefined
  readonly address: string
  readonly agent: string
  /** The session that the browser still had: it ends, whoever it was. */
  readonly session?: string | undefined
  /** What the device shows that somebody has come in from with a second factor. */
  readonly device?: string | undefined
}

type Refusal =
  | { readonly ok: false; readonly code: 'access/wrong-login' | 'access/code-needed' }
  | { readonly ok: false; readonly code: 'access/locked'; readonly waitMs: number }

/** `device` is new where somebody came in with a second factor. */
export type SignedInAs = { readonly ok: true; readonly token: string; readonly device?: string } | Refusal

interface Tools {
  readonly passwords: Passwords
  readonly chance: Chance
  /** The hash of a password that nobody has: an unknown name takes as long as a known one. */
  readonly nobody: string
}

interface Counter {
  readonly key: string
  readonly bound: Bound
}

/** Where tries are counted: by name and address, or by a device that is known for an account with a second factor. */
async function countersFor(
  rows: Rows,
  account: AccountRow | undefined,
  tried: Tried,
): Promise<readonly [Counter, ...Counter[]]> {
  const { login, address, device, now } = tried
  const isKnown =
    account?.secondFactor === true &&
    device !== undefined &&
    (await isKnownDevice(rows, { token: device, accountId: account.id, now }))
  if (isKnown) return [{ key: `device ${sha256(device)}`, bound: perAccount }]
  return [
    { key: accountKey(login, address), bound: perAccount },
    { key: `address ${address}`, bound: perAddress },
  ]
}

/** By whom it was tried, and from which address where that counts. */
type Keys = readonly [string, ...string[]]

interface Begun {
  readonly account: AccountRow | undefined
  readonly keys: Keys
  readonly waitMs?: number
}

async function begin(store: Store, tried: Tried): Promise<Begun> {
  return store.write(platform, async rows => {
    const account = await accountCalled(rows, tried.login)
    const counters = await countersFor(rows, account, tried)
    const waits: number[] = []
    for (const { key, bound } of counters) {
      const { allowed, waitMs } = await countTry(rows, key, bound, tried.now)
      if (!allowed) waits.push(waitMs)
    }
    const [first, ...others] = counters
    const keys: Keys = [first.key, ...others.map(({ key }) => key)]
    return waits.length === 0 ? { account, keys } : { account, keys, waitMs: Math.max(...waits) }
  })
}

/** A right password is no guess: an office whose people all come from one address does not lock itself out. */
async function noGuess(rows: Rows, [, ...shared]: Keys): Promise<void> {
  for (const key of shared) await giveTryBack(rows, key)
}

async function refused(store: Store, account: AccountRow | undefined, tried: Tried): Promise<Refusal> {
  const code = 'access/wrong-login'
  await store.write(platform, rows => traceOwn(rows, tried, { account, action: 'sessions.create', refused: code }))
  return { ok: false, code }
}

/** The second look, within the transaction that opens the session: nothing has changed since the password was right. */
async function codeIsRight(rows: Rows, account: AccountRow, { code = '', login, now }: Tried): Promise<boolean> {
  const current = await accountCalled(rows, login)
  if (current?.state !== 'active' || current.passwordHash !== account.passwordHash) return false
  if (!current.secondFactor) return !account.secondFactor
  const step = stepOf(current.totpSecret, code, now)
  return step !== undefined && (await takeStep(rows, current.id, step))
}

async function enter(rows: Rows, account: AccountRow, tried: Tried, chance: Chance): Promise<SignedInAs> {
  const { now, address, agent } = tried
  const tenants = [...new Set((await grantsOf(rows, account.id)).map(grant => grant.tenant))]
  const tenant = tenants.length === 1 ? (tenants[0] ?? null) : null
  const token = chance.token()
  if (tried.session !== undefined) await endSession(rows, sha256(tried.session))
  await openSession(rows, { id: chance.id(now), token, accountId: account.id, tenant, address, agent, now })
  await noteSignIn(rows, account.id, new Date(now).toISOString())
  await traceOwn(rows, tried, { account, action: 'sessions.create', document: { after: { address, agent } } })
  if (!account.secondFactor) return { ok: true, token }
  const device = chance.token()
  await knowDevice(rows, { token: device, accountId: account.id, now })
  return { ok: true, token, device }
}

/**
 * Lets somebody in by name and password, and the one-time code where one is set up (登录).
 *
 * Known and unknown names, right and wrong passwords answer alike and take one hash each. Five tries in fifteen minutes for
 * one name from one address, twenty in ten minutes from one address; after that even the right password waits. Whoever has
 * come in with a second factor from a device before is counted there alone, so that others cannot lock them out.
 */
export async function signIn(store: Store, { passwords, chance, nobody }: Tools, tried: Tried): Promise<SignedInAs> {
  const { account, keys, waitMs } = await begin(store, tried)
  if (waitMs !== undefined) return { ok: false, code: 'access/locked', waitMs }
  const isRight = await passwords.verify(account?.passwordHash ?? nobody, tried.password)
  if (!account || !isRight || account.state !== 'active') return refused(store, account, tried)
  if (account.secondFactor && !tried.code) {
    await store.write(platform, rows => noGuess(rows, keys))
    return { ok: false, code: 'access/code-needed' }
  }
  const entered = await store.write(platform, async rows => {
    if (!(await codeIsRight(rows, account, tried))) return undefined
    await noGuess(rows, keys)
    await forgetTries(rows, keys[0])
    return enter(rows, account, tried, chance)
  })
  return entered ?? refused(store, account, tried)
}
