import { sql } from 'drizzle-orm'
import type { Kit } from '../kit/kit.js'
import { recordColumns } from './every.js'

/** Who may sign in, and with what. Rows of the platform, not of a tenant. */
export const accountTables = (kit: Kit) => ({
  accounts: kit.table(
    'accounts',
    {
      ...recordColumns(kit),
      login: kit.text('login').notNull(),
      name: kit.text('name').notNull(),
      kind: kit.text('kind').notNull(),
      state: kit.text('state').notNull(),
      secondFactor: kit.bool('second_factor').notNull().default(false),
      lastSeenAt: kit.text('last_seen_at'),
      passwordHash: kit.text('password_hash').notNull(),
      mustChange: kit.bool('must_change').notNull().default(false),
      /** When it was chosen; empty for one that was given. */
      passwordSetAt: kit.text('password_set_at').notNull().default(''),
      totpSecret: kit.text('totp_secret').notNull().default(''),
      /** The last time step whose code was used: each code lets in once. */
      totpStep: kit.int('totp_step').notNull().default(0),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.unique('accounts_login').on(t.tenantId, t.login),
      // A person's roles point here with the kind, so that an administrator can be granted none.
      kit.unique('accounts_kind').on(t.tenantId, t.id, t.kind),
      kit.check('accounts_kinds', sql`${t.kind} in ('person', 'system', 'security', 'audit')`),
    ],
  ),
})

/** Who is signed in, from where, and who tried. */
export const sessionTables = (kit: Kit) => ({
  sessions: kit.table(
    'sessions',
    {
      ...recordColumns(kit),
      tokenHash: kit.text('token_hash').notNull(),
      accountId: kit.text('account_id').notNull(),
      /** The tenant that it works in; none on the platform. */
      tenant: kit.text('tenant'),
      seenAt: kit.text('seen_at').notNull(),
      endsAt: kit.text('ends_at').notNull(),
      address: kit.text('address').notNull(),
      agent: kit.text('agent').notNull(),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.unique('sessions_token_hash').on(t.tokenHash),
      kit.index('sessions_account').on(t.accountId),
    ],
  ),
  /** Where somebody has signed in with a second factor: from there others' guesses do not lock them out. */
  devices: kit.table(
    'devices',
    {
      tokenHash: kit.text('token_hash').notNull(),
      accountId: kit.text('account_id').notNull(),
      seenAt: kit.text('seen_at').notNull(),
    },
    t => [kit.primaryKey({ columns: [t.tokenHash] }), kit.index('devices_account').on(t.accountId)],
  ),
  /** How often somebody tried to sign in of late: counted and refused by one statement. */
  attempts: kit.table(
    'attempts',
    {
      key: kit.text('key').notNull(),
      count: kit.int('count').notNull(),
      since: kit.text('since').notNull(),
    },
    t => [kit.primaryKey({ columns: [t.key] })],
  ),
})

/** What accounts may do in tenants, and outside systems in their name. */
export const grantTables = (kit: Kit, accounts: ReturnType<typeof accountTables>['accounts']) => ({
  grants: kit.table(
    'grants',
    {
      ...recordColumns(kit),
      accountId: kit.text('account_id').notNull(),
      accountKind: kit.text('account_kind').notNull().default('person'),
      tenant: kit.text('tenant').notNull(),
      role: kit.text('role').notNull(),
      organization: kit.text('organization').notNull().default(''),
      enterpriseId: kit.text('enterprise_id').notNull().default(''),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.unique('grants_enterprise_id').on(t.tenantId, t.accountId, t.tenant, t.role, t.organization, t.enterpriseId),
      kit.foreignKey({
        name: 'grants_account',
        columns: [t.tenantId, t.accountId, t.accountKind],
        foreignColumns: [accounts.tenantId, accounts.id, accounts.kind],
      }),
      kit.check('grants_person', sql`${t.accountKind} = 'person'`),
      kit.check('grants_role', sql`${t.role} not in ('system', 'security', 'audit', 'public')`),
    ],
  ),
  tokens: kit.table(
    'tokens',
    {
      ...recordColumns(kit),
      tenant: kit.text('tenant').notNull(),
      name: kit.text('name').notNull(),
      role: kit.text('role').notNull(),
      organization: kit.text('organization').notNull().default(''),
      expiresAt: kit.text('expires_at').notNull(),
      state: kit.text('state').notNull(),
      lastUsedAt: kit.text('last_used_at'),
      tokenHash: kit.text('token_hash').notNull(),
    },
    t => [kit.primaryKey({ columns: [t.tenantId, t.id] }), kit.unique('tokens_token_hash').on(t.tenantId, t.tokenHash)],
  ),
  tenants: kit.table(
    'tenants',
    {
      ...recordColumns(kit),
      name: kit.text('name').notNull(),
      state: kit.text('state').notNull(),
      /** The business day of a demonstration; none where the real day counts. */
      businessDay: kit.text('business_day'),
    },
    t => [kit.primaryKey({ columns: [t.tenantId, t.id] })],
  ),
})
