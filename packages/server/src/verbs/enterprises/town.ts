import type { Tenant } from '@peiyu/core'

const places = new Set(['town', 'park'])

/** Whether a config has a town or park of this id; a firm may also belong to none of the tenant's. */
export const isTown = (policy: Tenant | undefined, id: string): boolean =>
  id === '' || places.has(policy?.organizations?.organizations[id]?.kind ?? '')
