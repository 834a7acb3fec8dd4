import { z } from 'zod'
import { choice } from '../base/choice.js'
import { dayField, recordFields, recordId, says } from '../base/record.js'

const kind = choice(
  { renamed: ['更名', 'renamed'], moved: ['迁移', 'moved'], merged: ['合并', 'merged'], split: ['分立', 'split'] },
  '变更',
  'kind',
)

/** Something that happened to an enterprise, and from which day (企业变更). */
export const EnterpriseEvent = z
  .strictObject({
    ...recordFields,
    enterpriseId: recordId.meta(says('企业', 'enterprise')),
    kind,
    on: dayField.meta(says('日期', 'on')),
    before: z.string().meta(says('变更前', 'before')),
    after: z.string().meta(says('变更后', 'after')),
    others: z.array(recordId).meta(says('涉及企业', 'other enterprises')),
    reason: z.string().meta(says('理由', 'reason')),
  })
  .meta({ id: 'EnterpriseEvent', ...says('企业变更', 'enterprise event') })

export type EnterpriseEvent = z.infer<typeof EnterpriseEvent>
