import { describe, expect, test } from 'vitest'
import { folderOf, peiyu, tenant } from './peiyu.js'

const folder = folderOf({
  'tenant.yaml': 'peiyu: 1\nid: town\nname: 某镇\nlevel: town\n',
  'organization.yaml': 'organizations:\n  office: { name: 镇办公室, kind: office, roles: [office] }\n',
  'sources/doc.yaml': 'title: 示例文件\nclauses:\n  一: { name: 全部, statements: { 1: 全部 } }\n',
  'programs/plan/program.yaml': `id: plan
name: 计划
sources: [doc]
in-force: 2020-01-01..
readings:
  two-dates:
    clause: 一#1
    asks: 印发日期与落款日期不一致
    options: { printed: 印发日期, signed: 落款日期 }
    default: none
    effect: none
  which-year:
    clause: 一#1
    asks: 门槛看哪一年
    options: { first: 第一年, second: 第二年 }
    default: first
    because: 先说的是第一年
    decided-by: office
let:
  threshold: if which-year == first then 100万 else 200万
`,
  'programs/plan/selection.yaml': `eligibility:
  - { id: grown, clause: 一#1, name: 已经做大, needs: grown }
stages:
  - { id: publicity, clause: 一#1, for: publicity-days }
facts:
  grown: { yes-no: 已经做大, presumed: 'revenue[2019] >= threshold' }
parameters:
  publicity-days: { duration: 公示期, clause: 一#1, decided-by: office }
  nobody-asks: { money: 没人用的数, clause: 一#1 }
`,
  'programs/plan/liaison.yaml': `levels: { high: { name: 高, clause: 一#1 }, low: { name: 低, clause: 一#1 } }
tables:
  level:
    clause: 一#1
    by: revenue[2019]
    rows:
      - { from: 10亿, gives: high, edge: at-edge }
      - { from: 1亿, gives: low }
readings:
  at-edge: { clause: 一#1, asks: 恰在界上归哪一档, options: { upper: 上档, lower: 下档 }, default: none }
`,
})

interface Told {
  readonly programs: readonly { readonly open: readonly Readonly<Record<string, unknown>>[] }[]
}
const told = async (): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const { out } = await peiyu('open', folder, '--json')
  return (JSON.parse(out) as Told).programs[0]?.open ?? []
}
const one = async (id: string) => (await told()).find(each => each['id'] === id)

describe('what a config leaves undecided', () => {
  test('stands in four groups: parameters, open readings, defaults, and what is only on record', async () => {
    const { code, out } = await peiyu('open', folder)
    expect(code).toBe(0)
    const titles = ['待定参数  2', '未定读法（无默认）  1', '已按默认的读法  1', '仅记录（不影响任何规则）  1']
    expect(titles.map(title => out.indexOf(title) > 0)).toEqual([true, true, true, true])
    expect(titles.toSorted((a, b) => out.indexOf(a) - out.indexOf(b))).toEqual(titles)
  })

  test('names who decides, or says that the document does not', async () => {
    const { out } = await peiyu('open', folder)
    expect(out).toMatch(/publicity-days .*\n +由谁决定：镇办公室\n/)
    expect(out).toMatch(/nobody-asks .*\n +由谁决定：文件未写明由谁决定\n +此前未知：没有规则用到它/)
  })

  test('a parameter that a stage only names is unknown to that stage', async () => {
    expect(await one('publicity-days')).toMatchObject({
      kind: 'parameter',
      decidedBy: ['office'],
      hangs: [{ kind: 'stage', id: 'publicity', clause: '一#1' }],
    })
  })

  test('a reading at the edge of a band keeps that band open, and no other', async () => {
    expect(await one('at-edge')).toMatchObject({
      kind: 'open-reading',
      hangs: [{ kind: 'liaison', rows: ['10亿'] }],
    })
  })

  test('a reading reaches a condition through a let and through a fact that is presumed', async () => {
    expect(await one('which-year')).toMatchObject({
      kind: 'defaulted-reading',
      until: 'first',
      because: '先说的是第一年',
      hangs: [{ kind: 'eligibility', id: 'grown', name: '已经做大' }],
    })
  })

  test('a contradiction is on record with all its options and its place', async () => {
    expect(await one('two-dates')).toMatchObject({
      kind: 'on-record',
      options: { printed: '印发日期', signed: '落款日期' },
      file: 'programs/plan/program.yaml',
      line: 6,
      hangs: [],
    })
  })
})

test('the real tenant is told in English too, and a program that it lacks is wrong usage', async () => {
  const { code, out } = await peiyu('open', tenant, '--lang', 'en', '--program', 'beizeng')
  expect(code).toBe(0)
  expect(out).toMatch(
    /premium-rate .*\n +decided by: the document does not say\n +unknown until then: measure insurance-premium\n/,
  )
  expect((await peiyu('open', tenant, '--program', 'beizen')).code).toBe(2)
})

test('a verdict, a target, a step and the sharing of costs hang on what they compute with', async () => {
  const later = folderOf({
    'tenant.yaml': 'peiyu: 1\nid: town\nname: 某镇\nlevel: town\n',
    'sources/doc.yaml': 'title: 示例文件\nclauses:\n  一: { name: 全部, statements: { 1: 全部 } }\n',
    'programs/plan/program.yaml': `id: plan
name: 计划
sources: [doc]
in-force: 2020-01-01..
parameters:
  slow: { ratio: 增长较慢的界线, clause: 一#1 }
  accepting: { duration: 受理时限, clause: 一#1 }
  own-share: { ratio: 本级承担的比例, clause: 一#1 }
funding: { clause: 一#1, split: { town: own-share, city: rest } }
steps: { claim: { accepted: { within: accepting } } }
`,
    'programs/plan/evaluation.yaml': `clause: 一#1
verdicts:
  - { id: slow-growth, clause: 一#1, when: 'growth(revenue, year) < slow', gives: warn }
`,
    'programs/plan/targets.yaml':
      "targets:\n  - { id: pace, clause: 一#1, is: 'growth(revenue, 2022)', at-least: slow * 2 }\n",
  })
  const { out } = await peiyu('open', later)
  expect(out).toMatch(/slow .*\n.*\n +此前未知：评价结论 slow-growth；目标 pace\n/)
  expect(out).toMatch(/accepting .*\n.*\n +此前未知：办理环节 claim\.accepted\n/)
  expect(out).toMatch(/own-share .*\n.*\n +此前未知：资金分担\n/)
})
