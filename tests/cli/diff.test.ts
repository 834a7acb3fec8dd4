import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { skipWith } from '../skip.js'
import { emptyFolder, folderOf, peiyu, put } from './peiyu.js'

const measure = `id: grant
name: 改造补助
clause: 一#1
gives: money
for: tier == member
facts: { cost: { money: 改造费用 } }
base: cost
rate: 20%
limits:
  - { id: cap, per: [firm, year], max: 200万, clause: 一#2 }
`
const sample = {
  'tenant.yaml': 'peiyu: 1\nid: town\nname: 某镇\nlevel: town\n',
  'sources/doc.yaml': `title: 某镇扶持办法
clauses:
  一: { name: 补助, statements: { 1: 改造费用补助两成, 2: 每家每年最高200万元 } }
  二: { name: 对象, statements: { 1: 营业收入2000万元以上 } }
`,
  'programs/plan/program.yaml': `id: plan
name: 计划
sources: [doc]
in-force: 2020-01-01..
tiers: { member: { name: 成员企业, clause: 二#1 } }
facts: { sales: { money: 销售额 } }
let: { large: sales >= 1亿 }
`,
  'programs/plan/selection.yaml':
    'eligibility:\n  - { id: size, clause: 二#1, name: 有规模, needs: sales >= 2000万 }\n',
  'programs/plan/measures/grant.yaml': measure,
  'examples/plan/grant.yaml': `measure: grant
examples:
  - { name: 两成, tier: member, given: { cost: 100万 }, pays: 20万 }
`,
}

type Files = Readonly<Record<string, string>>

/** The sample as it was, and with these files instead. */
const pair = (changed: Files): [string, string] => [folderOf(sample), folderOf({ ...sample, ...changed })]

interface Rule {
  readonly rule: string
  readonly rests: readonly string[]
  readonly changes: readonly {
    readonly kind: string
    readonly key: string
    readonly before: { en: string } | null
    readonly after: { en: string } | null
  }[]
}
interface Told {
  readonly same: boolean
  readonly statements: readonly {
    readonly address: string
    readonly changes: readonly string[]
    readonly unchanged: readonly string[]
    readonly rules: readonly Rule[]
  }[]
  readonly declarations: readonly Rule[]
  readonly settings: readonly Rule[]
  readonly examples: { readonly added: number; readonly changed: number }
}

async function told(changed: Files, ...more: string[]): Promise<Told> {
  return JSON.parse((await peiyu('diff', ...pair(changed), '--json', ...more)).out) as Told
}

/** Each change as `kind rule.key before → after`. */
const lines = (rules: readonly Rule[]): string[] =>
  rules.flatMap(({ rule, changes }) =>
    changes.map(({ kind, key, before, after }) =>
      [kind, [rule, key].filter(Boolean).join('.'), [before?.en, after?.en].filter(Boolean).join(' → ')].join(' '),
    ),
  )

const withMeasure = (text: string): Files => ({ 'programs/plan/measures/grant.yaml': text })

describe('nothing changed', () => {
  test('where only comments, the order of keys, layout and the scale of amounts differ', async () => {
    const other = `# 说明
gives: money
clause: 一#1
name: 改造补助
id: grant
for: (tier==member)
base: cost
rate:   20%    # 两成
facts:
  cost:
    money: 改造费用
limits:
  - id: cap
    max: 2000000元
    per: [year, firm]
    clause: 一#2
`
    expect(await told(withMeasure(other))).toMatchObject({ same: true, statements: [] })
  })

  test('where keys and names are written in Chinese instead', async () => {
    const chinese = `编号: grant
名称: 改造补助
条款: 一#1
给予: 资金
适用: tier == 成员企业
申报数据: { cost: { 金额型: 改造费用 } }
基数: 改造费用
比例: 20%
限额:
  - { 编号: cap, 每: [企业, 年], 最高: "取小(200万, 300万)", 条款: 一#2 }
`
    const english = measure.replace('max: 200万', 'max: "min(200万, 300万)"')
    const folders = [folderOf({ ...sample, ...withMeasure(english) }), folderOf({ ...sample, ...withMeasure(chinese) })]
    expect((await peiyu('diff', ...folders)).out).toContain('没有变化')
  })
})

describe('a change', () => {
  test('is told under the statement that its rule rests on', async () => {
    const { statements } = await told(withMeasure(measure.replace('200万', '150万').replace('20%', '25%')))
    expect(statements.map(({ address, rules }) => [address, lines(rules)])).toEqual([
      ['doc/一#1', ['changed rate 20% → 25%']],
      ['doc/一#2', ['changed limits.cap.max 200万 → 150万']],
    ])
  })

  test('of a name that rests on no clause is told among the declarations', async () => {
    const program = sample['programs/plan/program.yaml'].replace('1亿', '2亿')
    expect(lines((await told({ 'programs/plan/program.yaml': program })).declarations)).toEqual([
      'changed let.large sales >= 1亿 → sales >= 2亿',
    ])
  })

  test('of the time in force is told', async () => {
    const program = sample['programs/plan/program.yaml'].replace('2020-01-01..', '2020-01-01..2024-12-31')
    expect(lines((await told({ 'programs/plan/program.yaml': program })).settings)).toEqual([
      'changed in-force 2020-01-01.. → 2020-01-01..2024-12-31',
    ])
  })

  test('that only gives a thing another id is a renaming', async () => {
    const { statements } = await told(withMeasure(measure.replace('id: cap', 'id: yearly')))
    expect(statements.flatMap(({ rules }) => lines(rules))).toEqual(['renamed limits.yearly cap → yearly'])
  })

  test('of a statement says which rules rest on it and stayed as they were', async () => {
    const source = sample['sources/doc.yaml'].replace('每家每年最高200万元', '每家每年不超过200万元')
    expect((await told({ 'sources/doc.yaml': source })).statements).toMatchObject([
      { address: 'doc/一#2', changes: ['reworded'], rules: [], unchanged: ['grant › limits.cap'] },
    ])
  })

  test('of what a statement is worth is told', async () => {
    const source = sample['sources/doc.yaml'].replace('name: 对象,', 'name: 对象, standing: planned,')
    expect((await told({ 'sources/doc.yaml': source })).statements).toMatchObject([
      { address: 'doc/二#1', changes: ['standing'] },
    ])
  })

  test('of an example is counted', async () => {
    const examples = `${sample['examples/plan/grant.yaml']}  - { name: 封顶, tier: member, given: { cost: 2000万 }, pays: 200万 }\n`
    expect(await told({ 'examples/plan/grant.yaml': examples })).toMatchObject({ examples: { added: 1, changed: 0 } })
  })
})

describe('what people read', () => {
  const changed = {
    'programs/plan/measures/grant.yaml': `${measure.replace('200万', '150万').replace('20%', '25%')}window: 2021..2025\n`,
    'programs/plan/selection.yaml':
      'eligibility:\n  - { id: size, clause: 二#1, name: 有规模, needs: sales >= 3000万 }\n  - { id: local, clause: 二#1, name: 在镇内, needs: registered-here }\n',
    'sources/doc.yaml': sample['sources/doc.yaml'].replace('最高200万元', '最高150万元'),
  }

  test.each(['zh', 'en'])('is aligned and complete in %s', async lang => {
    const { out, code } = await peiyu('diff', ...pair(changed), '--lang', lang)
    expect(out.replace(/^.*peiyu-.*$/m, '').replace(/[0-9a-f]{16}/g, '…')).toMatchSnapshot()
    expect(code).toBe(0)
  })
})

describe('exit codes', () => {
  test('are 0 with changes, and 1 with --exit-code', async () => {
    const folders = pair(withMeasure(measure.replace('20%', '25%')))
    expect((await peiyu('diff', ...folders)).code).toBe(0)
    expect((await peiyu('diff', ...folders, '--exit-code')).code).toBe(1)
    expect((await peiyu('diff', folders[0], folders[0], '--exit-code')).code).toBe(0)
  })

  test('are 1 where one side does not compile, with its findings', async () => {
    const { code, out } = await peiyu(
      'diff',
      ...pair(withMeasure(measure.replace('cost\n', 'costs\n'))),
      '--lang',
      'en',
    )
    expect(code).toBe(1)
    expect(out).toContain('programs/plan/measures/grant.yaml:7:7')
  })
})

describe('a revision', () => {
  const repository = (): string => {
    const folder = emptyFolder()
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args])
    git('init', '-q')
    for (const [path, text] of Object.entries(sample)) put(join(folder, '配置'), path, text)
    git('add', '.')
    git('commit', '-q', '-m', 'first')
    return folder
  }

  test('of a folder is read from git', async () => {
    const folder = join(repository(), '配置')
    put(folder, 'programs/plan/measures/grant.yaml', measure.replace('20%', '25%'))
    const { out, code } = await peiyu('diff', `HEAD:${folder}`, folder, '--lang', 'en')
    expect(out).toContain('~ rate  20% → 25%')
    expect(code).toBe(0)
  })

  test('that nobody knows, a folder that it does not have, and no repository are said', async () => {
    const folder = join(repository(), '配置')
    expect((await peiyu('diff', `nope:${folder}`, folder)).err).toContain('There is no revision nope.')
    expect((await peiyu('diff', `HEAD:${folder}-x`, folder)).err).toContain('in revision HEAD.')
    expect((await peiyu('diff', `--x:${folder}`, folder)).code).toBe(2)
    const bare = folderOf(sample)
    expect((await peiyu('diff', `HEAD:${bare}`, bare)).err).toContain('is not in a git repository.')
  })
})

describe('over a population', () => {
  const firms = [
    { name: '甲公司', town: '东镇', tier: 'member', given: { cost: '500万', sales: '1亿' } },
    { name: '乙公司', town: '西镇', tier: 'member', given: { cost: '2000万', sales: '2500万' } },
    { name: '丙公司', town: '西镇', tier: 'none', given: { cost: '100万' } },
    { name: '丁公司', tier: 'member', given: {} },
  ]
  const populationOf = (lines: readonly string[]): string => put(emptyFolder(), 'firms.ndjson', `${lines.join('\n')}\n`)
  const population = populationOf(firms.map(firm => JSON.stringify(firm)))
  const changed = {
    ...withMeasure(measure.replace('20%', '25%').replace('200万', '150万')),
    'programs/plan/selection.yaml':
      'eligibility:\n  - { id: size, clause: 二#1, name: 有规模, needs: sales >= 3000万 }\n',
  }
  const over = (file: string, ...more: string[]) =>
    peiyu('diff', ...pair(changed), '--population', file, '--on', '2021-06-30', ...more)

  test('firms win or lose by what they get, and what is not known is never 0', async () => {
    const { out } = await over(population, '--json')
    const told = (JSON.parse(out) as { population: object }).population
    expect(told).toMatchObject({
      firms: 4,
      winner: 1,
      loser: 2,
      mixed: 0,
      unchanged: 1,
      unknown: 0,
      computed: { measures: ['grant'], eligibility: true, liaison: false },
      eligibility: [
        { from: 'unknown', to: 'unknown', firms: 2 },
        { from: 'eligible', to: 'eligible', firms: 1 },
        { from: 'eligible', to: 'ineligible', firms: 1 },
      ],
      measures: [
        {
          id: 'grant',
          won: 1,
          lost: 2,
          same: 1,
          // 甲: 100万 → 125万, 乙: 200万 → 150万, 丙: refused; 丁 has yet to claim.
          amounts: {
            before: { atMost: '3000000.00' },
            after: { atMost: '2750000.00' },
            delta: { atMost: '-250000.00' },
          },
          ceilings: { before: { atMost: '2000000.00' }, after: { atMost: '1500000.00' } },
        },
      ],
      towns: [
        { id: '东镇', winner: 1, amounts: { delta: { atMost: '250000.00' } } },
        { id: '西镇', loser: 1, unchanged: 1, amounts: { delta: { atMost: '-500000.00' } } },
        { id: null, loser: 1 },
      ],
      winners: [{ name: '甲公司', line: 1, delta: { atMost: '250000.00' } }],
      losers: [{ name: '乙公司' }, { name: '丁公司' }],
    })
  })

  test('a line that is wrong is told with its number and what would be right, and counts nowhere', async () => {
    const bad = populationOf([
      JSON.stringify(firms[0]),
      'nonsense',
      '{"name":"戊","given":{"cost":"12x"}}',
      '{"given":{"costs":"1万"}}',
      '{"tier":"members"}',
      '{"given":{"cost":1.5},"color":"red"}',
      '{"given":{"cost":1}}}',
      '',
    ])
    const { out, code } = await over(bad, '--lang', 'en')
    expect(code).toBe(0)
    expect(out).toContain('1 firms')
    expect(out.slice(out.indexOf('Lines that are not counted'))).toMatchSnapshot()
  })

  test('only the first twenty wrong lines are told in full', async () => {
    const { out } = await over(populationOf(Array.from({ length: 30 }, () => 'x')), '--lang', 'en')
    expect(out).toContain('30 lines are wrong and not counted')
    expect(out).toContain('and 10 more')
  })

  test.each(['zh', 'en'])('tables are aligned and complete in %s', async lang => {
    const { out } = await over(population, '--lang', lang)
    expect(out.slice(out.indexOf('firms.ndjson'))).toMatchSnapshot()
  })

  test('the answer is the same however many threads work on it', context => {
    if (!existsSync('packages/server/dist/cli/population/worker.js')) return skipWith(context, 'not built')
    const folders = pair(changed)
    const many = Array.from({ length: 1500 }, (_, i) =>
      JSON.stringify({
        name: `企业${i}`,
        town: `镇${i % 7}`,
        tier: 'member',
        given: { cost: `${i}.5万`, sales: `${i * 10}万` },
      }),
    )
    const file = populationOf([...many, 'nonsense', ...many])
    const answers = ['1', '3'].map(workers => {
      const words = ['diff', ...folders, '--population', file, '--on', '2021-06-30', '--json', '--workers', workers]
      return spawnSync(process.execPath, ['packages/server/bin/peiyu.mjs', ...words], { encoding: 'utf8' })
    })
    expect(answers.map(({ status }) => status)).toEqual([0, 0])
    expect(JSON.parse(answers[0]?.stdout ?? '')).toMatchObject({
      population: { firms: 3000, bad: { count: 1, first: [{ line: 1501 }] } },
    })
    expect(answers[1]?.stdout).toBe(answers[0]?.stdout)
  })

  test('a file that is not there, and a wrong number, are refused', async () => {
    expect((await over('nowhere.ndjson')).code).toBe(1)
    expect((await over(population, '--top', '0')).code).toBe(2)
  })

  test('a measure that came is a gain of those who may have it', async () => {
    const other = measure.replace('id: grant', 'id: bonus').replaceAll('cost', 'price').replace('20%', '10%')
    const examples =
      'measure: bonus\nexamples:\n  - { name: 一成, tier: member, given: { price: 100万 }, pays: 10万 }\n'
    const files = { 'programs/plan/measures/bonus.yaml': other, 'examples/plan/bonus.yaml': examples }
    const { out } = await peiyu('diff', ...pair(files), '--population', population, '--on', '2021-06-30', '--json')
    expect((JSON.parse(out) as { population: object }).population).toMatchObject({
      winner: 3,
      unchanged: 1,
      measures: [
        {
          id: 'bonus',
          won: 3,
          statuses: [
            { from: 'none', to: 'open', firms: 3 },
            { from: 'none', to: 'not-due' },
          ],
        },
      ],
    })
  })
})

test('rules that are read from the top and change places are a change', async () => {
  const rule = (id: string, pays: string) =>
    `  - { id: ${id}, clause: 二#1, per: project, with: [town/plan/*], pays: ${pays} }\n`
  const text = (...rules: string[]) => `${sample['programs/plan/program.yaml']}stacking:\n${rules.join('')}`
  const [highest, sum] = [rule('one', 'highest'), rule('two', 'sum')]
  const before = folderOf({ ...sample, 'programs/plan/program.yaml': text(highest, sum) })
  const after = folderOf({ ...sample, 'programs/plan/program.yaml': text(sum, highest) })
  expect((await peiyu('diff', before, after, '--exit-code')).code).toBe(1)
  expect((await peiyu('diff', before, before, '--exit-code')).code).toBe(0)
})

test('a measure that comes into force costs what it gives, and is won', async () => {
  const draft = sample['sources/doc.yaml'].replace('title:', 'standing: draft\ntitle:')
  const [old, now] = [folderOf({ ...sample, 'sources/doc.yaml': draft }), folderOf(sample)]
  const firm = { name: '甲公司', tier: 'member', given: { sales: '1亿', cost: '100万' } }
  const firms = put(emptyFolder(), 'firms.ndjson', `${JSON.stringify(firm)}\n`)
  const { out } = await peiyu('diff', old, now, '--population', firms, '--on', '2021-05-01')
  expect(out).toMatch(/资金差额（元）\n +1 +0 +0 +0 +0 +\+200,000\.00/)
})
