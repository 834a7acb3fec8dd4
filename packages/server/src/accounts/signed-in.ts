import { type Actor, type Grant, rowsFor, type Session } from '@peiyu/core/client'
import type { SignedIn } from '../db/accounts/sessions.js'
import type { Who } from '../verbs/verb.js'

/** What the access table is asked for somebody in one tenant: only the roles that are held there count. */
export const actorIn = ({ account, grants }: SignedIn, tenant: string | null): Actor => ({
  kind: account.kind,
  grants: grants.filter(grant => grant.tenant === tenant),
})

const rolesIn = (grants: readonly Grant[], tenant: string | null): string[] => [
  ...new Set(grants.filter(grant => grant.tenant === tenant).map(({ role }) => role)),
]

export const whoIn = (signedIn: SignedIn, tenant: string | null): Who => ({
  accountId: signedIn.account.id,
  login: signedIn.account.login,
  name: signedIn.account.name,
  roles: signedIn.account.kind === 'person' ? rolesIn(signedIn.grants, tenant) : [signedIn.account.kind],
  actor: actorIn(signedIn, tenant),
})

/** What is known of the tenants that somebody may work in. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly businessDay: string
  readonly demonstration: boolean
}

/** A session as the console is told of it: who, where, and what may be done there. */
export function sessionOf(signedIn: SignedIn, places: ReadonlyMap<string, Place>): Session {
  const { account, grants, tenant } = signedIn
  const own = [...new Set(grants.map(grant => grant.tenant))].flatMap(id => {
    const place = places.get(id)
    return place ? [{ id, name: place.name, roles: rolesIn(grants, id) }] : []
  })
  const here = tenant === null ? undefined : places.get(tenant)
  const { id, login, name, kind } = account
  return {
    account: { id, login, name, kind },
    tenant,
    grants: grants.filter(grant => grant.tenant === tenant),
    tenants: own,
    may: [...rowsFor(actorIn(signedIn, tenant))],
    businessDay: here?.businessDay ?? null,
    demonstration: here?.demonstration ?? false,
    mustChangePassword: account.mustChange,
    secondFactor: account.secondFactor ? 'enrolled' : 'none',
  }
}
