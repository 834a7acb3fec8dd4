import { sql } from 'drizzle-orm'
import type { Kit } from '../kit/kit.js'
import { recordColumns } from './every.js'

/** Who asks to act for which firm, and the letters that authorize them. Rows of the platform that name their tenant. */
export const registrationTables = (kit: Kit) => ({
  registrations: kit.table(
    'registrations',
    {
      ...recordColumns(kit),
      accountId: kit.text('account_id').notNull(),
      tenant: kit.text('tenant').notNull(),
      login: kit.text('login').notNull(),
      person: kit.text('person').notNull(),
      creditCode: kit.text('credit_code').notNull(),
      enterpriseName: kit.text('enterprise_name').notNull(),
      town: kit.text('town').notNull(),
      letterType: kit.text('letter_type').notNull(),
      letterBytes: kit.int('letter_bytes').notNull(),
      letterHash: kit.text('letter_hash').notNull(),
      state: kit.text('state').notNull(),
      reason: kit.text('reason').notNull().default(''),
      enterpriseId: kit.text('enterprise_id').notNull().default(''),
      decidedAt: kit.text('decided_at'),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.index('registrations_tenant').on(t.tenant, t.state, t.recordedAt, t.id),
      kit.index('registrations_account').on(t.accountId, t.id),
      kit.check('registrations_state', sql`${t.state} in ('waiting', 'confirmed', 'refused')`),
    ],
  ),
  letters: kit.table(
    'letters',
    {
      tenantId: kit.text('tenant_id').notNull(),
      registrationId: kit.text('registration_id').notNull(),
      bytes: kit.bytes('bytes').notNull(),
    },
    t => [kit.primaryKey({ columns: [t.tenantId, t.registrationId] })],
  ),
})
