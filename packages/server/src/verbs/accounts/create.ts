import type { AccountKind } from '@peiyu/core/client'
import { decided, type Verb } from '../verb.js'
import type { FirstPassword } from './first-password.js'

interface Body {
  readonly login: string
  readonly name: string
  readonly kind?: AccountKind | undefined
}

/** Opens an account; its first password is told once, to whoever opens it, and must be changed (开户). */
export const createAccount: Verb<undefined, Body, FirstPassword> = ({
  body: { login, name, kind = 'person' },
  prepared: { password, passwordHash },
  newId,
  now,
}) => {
  const id = newId()
  const row = { id, recordedAt: now, login, name, kind, state: 'active', passwordHash, mustChange: true }
  return decided(id, [{ insert: 'accounts', row }], { subjectId: id, once: { password } })
}
