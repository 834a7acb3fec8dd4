import * as z from 'zod'
import { declares } from './parts/declares.js'
import { choice, keys, wordsOf } from './parts/keys.js'
import { id } from './parts/id.js'
import { clause, names } from './parts/many.js'
import { en, expression, force, name } from './parts/text.js'

const comparisons = {
  above: expression.describe('超过、突破'),
  'at-least': expression.describe('达到…以上'),
  'at-most': expression.describe('不超过'),
  equals: expression.describe('等于'),
  between: expression.describe('介于，如 5%..8%'),
  about: expression.describe('…左右，与 within 同用'),
}

type Comparisons = Readonly<Partial<Record<keyof typeof comparisons, string>>>
const oneComparison = (target: Comparisons, context: z.RefinementCtx<Comparisons>) => {
  const all = Object.keys(comparisons)
  if (all.filter(key => target[key as keyof Comparisons] !== undefined).length === 1) return
  context.addIssue({ code: 'custom', message: 'choose-one', params: { keys: all.join(', ') }, path: [] })
}

const target = keys(
  'target',
  { id, clause, is: expression.describe('指标是什么') },
  {
    ...comparisons,
    name,
    en,
    within: expression.describe('“左右”的容差'),
    by: expression.describe('到何时：日期，或年份（到年底）'),
    start: expression.describe('起点的值，用来画到目标的直线'),
    since: expression.describe('起点的日期或年份'),
    force,
    every: choice('each-of', wordsOf('each-of')).describe('每个镇街或园区各自达到'),
    organizations: names.describe('责任单位'),
  },
).superRefine(oneComparison)

/** programs/<p>/targets.yaml: indicators with a value to reach by a date (目标). */
export const targets = keys('targets', { targets: z.array(target).describe('目标') }, declares)

export type TargetsShape = z.output<typeof targets>
