import type { LetterType } from '@peiyu/core/client'
import { sha256 } from '../adapters/digest.js'
import type { Chance } from '../adapters/ids.js'
import { accountCalled } from '../db/accounts/accounts.js'
import { apply } from '../db/apply.js'
import { NotWritten } from '../db/refused.js'
import { platform, type Store } from '../db/store/store.js'
import type { Write } from '../db/write.js'
import { type Asked, traceOwn } from './trace.js'

/** The firm that somebody asks to act for, as it was read and found in order. */
export interface Wanted {
  readonly tenant: string
  readonly creditCode: string
  readonly enterpriseName: string
  readonly town: string
  readonly letter: Uint8Array
  readonly letterType: LetterType
}

interface Known {
  readonly id: string
  readonly login: string
  readonly name: string
}

/** A registration with its letter, as writes; it waits for the town or the office. */
function registrationOf(
  { letter, ...wanted }: Wanted,
  { account, id, at }: { account: Known; id: string; at: string },
): Write[] {
  const about = { accountId: account.id, login: account.login, person: account.name, state: 'waiting' }
  const kept = { letterBytes: letter.length, letterHash: sha256(letter) }
  return [
    { insert: 'registrations', row: { id, recordedAt: at, ...wanted, ...about, ...kept } },
    { insert: 'letters', row: { registrationId: id, bytes: Buffer.from(letter) } },
  ]
}

interface Registering extends Asked {
  readonly chance: Chance
}

const traceOf = ({ letter, ...wanted }: Wanted): Record<string, string> => ({ ...wanted, letterHash: sha256(letter) })

/** Asks, for an account that there is, to act for one more firm. */
export async function askFor(
  store: Store,
  account: Known,
  wanted: Wanted,
  { chance, ...asked }: Registering,
): Promise<void> {
  const [id, at] = [chance.id(asked.now), new Date(asked.now).toISOString()]
  await store.write(platform, async rows => {
    await apply(rows, registrationOf(wanted, { account, id, at }))
    const act = { account: { ...account, kind: 'person' }, action: 'registrations.create' }
    await traceOwn(rows, asked, { ...act, document: { after: traceOf(wanted) } })
  })
}

/**
 * Opens an account without any role, that asks to act for a firm (企业注册).
 *
 * A login name that is taken opens nothing, and nobody is told: whoever registers learns of no account that way.
 */
export async function register(
  store: Store,
  person: { readonly login: string; readonly name: string; readonly passwordHash: string },
  wanted: Wanted,
  { chance, ...asked }: Registering,
): Promise<void> {
  const { login, name, passwordHash } = person
  const [accountId, id, at] = [chance.id(asked.now), chance.id(asked.now), new Date(asked.now).toISOString()]
  const account = { id: accountId, login, name, kind: 'person' }
  const written = store.write(platform, async rows => {
    if (await accountCalled(rows, login)) return
    const row = { ...account, recordedAt: at, state: 'active', passwordHash, passwordSetAt: at }
    await apply(rows, [{ insert: 'accounts', row }, ...registrationOf(wanted, { account, id, at })])
    await traceOwn(rows, asked, { account, action: 'registrations.create', document: { after: traceOf(wanted) } })
  })
  await written.catch((error: unknown) => {
    // Two at once under one name: the second is as if it had come later.
    if (!(error instanceof NotWritten && error.what === 'accounts_login')) throw error
  })
}
