import { z } from 'zod'
import { configId, dayField, instantField, prose, recordFields, recordId, says } from '../base/record.js'

const said = {
  program: configId.meta(says('计划', 'program')),
  reading: configId.meta(says('读法', 'reading')),
  option: configId.meta(says('选择', 'option')),
  from: dayField.meta(says('起', 'from')),
  basis: prose(500).min(1).meta(says('依据', 'basis')),
} as const

/** How a place that can be read in several ways is read, from a day on (读法选择). Added, never changed. */
export const ReadingChoice = z
  .strictObject({
    ...recordFields,
    ...said,
    by: recordId.nullable().meta(says('记录人', 'by')),
    withdrawnAt: instantField.nullable().meta(says('撤回时间', 'withdrawn at')),
  })
  .meta({ id: 'ReadingChoice', ...says('读法选择', 'reading') })

export type ReadingChoice = z.infer<typeof ReadingChoice>

export const ReadingCreate = z.strictObject(said).meta({ id: 'ReadingCreate' })
