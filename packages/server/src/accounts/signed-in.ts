import { type Actor, type Grant, type PasswordProfile, rowsFor, type Session } from '@peiyu/core/client'
import type { SignedIn } from '../db/accounts/signed-in.js'
import type { Who } from '../verbs/verb.js'

/** What the access table is asked for somebody in one tenant: only the roles that are held there count. */
const actorIn = ({ account, grants }: SignedIn, tenant: string | null): Actor => ({
  id: account.id,
  kind: account.kind,
  grants: grants.filter(grant => grant.tenant === tenant),
})

const rolesIn = (grants: readonly Grant[], tenant: string | null): string[] => [
  ...new Set(grants.filter(grant => grant.tenant === tenant).map(({ role }) => role)),
]

/** Whoever works for an authority: a second factor may be asked of them, and their name stands beside what they do. */
const isStaff = ({ account, grants }: SignedIn): boolean =>
  account.kind !== 'person' || grants.some(({ role }) => role !== 'enterprise')

export const whoIn = (signedIn: SignedIn, tenant: string | null): Who => ({
  accountId: signedIn.account.id,
  login: signedIn.account.login,
  // What is chained in the trail is never erased: firms' own people stand there by their account alone.
  name: isStaff(signedIn) ? signedIn.account.name : '',
  roles: signedIn.account.kind === 'person' ? rolesIn(signedIn.grants, tenant) : [signedIn.account.kind],
  ...(signedIn.by === 'token' ? { token: signedIn.account.id } : {}),
  actor: actorIn(signedIn, tenant),
})

/** What is known of the tenants that somebody may work in. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly businessDay: string
  readonly demonstration: boolean
}

/** What somebody has to settle before anything else. */
export interface Owed {
  readonly password: boolean
  readonly secondFactor: boolean
}

const dayMs = 86_400_000

/** Whether a password that was given, or is too old, must be changed, and a second factor set up. */
export function owedBy(signedIn: SignedIn, { days, staffSecondFactor }: PasswordProfile, now: number): Owed {
  const { by, account } = signedIn
  if (by === 'token') return { password: false, secondFactor: false }
  const since = account.passwordSetAt === '' ? undefined : Date.parse(account.passwordSetAt)
  const isOld = days !== null && since !== undefined && since + days * dayMs <= now
  return {
    password: account.mustChange || isOld,
    secondFactor: staffSecondFactor && !account.secondFactor && isStaff(signedIn),
  }
}

/** What a session is told with. */
export interface Told {
  readonly places: ReadonlyMap<string, Place>
  readonly owed: Owed
  /** Nouns that have an address here: nobody is told that they may do what cannot be asked for. */
  readonly served: ReadonlySet<string>
}

/** A session as the console is told of it: who, where, and what may be done there. */
export function sessionOf(signedIn: SignedIn, { places, owed, served }: Told): Session {
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
    may: rowsFor(actorIn(signedIn, tenant)).filter(({ noun }) => served.has(noun)),
    businessDay: here?.businessDay ?? null,
    demonstration: here?.demonstration ?? false,
    mustChangePassword: owed.password,
    secondFactor: account.secondFactor ? 'enrolled' : owed.secondFactor ? 'required' : 'none',
  }
}
