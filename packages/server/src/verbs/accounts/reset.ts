import type { Account } from '@peiyu/core/client'
import { accountKey } from '../../db/accounts/attempts.js'
import { decided, refusedFor, type Verb } from '../verb.js'
import { sessionsEnded } from './ended.js'
import type { FirstPassword } from './first-password.js'

/**
 * Gives an account a new first password and takes its second factor off, for somebody who has lost either (重置密码).
 *
 * Nobody resets their own: that would pass over the old password.
 */
export const resetAccount: Verb<Account, object, FirstPassword> = async ({ record, prepared, rows, who }) => {
  const { id, version, login } = record
  if (id === who.accountId) return refusedFor('access/own-account')
  const { password, passwordHash } = prepared
  const factor = { secondFactor: false, totpSecret: '', totpStep: 0 }
  const set = { passwordHash, mustChange: true, passwordSetAt: '', ...factor }
  const ended = await sessionsEnded(rows, id)
  return decided(
    id,
    [{ update: 'accounts', id, version, set }, ...ended, { forget: 'attempts', beginning: accountKey(login) }],
    { subjectId: id, once: { password } },
  )
}
