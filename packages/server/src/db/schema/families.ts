import type { Kit } from '../kit/kit.js'
import { accountTables, grantTables, sessionTables } from '../tables/accounts.js'
import { assessmentTables } from '../tables/assessments.js'
import { trailTables, workTables } from '../tables/every.js'
import { enterpriseTables } from '../tables/enterprises.js'
import { factTables } from '../tables/facts.js'
import { importTables } from '../tables/imports.js'
import { membershipTables } from '../tables/memberships.js'
import { registrationTables } from '../tables/registrations.js'
import { settingTables, versionTables } from '../tables/policy.js'
import { viewTables } from '../tables/views.js'

const commonTables = (kit: Kit) => ({ ...trailTables(kit), ...workTables(kit) })

/** What the platform keeps: accounts, sessions, what they may do. */
const platformOnly = (kit: Kit) => {
  const accounts = accountTables(kit)
  return { ...accounts, ...sessionTables(kit), ...grantTables(kit, accounts.accounts), ...registrationTables(kit) }
}

/** What a tenant keeps, and nobody else sees. */
const tenantOnly = (kit: Kit) => ({
  ...enterpriseTables(kit),
  ...factTables(kit),
  ...membershipTables(kit),
  ...importTables(kit),
  ...versionTables(kit),
  ...settingTables(kit),
  ...assessmentTables(kit),
  ...viewTables(kit),
})

/**
 * Tables of the platform's own file.
 *
 * @public migrations are made from them by a script.
 */
export const platformTables = (kit: Kit) => ({ ...commonTables(kit), ...platformOnly(kit) })
/** Tables of a tenant's file. */
export const tenantTables = (kit: Kit) => ({ ...commonTables(kit), ...tenantOnly(kit) })
/** All of them, in one database that keeps tenants apart by itself. */
export const allTables = (kit: Kit) => ({ ...commonTables(kit), ...platformOnly(kit), ...tenantOnly(kit) })

export type Tables = ReturnType<typeof allTables>
export type TableName = keyof Tables
