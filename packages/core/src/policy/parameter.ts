import { z } from 'zod'
import { configId, dayField, instantField, prose, recordFields, recordId, says, typed } from '../base/record.js'

const text = typed(400).min(1)
const years = z.record(z.string().max(40), text)
const row = z.record(z.string().max(80), text.or(years))

/** A value that somebody sets: one, values by year, or the rows of a table. */
export const setValue = text.or(years).or(z.array(row).min(1).max(200)).meta(says('数值', 'value'))
export type SetValue = z.infer<typeof setValue>

const address = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:[-./][a-z0-9]+)*$/)

const said = {
  program: configId.meta(says('计划', 'program')),
  parameter: address.meta(says('参数', 'parameter')),
  value: setValue,
  from: dayField.meta(says('起', 'from')),
  until: dayField.nullable().meta(says('止', 'until')),
  basis: prose(500).min(1).meta(says('依据', 'basis')),
} as const

/** A value that a document left to a later decision, as it was set from a day on (参数取值). Added, never changed. */
export const ParameterValue = z
  .strictObject({
    ...recordFields,
    ...said,
    by: recordId.nullable().meta(says('记录人', 'by')),
    withdrawnAt: instantField.nullable().meta(says('撤回时间', 'withdrawn at')),
  })
  .meta({ id: 'ParameterValue', ...says('参数取值', 'parameter value') })

export type ParameterValue = z.infer<typeof ParameterValue>

export const ParameterCreate = z.strictObject({ ...said, until: said.until.optional() }).meta({ id: 'ParameterCreate' })

/** Takes back what was set: from now on it counts no longer, and what was computed with it stays as it was (撤回). */
export const SetWithdraw = z
  .strictObject({ reason: prose(500).min(1).meta(says('理由', 'reason')) })
  .meta({ id: 'SetWithdraw' })
