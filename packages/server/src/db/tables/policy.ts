import type { ParameterValue } from '@peiyu/core/client'
import { sql } from 'drizzle-orm'
import type { Kit } from '../kit/kit.js'
import { recordColumns } from './every.js'

/** Versions of a tenant's config: proposed by one, published by another. */
export const versionTables = (kit: Kit) => ({
  versions: kit.table(
    'versions',
    {
      ...recordColumns(kit),
      hash: kit.text('hash').notNull(),
      state: kit.text('state').notNull(),
      from: kit.text('from_day'),
      note: kit.text('note').notNull(),
      proposedBy: kit.text('proposed_by').notNull(),
      publishedBy: kit.text('published_by'),
      publishedAt: kit.text('published_at'),
      /** The folder whole, with those of the tenants above, as JSON. */
      files: kit.text('files').notNull(),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.index('versions_hash').on(t.tenantId, t.hash),
      kit.check('versions_state', sql`${t.state} in ('proposed', 'published', 'rejected')`),
      kit.check(
        'versions_published',
        sql`${t.state} <> 'published' or (${t.from} is not null and ${t.publishedBy} is not null and ${t.publishedAt} is not null)`,
      ),
      kit.check(
        'versions_two_people',
        sql`${t.publishedBy} is null or ${t.publishedBy} = 'system' or ${t.publishedBy} <> ${t.proposedBy}`,
      ),
      ...kit.apart('versions'),
    ],
  ),
})

/** What is set for a tenant: values of parameters, readings. */
export const settingTables = (kit: Kit) => ({
  parameters: kit.table(
    'parameters',
    {
      ...recordColumns(kit),
      program: kit.text('program').notNull(),
      parameter: kit.text('parameter').notNull(),
      value: kit.json<ParameterValue['value']>('value').notNull(),
      from: kit.text('from_day').notNull(),
      until: kit.text('until_day'),
      basis: kit.text('basis').notNull(),
      by: kit.text('by'),
      withdrawnAt: kit.text('withdrawn_at'),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.index('parameters_recorded').on(t.tenantId, t.recordedAt, t.id),
      kit.check('parameters_days', sql`${t.until} is null or ${t.until} >= ${t.from}`),
      ...kit.apart('parameters'),
    ],
  ),
  readings: kit.table(
    'readings',
    {
      ...recordColumns(kit),
      program: kit.text('program').notNull(),
      reading: kit.text('reading').notNull(),
      option: kit.text('option').notNull(),
      from: kit.text('from_day').notNull(),
      basis: kit.text('basis').notNull(),
      by: kit.text('by'),
      withdrawnAt: kit.text('withdrawn_at'),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.index('readings_recorded').on(t.tenantId, t.recordedAt, t.id),
      ...kit.apart('readings'),
    ],
  ),
})
