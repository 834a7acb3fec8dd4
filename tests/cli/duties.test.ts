import { describe, expect, test } from 'vitest'
import { promised } from '../engine/promised.js'
import { folderOf, peiyu } from './peiyu.js'

const asked = (...more: string[]): ReturnType<typeof peiyu> =>
  peiyu('duties', folderOf(promised), '--on', '2018-11-21', ...more)

describe('the tasks for people', () => {
  test('say which phases run, and that several may', async () => {
    const { code, out } = await asked()
    expect(code).toBe(0)
    expect(out).toMatch(/启动阶段 +2017-01-01\.\.2017-06-30 +一\n/)
    expect(out).toMatch(/实施阶段 +2017-02-01\.\.2021-12-31 +一 +当前/)
  })

  test('say who leads, how often, and when it is due', async () => {
    const { out } = await asked()
    expect(out).toMatch(/写方案 +市经信局 +- +2018-12-31（还有 40 天） +进行中/)
    expect(out).toMatch(/开例会 +市科技局 +每季度，至少1次，现为2018年第4季度 +2018-12-31/)
    expect(out).toMatch(/走访企业（鼓励） +各镇街（园区） +每年年初，现为2018年 +- +进行中/)
  })

  test('say when figures of the last period are due, or that nobody has set it', async () => {
    const { out } = await asked()
    expect(out).toMatch(/上一期 +2018年上半年 {2}期限未定/)
    expect(out).toMatch(/缺 +半年结束后多久报送（report-due）——参数未定，待发文设定（市科技局）/)
  })

  test('say of what is only planned or suggested that it is', async () => {
    const plans = (standing: string) => ({
      ...promised,
      'sources/doc.yaml': `title: 示例文件\nstanding: ${standing}\nclauses:\n  一: { name: 示例, statements: { 1: 示例 } }\n`,
    })
    const { out } = await peiyu('duties', folderOf(plans('planned')), '--on', '2018-11-21')
    expect(out).toMatch(/写方案（拟办） /)
    expect(out).toMatch(/走访企业（拟办，鼓励） /)
    const targets = await peiyu('targets', folderOf(plans('suggested')), '--on', '2018-11-21', '--lang', 'en')
    expect(targets.out).toMatch(/about-firms \(suggested, /)
  })

  test('are those of one organization, under the name that it has on the day', async () => {
    const { out } = await peiyu('duties', folderOf(promised), '--on', '2019-06-01', '--organization', '经信局')
    expect(out).toMatch(/任务 {2}1 项/)
    expect(out).toMatch(/写方案 +市工信局 +- +2018-12-31（已过 152 天） +期限已过/)
  })

  test('are those that fall due between two days', async () => {
    const { out } = await asked('--from', '2018-04-01', '--to', '2018-09-30')
    expect(out).toMatch(/任务 {2}1 项/)
    expect(out).toContain('2018-06-30、2018-09-30')
    expect((await asked('--from', '2021-12-01', '--to', '2021-12-30')).out).toContain('没有符合的任务。')
  })

  test('speak English when asked', async () => {
    expect((await asked('--lang', 'en')).out).toMatch(/meet +keji +every quarter, at least 1 次, now quarter 4 of 2018/)
  })
})

test('the tasks for programs are the result as it is', async () => {
  const { out } = await asked('--json', '--organization', 'keji')
  const { duties } = JSON.parse(out) as { duties: { id: string; due: string | null }[] }
  expect(duties.map(({ id, due }) => [id, due])).toEqual([
    ['write', '2018-12-31'],
    ['meet', '2018-12-31'],
    ['serve', null],
  ])
})

test.each([
  { args: ['--organization', '市经信具'], zh: '没有单位 市经信具。是否指 市经信局？' },
  { args: ['--from', '2018-13-01'], zh: '--from 应如 2018-11-21' },
])('wrong usage is said: $args', async ({ args, zh }) => {
  const { code, err } = await asked(...args)
  expect(code).toBe(2)
  expect(err).toContain(zh)
})
