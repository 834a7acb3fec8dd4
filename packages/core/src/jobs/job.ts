import { z } from 'zod'
import { instantField, recordFields, recordId, says } from '../base/record.js'

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const

/** Long work with its progress (任务): it goes on where it stood after a restart, and may be cancelled. */
export const Job = z
  .strictObject({
    ...recordFields,
    kind: z.string().meta(says('任务', 'kind')),
    subjectId: z.string().meta(says('对象', 'subject')),
    state: z.enum(jobStates).meta(says('状态', 'state')),
    done: z.int().min(0).meta(says('已完成', 'done')),
    total: z.int().min(0).nullable().meta(says('总数', 'total')),
    code: z.string().meta(says('原因', 'reason')),
    by: recordId.nullable().meta(says('发起人', 'by')),
    endedAt: instantField.nullable().meta(says('结束时间', 'ended at')),
  })
  .meta({ id: 'Job', ...says('任务', 'job') })

export type Job = z.infer<typeof Job>
