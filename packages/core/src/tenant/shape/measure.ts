import * as z from 'zod'
import { declares } from './parts/declares.js'
import { fact } from './parts/declaration.js'
import { choice, keys, keyword, wordsOf } from './parts/keys.js'
import { limit } from './parts/limit.js'
import { asciiId, id } from './parts/id.js'
import { clause, names, oneOrMany } from './parts/many.js'
import { value } from './parts/expressions.js'
import { en, expression, force, name, text } from './parts/text.js'

const areaGift = keys('area-gift', { area: text.describe('什么面积'), unit: text.describe('计量单位') }, {})

const evidence = keys(
  'evidence',
  { name: text.describe('材料名称') },
  { id, clause, when: expression.describe('何时需要') },
)
const evidenceOrText = z
  .union([evidence, text])
  .transform(found => (typeof found === 'string' ? { name: found } : found))

const requirement = keys('requirement', { id, needs: expression.describe('要满足的条件') }, { name, clause, force })

const less = keys(
  'less',
  { id, amount: expression.describe('扣多少') },
  { name, clause, when: expression.describe('何时扣'), short: text.describe('不够扣时由谁承担：一个读法的编号') },
)

const caseByCase = keys(
  'case-by-case',
  { when: expression.describe('何时一事一议') },
  { name, clause, lifts: names.describe('不受哪些限额约束'), 'decided-by': names.describe('由谁决定') },
)

const round = keys(
  'round',
  {},
  {
    to: choice('round-to', wordsOf('round-to')).describe('取到哪一位；默认分'),
    by: choice('round-by', wordsOf('round-by')).describe('怎样取；默认四舍五入'),
  },
)

const instalments = keys(
  'instalments',
  { years: expression.describe('分几年'), share: expression.describe('每年多少') },
  { while: expression.describe('何时才继续支付'), clause },
)

const autoAward = keys(
  'auto-award',
  {},
  {
    'decided-by': names.describe('凭哪些数据认定'),
    confirm: names.describe('企业确认什么'),
    within: value.describe('多久支付'),
    from: text.describe('从何时起算：一句话，或一个读法的编号'),
    clause,
  },
)

const uplift = keys(
  'uplift',
  { measures: names.describe('上浮哪些措施，如 辖区/计划/*') },
  {
    clause,
    where: expression.describe('其中哪些'),
    rate: expression.describe('新的比例'),
    fixed: expression.describe('新的定额'),
    max: expression.describe('新的最高额'),
  },
)

const discretion = z.union([value, fact]).describe('范围（5%..8%）或 { 类型: 名称 }')

const amounts = {
  fixed: expression.describe('固定的金额'),
  base: expression.describe('按什么的比例，与 rate 同用'),
  rate: expression.describe('比例；范围由承办人定'),
  amount: expression.describe('金额怎样算；fixed、base、amount、places 只写一个'),
  places: expression.describe('几个名额'),
}

const shape = keys(
  'measure',
  { id: asciiId.describe('措施编号，与文件同名') },
  {
    name,
    en,
    clause,
    says: text.describe('用自己的话概括'),
    organizations: names.describe('承办单位，第一个牵头'),
    class: text.describe('性质，如 普惠、竞争性'),
    gives: z.union([choice('measure-kind', wordsOf('measure-kind')), areaGift]).describe('给予什么'),
    force,
    'filed-by': keyword('payee').describe('谁申请；默认企业'),
    to: keyword('payee').describe('付给谁；默认企业'),
    about: choice('thing', wordsOf('thing')).describe('一份申请针对什么；默认年'),
    for: expression.describe('适用于哪些企业；默认全部'),
    requires: z.array(requirement).describe('申请须符合的条件'),
    window: expression.describe('支持哪些年份，之外不给'),
    covers: expression.describe('一份申请涵盖哪些年份；默认申请的那一年'),
    evidence: z.array(evidenceOrText).describe('要交哪些材料'),
    each: text.describe('逐项算：一个列表数据的编号'),
    ...amounts,
    discretion: z.record(id, discretion).describe('由承办人裁量的值'),
    limits: z.array(limit).describe('最多多少，对什么累计'),
    less: z.array(less).describe('限额之后再扣的'),
    'case-by-case': caseByCase.describe('何时不按公式、逐件议定'),
    round: round.describe('取到哪一位，怎样取'),
    instalments: instalments.describe('分几期付'),
    'auto-award': autoAward.describe('不用申请就给（免申即享）'),
    uplifts: oneOrMany(uplift).describe('提高其他措施的比例、定额、最高额'),
    takes: text.describe('沿用上级的措施：辖区/计划/措施'),
    ...declares,
  },
)

type Measure = z.output<typeof shape>

/** What a measure must say itself, and how it may say its amount only once. */
function whole(measure: Measure, context: z.RefinementCtx<Measure>): void {
  const issue = (message: string, params: Record<string, string>) =>
    context.addIssue({ code: 'custom', message, params, path: [] })
  if (measure.takes === undefined) {
    for (const key of ['clause', 'gives'] as const) if (measure[key] === undefined) issue('missing-key', { key })
    if (measure.base !== undefined && measure.rate === undefined) issue('missing-key', { key: 'rate' })
    if (measure.rate !== undefined && measure.base === undefined) issue('missing-key', { key: 'base' })
  }
  const said = (['fixed', 'base', 'amount', 'places'] as const).filter(key => measure[key] !== undefined)
  if (said.length > 1) issue('choose-one', { keys: 'fixed, base, amount, places' })
}

/** programs/<p>/measures/<id>.yaml: one support measure (扶持措施). `clause` and `gives` are there unless it `takes`. */
export const measure = shape.superRefine(whole)

export type MeasureShape = z.output<typeof measure>
