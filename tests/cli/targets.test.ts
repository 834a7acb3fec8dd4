import { describe, expect, test } from 'vitest'
import { columns } from '../../packages/server/src/cli/text/width.js'
import { promised } from '../engine/promised.js'
import { folderOf, peiyu, put } from './peiyu.js'

const figures = `
given: { firms: 150, output: { 2020: 141亿 }, built: 否 }
towns: { 东镇: { hatcheries: 1 }, west: { hatcheries: 0 } }
`

function asked(...more: string[]): ReturnType<typeof peiyu> {
  const folder = folderOf(promised)
  return peiyu('targets', folder, '--facts', put(folderOf({}), 'figures.yaml', figures), '--on', '2018-12-31', ...more)
}

describe('the reported figures for people', () => {
  test('say what was reported, of what time, by whom, and since when it is known', async () => {
    const { out } = await asked()
    expect(out).toContain('所报的数  共 2 个，不是目标，也没有规则用')
    expect(out).toMatch(/当时的高新技术企业 +超过90家 +2016 +市经信局 +2016-12-31 +一/)
    expect(out).toMatch(/那一季的产值 +未知 +2019-01-01\.\.2019-03-31 +- +2019-03-31 +一/)
  })

  test('are there too where nothing is to be reached', async () => {
    const { 'programs/plan/targets.yaml': targets, ...rest } = promised
    const duties = (promised['programs/plan/duties.yaml'] ?? '').replace(', targets: tech-firms', '')
    const { code, out } = await peiyu(
      'targets',
      folderOf({ ...rest, 'programs/plan/duties.yaml': duties }),
      '--lang',
      'en',
    )
    expect({ code, targets: targets === undefined }).toEqual({ code: 0, targets: false })
    expect(out).toMatch(/firms-then +more than 90 家 +2016/)
    expect(out).not.toContain('met')
  })
})

describe('the targets for people', () => {
  test('say what is wanted, how it stands, how much is reached and until when', async () => {
    const { code, out } = await asked()
    expect(code).toBe(0)
    expect(out).toMatch(/高新技术企业200家 +达到200家以上 +150家 +75% +进行中 +2020-12-31 +一/)
    expect(out).toMatch(/约200家（力争） +200家左右 +150家 +75% +未知 +-/)
    expect(out).toMatch(/产值 +超过140亿元 +141亿元 +≈100\.714% +已达到/)
    expect(out).toMatch(/平台 +做到 +否 +- +进行中 +2018-12-31/)
    expect(out).toMatch(/每镇一个孵化器 +每个镇街达到1个以上 +- +50% +进行中/)
  })

  test('say how far it is, whether that is ahead of a straight line, and that the line is arithmetic', async () => {
    const { out } = await asked()
    expect(out).toContain('还差      50家')
    expect(out).toMatch(/按直线当日应到 ≈149\.97家，快 ≈0\.03家（直线是本系统的算术/)
    expect(out).toMatch(/已达到 {4}东镇[^]*未达到 {4}西镇/)
    expect(out).toMatch(/缺 +左右的容差（slack）——参数未定/)
  })

  test('keep their columns straight', async () => {
    const { out } = await asked()
    const lines = out.split('\n')
    const head = lines.findIndex(line => line.includes('要求') && line.includes('条款'))
    const at = columns((lines[head] ?? '').split('到期')[0] ?? '')
    for (const line of lines.slice(head + 1, head + 6)) {
      const before = /^(.*?)(\d{4}-\d\d-\d\d|-) +一$/.exec(line)?.[1] ?? ''
      expect(columns(before), line).toBe(at)
    }
  })

  test('speak English when asked', async () => {
    const { out } = await asked('--lang', 'en')
    expect(out).toMatch(/tech-firms +at least 200 家 +150 家 +75% +running/)
    expect(out).toContain('our arithmetic')
  })

  test('are all unknown when nobody gives figures', async () => {
    const { code, out } = await peiyu('targets', folderOf(promised))
    expect(code).toBe(0)
    expect(out).toContain('共 5 项，已达到 0 项')
    expect(out).toMatch(/高新技术企业数（firms）——部门认定（市科技局）/)
    expect(out).toMatch(/（output）——辖区的数据/)
    expect(out).toMatch(/（hatcheries）——镇街的数据/)
    expect(out).not.toContain('企业填报')
  })
})

test('the targets for programs are the result as it is', async () => {
  const { out } = await asked('--json')
  const { targets } = JSON.parse(out) as { targets: { id: string; state: string; path: { side: string } | null }[] }
  expect(targets.map(({ id, state }) => [id, state])).toEqual([
    ['tech-firms', 'running'],
    ['about-firms', 'running'],
    ['output-2020', 'met'],
    ['platform', 'running'],
    ['each-town', 'running'],
  ])
  expect(targets[0]?.path?.side).toBe('ahead')
})

test('a town that nobody knows is shown where it stands in the file', async () => {
  const folder = folderOf(promised)
  const { code, out } = await peiyu(
    'targets',
    folder,
    '--facts',
    put(folderOf({}), 'f.yaml', 'towns:\n  东真: { hatcheries: 1 }\n'),
  )
  expect(code).toBe(1)
  expect(out).toMatch(/f\.yaml:2:3/)
  expect(out).toContain('东镇')
})

test('a program without targets says so', async () => {
  const { 'programs/plan/targets.yaml': targets, 'programs/plan/reported.yaml': reported, ...rest } = promised
  expect(reported).toContain('reported:')
  expect(targets).toContain('targets:')
  const duties = (promised['programs/plan/duties.yaml'] ?? '').replace(', targets: tech-firms', '')
  const { code, out } = await peiyu('targets', folderOf({ ...rest, 'programs/plan/duties.yaml': duties }))
  expect({ code, out }).toEqual({ code: 1, out: '这个计划没有 targets.yaml。\n' })
})
