import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { textOf } from './list.js'
import { policy, towns } from './policy.js'

export type Row = Record<string, unknown> & { id: string; version: number; recordedAt: string }

interface Firm {
  readonly given: Readonly<Record<string, unknown>>
}

const firm = parse(
  readFileSync(join(import.meta.dirname, '../../../configs/dongguan/demo/firm.yaml'), 'utf8'),
) as Firm & Record<string, unknown>

let made = 0
export const row = (fields: Record<string, unknown>): Row => {
  made += 1
  return {
    id: `01STUB${String(made).padStart(20, '0')}`,
    version: 1,
    recordedAt: '2018-11-20T01:30:00.000Z',
    ...fields,
  }
}

const sounds = ['恒越', '华启', '远志', '明达', '信和', '德润', '宏图', '金科', '瑞丰', '新联']
const trades = ['精密制造', '电子科技', '智能装备', '新材料', '生物技术', '模具']
const nameAt = (at: number) => `东莞市${sounds[at % 10] ?? ''}${trades[at % 6] ?? ''}有限公司`
const statuses = ['active', 'active', 'active', 'active', 'active', 'active', 'active', 'moved-out', 'closed', 'merged']

const scale = (at: number, text: string): string =>
  text.replace(/^[\d.]+/, digits => String(Number((Number(digits) * (0.4 + (at % 13) / 8)).toFixed(2))))

const yearly = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function factsOf(enterpriseId: string, at: number): Row[] {
  return Object.entries(firm.given).flatMap(([fact, value]) => {
    const common = {
      enterpriseId,
      fact,
      until: null,
      source: '2018 年摸底',
      withdrawnAt: null,
      by: null,
      importId: null,
    }
    if (Array.isArray(value)) return []
    if (!yearly(value))
      return [
        row({ ...common, year: null, from: null, value: String(value), standing: at % 3 ? 'verified' : 'declared' }),
      ]
    return Object.entries(value).map(([year, text]) =>
      row({
        ...common,
        year: Number(year),
        from: null,
        value: at === 0 ? text : scale(at, String(text)),
        standing: year === '2017' ? 'declared' : 'verified',
      }),
    )
  })
}

const enterprises = Array.from({ length: 63 }, (_, at) =>
  row({
    creditCode: `91441900MA4U${String(10_000 + at * 37).slice(-5)}${at % 10}`.slice(0, 18),
    name: nameAt(at),
    town: towns[at % towns.length]?.id ?? '',
    registeredOn: `20${String((at % 15) + 1).padStart(2, '0')}-06-18`,
    status: statuses[at % 10],
    formerNames: at === 0 ? ['东莞市恒越五金厂'] : [],
    importId: null,
  }),
)

const facts = enterprises.flatMap(({ id }, at) => factsOf(id, at))
const [first] = enterprises

for (const each of enterprises) {
  const own = facts.filter(fact => fact.enterpriseId === each.id && fact.year === 2017)
  each.facts = Object.fromEntries(
    own.flatMap(({ fact, value }) => (['revenue', 'retained-tax'].includes(String(fact)) ? [[fact, value]] : [])),
  )
}

const [program] = policy.programs
const memberships = enterprises.slice(0, 9).map(({ id }) =>
  row({
    enterpriseId: id,
    program: program?.id ?? '',
    tier: program?.tiers[0]?.id ?? '',
    track: program?.tracks[0]?.id ?? '',
    driver: program?.drivers[0]?.id ?? '',
    lead: 'jingxin',
    pledge: { years: 5, start: 2017, end: 2021, baseYear: 2016 },
    from: '2017-04-10',
    until: null,
    importId: null,
  }),
)

const person = (login: string, name: string, kind = 'person') =>
  row({ login, name, kind, state: 'active', secondFactor: kind !== 'person', lastSeenAt: '2018-11-20T08:12:00.000Z' })

const accounts = [
  person('office', '陈晓岚'),
  person('town', '梁志强'),
  person('firm', '黄秀英'),
  person('security', '安全管理员', 'security'),
]

const audit = Array.from({ length: 30 }, (_, at) =>
  row({
    seq: 30 - at,
    at: `2018-11-20T0${at % 9}:1${at % 6}:00.000Z`,
    businessDay: '2018-11-20',
    actor: { account: 'ACCOUNT-office', name: at % 2 ? '陈晓岚' : '梁志强', roles: ['office'] },
    action: ['enterprises.create', 'facts.create', 'facts.verify', 'parameters.create'][at % 4],
    noun: ['enterprises', 'facts', 'facts', 'parameters'][at % 4],
    recordId: first?.id,
    hash: `${String(at).padStart(2, '0')}ab34cd56ef7890`.repeat(4),
    document: { before: null, after: { name: first?.name } },
  }),
)

const run = row({
  scope: 'all',
  program: program?.id ?? '',
  on: '2018-11-21',
  knownAt: '2018-11-21T00:00:00.000Z',
  state: 'done',
  configVersion: policy.configVersion,
})

/** The rows of every noun, as they stand when a stub begins. */
export const beginning = (): Record<string, Row[]> => ({
  enterprises: enterprises.map(each => ({ ...each })),
  facts: facts.map(each => ({ ...each })),
  memberships,
  views: [],
  imports: [],
  jobs: [],
  parameters: [],
  readings: [],
  assessments: [run],
  'assessment-results': enterprises.slice(0, 40).map(({ id }, at) =>
    row({
      assessmentId: run.id,
      enterpriseId: id,
      program: program?.id,
      eligibility: at % 4 ? 'unknown' : 'eligible',
      dueFen: at * 12_500_000,
    }),
  ),
  registrations: [
    row({
      accountId: 'ACCOUNT-firm',
      creditCode: '91441900MA4U55555X',
      enterpriseName: '东莞市明达模具有限公司',
      town: towns[0]?.id,
      login: 'mingda',
      person: '赵敏',
      letterType: 'pdf',
      letterBytes: 183_000,
      letterHash: '',
      reason: '',
      enterpriseId: '',
      decidedAt: null,
      state: 'waiting',
    }),
  ],
  versions: [
    row({
      hash: 'a3f8c1d2e4b5',
      from: '2018-01-01',
      state: 'published',
      proposedBy: '',
      publishedBy: '',
      note: '随系统发布',
    }),
    row({
      hash: '7be01c22d9f0',
      from: null,
      state: 'proposed',
      proposedBy: '梁志强',
      publishedBy: '',
      note: '补充学位档次',
    }),
  ],
  audit,
  accounts,
  grants: [row({ accountId: accounts[0]?.id, tenant: 'dongguan', role: 'office', organization: '', enterpriseId: '' })],
  sessions: [
    row({
      accountId: accounts[0]?.id,
      tenant: 'dongguan',
      endsAt: '2018-11-21T08:12:00.000Z',
      agent: 'Chromium',
      seenAt: '2018-11-20T09:40:00.000Z',
      address: '10.1.2.3',
    }),
  ],
  tokens: [
    row({
      tenant: 'dongguan',
      name: '税务数据交换',
      role: 'data',
      organization: '',
      expiresAt: '2019-06-30T00:00:00.000Z',
      state: 'active',
      lastUsedAt: null,
    }),
  ],
  tenants: [{ ...row({ name: '东莞市', state: 'active', businessDay: '2018-11-21' }), id: 'dongguan' }],
})

/** What is known of a firm, as the engine is asked. */
export function situationOf(rows: readonly Row[], enterpriseId: string, isMember: boolean): object {
  const given: Record<string, unknown> = {}
  for (const { fact, year, value, enterpriseId: of, withdrawnAt } of rows) {
    if (of !== enterpriseId || withdrawnAt) continue
    const key = String(fact)
    given[key] = year === null ? value : { ...(given[key] as object | undefined), [textOf(year)]: value }
  }
  const { tier, track, driver, town, lead, member, pledge } = firm
  return { on: '2018-11-21', given, ...(isMember ? { tier, track, driver, town, lead, member, pledge } : {}) }
}

/** What a preview of a file says. */
export const preview = {
  state: 'previewed',
  counts: { rows: 120, ready: 117, refused: 2, duplicates: 1 },
  columns: [
    { header: '统一社会信用代码', gives: '统一社会信用代码' },
    { header: '企业名称', gives: '企业名称' },
    { header: '营业收入2017（万元）', gives: '营业收入，2017 年，万元' },
    { header: '备注', gives: null },
  ],
  issues: [
    { cell: 'A7', message: '统一社会信用代码的校验位不对，请核对' },
    { cell: 'C19', message: '“约三千”不是数，请写成 3000 这样' },
    { cell: 'A44', message: '与第 12 行是同一家企业' },
  ],
  left: [],
}

/** What a version says otherwise. */
export const changes = {
  same: false,
  rules: [
    {
      section: 'measure',
      rule: 'limits.year-cap',
      sectionName: { zh: '措施', en: 'measure' },
      name: { zh: '服务包：年度上限', en: 'service package: ceiling of the year' },
      rests: ['三（十二）#2'],
      changes: [
        {
          key: 'max',
          label: { zh: '上限', en: 'max' },
          before: { zh: '100万元', en: '1m' },
          after: { zh: '120万元', en: '1.2m' },
        },
      ],
    },
  ],
}
