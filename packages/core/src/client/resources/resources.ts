import { accounts, grants, tokens } from './accounts.js'
import { enterpriseEvents, enterprises } from './enterprises.js'
import { facts } from './facts.js'
import { memberships } from './memberships.js'
import { views } from './views.js'

/** Every noun of the API, in the order of its documentation. */
export const resources = {
  enterprises,
  enterpriseEvents,
  facts,
  memberships,
  views,
  accounts,
  grants,
  tokens,
} as const

export type Resources = typeof resources
