import type { AuditEntry } from '@peiyu/core/family'
import { sql } from 'drizzle-orm'
import type { Kit } from '../kit/kit.js'

/** Columns that every record has, and whose it is. */
export const recordColumns = (kit: Kit) => ({
  tenantId: kit.text('tenant_id').notNull(),
  id: kit.text('id').notNull(),
  version: kit.int('version').notNull().default(1),
  recordedAt: kit.text('recorded_at').notNull(),
})

/** The trail: each tenant has its own, and the platform too. */
export const trailTables = (kit: Kit) => ({
  auditHeads: kit.table(
    'audit_heads',
    {
      tenantId: kit.text('tenant_id').notNull(),
      seq: kit.int('seq').notNull(),
      hash: kit.text('hash').notNull(),
    },
    t => [kit.primaryKey({ columns: [t.tenantId] }), ...kit.apart('audit_heads')],
  ),
  auditEntries: kit.table(
    'audit_entries',
    {
      tenantId: kit.text('tenant_id').notNull(),
      seq: kit.int('seq').notNull(),
      at: kit.text('at').notNull(),
      action: kit.text('action').notNull(),
      noun: kit.text('noun').notNull(),
      recordId: kit.text('record_id').notNull(),
      subjectId: kit.text('subject_id').notNull(),
      accountId: kit.text('account_id').notNull(),
      entry: kit.json<AuditEntry>('entry').notNull(),
      document: kit.text('document').notNull(),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.seq] }),
      kit.index('audit_entries_record').on(t.tenantId, t.noun, t.recordId, t.seq),
      kit.index('audit_entries_subject').on(t.tenantId, t.subjectId, t.seq),
      ...kit.apart('audit_entries'),
    ],
  ),
  auditKeys: kit.table(
    'audit_keys',
    {
      tenantId: kit.text('tenant_id').notNull(),
      subjectId: kit.text('subject_id').notNull(),
      key: kit.text('key').notNull(),
    },
    t => [kit.primaryKey({ columns: [t.tenantId, t.subjectId] }), ...kit.apart('audit_keys')],
  ),
})

/** What was answered under a key, and long work: of each tenant, and of the platform. */
export const workTables = (kit: Kit) => ({
  answers: kit.table(
    'answers',
    {
      tenantId: kit.text('tenant_id').notNull(),
      accountId: kit.text('account_id').notNull(),
      key: kit.text('key').notNull(),
      request: kit.text('request').notNull(),
      status: kit.int('status').notNull(),
      body: kit.text('body').notNull(),
      recordedAt: kit.text('recorded_at').notNull(),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.accountId, t.key] }),
      kit.index('answers_age').on(t.tenantId, t.recordedAt),
      ...kit.apart('answers'),
    ],
  ),
  jobs: kit.table(
    'jobs',
    {
      ...recordColumns(kit),
      kind: kit.text('kind').notNull(),
      subjectId: kit.text('subject_id').notNull(),
      state: kit.text('state').notNull(),
      done: kit.int('done').notNull(),
      total: kit.int('total'),
      code: kit.text('code').notNull(),
      by: kit.text('by'),
      endedAt: kit.text('ended_at'),
      /** Until when one runner has it; another may take it afterwards. */
      leasedUntil: kit.text('leased_until').notNull().default(''),
      /** Where it stands, for whoever goes on with it. */
      at: kit.text('at').notNull().default(''),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.index('jobs_state').on(t.tenantId, t.state, t.id),
      kit.check('jobs_done', sql`${t.done} >= 0`),
      ...kit.apart('jobs'),
    ],
  ),
})
