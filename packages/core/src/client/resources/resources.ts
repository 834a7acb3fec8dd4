import { accounts, grants, sessions, tenants, tokens } from './accounts.js'
import { enterpriseEvents, enterprises } from './enterprises.js'
import { facts } from './facts.js'
import { imports } from './imports.js'
import { jobs } from './jobs.js'
import { memberships } from './memberships.js'
import { registrations } from './registrations.js'
import { assessmentResults, assessments } from './assessments.js'
import { parameters, readings, versions } from './policy.js'
import { views } from './views.js'

/** Every noun of the API, in the order of its documentation. */
export const resources = {
  enterprises,
  enterpriseEvents,
  facts,
  memberships,
  registrations,
  parameters,
  readings,
  versions,
  assessments,
  assessmentResults,
  imports,
  jobs,
  views,
  accounts,
  grants,
  tokens,
  sessions,
  tenants,
} as const

export type Resources = typeof resources
