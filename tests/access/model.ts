import { type AccountKind, accessTable } from '@peiyu/core/client'

/** A role held in one tenant, for an organization, a town or a firm. */
export interface Held {
  readonly role: string
  readonly organization: string
  readonly enterpriseId: string
}

export interface Somebody {
  readonly id: string
  readonly kind: AccountKind
  readonly grants: readonly Held[]
}

/** A record as far as it matters whose it is. */
export interface Thing {
  readonly town: string
  readonly enterpriseId: string
  readonly accountId: string
}

/**
 * Whether somebody may do an act to a thing: the table read slowly, row by row and role by role, written apart from what
 * the server asks and sharing no line with it.
 */
export function modelAllows(somebody: Somebody, act: string, noun: string, thing: Thing): boolean {
  for (const row of accessTable) {
    if (row.noun !== noun) continue
    let isAct = false
    for (const each of row.acts) if (each === act) isAct = true
    if (!isAct) continue
    if (row.role === 'account') {
      if (row.scope === 'self' ? thing.accountId === somebody.id : row.scope === 'tenant') return true
      continue
    }
    if (somebody.kind !== 'person') {
      if (row.role === somebody.kind && row.scope === 'tenant') return true
      continue
    }
    for (const grant of somebody.grants) {
      if (grant.role !== row.role) continue
      if (row.scope === 'tenant') return true
      if (row.scope === 'self' && thing.accountId === somebody.id) return true
      if (row.scope === 'town' && grant.organization !== '' && grant.organization === thing.town) return true
      if (row.scope === 'own' && grant.enterpriseId !== '' && grant.enterpriseId === thing.enterpriseId) return true
    }
  }
  return false
}
