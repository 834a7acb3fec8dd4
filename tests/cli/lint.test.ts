import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, folderOf, peiyu, peiyuIn, put } from './peiyu.js'

const shared = {
  'tenant.yaml': 'peiyu: 1\nid: town\nname: 某镇\nlevel: town\n',
  'sources/doc.yaml': 'title: 示例文件\nclauses:\n  一: { name: 全部, statements: { 1: 全部 } }\n',
  'programs/plan/program.yaml': 'id: plan\nname: 计划\nsources: [doc]\nin-force: 2020-01-01..\n',
  'examples/plan/grant.yaml': 'measure: grant\nexamples:\n  - { name: 什么都不知道, status: unknown }\n',
}
const measure = 'id: grant\nclause: 一#1\ngives: money\nfacts: { cost: { money: 费用 } }\nbase: cost\n'
const doubtful = (): string =>
  folderOf({ ...shared, 'programs/plan/measures/grant.yaml': `${measure}rate: 120%   # 照抄\n` })
const accepting = (code: string): string =>
  `- { file: programs/plan/measures/grant.yaml, at: "rate: 120%   # 照抄", code: ${code}, because: 文件写的就是120% }\n`

interface Told {
  readonly ok: boolean
  readonly findings: readonly Readonly<Record<string, unknown>>[]
  readonly stale: readonly Readonly<Record<string, unknown>>[]
}
const told = async (folder: string, ...more: string[]): Promise<Told> =>
  JSON.parse((await peiyu('lint', folder, '--json', ...more)).out) as Told

describe('what is legal and yet doubtful', () => {
  test('is said at its place with what would be right, and fails nothing', async () => {
    const { code, out } = await peiyu('lint', doubtful())
    expect(code).toBe(0)
    expect(out).toMatch(/measures\/grant\.yaml:6:7 {2}警告 {2}lint\/odd-rate\n {2}比例可到120%：超过基数本身。/)
    expect(out).toMatch(/6 │ rate: 120%.*\n.*\^\^\^\^\n/)
    expect(out).toMatch(/! 1 处存疑\n$/)
  })

  test('fails where the author wants it so', async () => {
    expect((await peiyu('lint', doubtful(), '--strict')).code).toBe(1)
  })

  test('is told to programs, in English too', async () => {
    const { ok, findings } = await told(doubtful(), '--lang', 'en')
    expect(ok).toBe(false)
    expect(findings).toMatchObject([
      { code: 'lint/odd-rate', file: 'programs/plan/measures/grant.yaml', line: 6, column: 7, accepted: null },
    ])
    expect(findings[0]?.['message']).toMatch(/^The rate may be 120%: more than all of its base\./)
  })

  test('is accepted with a reason by its line and code', async () => {
    const folder = doubtful()
    put(folder, 'lint.yaml', accepting('lint/odd-rate'))
    const { code, out } = await peiyu('lint', folder, '--strict')
    expect(code).toBe(0)
    expect(out).toBe('✓ 没有存疑之处，1 处已说明理由\n')
    expect((await told(folder)).findings).toMatchObject([{ code: 'lint/odd-rate', accepted: '文件写的就是120%' }])
    expect((await peiyu('check', folder)).out).toContain('0 个警告')
  })

  test('what is accepted and not there any more is said, and is not settled', async () => {
    const folder = doubtful()
    put(folder, 'lint.yaml', accepting('lint/odd-rate') + accepting('lint/below-zero'))
    const { code, out } = await peiyu('lint', folder, '--strict')
    expect(code).toBe(1)
    expect(out).toMatch(/已接受的存疑之处不再存在: .*grant\.yaml {2}lint\/below-zero\n {2}rate: 120%/)
    expect((await told(folder)).stale).toMatchObject([{ code: 'lint/below-zero' }])
  })

  test('a list of what is accepted that cannot be read is refused at its place', async () => {
    const folder = doubtful()
    put(folder, 'lint.yaml', '- { file: a, at: b, code: c }\n')
    const { code, out } = await peiyu('lint', folder)
    expect(code).toBe(1)
    expect(out).toMatch(/lint\.yaml:1:3 {2}错误 {2}tenant\/missing-key/)
  })

  test('of a config with mistakes nothing is doubted before they are mended', async () => {
    const folder = folderOf({ ...shared, 'programs/plan/measures/grant.yaml': `${measure}rate: coost\n` })
    const { code, out } = await peiyu('lint', folder)
    expect(code).toBe(1)
    expect(out).toContain('language/unknown-name')
    expect(out).not.toContain('lint/')
  })
})

test('a value that lapses is told sixty days before, by the day of the terminal or the one named', async () => {
  const folder = folderOf({
    ...shared,
    'programs/plan/measures/grant.yaml': `${measure}rate: share\nparameters: { share: { ratio: 比例, clause: 一#1 } }\n`,
    'demo/values.yaml': "parameters: { share: { '2020-01-01..2020-12-31': 30% } }\n",
  })
  const early = await peiyuIn({ today: '2020-10-31' }, 'lint', folder)
  expect(early.out).toBe('✓ 没有存疑之处\n')
  const late = await peiyuIn({ today: '2020-11-01' }, 'lint', folder)
  expect(late.out).toMatch(/demo\/values\.yaml:1:15 {2}警告 {2}lint\/parameter-lapses\n.*2020-12-31 为止（还有 60 天）/)
  expect((await peiyuIn({ today: '2020-11-01' }, 'lint', folder, '--on', '2020-12-31')).out).toContain('还有 0 天')
  expect((await peiyu('lint', folder, '--on', 'tomorrow')).code).toBe(2)
})

test('a tenant that was just made is beyond doubt', async () => {
  const folder = emptyFolder()
  await peiyu('new', 'mytown', '--name', '我的镇', '--level', 'town', '--dir', folder)
  expect((await peiyu('lint', join(folder, 'mytown'), '--strict')).out).toBe('✓ 没有存疑之处\n')
})

test.each(readdirSync('configs'))('of %s nothing is doubtful that nobody has looked at', async tenant => {
  for (const today of ['2018-01-02', '2026-06-01']) {
    const { code, out } = await peiyuIn({ today }, 'lint', `configs/${tenant}`, '--strict')
    expect(out).toMatch(/^✓ 没有存疑之处.*\n$/)
    expect(code).toBe(0)
  }
})
