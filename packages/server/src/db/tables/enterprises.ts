import { sql } from 'drizzle-orm'
import type { Kit } from '../kit/kit.js'
import { recordColumns } from './every.js'

/** The registry of firms, and what happened to them. */
export const enterpriseTables = (kit: Kit) => ({
  enterprises: kit.table(
    'enterprises',
    {
      ...recordColumns(kit),
      creditCode: kit.text('credit_code').notNull(),
      name: kit.text('name').notNull(),
      /** The name in pinyin, so that lists stand in an order that people know. */
      nameKey: kit.text('name_key').notNull(),
      town: kit.text('town').notNull(),
      registeredOn: kit.text('registered_on').notNull(),
      status: kit.text('status').notNull(),
      formerNames: kit.json<readonly string[]>('former_names').notNull(),
      importId: kit.text('import_id'),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.unique('enterprises_credit_code').on(t.tenantId, t.creditCode),
      kit.index('enterprises_name').on(t.tenantId, t.nameKey, t.id),
      kit.index('enterprises_town').on(t.tenantId, t.town, t.nameKey, t.id),
      kit.index('enterprises_registered').on(t.tenantId, t.registeredOn, t.id),
      kit.index('enterprises_recorded').on(t.tenantId, t.recordedAt, t.id),
      kit.index('enterprises_import').on(t.tenantId, t.importId),
      kit.check('enterprises_code', sql`length(${t.creditCode}) = 18`),
      ...kit.apart('enterprises'),
    ],
  ),
  enterpriseEvents: kit.table(
    'enterprise_events',
    {
      ...recordColumns(kit),
      enterpriseId: kit.text('enterprise_id').notNull(),
      kind: kit.text('kind').notNull(),
      on: kit.text('on_day').notNull(),
      before: kit.text('before').notNull(),
      after: kit.text('after').notNull(),
      others: kit.json<readonly string[]>('others').notNull(),
      reason: kit.text('reason').notNull(),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.index('enterprise_events_enterprise').on(t.tenantId, t.enterpriseId, t.on, t.id),
      ...kit.apart('enterprise_events'),
    ],
  ),
  /** The words by which a firm is found: its names' bigrams, pinyin initials, the beginnings of its code. */
  enterpriseWords: kit.table(
    'enterprise_words',
    {
      tenantId: kit.text('tenant_id').notNull(),
      enterpriseId: kit.text('enterprise_id').notNull(),
      words: kit.text('words').notNull(),
      /** What the words are of, for telling neighbours from strangers: two characters alone do not say what is between. */
      names: kit.text('names').notNull(),
    },
    t => [kit.primaryKey({ columns: [t.tenantId, t.enterpriseId] }), ...kit.apart('enterprise_words')],
  ),
})
