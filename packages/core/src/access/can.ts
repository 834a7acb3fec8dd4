import type { AccountKind, Grant } from './account.js'
import type { PermissionRow, Scope } from './permission.js'
import { accessTable } from './table.js'

/** Somebody who acts in one tenant, or on the platform: what the table is asked for. */
export interface Actor {
  /** The account, or the token of an outside system. */
  readonly id: string
  readonly kind: AccountKind
  /** Only those of the tenant in which the act is done. */
  readonly grants: readonly Pick<Grant, 'role' | 'organization' | 'enterpriseId'>[]
}

/** How far an act reaches: over everything of the tenant, or over what belongs to these (organizations, towns, firms). */
export interface Permit {
  readonly scope: Scope
  readonly ids: readonly string[]
  readonly fields: PermissionRow['fields']
}

/** An administrator's kind is its role; a person's roles are those that are granted. Everybody is an account besides. */
const rolesOf = ({ kind, grants }: Actor): readonly string[] => [
  'account',
  ...(kind === 'person' ? grants.map(({ role }) => role) : [kind]),
]

/** Rows of the table that speak of somebody. */
export function rowsFor(actor: Actor): readonly PermissionRow[] {
  const roles = new Set(rolesOf(actor))
  return accessTable.filter(({ role }) => roles.has(role))
}

function idsFor({ id: self, grants }: Actor, { role, scope }: PermissionRow): readonly string[] {
  if (scope === 'self') return [self]
  const own = grants.filter(grant => grant.role === role)
  const ids = own.map(({ enterpriseId, organization }) => (scope === 'own' ? enterpriseId : organization))
  return [...new Set(ids.filter(id => id !== ''))]
}

/**
 * Whether somebody may do an act to a noun, and how far (能否). Nothing that the table does not say is allowed.
 *
 * Every permit counts for itself: a record is within reach when one of them reaches it, and only that one's fields count.
 */
export function can(actor: Actor, act: string, noun: string): readonly Permit[] {
  const rows = rowsFor(actor).filter(row => row.noun === noun && row.acts.includes(act))
  const permits = rows.map(row => ({ scope: row.scope, ids: idsFor(actor, row), fields: row.fields }))
  return permits.filter(({ scope, ids }) => scope === 'tenant' || ids.length > 0)
}
