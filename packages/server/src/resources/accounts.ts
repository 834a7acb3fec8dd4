import { resources } from '@peiyu/core/client'
import { createAccount } from '../verbs/accounts/create.js'
import { type FirstPassword, passwordFrom } from '../verbs/accounts/first-password.js'
import { resetAccount } from '../verbs/accounts/reset.js'
import { unlockAccount } from '../verbs/accounts/unlock.js'
import { updateAccount } from '../verbs/accounts/update.js'
import { createGrant } from '../verbs/grants/create.js'
import { removeGrant } from '../verbs/grants/remove.js'
import { endSessionOf } from '../verbs/sessions/end.js'
import { resumeTenant, suspendTenant } from '../verbs/tenants/suspend.js'
import { createToken, type TokenReady } from '../verbs/tokens/create.js'
import { revokeToken } from '../verbs/tokens/revoke.js'
import type { ActBody } from './body.js'
import { entry } from './entry.js'
import type { Outside, Prepare } from './outside.js'

const firstPassword: Prepare = async ({ chance, passwords }): Promise<FirstPassword> => {
  const password = passwordFrom(chance.token())
  return { password, passwordHash: await passwords.hash(password) }
}

/** The config of the tenant that a body names, as long as it is served. */
const policyNamed = ({ places, policy }: Outside, { tenant }: ActBody) =>
  typeof tenant === 'string' && places().has(tenant) ? policy(tenant) : undefined

export const accounts = entry(resources.accounts, {
  table: 'accounts',
  taken: { accounts_login: 'access/login-taken' },
  create: createAccount,
  update: updateAccount,
  verbs: { reset: resetAccount, unlock: unlockAccount },
  prepare: { create: firstPassword, reset: firstPassword },
})

export const grants = entry(resources.grants, {
  table: 'grants',
  taken: { grants_enterprise_id: 'access/grant-taken' },
  create: createGrant,
  verbs: { remove: removeGrant },
  prepare: { create: (outside, { body }) => policyNamed(outside, body) },
})

export const tokens = entry(resources.tokens, {
  table: 'tokens',
  create: createToken,
  verbs: { revoke: revokeToken },
  prepare: {
    create: async (outside, { body }): Promise<TokenReady> => ({
      policy: await policyNamed(outside, body),
      token: outside.chance.token(),
    }),
  },
})

export const sessions = entry(resources.sessions, { table: 'sessions', verbs: { end: endSessionOf } })

export const tenants = entry(resources.tenants, {
  table: 'tenants',
  verbs: { suspend: suspendTenant, resume: resumeTenant },
})
