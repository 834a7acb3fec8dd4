import type { Chance } from '../adapters/ids.js'
import type { Passwords } from '../adapters/password.js'
import { accountCalled } from '../db/accounts/accounts.js'
import { accountKey } from '../db/accounts/attempts.js'
import { apply } from '../db/apply.js'
import { platform, type Store } from '../db/store/store.js'
import { appendAudit } from '../db/trail.js'
import { sessionsEnded } from '../verbs/accounts/ended.js'
import { passwordFrom } from '../verbs/accounts/first-password.js'

interface Tools {
  readonly passwords: Passwords
  readonly chance: Chance
  readonly now: string
  readonly today: string
}

/**
 * Gives an account a new first password, by whoever runs the machine (在本机重置密码): for the last security administrator,
 * whom nobody else can help. Nothing when no account is called so. The trail says that it was done here, by nobody who was
 * signed in.
 */
export async function resetHere(
  store: Store,
  login: string,
  { passwords, chance, now, today }: Tools,
): Promise<string | undefined> {
  const password = passwordFrom(chance.token())
  const passwordHash = await passwords.hash(password)
  return store.write(platform, async rows => {
    const account = await accountCalled(rows, login)
    if (!account) return undefined
    const { id, version } = account
    const factor = { secondFactor: false, totpSecret: '', totpStep: 0 }
    const set = { passwordHash, mustChange: true, passwordSetAt: '', state: 'active', ...factor }
    const ended = await sessionsEnded(rows, id)
    await apply(rows, [
      { update: 'accounts', id, version, set },
      ...ended,
      { forget: 'attempts', beginning: accountKey(login) },
    ])
    await appendAudit(rows, {
      moment: { who: { accountId: '', name: '', roles: [] }, now, today },
      requestId: '',
      action: 'accounts.reset-here',
      noun: 'accounts',
      recordId: id,
      subjectId: id,
      document: {},
    })
    return password
  })
}
