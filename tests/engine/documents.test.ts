import {
  bulletinDocument,
  callDocument,
  claimDocument,
  demandDocument,
  evaluate,
  fieldsOf,
  letterDocument,
  noticeDocument,
  papers,
  parseDay,
  rank,
  rosterDocument,
  route,
  type Situation,
} from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant, claimed } from './a-tenant.js'

const made = aTenant(
  { reward: 'facts: { cost: { money: 费用 } }\nbase: cost\nrate: 10%..20%\n', fixed: 'fixed: 50万\n' },
  {
    'organization.yaml': 'organizations:\n  office: { name: 计划办, kind: office }\nposts:\n  mayor: { name: 市长 }\n',
    'programs/plan/demands.yaml': `
facts: { on-list: { yes-no: 属清单以内, from: office } }
routes: [{ id: own, name: 由计划办办理, clause: 一, when: on-list, to: office }]
deadlines: { answer: answer-days, clause: 一 }
notifications: [{ on: raised, clause: 一, to: [mayor, firm.lead.head] }]
parameters: { answer-days: { duration: 办理时限, clause: 一 } }
`,
    'programs/plan/evaluation.yaml': `
clause: 一
verdicts:
  - { id: good, name: 保持增长, gives: keep, clause: 一, when: 'growth(main-revenue, year) >= 10%' }
  - { id: bad, name: 下滑, gives: [remove, demote], clause: 一, when: 'growth(main-revenue, year) < 0%', approvals: [office] }
`,
    'programs/plan/selection.yaml': `
eligibility: [{ id: here, name: 在本地注册, clause: 一, needs: registered-here }]
stages: [{ id: desk, state: desk-reviewed, clause: 一, scores: true }]
scoring: { clause: 一, criteria: [规模] }
ranking: { clause: 一, by: score }
capacity: { pilot: { places: places, clause: 一 } }
parameters: { places: { count: 家数, unit: 家, clause: 一 } }
`,
  },
)
const today = parseDay('2018-11-21') ?? 0
const heading = { issuer: '计划办', program: '示例计划', on: '2018-11-21' }
const asked = (situation: Situation) => ({ situation: { on: '2018-11-21', ...situation }, today })

function got<T>(answer: { ok: true; result: T } | { ok: false; problems: unknown } | undefined): T {
  if (!answer?.ok) throw new Error(JSON.stringify(answer))
  return answer.result
}
const labels = (lacks: readonly { label: string }[]) => lacks.map(({ label }) => label)

describe('a decision on a claim', () => {
  const officers = { firm: '甲公司', officer: '张三', second: '李四' }

  test('states amount, lines and clause, and lacks nothing once two officers have signed', () => {
    const { data, lacks } = claimDocument({ heading, ...officers, result: claimed(made, 'fixed', {}) })
    expect(data).toMatchObject({ day: '2018年11月21日', amount: '50万元', outcome: '予以核定', clause: '一' })
    expect(data.lines).toEqual([{ year: '2018年', amount: '50万元' }])
    expect(lacks).toEqual([])
  })

  test('has no amount while an officer may still choose, and takes only a choice within the range', () => {
    const result = claimed(made, 'reward', { given: { cost: '100万' } })
    const open = claimDocument({ heading, ...officers, result })
    expect([open.data.computed, open.data.amount, labels(open.lacks)]).toEqual([
      '10万元至20万元',
      null,
      ['核定结果', '核定金额'],
    ])
    const chosen = { amount: '150000.00', reason: '设备先进' }
    expect(claimDocument({ heading, ...officers, result, decided: chosen }).data).toMatchObject({
      amount: '15万元',
      reason: '设备先进',
    })
    expect(claimDocument({ heading, ...officers, result, decided: { amount: '250000.00' } }).data.amount).toBeNull()
  })

  test('says what an amount that is not known waits for', () => {
    const { lacks } = claimDocument({ heading, result: claimed(made, 'reward', {}) })
    expect(lacks.find(({ field }) => field === 'amount')?.waits).toEqual([{ kind: 'fact', id: 'cost' }])
    expect(labels(lacks)).toContain('复核人')
  })
})

test('a message of a demand names to whom it goes and by when, and what keeps these from being known', () => {
  const result = got(route(made.tenant, made.program, asked({ given: { 'on-list': '是' } })))
  const { data, lacks } = demandDocument({ firm: '甲公司', category: '用地', says: '缺地', route: result })
  expect(data).toMatchObject({ to: '计划办', recipients: '市长', due: null })
  expect(lacks).toEqual([{ field: 'due', label: '答复期限', waits: [{ kind: 'parameter', id: 'answer-days' }] }])
})

test('a bulletin states every member’s verdict, who must still agree, and counts them', () => {
  const of = (revenue: Record<string, string>) =>
    got(evaluate(made.tenant, made.program, asked({ given: { 'main-revenue': revenue } })))
  const members = [
    { firm: '甲', result: of({ 2016: '1亿', 2017: '2亿' }) },
    { firm: '乙', result: of({ 2016: '2亿', 2017: '1亿' }) },
    { firm: '丙', result: of({ 2017: '1亿' }) },
  ]
  const { data, lacks } = bulletinDocument({ heading, year: 2017, members, nameOf: () => '主营业务收入' })
  expect(data.members).toMatchObject([
    { firm: '甲', verdict: '保留', rule: '保持增长' },
    { firm: '乙', verdict: '退出或降级', approvals: '计划办' },
    { firm: '丙', verdict: null, waits: '主营业务收入' },
  ])
  expect(data.counts).toEqual([
    { verdict: '保留', firms: '1' },
    { verdict: '退出或降级', firms: '1' },
  ])
  expect(lacks.map(({ label, row }) => [label, row])).toEqual([
    ['评价结论：结论', 2],
    ['评价结论：依据的规则', 2],
  ])
})

test('a call states conditions and capacity, and that nobody has set how many are taken', () => {
  const round = { on: '2018-11-21', applications: [{ id: 'a', scores: { desk: '80' } }] }
  const { capacity } = got(rank(made.tenant, made.program, { round, today }))
  const rules = [{ name: '在本地注册', clause: '一', binds: true }]
  const { data, lacks } = callDocument({ heading, opens: '2018-12-01', rules, capacity, contact: '市民服务热线' })
  expect(data).toMatchObject({ opens: '2018年12月1日', conditions: [{ name: '在本地注册', force: '须符合' }] })
  expect(labels(lacks)).toEqual(['申报截止', '名额：家数'])
})

test('a notice lists whom people have chosen, and lacks its last day while that is not set', () => {
  const firms = [{ name: '甲', tier: '试点企业' }]
  expect(labels(noticeDocument({ heading, clause: '一', firms, objections: '书面' }).lacks)).toEqual(['公示截止'])
  expect(noticeDocument({ heading, clause: '一', firms, until: '2018-11-30' }).data.until).toBe('2018年11月30日')
})

test('a roster lacks the department that nobody has assigned yet', () => {
  const members = [{ name: '甲', tier: '试点企业', town: '东镇', since: '2017-04-10' }]
  const { data, lacks } = rosterDocument({ heading, clause: '一', members })
  expect(data.firms[0]).toMatchObject({ since: '2017年4月10日', lead: null })
  expect(lacks).toEqual([{ field: 'firms.lead', label: '名单：责任部门', row: 0, waits: [] }])
})

test('a letter that sends back names what must be supplied; one that accepts names nothing', () => {
  const about = { name: '奖励', clause: '一' }
  const supplements = [{ what: '发票', who: '企业' }]
  expect(letterDocument({ heading, firm: '甲', about, decision: 'returned', supplements }).data).toMatchObject({
    decision: '退回补正',
    supplements: [{ what: '发票' }],
  })
  expect(letterDocument({ heading, firm: '甲', about, decision: 'accepted', supplements }).data.supplements).toEqual([])
  expect(labels(letterDocument({ heading: {}, about, supplements }).lacks)).toEqual([
    '发文单位',
    '计划',
    '日期',
    '企业',
    '决定',
  ])
})

test('every kind of document says what it is called, and each of its fields what it holds', () => {
  expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length)
  for (const { field, label } of papers.flatMap(paper => fieldsOf(paper))) expect(label, field).toMatch(/^\p{sc=Han}/u)
})
