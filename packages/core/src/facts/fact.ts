import { z } from 'zod'
import { choice } from '../base/choice.js'
import { dayField, instantField, prose, recordFields, recordId, says, typed } from '../base/record.js'

const fact = z
  .string()
  .max(160)
  .regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/)
  .meta(says('指标', 'fact'))
const year = z.int().min(1900).max(2999).nullable().meta(says('年度', 'year'))
const from = dayField.nullable().meta(says('起', 'from'))
const until = dayField.nullable().meta(says('止', 'until'))
const standing = choice({ declared: ['填报', 'declared'], verified: ['已核实', 'verified'] }, '填报或核实', 'standing')
// A list is kept as the JSON of its records.
const value = typed(4000).min(1).meta(says('数值', 'value'))
const source = typed(200).meta(says('来源', 'source'))

/**
 * One entry of an enterprise's history of facts (数据记录): added, never changed.
 *
 * `fact` is the id of the dictionary, `program/fact` where only a program declares it. A later entry of the same fact and
 * year supersedes an earlier one from the instant at which it was recorded; a withdrawn one counts no longer.
 */
export const Fact = z
  .strictObject({
    ...recordFields,
    enterpriseId: recordId.meta(says('企业', 'enterprise')),
    fact,
    year,
    from,
    until,
    value,
    standing,
    source,
    by: recordId.nullable().meta(says('记录人', 'by')),
    importId: recordId.nullable().meta(says('导入批次', 'import')),
    withdrawnAt: instantField.nullable().meta(says('撤回时间', 'withdrawn at')),
  })
  .meta({ id: 'Fact', ...says('数据记录', 'fact') })

export type Fact = z.infer<typeof Fact>

/** A figure that a firm, or somebody for it, declares; `from` and `until` are of a state, `year` of a yearly figure. */
export const FactCreate = z
  .strictObject({
    enterpriseId: recordId,
    fact,
    year: year.optional(),
    from: from.optional(),
    until: until.optional(),
    value,
    source: source.optional(),
  })
  .meta({ id: 'FactCreate' })

/** Confirms a figure as it stands, or with the value that is right (核实). */
export const FactVerify = z.strictObject({ value: value.optional(), source }).meta({ id: 'FactVerify' })

/** Takes a figure back: from now on it counts no longer, and what was computed with it stays as it was (撤回). */
export const FactWithdraw = z
  .strictObject({ reason: prose(500).min(1).meta(says('理由', 'reason')) })
  .meta({ id: 'FactWithdraw' })
