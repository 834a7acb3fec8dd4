import { describe, expect, test } from 'vitest'
import { folderOf, peiyu } from './peiyu.js'

const plain = {
  'tenant.yaml': 'peiyu: 1\nid: somewhere\nname: 某地\nlevel: city\n',
  'organization.yaml': `
organizations:
  office: { name: 计划办, kind: office }
  economy: { name: 经信局, kind: department }
  board: { name: 委员会, kind: committee }
posts:
  mayor: { name: 市长 }
`,
  'sources/doc.yaml': 'title: 示例文件\nclauses:\n  一: { name: 示例, statements: { 1: 示例 } }\n',
  'programs/plan/program.yaml':
    'id: plan\nname: 示例计划\nsources: [doc]\nin-force: 2017-01-01..2021-12-31\nbase-year: 2016\n',
}
const folder = folderOf({
  ...plain,
  'programs/plan/evaluation.yaml': `
clause: 一
facts:
  feasible: { yes-no: 仍可倍增, from: office }
verdicts:
  - { id: on-course, name: 保持增长, gives: keep, clause: 一, when: 'growth(main-revenue, year) >= 10%' }
  - { id: hopeless, name: 无望, gives: [remove, demote], clause: 一, when: not feasible, approvals: [board] }
  - { id: once-more, name: 再看一年, gives: watch, clause: 一, when: feasible, for: 1年 }
options:
  - { id: warn-first, name: 先预警, gives: warn, clause: 一, when: 'growth(main-revenue, year) < 10%' }
`,
  'programs/plan/demands.yaml': `
categories: { clause: 一, rows: { land: { name: 用地, city: economy } } }
facts:
  on-list: { yes-no: 属清单以内, from: office }
routes:
  - { id: together, name: 会商, clause: 一, when: not on-list, to: board }
  - { id: department, name: 交部门, clause: 一, when: on-list, to: category.city }
rating: { clause: 一, options: { good: 满意, bad: 不满意 }, return-when: bad }
deadlines: { answer: 5个工作日, clause: 一 }
notifications:
  - { on: raised, clause: 一, to: [mayor], by: 短信 }
`,
  'steady.yaml': 'name: 甲公司\non: 2019-01-10\ngiven: { main-revenue: { 2017: 1亿, 2018: 1.12亿 } }\n',
  'slow.yaml': 'on: 2019-01-10\ngiven: { main-revenue: { 2017: 1亿, 2018: 1.09亿 }, feasible: 否 }\n',
  'open.yaml': 'on: 2019-01-10\ngiven: { main-revenue: { 2017: 1亿, 2018: 1.09亿 } }\n',
  'land.yaml': 'name: 甲公司\non: 2018-11-21\ngiven: { on-list: 是, category: land, rating: bad }\n',
  'unlisted.yaml': 'on: 2018-11-21\ngiven: { category: land }\n',
  'wrong.yaml': 'on: 2018-11-21\ngiven: { category: lend }\n',
})
const asked = (command: string, facts: string, ...more: string[]) =>
  peiyu(command, folder, '--program', 'plan', '--facts', `${folder}/${facts}`, ...more)

describe('an evaluation for people', () => {
  test('says the verdict, its rule and clause, and the figure nearest to turning it', async () => {
    const { code, out } = await asked('evaluate', 'steady.yaml')
    expect(code).toBe(0)
    expect(out).toMatch(/2018年度评价 {2}保留/)
    expect(out).toMatch(/依据 +保持增长 {2}一/)
    expect(out).toMatch(/最接近 +保持增长：.*余2个百/)
    expect(out).toMatch(/✓ {2}保持增长 +符合/)
    expect(out).toMatch(/· {2}无望 +不再看/)
  })

  test('leaves a choice to those who must agree, and says that nothing has effect before', async () => {
    const { out } = await asked('evaluate', 'slow.yaml')
    expect(out).toMatch(/退出或降级/)
    expect(out).toMatch(/须批准 +委员会（批准后才生效）/)
    expect(out).toMatch(/先预警（预警） +符合/)
  })

  test('says what to find out, by whom, and which verdicts are possible', async () => {
    const { out } = await asked('evaluate', 'open.yaml')
    expect(out).toMatch(/2018年度评价 {2}未知/)
    expect(out).toMatch(/仍可能 +无望、再看一年/)
    expect(out).toMatch(/要查明 +仍可倍增（feasible）——部门认定（计划办）/)
  })

  test('judges the year on the command line', async () => {
    expect((await asked('evaluate', 'steady.yaml', '--year', '2017', '--json')).out).toMatch(/"year": 2017/)
  })

  test('speaks English', async () => {
    const { out } = await asked('evaluate', 'steady.yaml', '--lang', 'en')
    expect(out).toMatch(/Evaluation of 2018 {2}keep/)
    expect(out).not.toMatch(/依据|缺：/)
  })
})

describe('a route for people', () => {
  test('says to whom, by which rule, who hears of it, by when, and whether it may be sent back', async () => {
    const { code, out } = await asked('route', 'land.yaml')
    expect(code).toBe(0)
    expect(out).toMatch(/交办 {2}经信局/)
    expect(out).toMatch(/依据 +交部门 {2}一/)
    expect(out).toMatch(/通知 +已提出：市长，短信 {2}一/)
    expect(out).toMatch(/答复期限 +2018-11-28 {2}一/)
    expect(out).toMatch(/发还重办 +可以/)
  })

  test('says what to find out first', async () => {
    const { out } = await asked('route', 'unlisted.yaml')
    expect(out).toMatch(/交办 {2}未知/)
    expect(out).toMatch(/要查明 +属清单以内（on-list）——部门认定（计划办）/)
  })

  test('is the contract object for programs', async () => {
    expect(JSON.parse((await asked('route', 'land.yaml', '--json')).out)).toMatchObject({
      status: 'known',
      route: 'department',
      to: { id: 'economy' },
    })
  })

  test('points at what is wrong in the facts', async () => {
    const { code, out } = await asked('route', 'wrong.yaml')
    expect(code).toBe(1)
    expect(out).toMatch(/wrong\.yaml:2:20 {2}错误/)
  })
})

test.each([
  ['evaluate', 'evaluation.yaml'],
  ['route', 'demands.yaml'],
])('%s says when the program has nothing to answer with', async (command, file) => {
  const bare = folderOf(plain)
  const { code, out } = await peiyu(command, bare, '--facts', `${folder}/steady.yaml`)
  expect(code).toBe(1)
  expect(out).toContain(`没有 ${file}`)
})
