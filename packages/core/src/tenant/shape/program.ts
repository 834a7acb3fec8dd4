import * as z from 'zod'
import { declares } from './parts/declares.js'
import { choice, keys, wordsOf } from './parts/keys.js'
import { pool } from './parts/limit.js'
import { asciiId, id } from './parts/id.js'
import { clause, names, oneOrMany } from './parts/many.js'
import { value } from './parts/expressions.js'
import { en, expression, force, name, text } from './parts/text.js'

const tier = keys(
  'tier',
  { name: text.describe('梯队名称'), clause },
  { en, 'treated-as': text.describe('按哪个梯队对待：那个梯队有的它也有') },
)

const ladder = keys('ladder', { tiers: z.array(text).describe('由低到高') }, { name, clause })
const ladderOrTiers = z
  .union([ladder, z.array(text)])
  .transform(found => (Array.isArray(found) ? { tiers: found } : found))

const track = keys(
  'track',
  { name: text.describe('类别名称'), clause },
  { en, when: expression.describe('哪些企业'), lead: asciiId.describe('责任部门') },
)

const driver = keys('driver', { name: text.describe('驱动因素名称'), clause }, { en })

const phase = keys('phase', { id, clause, span: text.describe('起止日期，照文件写') }, { name })

const pledge = keys(
  'pledge',
  { years: names.describe('可承诺的年数'), metric: text.describe('要倍增的指标'), clause },
  { name },
)

const stacking = keys(
  'stacking',
  {
    id,
    clause,
    per: choice('thing', wordsOf('thing')).describe('同一个什么'),
    with: names.describe('与哪些措施，如 辖区/计划/*'),
    pays: choice('pays', wordsOf('pays')).describe('就高，或合计'),
  },
  {
    name,
    force,
    'already-paid': text.describe('已先领较低一项时怎么办：一个读法的编号'),
    unmentioned: oneOrMany(choice('policy-level', wordsOf('policy-level'))).describe('文件未提及的级别'),
    'if-unmentioned': text.describe('未提及的级别怎么办：一个读法的编号'),
    when: expression.describe('何时是一条规则'),
  },
)

const funding = keys('funding', { split: z.record(id, expression).describe('各级分担') }, { clause, force })

const equivalence = keys(
  'equivalence',
  { id, clause, tier: text.describe('本计划的梯队'), 'counts-as': text.describe('辖区/计划/梯队') },
  {
    name,
    when: expression.describe('指哪些企业；默认持有该梯队的'),
    from: expression.describe('从哪一天起；默认随条款'),
    for: oneOrMany(choice('scope', wordsOf('scope'))).describe('用于哪些方面；默认措施'),
  },
)

const step = keys(
  'step',
  {},
  { within: value.describe('办理时限'), by: names.describe('由谁办理'), document: text.describe('文书'), clause },
)

/** programs/<id>/program.yaml: one cultivation program (计划). */
export const program = keys(
  'program',
  {
    id: asciiId,
    name: text.describe('计划名称'),
    sources: names.describe('依据的文件'),
    'in-force': text.describe('实施期，如 2017-02-10..2021-12-31'),
  },
  {
    en,
    says: text.describe('一句话说明'),
    office: asciiId.describe('哪个单位是计划办公室'),
    'base-year': text.describe('基期年，如 2016'),
    tiers: z.record(id, tier).describe('梯队：企业可以有的资格'),
    ladders: z.record(id, ladderOrTiers).describe('由低到高的梯队'),
    tracks: z.record(id, track).describe('企业类别，各由哪个部门对接'),
    drivers: z.record(id, driver).describe('成长驱动因素'),
    phases: z.array(phase).describe('实施阶段，日期照文件写'),
    pledge: pledge.describe('企业承诺几年之内实现什么'),
    limits: z.array(pool).describe('几项措施合计的限额（资金池）'),
    stacking: z.array(stacking).describe('几项申请碰到同一个事物时怎样付'),
    funding: funding.describe('资金由哪几级分担'),
    equivalences: z.array(equivalence).describe('本计划的梯队在别的计划里视同什么'),
    steps: z.record(id, z.record(id, step)).describe('各环节由谁、多久办理：事项: { 环节: … }，见 LIFECYCLES'),
    ...declares,
  },
)

export type ProgramShape = z.output<typeof program>
