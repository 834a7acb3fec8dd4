import * as z from 'zod'
import { wordOf } from './dictionary.js'

/** What a column may give besides facts, and the words by which a header says so. */
const words = {
  'credit-code': '统一社会信用代码 社会信用代码 信用代码 统一信用代码 统一社会信用编码 creditcode',
  name: '企业名称 单位名称 公司名称 企业全称 名称 企业 name',
  town: '镇街 所属镇街 所在镇街 镇(街) 镇街(园区) 所在镇街(园区) 所属镇街(园区) 园区 所属园区 所在园区 属地 town',
  'registered-on': '成立日期 注册日期 登记日期 成立时间 注册时间',
  year: '年度 年份 数据年度 统计年度 所属年度 year',
  program: '计划 培育计划 所属计划 计划名称 program',
  tier: '梯队 梯队级别 tier',
  track: '企业类别 类别 track',
  driver: '成长驱动因素 驱动因素 driver',
  lead: '主责单位 主责部门 牵头单位 牵头部门 责任单位 责任部门 lead',
  from: '入选日期 入选时间 认定日期 入库日期',
  until: '资格终止日期 资格届满日期 有效期至 到期日期 终止日期',
  'pledge-years': '承诺年数 承诺年限 倍增年限',
  'pledge-start': '承诺起始年 承诺起始年份',
  'pledge-end': '承诺期满年 承诺期满年份',
  'base-year': '承诺基准年 基准年 基准年份 基期年',
  ignored: '序号 编号 备注 联系人 联系电话 手机 填报人 no. no',
} as const

/** What a column may give besides a fact. */
export type PlainTarget = keyof typeof words

// Object.keys widens its keys; `words` is the list of them.
const plainTargets = Object.keys(words) as readonly PlainTarget[]

/** Columns that say something of an enterprise's place in a program. */
export const membershipTargets = [
  'tier',
  'track',
  'driver',
  'lead',
  'from',
  'until',
  'pledge-years',
  'pledge-start',
  'pledge-end',
  'base-year',
] as const satisfies readonly PlainTarget[]

const byWord: ReadonlyMap<string, PlainTarget> = new Map(
  plainTargets.flatMap(target => words[target].split(' ').map(word => [wordOf(word), target] as const)),
)

export const plainTargetOf = (word: string): PlainTarget | undefined => byWord.get(word)

/** The header of a plain target, as a template writes it. */
export const headerOf = (target: PlainTarget): string => words[target].split(' ')[0] ?? target

/** What a column gives in words, where it is no fact; nothing where it is ignored. */
export const plainWordOf = (to: string): string | null =>
  to === 'ignored' || !Object.hasOwn(words, to) ? null : headerOf(to as PlainTarget)

/** What one column of a sheet gives (列的含义): something of the enterprise or its place in a program, or a fact. */
export const columnTarget = z.discriminatedUnion('to', [
  z.strictObject({ to: z.enum(plainTargets) }),
  z.strictObject({
    to: z.literal('fact'),
    fact: z.string().describe('数据编号，或 计划/数据'),
    year: z.int().min(1900).max(2999).optional().describe('按年的数据是哪一年的；表里有“年度”一列时不写'),
    unit: z.string().max(20).optional().describe('数字的单位，如 万元'),
  }),
])
export type ColumnTarget = z.output<typeof columnTarget>

/** What each column gives, from column A on; columns beyond are ignored (列的对应关系). */
export const importMapping = z.array(columnTarget).max(500)
export type ImportMapping = readonly ColumnTarget[]
