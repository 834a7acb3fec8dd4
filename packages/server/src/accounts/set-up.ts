import { type PasswordProfile, type SetUp, weaknessOf } from '@peiyu/core/client'
import type { z } from 'zod'
import type { Chance } from '../adapters/ids.js'
import type { Passwords } from '../adapters/password.js'
import { hasAccounts } from '../db/accounts/accounts.js'
import { type Bound, countTry } from '../db/accounts/attempts.js'
import { apply } from '../db/apply.js'
import { platform, type Store } from '../db/store/store.js'
import type { Write } from '../db/write.js'
import { passwordFrom } from '../verbs/accounts/first-password.js'
import { type Asked, traceOwn } from './trace.js'

/** A code for the terminal of whoever starts the server, typed once into the first page (设置码). */
export const setupCodeFrom = (chance: Chance): string => passwordFrom(chance.token())

/** Whether the platform has nobody yet, so that the first three must be made. */
export const needsSetUp = async (store: Store): Promise<boolean> => !(await store.read(platform, hasAccounts))

const kinds = ['system', 'security', 'audit'] as const

type Administrators = z.infer<typeof SetUp>['administrators']

/** Why the three may not be made so, and where; nothing when they may. */
export function setUpProblem(
  administrators: Administrators,
  profile: PasswordProfile,
): { readonly problem: string; readonly path: readonly string[] } | undefined {
  const seen = new Set<string>()
  for (const kind of kinds) {
    const { login, password } = administrators[kind]
    if (seen.has(login)) return { problem: 'access/login-taken', path: ['administrators', kind, 'login'] }
    seen.add(login)
    const problem = weaknessOf(password, profile, { login })
    if (problem) return { problem, path: ['administrators', kind, 'password'] }
  }
  return undefined
}

/** However many first runs come at once, one is the first. */
const firstRun: Bound = { most: 1, withinMs: 100 * 365 * 86_400_000 }

/**
 * Makes the three administrators, all or none, and only while there is no account (首次设置). False when there is one.
 *
 * There is no built-in password: each is chosen here, and whoever chooses must have read the code off the terminal.
 */
export async function setUp(
  store: Store,
  { passwords, chance }: { readonly passwords: Passwords; readonly chance: Chance },
  administrators: Administrators,
  asked: Asked,
): Promise<boolean> {
  const at = new Date(asked.now).toISOString()
  const made = await Promise.all(
    kinds.map(async kind => {
      const { login, name, password } = administrators[kind]
      const known = { id: chance.id(asked.now), login, name, kind }
      const passwordHash = await passwords.hash(password)
      const row = { ...known, recordedAt: at, state: 'active', passwordHash, passwordSetAt: at }
      return { known, write: { insert: 'accounts', row } satisfies Write }
    }),
  )
  return store.write(platform, async rows => {
    const { allowed } = await countTry(rows, 'first run', firstRun, asked.now)
    if (!allowed || (await hasAccounts(rows))) return false
    await apply(
      rows,
      made.map(({ write }) => write),
    )
    for (const { known } of made)
      await traceOwn(rows, asked, { account: known, action: 'accounts.set-up', document: { after: { ...known } } })
    return true
  })
}
