import type { Session } from '../../providers/session'

/** What stands between a visitor and the work. */
export type Step =
  | { readonly kind: 'waiting' | 'set-up' | 'sign-in' | 'register' | 'password' | 'second-factor' }
  | { readonly kind: 'trouble'; readonly error: unknown }
  | { readonly kind: 'choose' | 'work'; readonly session: Session }
  | { readonly kind: 'enter'; readonly session: Session; readonly tenant: string }

/** The address of what belongs to no tenant. */
const platform = '-'

/** Below which address somebody works. */
export const baseOf = ({ tenant }: Session): string => `/console/${tenant ?? platform}`

/** The tenant that an address of the console names, if any. */
export function tenantIn(path: string): string | undefined {
  const [, name] = /^\/console\/([a-z0-9-]+)(?:\/|$)/.exec(path) ?? []
  return name === platform ? undefined : name
}

/** What somebody who is signed in does next; `wanted` is the tenant that the address names. */
export function stepFor(session: Session, wanted: string | undefined): Step {
  if (session.mustChangePassword) return { kind: 'password' }
  if (session.secondFactor === 'required') return { kind: 'second-factor' }
  if (session.account.kind !== 'person') return { kind: 'work', session }
  const [only, second] = session.tenants
  const named = session.tenants.find(({ id }) => id === wanted)
  const tenant = named?.id ?? session.tenant ?? (second === undefined ? only?.id : undefined)
  if (tenant === undefined) return { kind: 'choose', session }
  return tenant === session.tenant ? { kind: 'work', session } : { kind: 'enter', session, tenant }
}
