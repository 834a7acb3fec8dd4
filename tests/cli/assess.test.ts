import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { columns } from '../../packages/server/src/cli/text/width.js'
import { emptyFolder, firm, folderOf, peiyu, peiyuIn, tenant } from './peiyu.js'

const assessed = (...more: string[]) => peiyu('assess', tenant, '--program', 'beizeng', '--enterprise', firm, ...more)

describe('an assessment for people', () => {
  test('says whom, under which program and version, for which day and year', async () => {
    const { code, out } = await assessed()
    expect(code).toBe(0)
    const [first = '', second = ''] = out.split('\n')
    expect(first).toContain('恒越精密制造')
    expect(second).toMatch(/倍增计划 · 2018-11-21（2018年） · 配置 [0-9a-f]{16}/)
  })

  test('shows each rule with status and clause, and what is missing with who finds it out', async () => {
    const { out } = await assessed()
    expect(out).toMatch(/✓ {2}2015年营业收入2000万元以上 +符合 {2}二（三）4#1/)
    expect(out).toMatch(/\? {2}管理和技术团队优秀 +未知[^]*缺：管理和技术团队优秀（good-team）——部门认定（遴选委员会）/)
    expect(out).toMatch(/最短途径：.*不低于 50亿元：不满足，差44\.1亿元/)
  })

  test('shows liaison, quotas and measures with amounts in 万元', async () => {
    const { out } = await assessed()
    expect(out).toMatch(/挂点领导 {2}镇街（园区）主要领导/)
    expect(out).toMatch(/新三板挂牌奖励 +应得 +50 万元 +- +三（十六）#5/)
    expect(out).toMatch(/咨询服务补助 +可申请 +- +200 万元/)
    expect(out).toMatch(/申报时填 {2}当年购买咨询服务的实付费用（consulting-fees）：/)
    expect(out).toMatch(/不符合 {4}兼并重组后总部在本市 {2}三（十四）#1/)
  })

  test('keeps its columns straight, though Chinese characters are two columns wide', async () => {
    const { out } = await assessed()
    const lines = out.split('\n')
    const head = lines.findIndex(line => line.includes('措施') && line.includes('封顶') && line.includes('状态'))
    const table = lines.slice(head).slice(0, lines.slice(head).indexOf(''))
    const clauseAt = columns((table[0] ?? '').split('条款')[0] ?? '')
    expect(table.length).toBeGreaterThan(1)
    for (const line of table.slice(1)) {
      const before = /^(.*\s)三（/.exec(line)?.[1] ?? ''
      expect(columns(before), line).toBe(clauseAt)
    }
  })

  test('says when the program has ended and its last day was taken', async () => {
    const folder = folderOf({ 'firm.yaml': 'given: { registered-here: 是 }\n' })
    const args = ['assess', tenant, '--program', 'beizeng', '--enterprise', `${folder}/firm.yaml`]
    const late = await peiyuIn({ today: '2026-05-01' }, ...args)
    expect(late.out).toContain('计划已结束：没有指定日期，按最后一天 2021-12-31 测算')
    expect((await peiyuIn({ today: '2019-05-01' }, ...args)).out).not.toContain('已结束')
  })

  test('says of a draft that it is one, also after its years', async () => {
    const draft = ['assess', 'configs/qingxi', '--program', 'sannian', '--enterprise', 'configs/qingxi/demo/firm.yaml']
    const { out } = await peiyuIn({}, ...draft)
    expect(out).toContain('! 计划还是征求意见稿：以下只是假设测算')
    expect(out).not.toMatch(/ {2}应得 /)
    expect((await peiyuIn({}, ...draft, '--lang', 'en')).out).toContain('! Program is only a draft: hypothetical')
    const folder = folderOf({ 'firm.yaml': 'given: { key-firm: 是 }\n' })
    const late = await peiyuIn({ today: '2026-05-01' }, ...draft.slice(0, -1), `${folder}/firm.yaml`)
    expect(late.out).toMatch(/计划已结束[^]*还是征求意见稿/)
    expect((await assessed()).out).not.toContain('假设测算')
  })

  test('speaks English when asked', async () => {
    const { out } = await assessed('--lang', 'en')
    expect(out).toMatch(/neeq-listing +due +500,000 yuan/)
    expect(out).toContain('an office finds it out')
  })
})

describe('an assessment for programs', () => {
  test('is the contract object', async () => {
    const { code, out } = await assessed('--json')
    expect(code).toBe(0)
    const result = JSON.parse(out) as { measures: { id: string }[] }
    expect(result).toMatchObject({
      tenant: 'dongguan',
      program: 'beizeng',
      on: '2018-11-21',
      year: 2018,
      standing: 'in-force',
      eligibility: { status: 'unknown' },
      liaison: { level: 'town-head' },
    })
    expect(result.measures.find(({ id }) => id === 'neeq-listing')).toMatchObject({
      status: 'due',
      unit: 'yuan',
      atLeast: '500000.00',
      atMost: '500000.00',
    })
  })

  test('takes day and year from the command line before the file', async () => {
    const { out } = await assessed('--json', '--on', '2019-02-01', '--year', '2018')
    expect(JSON.parse(out)).toMatchObject({ on: '2019-02-01', year: 2018 })
  })

  test('finds the program by its name, or alone', async () => {
    const dir = emptyFolder()
    await peiyu('new', 'mytown', '--dir', dir)
    const mine = join(dir, 'mytown')
    const file = join(mine, 'demo/firm.yaml')
    const [byId, byName, alone] = await Promise.all([
      peiyu('assess', mine, '--program', 'growth', '--enterprise', file, '--json'),
      peiyu('assess', mine, '--program', '成长计划（样例）', '--enterprise', file, '--json'),
      peiyu('assess', mine, '--enterprise', file, '--json'),
    ])
    expect(byId.code).toBe(0)
    expect(byName.out).toBe(byId.out)
    expect(alone.out).toBe(byId.out)
  })
})

describe('a facts file with mistakes', () => {
  const folder = folderOf({
    'firm.yaml': `name: 甲公司
given:
  营业收入: { 2017: 六百万 }
  revenu: { 2017: 1亿 }
  sector: 制造
`,
    'shape.yaml': 'gven: {}\n',
    'firm.json': '{ "on": "2018-11-21", "given": { "revenue": { "2017": "1亿" } } }',
  })
  const assessedFrom = (file: string, ...more: string[]) =>
    peiyu('assess', tenant, '--program', 'beizeng', '--enterprise', `${folder}/${file}`, ...more)

  test('is told line by line in reading order, under the name that the file uses', async () => {
    const { code, out } = await assessedFrom('firm.yaml')
    expect(code).toBe(1)
    const places = [...out.matchAll(/firm\.yaml:(\d+):(\d+)/g)].map(([, line, column]) => `${line}:${column}`)
    expect(places).toEqual(['3:17', '4:3', '5:11'])
    expect(out).toContain('是否指 revenue')
    expect(out).toContain('✗ 3 个错误，不能继续')
  })

  test('is told to programs with places', async () => {
    const { code, out } = await assessedFrom('firm.yaml', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      issues: [{ code: 'situation/not-a-value', line: 3, column: 17 }, { line: 4 }, { line: 5 }],
    })
  })

  test('is told when a key is none, or the file is not there', async () => {
    const shape = await assessedFrom('shape.yaml')
    expect(shape.out).toMatch(/shape\.yaml:1:1 {2}错误[^]*是否指 given/)
    const gone = await assessedFrom('gone.yaml')
    expect(gone.code).toBe(1)
    expect(gone.out).toMatch(/gone\.yaml {2}错误[^]*读不到/)
  })

  test('may as well be JSON', async () => {
    expect((await assessedFrom('firm.json')).code).toBe(0)
  })
})
