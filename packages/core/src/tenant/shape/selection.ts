import * as z from 'zod'
import { declares } from './parts/declares.js'
import { choice, keys, wordsOf } from './parts/keys.js'
import { asciiId, id } from './parts/id.js'
import { clause, names, options } from './parts/many.js'
import { value } from './parts/expressions.js'
import { expression, force, name, text, truth } from './parts/text.js'

const needs = expression.describe('要满足的条件')
const decidedBy = names.describe('由谁决定')

const part = keys('eligibility', { id, needs }, { name, clause, force })

const relax = keys('relax', { when: expression.describe('何时可以放宽') }, { 'decided-by': decidedBy, clause })

type Either = { needs?: string; any?: unknown }
const needsOrAny = (rule: Either, context: z.RefinementCtx<Either>) => {
  if ((rule.needs === undefined) !== (rule.any === undefined)) return
  context.addIssue({ code: 'custom', message: 'choose-one', params: { keys: 'needs, any' }, path: [] })
}

const eligibility = keys(
  'eligibility',
  { id, clause },
  { name, needs, any: z.array(part).describe('满足其一即可'), force, relax: relax.describe('可适当放宽') },
).superRefine(needsOrAny)

const direct = keys(
  'direct',
  { id, clause, tier: text.describe('认定为哪个梯队'), needs },
  { name, 'decided-by': decidedBy },
)

const stageThen = keys('stage-then', { 'register-within': text.describe('多久之内登记') }, { clause })

const stage = keys(
  'stage',
  { id, clause },
  {
    name,
    state: text.describe('对应的状态；默认编号'),
    by: names.describe('由谁办理'),
    with: names.describe('会同哪些单位'),
    for: value.describe('持续多久'),
    within: value.describe('办理时限'),
    routes: names.describe('申报途径'),
    verifies: names.describe('核实哪些数据'),
    scores: truth.describe('这一环节打不打分'),
    shortlist: expression.describe('进入下一环节的有几家'),
    document: asciiId.describe('文书'),
    then: stageThen.describe('随后'),
  },
)

const scoring = keys(
  'scoring',
  { clause, criteria: options.describe('评分指标：编号: 名称') },
  { weights: text.describe('权重表'), combines: z.record(id, expression).describe('各环节得分的占比') },
)

const ranking = keys(
  'ranking',
  { clause, by: expression.describe('按什么排') },
  { within: value.describe('在哪一组之内排，如 driver'), ties: text.describe('同分由谁定') },
)

const merits = keys(
  'merits',
  { clause, of: names.describe('哪些数据'), effect: choice('merit', wordsOf('merit')).describe('综合考量或加分') },
  { points: z.record(id, expression).describe('各项加分') },
)

const place = keys('capacity', { places: expression.describe('名额') }, { clause })
const placeOrText = z.union([place, value]).transform(found => (typeof found === 'string' ? { places: found } : found))

/** programs/<p>/selection.yaml: who may apply, how the list is made, how many (遴选). */
export const selection = keys(
  'selection',
  {},
  {
    eligibility: z.array(eligibility).describe('申报条件'),
    direct: z.array(direct).describe('不经评审的路径'),
    stages: z.array(stage).describe('遴选环节'),
    scoring: scoring.describe('评分'),
    ranking: ranking.describe('排名'),
    merits: merits.describe('积极因素'),
    capacity: z.record(id, placeOrText).describe('各梯队名额'),
    ...declares,
  },
)

export type SelectionShape = z.output<typeof selection>
export type EligibilityShape = z.output<typeof eligibility>
