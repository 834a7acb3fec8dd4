import { sql } from 'drizzle-orm'
import type { Membership } from '@peiyu/core/client'
import type { Kit } from '../kit/kit.js'
import { recordColumns } from './every.js'

/** Places of firms in programs. */
export const membershipTables = (kit: Kit) => ({
  memberships: kit.table(
    'memberships',
    {
      ...recordColumns(kit),
      enterpriseId: kit.text('enterprise_id').notNull(),
      program: kit.text('program').notNull(),
      tier: kit.text('tier').notNull(),
      track: kit.text('track').notNull(),
      driver: kit.text('driver').notNull(),
      lead: kit.text('lead').notNull(),
      pledge: kit.json<Membership['pledge']>('pledge'),
      from: kit.text('from_day').notNull(),
      until: kit.text('until_day'),
      importId: kit.text('import_id'),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.index('memberships_enterprise').on(t.tenantId, t.enterpriseId, t.from, t.id),
      kit.index('memberships_program').on(t.tenantId, t.program, t.tier, t.id),
      kit.index('memberships_import').on(t.tenantId, t.importId),
      kit.check('memberships_days', sql`${t.until} is null or ${t.until} >= ${t.from}`),
      ...kit.apart('memberships'),
    ],
  ),
})
