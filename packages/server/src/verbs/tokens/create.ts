import type { Tenant } from '@peiyu/core'
import type { ServiceToken } from '@peiyu/core/client'
import { sha256 } from '../../adapters/digest.js'
import { organizationRefusal } from '../grants/organization.js'
import { decided, refusedFor, type Verb } from '../verb.js'

interface Body {
  readonly tenant: string
  readonly name: string
  readonly role: ServiceToken['role']
  readonly expiresAt: string
  readonly organization?: string | undefined
}

/** The config of the tenant, and a token that nobody guesses. */
export interface TokenReady {
  readonly policy: Tenant | undefined
  readonly token: string
}

const mostDays = 400
const dayMs = 86_400_000

/** Lets an outside system ask in a tenant's name; its token is told once and kept as its hash (签发服务令牌). */
export const createToken: Verb<undefined, Body, TokenReady> = ({ body, prepared: { policy, token }, newId, now }) => {
  const { tenant, name, role, expiresAt, organization = '' } = body
  if (!policy) return refusedFor('access/unknown-tenant', ['tenant'], { found: tenant })
  const refusal = organizationRefusal(policy, role, organization)
  if (refusal) return refusal
  const left = Date.parse(expiresAt) - Date.parse(now)
  if (left <= 0 || left > mostDays * dayMs) return refusedFor('access/expiry', ['expiresAt'], { most: mostDays })
  const id = newId()
  const about = { tenant, name, role, organization, expiresAt, state: 'active', lastUsedAt: null }
  return decided(id, [{ insert: 'tokens', row: { id, recordedAt: now, ...about, tokenHash: sha256(token) } }], {
    once: { token },
  })
}
