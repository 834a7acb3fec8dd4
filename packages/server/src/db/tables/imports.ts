import type { Import } from '@peiyu/core/client'
import type { Kit } from '../kit/kit.js'
import { recordColumns } from './every.js'

/** Files that were uploaded, and what became of them. */
export const importTables = (kit: Kit) => ({
  imports: kit.table(
    'imports',
    {
      ...recordColumns(kit),
      kind: kit.text('kind').notNull(),
      state: kit.text('state').notNull(),
      fileName: kit.text('file_name').notNull(),
      program: kit.text('program').notNull(),
      sha256: kit.text('sha256').notNull(),
      sameAs: kit.text('same_as'),
      headerRow: kit.int('header_row').notNull(),
      mapping: kit.json<Import['mapping']>('mapping').notNull(),
      columns: kit.json<Import['columns']>('columns').notNull(),
      counts: kit.json<Import['counts']>('counts').notNull(),
      issues: kit.json<Import['issues']>('issues').notNull(),
      isReadable: kit.bool('is_readable').notNull(),
      left: kit.json<Import['left']>('left_rows').notNull(),
      standing: kit.text('standing').notNull(),
      by: kit.text('by'),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.index('imports_recorded').on(t.tenantId, t.recordedAt, t.id),
      kit.index('imports_file').on(t.tenantId, t.sha256),
      ...kit.apart('imports'),
    ],
  ),
})
