import type { Tenant } from '@peiyu/core'
import type { Grant } from '@peiyu/core/client'
import { accountOf } from '../../db/accounts/accounts.js'
import { decided, refusedFor, type Verb } from '../verb.js'
import { organizationRefusal } from './organization.js'

interface Body {
  readonly accountId: string
  readonly tenant: string
  readonly role: Grant['role']
  readonly organization?: string | undefined
}

/** Gives an account a role in a tenant, for one of its organizations where one is named (授权). */
export const createGrant: Verb<undefined, Body, Tenant | undefined> = async ({
  body,
  prepared: policy,
  rows,
  ...at
}) => {
  const { accountId, tenant, role, organization = '' } = body
  if (!policy) return refusedFor('access/unknown-tenant', ['tenant'], { found: tenant })
  if (role === 'enterprise') return refusedFor('access/enterprise-by-registration', ['role'])
  const account = await accountOf(rows, accountId)
  if (!account) return refusedFor('access/unknown-account', ['accountId'])
  if (account.kind !== 'person') return refusedFor('access/administrator-holds-no-role', ['accountId'])
  const refusal = organizationRefusal(policy, role, organization)
  if (refusal) return refusal
  const id = at.newId()
  const row = { id, recordedAt: at.now, accountId, tenant, role, organization, enterpriseId: '' }
  return decided(id, [{ insert: 'grants', row }], { subjectId: accountId })
}
