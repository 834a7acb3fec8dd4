import { z } from 'zod'
import { choice } from '../base/choice.js'
import { instantField, recordFields, recordId, says } from '../base/record.js'

const state = choice(
  {
    waiting: ['等待', 'waiting'],
    running: ['进行中', 'running'],
    done: ['已完成', 'done'],
    failed: ['未成功', 'failed'],
    cancelled: ['已取消', 'cancelled'],
  },
  '状态',
  'state',
)

/** Long work with its progress (任务): it goes on where it stood after a restart, and may be cancelled. */
export const Job = z
  .strictObject({
    ...recordFields,
    kind: z.string().meta(says('任务', 'kind')),
    subjectId: z.string().meta(says('对象', 'subject')),
    state,
    done: z.int().min(0).meta(says('已完成', 'done')),
    total: z.int().min(0).nullable().meta(says('总数', 'total')),
    code: z.string().meta(says('原因', 'reason')),
    by: recordId.nullable().meta(says('发起人', 'by')),
    endedAt: instantField.nullable().meta(says('结束时间', 'ended at')),
  })
  .meta({ id: 'Job', ...says('任务', 'job') })

export type Job = z.infer<typeof Job>
