import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { skipWith } from '../skip.js'
import { emptyFolder, folderOf, peiyu, put } from './peiyu.js'

const shared = {
  'tenant.yaml': 'peiyu: 1\nid: town\nname: 某镇\nlevel: town\n',
  'sources/doc.yaml': 'title: 示例文件\nclauses:\n  一: { name: 全部, statements: { 1: 全部 } }\n',
  'programs/plan/program.yaml': 'id: plan\nname: 计划\nsources: [doc]\nin-force: 2020-01-01..\n',
}

/** A tenant with one measure, and examples for it. */
const townOf = (measure: string, examples: string): string =>
  folderOf({
    ...shared,
    'programs/plan/measures/grant.yaml': `id: grant\nclause: 一#1\ngives: money\n${measure}`,
    'examples/plan/grant.yaml': `measure: grant\nexamples:\n${examples}`,
  })

const threshold = 'facts: { cost: { money: 费用 } }\namount: if cost >= 100万元 then 10万元 else 0元\n'
const below = '  - { name: 略低于一百万, given: { cost: 99.5万 }, pays: 0元 }\n'
const exactly = '  - { name: 恰为一百万, given: { cost: 100万 }, pays: 10万 }\n'
const above = '  - { name: 两百万, given: { cost: 200万 }, pays: 10万 }\n'

interface Told {
  readonly ok: boolean
  readonly survivors: number
  readonly all: readonly {
    readonly file: string
    readonly line: number
    readonly column: number
    readonly what: string
    readonly from: string
    readonly to: string
    readonly status: string
    readonly noticedBy: { readonly example: string } | null
  }[]
}
const told = async (folder: string, ...more: string[]): Promise<Told> =>
  JSON.parse((await peiyu('mutate', folder, 'measures', '--json', ...more)).out) as Told

const survivors = async (folder: string): Promise<string[]> =>
  (await told(folder)).all
    .filter(({ status }) => status === 'survived')
    .map(({ what, from, to }) => `${what} ${from} → ${to}`)

describe('a boundary', () => {
  test('that no example stands just below may be lower', async () => {
    expect(
      await survivors(townOf(threshold, exactly + '  - { name: 少, given: { cost: 50万 }, pays: 0元 }\n')),
    ).toEqual(['number 100万元 → 99万元'])
  })

  test('that no example stands on may be a fen higher, or may not belong to what it bounds', async () => {
    expect(await survivors(townOf(threshold, below + above))).toEqual([
      'comparator >= → >',
      'number 100万元 → 1000000.01元',
    ])
  })

  test('with an example on it and one just below is held from both sides', async () => {
    const folder = townOf(threshold, below + exactly)
    expect(await survivors(folder)).toEqual([])
    expect((await peiyu('mutate', folder, 'measures')).code).toBe(0)
  })
})

test('what no example uses may be anything', async () => {
  const measure = `facts: { kind: { enum: 种类, of: { small: 小, large: 大 } } }
tables: { sums: { by: kind, rows: { small: 1万元, large: 2万元 } } }
amount: sums
`
  const folder = townOf(measure, '  - { name: 小的, given: { kind: small }, pays: 1万 }\n')
  expect(await survivors(folder)).toEqual(['number 2万元 → 3万元', 'number 2万元 → 1万元'])
})

test('an option of a list that no example chooses may as well be missing', async () => {
  const measure = `facts: { kind: { enum: 种类, of: { small: 小, large: 大, other: 其他 } } }
amount: if kind in [small, large] then 1万元 else 0元
`
  const small = '  - { name: 小的, given: { kind: small }, pays: 1万 }\n'
  const rest = '  - { name: 其他, given: { kind: other }, pays: 0元 }\n'
  expect(await survivors(townOf(measure, small + rest))).toEqual(['member large → '])
  expect(await survivors(townOf(measure, `${small}${rest}${small.replaceAll('small', 'large')}`))).toEqual([])
})

test('a limit, a condition and what a limit is counted over are left out in turn', async () => {
  const measure = `facts: { cost: { money: 费用 } }
requires: [{ id: here, needs: registered-here }]
amount: cost
limits: [{ id: yearly, per: [firm, year], max: 20万 }]
`
  const { all } = await told(
    townOf(measure, '  - { name: 五万, given: { registered-here: 是, cost: 5万 }, pays: 5万 }\n'),
  )
  expect(all.map(({ what, from, status }) => `${what} ${from}: ${status}`)).toEqual([
    'rule here: survived',
    'limit yearly: survived',
    'per firm: invalid',
    'per year: survived',
    'number 20万: survived',
    'number 20万: survived',
  ])
})

test('rules that are read from the top are tried in the other order', async () => {
  const folder = folderOf({
    ...shared,
    'programs/plan/evaluation.yaml': `clause: 一#1
verdicts:
  - { id: fast, clause: 一#1, when: 'growth(revenue, year) >= 20%', gives: keep }
  - { id: slow, clause: 一#1, when: 'growth(revenue, year) >= 10%', gives: watch }
`,
    'examples/plan/evaluation.yaml': `tests: evaluation
on: 2022-01-10
examples:
  - { name: 增长15%, given: { revenue: { 2020: 100万, 2021: 115万 } }, verdict: slow }
`,
  })
  const order = async (): Promise<string[]> => {
    const { out } = await peiyu('mutate', folder, 'evaluation', '--json')
    return (JSON.parse(out) as Told).all
      .filter(({ what }) => what === 'row')
      .map(({ to, status }) => `${to}: ${status}`)
  }
  expect(await order()).toEqual(['slow，fast: survived'])
  put(
    folder,
    'examples/plan/fast.yaml',
    `tests: evaluation
on: 2022-01-10
examples: [{ name: 增长25%, given: { revenue: { 2020: 100万, 2021: 125万 } }, verdict: fast }]
`,
  )
  expect(await order()).toEqual(['slow，fast: noticed'])
})

test('a file in Chinese is changed in Chinese', async () => {
  const folder = folderOf({
    ...shared,
    'programs/plan/measures/grant.yaml': `编号: grant
条款: 一#1
给予: 资金
申报数据: { cost: { 金额型: 费用 } }
金额: 如果 费用 ≥ 100万元 且 registered-here 则 10万元 否则 0元
`,
    'examples/plan/grant.yaml': `measure: grant\nexamples:\n${above.replace('{ cost', '{ registered-here: 是, cost')}`,
  })
  const { all } = await told(folder)
  expect(all.map(({ from, to }) => `${from} → ${to}`).filter(one => /[≥且]/.test(one))).toEqual(['≥ → >', '且 → 或'])
  expect(all.every(({ status }) => status !== 'invalid')).toBe(true)
})

test("what programs share is tried against the examples of each, what is one program's against its own", async () => {
  const grantOf = (program: string, cost: string) => ({
    [`programs/${program}/program.yaml`]: shared['programs/plan/program.yaml'].replace('id: plan', `id: ${program}`),
    [`programs/${program}/measures/grant.yaml`]: 'id: grant\nclause: 一#1\ngives: money\nfixed: base-sum\n',
    [`examples/${program}/grant.yaml`]: `measure: grant\nexamples:\n  - { name: ${cost}, pays: ${cost} }\n`,
  })
  const folder = folderOf({
    ...shared,
    ...grantOf('plan', '10万元'),
    ...grantOf('other', '10万元'),
    'facts.yaml': 'let: { base-sum: 10万元 }\n',
  })
  const files = async (...more: string[]): Promise<string[]> => {
    const { out } = await peiyu('mutate', folder, '--json', ...more)
    const { all } = JSON.parse(out) as Told
    return all.map(({ file, status }) => `${file} ${status}`)
  }
  const both = ['facts.yaml noticed', 'facts.yaml noticed']
  const plan = ['programs/plan/program.yaml survived', 'programs/plan/program.yaml survived']
  expect(await files('--program', 'plan')).toEqual([...both, ...plan])
  expect(await files()).toEqual([...both, ...plan.map(line => line.replace('plan', 'other')), ...plan])
})

describe('a run', () => {
  const folder = townOf(threshold, below + above)

  test('names for each mutant the example that noticed, and says the place of those that nobody did', async () => {
    const { all } = await told(folder)
    expect(all.find(({ to }) => to === '99万元')).toMatchObject({ noticedBy: { example: '略低于一百万' } })
    const { code, out } = await peiyu('mutate', folder, 'measures')
    expect(code).toBe(1)
    expect(out).toMatch(/grant\.yaml:5:17 {2}比较 {2}>= → >\n +5 │ amount: if cost >= 100万元 .*\n +│ +\^\^\n/)
    expect(out).toContain('✗ 6 处变异中 2 处没有示例发现')
  })

  test('stands in reading order, and is the same again', async () => {
    const { all } = await told(folder)
    const places = all.map(({ line, column }) => line * 1000 + column)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(await told(folder)).toEqual(await told(folder))
  })

  test('takes what somebody accepted with a reason, until it is noticed', async () => {
    const line = 'amount: if cost >= 100万元 then 10万元 else 0元'
    const entry = (from: string, to: string): string =>
      `- { file: programs/plan/measures/grant.yaml, at: '${line}', from: '${from}', to: '${to}', because: 恰好一百万的没有 }\n`
    const accept = put(emptyFolder(), 'accept.yaml', entry('>=', '>') + entry('100万元', '1000000.01元'))
    const { code, out } = await peiyu('mutate', folder, 'measures', '--accept', accept)
    expect(code).toBe(0)
    expect(out).toContain('2 处已接受')
    const noticed = townOf(threshold, below + exactly)
    const again = await peiyu('mutate', noticed, 'measures', '--accept', accept)
    expect(again.code).toBe(1)
    expect(again.out).toContain('已接受的变异不再存在或已被发现')
    const wrong = put(emptyFolder(), 'accept.yaml', '- { file: a }\n')
    expect((await peiyu('mutate', folder, '--accept', wrong)).out).toContain(`${wrong}:1:`)
  })

  test('is written into a report, a section a tenant, the same each time', async () => {
    const report = join(emptyFolder(), 'MUTATION.md')
    await peiyu('mutate', folder, '--report', report)
    const first = readFileSync(report, 'utf8')
    expect(first).toContain('- 5:17 comparator `>= → >` in `amount: if cost >= 100万元 then 10万元 else 0元`')
    await peiyu('mutate', folder, '--report', report)
    expect(readFileSync(report, 'utf8')).toBe(first)
    const other = townOf(threshold, below + exactly)
    put(other, 'tenant.yaml', 'peiyu: 1\nid: village\nname: 某村\nlevel: town\n')
    await peiyu('mutate', other, '--report', report)
    const both = readFileSync(report, 'utf8')
    expect(both.startsWith(first.trimEnd())).toBe(true)
    expect(both).toContain('## 某村 village')
    expect((await peiyu('mutate', folder, 'measures', '--report', report)).code).toBe(2)
  })

  test('needs examples that pass', async () => {
    const broken = townOf(threshold, '  - { name: 写错了, given: { cost: 100万 }, pays: 1万 }\n')
    const { code, out } = await peiyu('mutate', broken)
    expect(code).toBe(1)
    expect(out).toContain('✗ 写错了')
  })

  test('says the same however many work on it', context => {
    if (!existsSync('packages/server/dist/cli/mutation/worker.js')) return skipWith(context, 'not built')
    const run = (workers: string): string =>
      spawnSync(process.execPath, ['packages/server/bin/peiyu.mjs', 'mutate', folder, '--workers', workers], {
        encoding: 'utf8',
      }).stdout
    expect(run('1')).toContain('✗')
    expect(run('3')).toBe(run('1'))
  })
})
