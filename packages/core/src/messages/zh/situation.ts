import type { IssueParams } from '../../base/issue.js'
import type { SituationCode } from '../../tenant/situation/codes.js'

type Sentence = (params: IssueParams) => string

const meant = ({ suggestion }: IssueParams): string => (suggestion ? `是否指 ${suggestion}？` : '')
/** Where in the situation, for those who have no file to point at. */
const where = ({ path }: IssueParams): string => (path ? `${path}：` : '')
const found = (params: IssueParams): string => (params.found === '' ? '空值' : `“${params.found}”`)

/** Words for what is wrong with a situation (所填情况中的问题). */
export const situation: Record<SituationCode, Sentence> = {
  'situation/bad-day': p => `${where(p)}没有${found(p)}这一天。日期请写作 2018-11-21。`,
  'situation/bad-span': p =>
    `${where(p)}${found(p)}不是起止日期。请写作 2017-02-10..2018-12-31；没有起或止的一端可以不写，但要有两个点。`,
  'situation/bad-year': p => `${where(p)}${found(p)}不是年份。请写四位数字，如 2017。`,
  'situation/needs-list': p => `${where(p)}${p.found} 是列表，请逐项填写，每项以“- ”开头。`,
  'situation/needs-one': p => `${where(p)}${p.found} 只要一个值，不要分年，也不要列表。`,
  'situation/needs-years': p => `${where(p)}${p.found} 是按年的数据，请写明年份，如 { 2016: …, 2017: … }。`,
  'situation/not-a-pledge': p =>
    `${where(p)}不能承诺${found(p)}年。${p.options ? `可以承诺的年数：${p.options}。` : ''}`,
  'situation/not-a-value': p =>
    `${where(p)}${found(p)}不是${p.expected || '这里要的值'}。请核对写法和单位${p.expected === '金额' ? '，如 2000万、1.2亿、20000000' : ''}。`,
  'situation/negative': p => `${p.found} 是负数，这里不会有负数。请核对，没有发生的写 0。`,
  'situation/not-whole': p => `${p.found} 不是整数，这里按个数填整数。`,
  'situation/outside-range': p => `${p.found} 不在可以裁量的范围之内，范围是 ${p.expected}。`,
  'situation/too-exact': p => `${where(p)}${found(p)}小数太多。金额以元计，最多两位小数。`,
  'situation/too-large': p => `${where(p)}${found(p)}太大，系统不接受。请核对单位是元还是万元。`,
  'situation/too-many': p => `${where(p)}列表有 ${p.found} 项，最多 ${p.limit} 项。请分几次申报，或合并同类项。`,
  'situation/twice': p => `${p.found} 填了两次${p.line ? `，第 ${p.line} 项已经有了` : ''}。请合并成一项，或核对编号。`,
  'situation/no-money': p => `${where(p)}${found(p)}不是给钱的措施，没有金额可以比较。请把这一项删去。`,
  'situation/unknown-measure': p => `${where(p)}没有名为${found(p)}的措施。${meant(p) || '请核对措施编号。'}`,
  'situation/unknown-name': p => `${where(p)}没有名为 ${p.found} 的数据。${meant(p) || '请核对名称，或把它删去。'}`,
  'situation/unknown-option': p =>
    `${where(p)}没有${found(p)}这个选项。${meant(p)}${p.options ? `可选：${p.options}。` : ''}`,
  'situation/shares-not-whole': p => `${p.options ? `${p.options} 的` : ''}占比合计 ${p.found}，应为 100%。请核对。`,
  'situation/unknown-criterion': p =>
    `${where(p)}没有名为${found(p)}的评分指标。${meant(p)}${p.options ? `可选：${p.options}。` : ''}`,
  'situation/unknown-stage': p =>
    `${where(p)}没有名为${found(p)}的评分环节。${meant(p)}${p.options ? `可选：${p.options}。` : ''}`,
}
