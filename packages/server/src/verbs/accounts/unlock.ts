import type { Account } from '@peiyu/core/client'
import { accountKey } from '../../db/accounts/attempts.js'
import { decided, type Verb } from '../verb.js'

/** Lets an account be tried again at once, from wherever it was tried too often (解除锁定). */
export const unlockAccount: Verb<Account, object> = ({ record: { id, login } }) =>
  decided(id, [{ forget: 'attempts', beginning: accountKey(login) }], { subjectId: id })
