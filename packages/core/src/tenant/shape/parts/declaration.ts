import * as z from 'zod'
import { type FactType, factTypes } from '../../../facts/declaration.js'
import { choice, keys, keyword, slots, wordsOf } from './keys.js'
import { id } from './id.js'
import { clause, names, optionList, options } from './many.js'
import { expressions, value } from './expressions.js'
import { expression, text, truth } from './text.js'

/** What a value of each type is; the key is the type, and what stands behind it the fact's Chinese name. */
const typeSays: Readonly<Record<FactType, string>> = {
  money: '金额',
  ratio: '比率，如 50%、1:1',
  number: '带单位的数，另写 unit',
  count: '个数，如 25家、3次',
  area: '面积',
  year: '年份',
  date: '日期',
  duration: '时长，如 3年、10个工作日',
  'yes-no': '是或否',
  text: '文字，不参与计算',
  enum: '几个选项之一，另写 of',
  list: '列表，另写 of',
  project: '一个项目：凭编号认得出来的事物',
  contract: '一份合同',
  person: '一个人',
  partner: '一个合作方，如银行、厂商',
  property: '一件财产，如一台设备',
  event: '一次活动，如一个展会',
  town: '一个镇街',
  organization: '一个单位',
  claim: '另一项措施的一份申请；值是那项措施的编号',
  table: '一张表，另写 by、gives',
}

const typeName = (type: FactType) => text.describe(`类型：${typeSays[type]}`)
const typesBut = <T extends FactType>(...without: T[]) =>
  Object.fromEntries(
    factTypes.filter(type => !without.some(other => other === type)).map(type => [type, typeName(type)]),
  ) as Record<Exclude<FactType, T>, ReturnType<typeof typeName>>

/** What a column of a table holds: `ratio`, `比率型`. */
const typeWord = keyword('declaration')

/** A value, or that there is no limit. */
const untilSet = keyword('unset')
expressions.add(untilSet, { computes: 'may' })

const details = {
  unit: text.describe('计量单位；单位不同的数不能相加'),
  per: choice('period', wordsOf('period')).describe('按年、半年、季度或月取数，用时写 revenue[2015]'),
  open: truth.describe('选项之外可另填（“等”）'),
  about: choice('subject', wordsOf('subject')).describe('谁的数据；默认企业'),
  from: text.describe('由谁提供：企业（默认），或一个单位，那就是认定'),
  presumed: value.describe('没有记录时当作什么；“发现……的”写 否'),
  'verified-by': text.describe('由哪个单位核实'),
  fresh: text.describe('多久之内的数据才算数，如 1年'),
  help: text.describe('给填报人的说明'),
  listed: truth.describe('是否在清单中列出'),
  negative: truth.describe('是否可以是负数，如利润；默认否'),
  en: text.describe('英文名称'),
}

type Context = z.RefinementCtx<Readonly<Record<string, unknown>>>

/** Exactly one key is a type; an enum and a list say `of`. */
function oneType(declaration: Readonly<Record<string, unknown>>, context: Context): void {
  const types = factTypes.filter(type => declaration[type] !== undefined)
  const issue = (message: string, params: Record<string, string>) =>
    context.addIssue({ code: 'custom', message, params, path: [] })
  if (types.length === 0) issue('no-type', { options: factTypes.join(', ') })
  if (types.length > 1) issue('two-types', { found: types.join(', ') })
  const needsOf = types.includes('enum') || types.includes('list')
  if (needsOf && declaration.of === undefined) issue('missing-key', { key: 'of' })
}

const typed = <T extends z.ZodType<Readonly<Record<string, unknown>>>>(schema: T): T => {
  const checked = schema.superRefine(oneType)
  const slot = slots.get(schema)
  if (slot) slots.add(checked, slot)
  return checked
}

/** A field of a list: everything that a fact may say, but not a list in a list. */
const field = typed(
  keys('declaration', {}, { ...typesBut('list', 'table'), ...details, of: options.describe('枚举的选项') }),
)

const listOf = z.union([z.record(id, z.union([text, field])), optionList]).describe('枚举的选项，或列表各项的字段')

/** `id: { <type>: <name>, … }`: a fact. */
export const fact = typed(keys('declaration', {}, { ...typesBut('table'), ...details, of: listOf }))

/** A value that later rules decide (待定参数). */
export const parameter = typed(
  keys(
    'declaration',
    { clause },
    {
      ...typesBut(),
      ...details,
      of: listOf,
      by: oneKeyOrTwo(),
      gives: z.union([typeWord, z.record(id, typeWord)]).describe('表的每行给出的类型，或 { 列: 类型 }'),
      'decided-by': names.describe('由谁决定'),
      'until-set': untilSet.describe('未设时按此计，列入待定'),
    },
  ),
)

function oneKeyOrTwo() {
  return z.union([expression, z.array(expression)]).describe('按什么查表')
}

export type FactShape = z.output<typeof fact>
export type ParameterShape = z.output<typeof parameter>
