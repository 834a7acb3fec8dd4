import {
  assess,
  type Assessment,
  claim,
  type ClaimResult,
  type CompiledProgram,
  evaluate,
  type EvaluationResult,
  type Situation,
  type Tenant,
} from '@peiyu/core'
import { applicant, firmName, onDay } from './firm.js'
import { clausesIn, lineRows, rangeText, reasonOf, statementsOf, stepsOf, tableOf, wan } from './page.js'

type Answer<T> = { readonly ok: true; readonly result: T } | { readonly ok: false; readonly problems: unknown }

function sure<T>(answer: Answer<T> | undefined): T {
  if (!answer?.ok) throw new Error(JSON.stringify(answer))
  return answer.result
}

/** What the firm meets, in the order in which it meets it. */
export interface Walk {
  readonly application: Assessment
  readonly liaison: Assessment
  readonly advice: ClaimResult
  readonly adviceSplit: ClaimResult
  readonly firstYear: ClaimResult
  readonly verdict: EvaluationResult
  readonly lumpSum: ClaimResult
}

const paidAdvice = { measure: 'consulting', year: '2018', amount: '150万' }
const paidFirstYear = { measure: 'service-package', year: '2017', amount: '54万' }

export function walk(tenant: Tenant, program: CompiledProgram): Walk {
  const claimed = (measure: string, situation: Situation): ClaimResult =>
    sure(claim(tenant, program, { measure, situation, today: 0 }))
  const assessed = (situation: Situation): Assessment => sure(assess(tenant, program, { situation, today: 0 }))
  const advice = onDay('2018-11-21', { year: '2018', given: { 'consulting-fees': { 2018: '420万' } } })
  return {
    application: assessed(applicant),
    liaison: assessed(onDay('2017-04-28', {})),
    advice: claimed('consulting', advice),
    adviceSplit: claimed('consulting', { ...advice, decided: { rate: '50%' }, ledger: [paidAdvice] }),
    firstYear: claimed('service-package', onDay('2018-05-15', { year: '2017' })),
    verdict: sure(
      evaluate(tenant, program, { situation: onDay('2020-01-15', { given: { 'wants-more': '是' } }), today: 0 }),
    ),
    lumpSum: claimed(
      'service-package',
      onDay('2020-04-20', { year: '2019', given: { early: '是' }, ledger: [paidFirstYear] }),
    ),
  }
}

const ruleWords = { pass: '符合', fail: '不符合', relaxed: '可放宽', unknown: '未知' } as const
const verdictWords = { yes: '符合', no: '不符合', unknown: '未知' } as const

function claimSection(title: string, says: string, result: ClaimResult): string {
  const bound = result.boundBy === null ? '没有限额削减' : `受限于 \`${result.boundBy}\``
  return [
    `## ${title}`,
    says,
    `**${rangeText(result)}**，${bound}。`,
    ...(result.lines.length > 1 ? [tableOf(['年度', '金额', '限额削减'], lineRows(result.lines))] : []),
    '怎样算出来的：',
    stepsOf(result.because),
  ].join('\n\n')
}

/** The page: every figure with the statement on which it rests. */
export function pageOf(tenant: Tenant, story: Walk): string {
  const { application, liaison, advice, adviceSplit, firstYear, verdict, lumpSum } = story
  const { level, name, clause, because } = {
    because: liaison.liaison?.because,
    ...(liaison.liaison ?? { level: null, name: null, clause: '' }),
  }
  const cited = [
    application.eligibility.rules.map(rule => rule.clause),
    [clause],
    verdict.rules.map(rule => rule.clause),
  ].flat()
  const explained = [advice, adviceSplit, firstYear, lumpSum].flatMap(result => clausesIn(result.because))
  return [
    '# 一家企业走一遍',
    `${firmName}，从申报到提前倍增的一次性拨付。每个数都由 \`configs/dongguan\` 算出，方括号里是它依据的条款，最后一节是这些条款的内容。本页由 \`tests/docs/walk.test.ts\` 生成并核对：数字与手算一致，页面与代码一致。`,
    '## 1 申报：能不能报（2017-03-31）',
    `结论：**${application.eligibility.status === 'eligible' ? '符合申报条件' : application.eligibility.status}**。标“重点”的只供参考，不否决。`,
    tableOf(
      ['条件', '结果', '条款', '为什么'],
      application.eligibility.rules.map(rule => [
        rule.binds ? rule.name : `${rule.name}（重点）`,
        ruleWords[rule.status],
        rule.clause,
        reasonOf(rule.because),
      ]),
    ),
    '## 2 入选：谁挂点（2017-04-28）',
    `挂点层级：**${name ?? '未知'}**（\`${level ?? '—'}\`，${clause}）。`,
    ...(because ? [stepsOf(because)] : []),
    claimSection(
      '3 兑现：咨询费补助（2018-11-21）',
      '咨询费 420 万元。“最高50%”由审核人员在区间内定，所以先是一个区间。',
      advice,
    ),
    claimSection(
      '4 年度限额：同一年已付150万元',
      '审核人员定为 50%，应补 210 万元；本年度已付 150 万元，同一年度只补差额，并且不能超过每年 200 万元。',
      adviceSplit,
    ),
    claimSection(
      '5 服务包：2017 年度（2018-05-15）',
      '承诺5年。费用 300 万元的一半是 150 万元；市级留成从 380 万元增到 560 万元，增长部分的 30% 是 54 万元，取小。',
      firstYear,
    ),
    '## 6 年度评价：提前倍增（2020-01-15，评价 2019 年）',
    `结论：**${verdict.name ?? '未知'}**（${verdict.clause}）。2016 年主营业务收入 4.1 亿元，两倍是 8.2 亿元；2019 年 8.3 亿元。`,
    tableOf(
      ['依次看', '结果', '条款'],
      verdict.rules.map(rule => [rule.name, rule.reached ? verdictWords[rule.status] : '不再看', rule.clause]),
    ),
    claimSection(
      '7 一次性拨付：2017 至 2019 年（2020-04-20）',
      `2017 年度已付 ${wan('540000.00')}，不再付；2018 年度费用的一半 40 万元小于增长份额 48 万元；2019 年度增长份额 354 万元，按每年最高 300 万元。`,
      lumpSum,
    ),
    '## 条款',
    statementsOf(tenant, [...cited, ...explained]),
    '',
  ].join('\n\n')
}
