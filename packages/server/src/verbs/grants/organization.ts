import type { Tenant } from '@peiyu/core'
import { roles } from '@peiyu/core/client'
import { type Outcome, refusedFor } from '../verb.js'

const places = new Set(['town', 'park'])
const path = ['organization']
const mostNamed = 12

/**
 * Why a role cannot be held for an organization; nothing when it can: one of the tenant's config that has this role. A
 * town's role is always that of one town; the others are the tenant's where no organization is named.
 */
export function organizationRefusal(policy: Tenant, role: string, organization: string): Outcome | undefined {
  const all = policy.organizations?.organizations ?? {}
  const roleName = roles[role]?.zh ?? role
  if (organization === '')
    return role === 'town' ? refusedFor('access/town-needed', path, { role: roleName }) : undefined
  const found = all[organization]
  if (!found) return refusedFor('access/unknown-organization', path, { found: organization })
  if (role === 'town')
    return places.has(found.kind) ? undefined : refusedFor('access/town-needed', path, { role: roleName })
  if (found.roles?.includes(role)) return undefined
  const able = Object.values(all).filter(each => each.roles?.includes(role))
  const options = able
    .slice(0, mostNamed)
    .map(({ name }) => name)
    .join('、')
  return refusedFor('access/organization-without-role', path, {
    organization: found.name,
    role: roleName,
    options: options === '' ? '—' : options,
  })
}
