import { describe, expect, test } from 'vitest'
import { columns } from '../../packages/server/src/cli/text/width.js'
import { folderOf, peiyu, peiyuIn, put, tenant } from './peiyu.js'

const measureOf = (id: string, body: string): Readonly<Record<string, string>> => ({
  [`programs/plan/measures/${id}.yaml`]: `id: ${id}\nclause: 一#1\ngives: money\norganizations: [office]\n${body}`,
  [`examples/plan/${id}.yaml`]: `measure: ${id}\nexamples:\n  - { name: 什么都不知道, status: unknown }\n`,
})

const town = (extra: Readonly<Record<string, string>> = {}): string =>
  folderOf({
    ...extra,
    'tenant.yaml': 'peiyu: 1\nid: town\nname: 某镇\nlevel: town\n',
    'organization.yaml':
      'organizations:\n  office: { name: 镇办公室, kind: office }\n  tax: { name: 税务分局, kind: department }\n',
    'sources/doc.yaml': 'title: 示例文件\nclauses:\n  一: { name: 全部, statements: { 1: 全部 } }\n',
    'programs/plan/program.yaml': `id: plan
name: 计划
sources: [doc]
in-force: 2020-01-01..
facts:
  quoted: { yes-no: 已经报价, verified-by: tax, fresh: 1年 }
  model: { yes-no: 示范企业, from: office }
  clean: { yes-no: 有失信行为, presumed: 否 }
  staff-here: { count: 本地员工, unit: 人 }
`,
    ...measureOf('by-office', 'for: model and not clean\nfixed: 1万元\n'),
    ...measureOf('by-record', 'for: quoted\nfixed: 1万元\n'),
    ...measureOf('by-firm', 'for: staff-here >= 10人\nfixed: 1万元\n'),
    ...measureOf('by-claim', 'facts: { cost: { money: 费用 } }\nbase: cost\nrate: 50%\n'),
    ...measureOf(
      'by-rules',
      `for: model
parameters:
  share: { ratio: 比例, clause: 一#1, decided-by: tax }
  most: { money: 上限, clause: 一#1, until-set: 5万元 }
base: 10万元
rate: share
limits: [{ id: firm, per: firm, max: most }]
`,
    ),
    ...measureOf(
      'by-reading',
      `for: model
readings: { which: { clause: 一#1, asks: 按哪个数, options: { low: 低的, high: 高的 }, default: none } }
amount: if which == low then 1万 else 2万
`,
    ),
    ...measureOf('by-choice', 'for: model and staff-here >= 10人\nbase: 10万元\nrate: 5%..8%\n'),
    ...measureOf('shown-only', 'requires: [{ id: large, needs: staff-here >= 10人, force: focus }]\nfixed: 1万元\n'),
  })

interface Told {
  readonly programs: readonly {
    readonly measures: readonly {
      readonly id: string
      readonly status: string
      readonly pending: readonly string[]
      readonly needs: readonly Readonly<Record<string, unknown>>[]
    }[]
    readonly steps: readonly Readonly<Record<string, unknown>>[]
    readonly suppliers: readonly Readonly<Record<string, unknown>>[]
    readonly coverage: Readonly<Record<string, unknown>> | null
  }[]
}

async function told(folder: string, ...more: string[]): Promise<Told['programs'][number]> {
  const { out } = await peiyu('readiness', folder, '--json', ...more)
  const [program] = (JSON.parse(out) as Partial<Told>).programs ?? []
  if (!program) throw new Error(out)
  return program
}

describe('a measure could be awarded without a claim', () => {
  test('when offices supply or verify all that decides it, and nobody has to decide anything more', async () => {
    const { measures } = await told(town())
    const ready = measures.filter(({ status }) => status === 'ready').map(({ id }) => id)
    expect(ready.toSorted()).toEqual(['by-office', 'by-record', 'shown-only'])
  })

  test('its facts say by whom they come and by whom they are verified, and what is presumed', async () => {
    const { measures } = await told(town())
    const needs = measures.flatMap(one => (['by-office', 'by-record'].includes(one.id) ? one.needs : []))
    expect(needs).toMatchObject([
      { kind: 'office', id: 'model', from: 'office', verifiedBy: null },
      { kind: 'presumed', id: 'clean' },
      { kind: 'verified', id: 'quoted', verifiedBy: 'tax', fresh: '1年' },
    ])
  })

  test.each([
    ['by-firm', [{ kind: 'firm', id: 'staff-here', by: ['office'] }]],
    ['by-claim', [{ kind: 'claim', id: 'cost', by: ['office'] }]],
    ['by-rules', [{ kind: 'parameter', id: 'share', by: ['tax'] }]],
    ['by-reading', [{ kind: 'reading', id: 'which', name: '按哪个数', by: [] }]],
    [
      'by-choice',
      [
        { kind: 'firm', id: 'staff-here' },
        { kind: 'discretion', id: 'rate' },
      ],
    ],
  ])('not %s, for what is not supplied, set or settled', async (id, open) => {
    const found = (await told(town())).measures.find(one => one.id === id)
    expect(found?.status).toBe('not-ready')
    expect(found?.needs.filter(({ kind }) => kind !== 'office')).toMatchObject(open)
  })

  test('what an earlier claim said is there, which claim that was is not; a figure of the jurisdiction is', async () => {
    const folder = town({
      ...measureOf('by-earlier', 'facts: { project: { claim: by-claim } }\namount: project.cost * 10%\n'),
      ...measureOf(
        'by-town',
        'facts: { output: { money: 全镇产值, about: tenant } }\nfor: output > 1亿\nfixed: 1万元\n',
      ),
    })
    const { measures } = await told(folder)
    const needs = measures.flatMap(one => (['by-earlier', 'by-town'].includes(one.id) ? one.needs : []))
    expect(needs.map(({ kind, id }) => `${String(kind)} ${String(id)}`).toSorted()).toEqual([
      'claim project',
      'earlier-claim project.cost',
      'jurisdiction output',
    ])
  })

  test('a parameter that has a value until it is set stands in nobody’s way', async () => {
    expect((await told(town())).measures.find(({ id }) => id === 'by-rules')?.pending).toEqual(['most'])
  })
})

describe('who could make more of them ready', () => {
  test('is told step by step, those first that complete a measure', async () => {
    const { steps } = await told(town())
    expect(steps[0]).toMatchObject({
      kind: 'firm',
      id: 'staff-here',
      measures: ['by-choice', 'by-firm'],
      completes: ['by-firm'],
    })
    expect(steps.find(({ kind }) => kind === 'discretion')).toMatchObject({ measures: ['by-choice'], completes: [] })
  })

  test('and by organization, with all that each could settle', async () => {
    const { suppliers } = await told(town())
    expect(suppliers).toEqual([
      { by: 'office', steps: 3, completes: ['by-choice', 'by-claim', 'by-firm'] },
      { by: 'tax', steps: 1, completes: ['by-rules'] },
    ])
  })

  test('is said to people with straight columns, also in English', async () => {
    const { code, out } = await peiyu('readiness', town())
    expect(code).toBe(0)
    expect(out).toContain('8 项措施，3 项凭现有数据可以免申即享')
    expect(out).toContain('若税务分局设定“比例（share）”，可免申即享：by-rules')
    expect(out).toContain('若有关单位（文件未写明）确定“按哪个数（which）”，可免申即享：by-reading')
    const lines = out.split('\n').filter(line => / (可以|不能) /.test(line))
    expect(new Set(lines.map(line => columns(line.slice(0, line.search(/可以|不能/))))).size).toBe(1)
    const english = await peiyu('readiness', town(), '--lang', 'en')
    expect(english.out).toContain('3 of 8 measures could be awarded without a claim')
    expect(english.out).toContain('If tax sets share: by-rules')
  })
})

const firms = [
  { given: { quoted: '是', model: '是' }, records: { quoted: { standing: 'verified', on: '2018-06-01' } } },
  { given: { 已经报价: '是', 'staff-here': 12 }, records: { quoted: { standing: 'declared', on: '2018-06-01' } } },
  { given: { quoted: '否' }, records: { 已经报价: { standing: 'verified', on: '2017-11-20' } } },
  {},
]

describe('with firms’ data it also tells of how many', () => {
  const file = (text = firms.map(firm => JSON.stringify(firm)).join('\n')): string =>
    put(folderOf({}), 'firms.ndjson', `${text}\n\n`)

  test('each fact is known, verified and fresh, and of how many all that a measure asks suffices', async () => {
    const { coverage } = await told(town(), '--population', file())
    expect(coverage).toMatchObject({ firms: 4 })
    expect(coverage?.['facts']).toEqual(
      expect.arrayContaining([
        { id: 'quoted', name: '已经报价', known: 3, verified: 2, fresh: 2 },
        { id: 'model', name: '示范企业', known: 1, verified: null, fresh: null },
        { id: 'staff-here', name: '本地员工', known: 1, verified: null, fresh: null },
      ]),
    )
    expect(coverage?.['measures']).toEqual(
      expect.arrayContaining([
        { id: 'by-office', suffices: 1 },
        { id: 'by-record', suffices: 1 },
        { id: 'by-firm', suffices: 1 },
        { id: 'by-choice', suffices: 0 },
      ]),
    )
  })

  test('what was fresh yesterday need not be so today', async () => {
    const fresh = async (on: string): Promise<unknown> => {
      const { coverage } = await told(town(), '--population', file(), '--on', on)
      const facts = (coverage?.['facts'] ?? []) as readonly { id: string; fresh: number | null }[]
      return facts.find(({ id }) => id === 'quoted')?.fresh
    }
    expect(await fresh('2018-11-20')).toBe(3)
    expect(await fresh('2018-11-21')).toBe(2)
  })

  test('an empty population is none, and says so', async () => {
    expect((await told(town(), '--population', file(''))).coverage).toMatchObject({ firms: 0 })
  })

  test('one firm may be a facts file, and without firms nothing is counted', async () => {
    const one = put(folderOf({}), 'firm.yaml', 'given: { model: 是 }\n')
    expect((await told(town(), '--enterprise', one)).coverage).toMatchObject({ firms: 1 })
    expect((await told(town())).coverage).toBeNull()
    expect((await peiyu('readiness', town(), '--enterprise', one)).out).toMatch(
      /数据覆盖 {2}1 家企业\n.*已知 .*在时效内/,
    )
  })

  test('a line that is no facts file is refused by its number, and both kinds at once', async () => {
    const bad = file('{ "given": {} }\n[1]')
    const { code, err } = await peiyu('readiness', town(), '--population', bad)
    expect(code).toBe(2)
    expect(err).toContain('firms.ndjson:2 不是一个 JSON 的情形')
    expect((await peiyu('readiness', town(), '--population', 'nowhere.ndjson')).code).toBe(2)
    expect((await peiyu('readiness', town(), '--population', bad, '--enterprise', bad)).code).toBe(2)
  })
})

test('of the real tenants every measure is told, and none of a draft is ready', async () => {
  const { code, out } = await peiyuIn({ today: '2018-11-21' }, 'readiness', tenant)
  expect(code).toBe(0)
  expect(out).toMatch(/新三板挂牌奖励 +可以/)
  expect(out).toMatch(/融资租赁贴息 +不能/)
  const draft = await peiyu('readiness', 'configs/qingxi')
  expect(draft.out).toContain('0 项凭现有数据可以免申即享')
  expect(draft.out).toContain('条款未施行：草案')
})
