import type { View } from '@peiyu/core/client'
import type { Kit } from '../kit/kit.js'
import { recordColumns } from './every.js'

/** Filters of lists that people keep. */
export const viewTables = (kit: Kit) => ({
  views: kit.table(
    'views',
    {
      ...recordColumns(kit),
      accountId: kit.text('account_id').notNull(),
      noun: kit.text('noun').notNull(),
      name: kit.text('name').notNull(),
      query: kit.json<View['query']>('query').notNull(),
      columns: kit.json<View['columns']>('columns').notNull(),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.unique('views_name').on(t.tenantId, t.accountId, t.noun, t.name),
      ...kit.apart('views'),
    ],
  ),
})
