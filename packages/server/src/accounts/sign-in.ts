import { stepOf } from '../adapters/one-time-code.js'
import type { Passwords } from '../adapters/password.js'
import { type AccountRow, accountCalled, noteSignIn, takeStep } from '../db/accounts/accounts.js'
import { countTry, forgetTries, perAccount, perAddress } from '../db/accounts/attempts.js'
import { grantsOf, openSession } from '../db/accounts/sessions.js'
import { platform, type Rows, type Store } from '../db/store/store.js'
import { appendAudit } from '../db/trail.js'

export interface Tried {
  readonly login: string
  readonly password: string
  readonly code?: string | undefined
  readonly address: string
  readonly agent: string
  readonly now: number
  readonly today: string
  readonly requestId: string
}

export type SignedInAs =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly code: 'access/wrong-login' | 'access/code-needed' }
  | { readonly ok: false; readonly code: 'access/locked'; readonly waitMs: number }

interface Tools {
  readonly passwords: Passwords
  readonly token: () => string
  /** The hash of a password that nobody has: an unknown name takes as long as a known one. */
  readonly nobody: string
}

/** A sign-in, or why there was none, stands in the platform's trail; of unknown names nothing is kept but that it was tried. */
const noted = (rows: Rows, tried: Tried, account: AccountRow | undefined, refused?: string): Promise<void> =>
  appendAudit(rows, {
    moment: {
      who: {
        accountId: account?.id ?? '',
        name: account?.name ?? '',
        roles: account && account.kind !== 'person' ? [account.kind] : [],
      },
      now: new Date(tried.now).toISOString(),
      today: tried.today,
    },
    requestId: tried.requestId,
    action: 'sessions.create',
    noun: 'sessions',
    recordId: account?.id ?? '',
    subjectId: account?.id ?? '',
    document: { after: { address: tried.address, agent: tried.agent } },
    ...(refused === undefined ? {} : { refused }),
  })

async function tooOften(store: Store, { login, address, now }: Tried): Promise<number | undefined> {
  return store.write(platform, async rows => {
    const tries = [
      await countTry(rows, `account ${login} ${address}`, perAccount, now),
      await countTry(rows, `address ${address}`, perAddress, now),
    ]
    const waits = tries.filter(({ allowed }) => !allowed).map(({ waitMs }) => waitMs)
    return waits.length === 0 ? undefined : Math.max(...waits)
  })
}

/**
 * Lets somebody in by name and password, and the one-time code where one is set up (登录).
 *
 * Known and unknown names, right and wrong passwords answer alike and take one hash each. Five tries in fifteen minutes for
 * one name from one address, twenty in ten minutes from one address; after that even the right password waits.
 */
export async function signIn(store: Store, { passwords, token, nobody }: Tools, tried: Tried): Promise<SignedInAs> {
  const waitMs = await tooOften(store, tried)
  if (waitMs !== undefined) return { ok: false, code: 'access/locked', waitMs }
  const account = await store.read(platform, rows => accountCalled(rows, tried.login))
  const isRight = await passwords.verify(account?.passwordHash ?? nobody, tried.password)
  if (!account || !isRight || account.state !== 'active') {
    await store.write(platform, rows => noted(rows, tried, account, 'access/wrong-login'))
    return { ok: false, code: 'access/wrong-login' }
  }
  if (account.totpSecret !== '' && account.secondFactor && !tried.code) return { ok: false, code: 'access/code-needed' }
  return store.write(platform, async rows => {
    if (account.secondFactor) {
      const step = stepOf(account.totpSecret, tried.code ?? '', tried.now)
      if (step === undefined || !(await takeStep(rows, account.id, step)))
        return { ok: false, code: 'access/wrong-login' }
    }
    await forgetTries(rows, `account ${tried.login} ${tried.address}`)
    const tenants = [...new Set((await grantsOf(rows, account.id)).map(grant => grant.tenant))]
    const opened = token()
    const tenant = tenants.length === 1 ? (tenants[0] ?? null) : null
    await openSession(rows, {
      token: opened,
      accountId: account.id,
      tenant,
      address: tried.address,
      agent: tried.agent,
      now: tried.now,
    })
    await noteSignIn(rows, account.id, new Date(tried.now).toISOString())
    await noted(rows, tried, account)
    return { ok: true, token: opened }
  })
}
