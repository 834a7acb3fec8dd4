import { accounts, grants, sessions, tenants, tokens } from './accounts.js'
import { enterpriseEvents, enterprises } from './enterprises.js'
import { facts, memberships } from './facts.js'
import { parameters, readings, versions } from './policy.js'
import type { Entry } from './entry.js'
import { imports } from './imports.js'
import { jobs } from './jobs.js'
import { registrations } from './registrations.js'
import { views } from './views.js'

/** The API: every noun that is served, in the order of its documentation. */
export const entries: readonly Entry[] = [
  enterprises,
  enterpriseEvents,
  facts,
  memberships,
  parameters,
  readings,
  versions,
  registrations,
  imports,
  jobs,
  views,
  accounts,
  grants,
  tokens,
  sessions,
  tenants,
]
