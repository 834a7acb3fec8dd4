import { type Type } from '../language/values/type.js'
import type { ImportDictionary, KnownFact, KnownProgram } from './dictionary.js'
import { headerOf, type PlainTarget } from './target.js'

/** What a template is for. */
export interface TemplateAsk {
  /** Facts by key; those that a list shows otherwise. */
  readonly facts?: readonly string[]
  /** Years of yearly facts. */
  readonly years?: readonly number[]
  /** The program whose memberships stand in it; none otherwise. */
  readonly program?: string
}

/** A table to be filled in: its header, what each column wants, and an example; the two rows may stay in it. */
export interface Template {
  readonly headers: readonly string[]
  readonly notes: readonly string[]
  readonly example: readonly string[]
}

interface Column {
  readonly header: string
  readonly note: string
  readonly example: string
}

const plain = (to: PlainTarget, note: string, example = ''): Column => ({ header: headerOf(to), note, example })

const enterprise: readonly Column[] = [
  plain('credit-code', '18 位，照营业执照填写；必填。本行和示例行可以留着，不会导入', '91440101MA9ABCDE1X'),
  plain('name', '企业全称；新企业必填', '示例科技有限公司'),
  plain('town', '镇街或园区的名称、简称或编号'),
  plain('registered-on', '年-月-日', '2012-03-15'),
]

/** The unit in which officials write numbers of a fact. */
function unitOf(type: Type): string | undefined {
  if (type.kind !== 'number') return undefined
  if (type.dimension === 'money') return '万元'
  if (type.dimension === 'ratio') return '%'
  if (type.dimension === 'months') return '个月'
  if (type.dimension === 'days') return '天'
  if (type.dimension === 'workdays') return '个工作日'
  return type.dimension.startsWith('unit:') ? type.dimension.slice(5) : undefined
}

function exampleOf(type: Type): string {
  if (type.kind === 'truth') return '是'
  if (type.kind === 'option') return [...type.set.options.values()][0] ?? ''
  if (type.kind !== 'number') return ''
  if (type.dimension === 'date') return '2018-11-21'
  return type.dimension === 'year' ? '2017' : '12'
}

const optionsOf = (type: Type): string =>
  type.kind === 'option'
    ? `填 ${[...type.set.options.values()].slice(0, 8).join('、')}`
    : type.kind === 'truth'
      ? '填 是 或 否'
      : ''

function factColumns(
  fact: KnownFact,
  { dictionary, years }: { dictionary: ImportDictionary; years: readonly number[] },
): Column[] {
  const { name, type, key, help = '' } = fact
  const isShared = (dictionary.factsByWord.get(name.normalize('NFKC').toLowerCase())?.length ?? 1) > 1
  const unit = unitOf(type)
  const note = [help, optionsOf(type)].filter(text => text !== '').join('；')
  const of = (year?: number): Column => {
    const inside = [
      ...(year === undefined ? [] : [`${year}年`]),
      ...(unit === undefined ? [] : [unit]),
      ...(isShared ? [key] : []),
    ]
    return { header: inside.length === 0 ? name : `${name}（${inside.join('，')}）`, note, example: exampleOf(type) }
  }
  return fact.yearly ? years.map(year => of(year)) : [of()]
}

function membershipColumns({ name, context, hasTiers, pledgeYears }: KnownProgram): Column[] {
  const choice = (to: 'tier' | 'track' | 'driver'): Column =>
    plain(to, optionsOf(context[to].type).replaceAll('、未入选', ''), exampleOf(context[to].type))
  const has = (to: 'track' | 'driver'): boolean => {
    const { type } = context[to]
    return type.kind === 'option' && type.set.options.size > 0
  }
  return [
    plain('program', '计划的名称或编号', name),
    ...(hasTiers ? [choice('tier')] : []),
    ...(has('track') ? [choice('track')] : []),
    ...(has('driver') ? [choice('driver')] : []),
    plain('lead', '单位的名称、简称或编号'),
    plain('from', '年-月-日', '2017-06-30'),
    ...(pledgeYears.length > 0 ? [plain('pledge-years', `填 ${pledgeYears.join('、')}`, String(pledgeYears[0]))] : []),
    plain('base-year', '四位数字', '2016'),
  ]
}

/**
 * A table to fill in and import again (导入模板): its headers are read back as what they stand for.
 *
 * The rows of notes and of the example begin with 说明 and 示例: they are passed over when they stay.
 */
export function importTemplate(dictionary: ImportDictionary, ask: TemplateAsk = {}): Template {
  const all = [...dictionary.facts.values()]
  const { facts: wanted, years = [], program } = ask
  const facts = wanted ? wanted.flatMap(key => dictionary.facts.get(key) ?? []) : all.filter(({ listed }) => listed)
  const member = program === undefined ? undefined : dictionary.programs.get(program)
  const columns = [
    ...enterprise,
    ...facts.flatMap(fact => factColumns(fact, { dictionary, years })),
    ...(member ? membershipColumns(member) : []),
  ]
  const row = (of: 'note' | 'example', mark: string): string[] =>
    columns.map((column, i) => (i === 0 ? `${mark}：${column[of]}` : column[of]))
  return { headers: columns.map(({ header }) => header), notes: row('note', '说明'), example: row('example', '示例') }
}
