import * as z from 'zod'
import { keys, keyword } from './keys.js'
import { id } from './id.js'
import { clause, names, oneOrMany } from './many.js'
import { expression, force, name } from './text.js'

const beyond = keys(
  'beyond',
  { needs: expression.describe('何时可以突破'), approval: names.describe('由谁批准') },
  { clause },
)

const ceilings = {
  max: expression.describe('金额、名额的上限'),
  count: expression.describe('次数的上限'),
  years: expression.describe('年数的上限'),
}

const details = {
  ...ceilings,
  name,
  clause,
  force,
  when: expression.describe('何时适用'),
  'until-set': keyword('unset').describe('上限未设时按此计；unlimited 为不设限'),
  beyond: beyond.describe('突破的条件和批准单位'),
}

const per = oneOrMany(keyword('limit-key')).describe('对什么累计：line claim firm year payee tenant 或事物的编号')

type Ceilings = Readonly<Partial<Record<keyof typeof ceilings, string>>>

const oneCeiling = (limit: Ceilings, context: z.RefinementCtx<Ceilings>) => {
  const said = Object.keys(ceilings).filter(key => limit[key as keyof Ceilings] !== undefined)
  if (said.length === 1) return
  context.addIssue({ code: 'custom', message: 'choose-one', params: { keys: 'max, count, years' }, path: [] })
}

/** A ceiling of one measure, with what it is counted over (限额). */
export const limit = keys('limit', { id, per }, details).superRefine(oneCeiling)

/** A ceiling over several measures of a program (资金池). */
export const pool = keys('limit', { id, per, of: names.describe('合并计算的措施') }, details).superRefine(oneCeiling)

export type LimitShape = z.output<typeof limit>
