import { describe, expect, test } from 'vitest'
import { columns } from '../../packages/server/src/cli/text/width.js'
import { folderOf, peiyu, peiyuIn, tenant } from './peiyu.js'

const source = (coverage: string): string => `title: 示例文件
coverage: ${coverage}
clauses:
  序言:
    name: 序言
    statements: { 1: 为什么, 2: 依据什么 }
    informative: background
  二（一）1:
    name: 条件
    statements: { 1: 在本地注册, 2: 规模达到2000万元 }
  二（二）:
    name: 名单
    statements: { 1: 每年公布名单 }
`
const program =
  'id: plan\nname: 计划\nsources: [doc]\nin-force: 2020-01-01..\ntiers: { pilot: { name: 试点, clause: 二（一）1#2 } }\n'
const selection = `eligibility:
  - { id: here, clause: 二（一）1#1, needs: registered-here }
  - { id: large, clause: 二（一）1#1-2, needs: pays-tax-here }
`
const files = (coverage: string) => ({
  'tenant.yaml': 'peiyu: 1\nid: town\nname: 某镇\nlevel: town\n',
  'sources/doc.yaml': source(coverage),
  'programs/plan/program.yaml': program,
  'programs/plan/selection.yaml': selection,
})

interface Told {
  readonly ok: boolean
  readonly sources: readonly {
    readonly statements: number
    readonly parts: readonly { readonly part: string; readonly statements: number }[]
    readonly rows: readonly { readonly address: string; readonly carriers: readonly object[] }[]
  }[]
  readonly rules: readonly { readonly rule: string; readonly statements: readonly string[] }[]
}
const told = async (folder: string): Promise<Told> =>
  JSON.parse((await peiyu('coverage', folder, '--json')).out) as Told

describe('a document that is modelled in part', () => {
  const folder = folderOf(files('partial'))

  test('is counted part by part, warns where much is informative, and lists what is open', async () => {
    const { code, out } = await peiyu('coverage', folder)
    expect(code).toBe(0)
    expect(out).toMatch(/序言 +2 +0 +2 +0 +100\.0%/)
    expect(out).toMatch(/二 +3 +2 +0 +1 +0\.0%/)
    expect(out).toMatch(/全文 +5 +2 +2 +1 +40\.0%/)
    expect(out).toContain('说明性语句超过 45%：序言。')
    expect(out).toMatch(/未处理 1 句\n +二（二）#1 +每年公布名单/)
  })

  test('says of every statement which rules carry it, or why it needs none', async () => {
    const { out } = await peiyu('coverage', folder, '--statements')
    expect(out).toMatch(
      /二（一）1#2 +规模达到2000万元\n +plan\/program: tiers\.pilot，plan\/selection: eligibility\.large\n/,
    )
    expect(out).toMatch(/序言#1 +为什么\n +—— 背景\n/)
    expect(out).toMatch(/二（二）#1 +每年公布名单\n +—— 未处理\n/)
  })

  test('says of every rule where it stands and on what it rests', async () => {
    const { out } = await peiyu('coverage', folder, '--rules')
    expect(out).toContain(`${folder}/programs/plan/selection.yaml:3`)
    expect(out).toMatch(/selection\.yaml:3 +plan\/selection: eligibility\.large +二（一）1#1、2\n/)
  })

  test('gives programs both directions', async () => {
    const { ok, sources, rules } = await told(folder)
    expect(ok).toBe(true)
    expect(sources[0]?.parts).toContainEqual({
      part: '二',
      statements: 3,
      carried: 2,
      informative: 0,
      open: 1,
      share: 0,
    })
    expect(sources[0]?.rows.find(({ address }) => address === 'doc/二（一）1#1')?.carriers).toEqual([
      expect.objectContaining({ program: 'plan', section: 'selection', rule: 'eligibility.here', line: 2 }),
      expect.objectContaining({ rule: 'eligibility.large', file: 'programs/plan/selection.yaml', line: 3 }),
    ])
    expect(rules.map(({ rule, statements }) => [rule, statements])).toEqual([
      ['tiers.pilot', ['doc/二（一）1#2']],
      ['eligibility.here', ['doc/二（一）1#1']],
      ['eligibility.large', ['doc/二（一）1#1', 'doc/二（一）1#2']],
    ])
  })
})

test('a document that says it is complete and is not ends with 1, and is shown all the same', async () => {
  const { code, out } = await peiyu('coverage', folderOf(files('complete')))
  expect(code).toBe(1)
  expect(out).toContain('未处理 1 句')
})

test('a folder with other mistakes is told them instead', async () => {
  const broken = {
    ...files('partial'),
    'programs/plan/selection.yaml': 'eligibility: [{ id: here, needs: nothing }]\n',
  }
  const { code, out } = await peiyu('coverage', folderOf(broken))
  expect(code).toBe(1)
  expect(out).toContain('不能继续')
})

test('a source that is not there is wrong usage', async () => {
  const { code, err } = await peiyu('coverage', tenant, '--source', 'beizeng-2018')
  expect(code).toBe(2)
  expect(err).toContain('是否指 beizeng-2017')
})

test('the real document fits the terminal, and its parts add up', async () => {
  const { out } = await peiyuIn({ width: 80 }, 'coverage', tenant)
  for (const line of out.split('\n')) expect(columns(line)).toBeLessThanOrEqual(80)
  const { sources } = await told(tenant)
  for (const { statements, parts } of sources)
    expect(parts.reduce((sum, part) => sum + part.statements, 0)).toBe(statements)
  expect(sources.length).toBeGreaterThan(0)
})
