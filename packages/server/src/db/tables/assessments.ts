import type { AssessmentResult, AssessmentRun } from '@peiyu/core/client'
import type { Kit } from '../kit/kit.js'
import { recordColumns } from './every.js'

/** Runs over all firms, and what each of them was given in a run. */
export const assessmentTables = (kit: Kit) => ({
  assessments: kit.table(
    'assessments',
    {
      ...recordColumns(kit),
      program: kit.text('program').notNull(),
      enterpriseId: kit.text('enterprise_id').notNull(),
      on: kit.text('on_day').notNull(),
      knownAt: kit.text('known_at').notNull(),
      configVersion: kit.text('config_version').notNull(),
      engineVersion: kit.text('engine_version').notNull(),
      readings: kit.json<AssessmentRun['readings']>('readings').notNull(),
      state: kit.text('state').notNull(),
      by: kit.text('by'),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.index('assessments_recorded').on(t.tenantId, t.recordedAt, t.id),
      ...kit.apart('assessments'),
    ],
  ),
  assessmentResults: kit.table(
    'assessment_results',
    {
      ...recordColumns(kit),
      assessmentId: kit.text('assessment_id').notNull(),
      enterpriseId: kit.text('enterprise_id').notNull(),
      program: kit.text('program').notNull(),
      eligibility: kit.text('eligibility').notNull(),
      dueFen: kit.big('due_fen').notNull(),
      statuses: kit.json<AssessmentResult['statuses']>('statuses').notNull(),
      on: kit.text('on_day').notNull(),
      knownAt: kit.text('known_at').notNull(),
      configVersion: kit.text('config_version').notNull(),
    },
    t => [
      kit.primaryKey({ columns: [t.tenantId, t.id] }),
      kit.unique('assessment_results_program').on(t.tenantId, t.assessmentId, t.enterpriseId, t.program),
      kit.index('assessment_results_due').on(t.tenantId, t.assessmentId, t.dueFen, t.id),
      kit.index('assessment_results_enterprise').on(t.tenantId, t.enterpriseId, t.recordedAt, t.id),
      ...kit.apart('assessment_results'),
    ],
  ),
})
