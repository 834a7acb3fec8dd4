import { z } from 'zod'
import { choice } from '../base/choice.js'
import { configId, dayField, instantField, recordFields, recordId, says } from '../base/record.js'
import { Job } from '../jobs/job.js'

const program = configId.meta(says('计划', 'program'))
const on = dayField.meta(says('测算日', 'on'))
const knownAt = instantField.meta(says('数据截至', 'known at'))
const configVersion = z.string().meta(says('政策版本', 'config version'))
const readings = z.record(configId, configId).meta(says('读法', 'readings'))

/** What programs give all firms, or one of them, computed once for a day (批量测算). */
export const AssessmentRun = z
  .strictObject({
    ...recordFields,
    /** All programs where it is empty. */
    program: program.or(z.literal('')),
    /** All firms where it is empty. */
    enterpriseId: recordId.or(z.literal('')).meta(says('企业', 'enterprise')),
    on,
    knownAt,
    configVersion,
    engineVersion: z.string().meta(says('引擎版本', 'engine version')),
    readings,
    state: Job.shape.state,
    by: recordId.nullable().meta(says('发起人', 'by')),
  })
  .meta({ id: 'AssessmentRun', ...says('批量测算', 'assessment') })

export type AssessmentRun = z.infer<typeof AssessmentRun>

/** All programs where none is named, all enterprises where none is named. */
export const AssessmentCreate = z
  .strictObject({
    scope: z.enum(['one', 'all']).optional(),
    enterpriseId: recordId.optional(),
    program: program.optional(),
    on: on.optional(),
    knownAt: instantField.optional(),
    readings: readings.optional(),
  })
  .meta({ id: 'AssessmentCreate' })

/** What one program gave one firm in a run (测算结果). */
export const AssessmentResult = z
  .strictObject({
    ...recordFields,
    assessmentId: recordId.meta(says('测算', 'assessment')),
    enterpriseId: recordId.meta(says('企业', 'enterprise')),
    program,
    eligibility: choice(
      {
        eligible: ['符合', 'eligible'],
        relaxed: ['放宽后符合', 'eligible by leave'],
        ineligible: ['不符合', 'ineligible'],
        unknown: ['未定', 'unknown'],
        unread: ['数据读不懂', 'cannot be read'],
      },
      '入选条件',
      'eligibility',
    ),
    dueFen: z.int().meta(says('应得（分）', 'due')),
    statuses: z.record(z.string(), z.string()).meta(says('各项措施', 'measures')),
    on,
    knownAt,
    configVersion,
  })
  .meta({ id: 'AssessmentResult', ...says('测算结果', 'assessment result') })

export type AssessmentResult = z.infer<typeof AssessmentResult>
