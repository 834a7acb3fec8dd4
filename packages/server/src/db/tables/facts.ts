import type { Kit } from '../kit/kit.js'
import { recordColumns } from './every.js'

/** What is known of firms: all that was ever said, what counts now, and what lists are filtered by. */
export const factTables = (kit: Kit) => ({
  facts: kit.table(
    'facts',
    {
      ...recordColumns(kit),
      enterpriseId: kit.text('enterprise_id').notNull(),
      fact: kit.text('fact').notNull(),
      year: kit.int('year'),
      from: kit.text('from_day'),
      until: kit.text('until_day'),
      value: kit.text('value').notNull(),
      standing: kit.text('standing').notNull(),
      source: kit.text('source').notNull(),
      by: kit.text('by'),
      importId: kit.text('import_id'),
      withdrawnAt: kit.text('withdrawn_at'),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.index('facts_enterprise').on(t.tenantId, t.enterpriseId, t.recordedAt, t.id),
      kit.index('facts_recorded').on(t.tenantId, t.recordedAt, t.id),
      kit.index('facts_import').on(t.tenantId, t.importId),
      ...kit.apart('facts'),
    ],
  ),
  profiles: kit.table(
    'profiles',
    {
      tenantId: kit.text('tenant_id').notNull(),
      enterpriseId: kit.text('enterprise_id').notNull(),
      facts: kit.text('facts').notNull(),
      recordedAt: kit.text('recorded_at').notNull(),
    },
    t => [kit.primaryKey({ columns: [t.tenantId, t.enterpriseId] }), ...kit.apart('profiles')],
  ),
  factIndex: kit.table(
    'fact_index',
    {
      tenantId: kit.text('tenant_id').notNull(),
      fact: kit.text('fact').notNull(),
      enterpriseId: kit.text('enterprise_id').notNull(),
      /** In fen, whole units, or a rank of options. */
      value: kit.big('value').notNull(),
      text: kit.text('text').notNull(),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.enterpriseId, t.fact] }),
      kit.index('fact_index_value').on(t.tenantId, t.fact, t.value, t.enterpriseId),
      ...kit.apart('fact_index'),
    ],
  ),
})
