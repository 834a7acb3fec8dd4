import { assess, type Assessment, parseDay, type Situation } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const program = `id: plan
name: 示例计划
sources: [doc]
in-force: 2017-01-01..2021-12-31
tracks:
  private: { name: 民营制造企业, clause: 一, when: ownership == private and sector == manufacturing, lead: industry }
  science: { name: 高新技术企业, clause: 一, when: high-tech, lead: science }
  special: { name: 特殊企业, clause: 一, lead: science }
drivers:
  technology: { name: 科技创新, clause: 一 }
  capital: { name: 资本运营, clause: 一 }
  other: { name: 其他, clause: 一 }
`
const made = aTenant(
  {},
  {
    'programs/plan/program.yaml': program,
    'programs/plan/selection.yaml': `
facts:
  drivers-held:
    list: 具备的因素
    of: { kind-of: { enum: 因素, of: { technology: 科技创新, capital: 资本运营 }, open: true } }
`,
    'organization.yaml': `
organizations:
  industry: { name: 经信局, kind: department, until: 2018-12-31, successor: new-industry }
  new-industry: { name: 工信局, kind: department }
  science: { name: 科技局, kind: department }
`,
  },
)

function assessed(situation: Situation): Assessment {
  const answer = assess(made.tenant, made.program, {
    situation: { on: '2018-11-21', ...situation },
    today: parseDay('2018-11-21') ?? 0,
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.result
}

const statuses = (all: readonly { id: string; status: string }[]) =>
  Object.fromEntries(all.map(({ id, status }) => [id, status]))

describe('a firm’s class', () => {
  const both = { ownership: 'private', sector: 'manufacturing', 'high-tech': '是' }

  test('may be several at once, each with its clause, reason and suggested department', () => {
    const { tracks } = assessed({ given: both, track: 'private' })
    expect(statuses(tracks)).toEqual({ private: 'yes', science: 'yes', special: 'no' })
    const [first] = tracks
    expect([first?.clause, first?.lead?.name, first?.because.value]).toEqual(['一', '经信局', 'true'])
  })

  test('has as department the successor of one that has ended', () => {
    expect(assessed({ on: '2019-01-01', given: both }).tracks[0]?.lead?.name).toBe('工信局')
  })

  test('is open while a figure is missing, and says which', () => {
    const [first] = assessed({ given: { ownership: 'private' } }).tracks
    expect([first?.status, first?.missing]).toEqual(['unknown', [{ kind: 'fact', id: 'sector' }]])
  })

  test('that the document only names holds once somebody has put the firm into it', () => {
    const special = (situation: Situation) => assessed(situation).tracks[2]
    expect(special({})).toMatchObject({ status: 'unknown', assigned: null, missing: [{ kind: 'fact', id: 'track' }] })
    expect(special({ track: 'special' })).toMatchObject({ status: 'yes', assigned: true })
    expect(special({ track: 'science' })).toMatchObject({ status: 'no', assigned: false })
  })
})

describe('the drivers of a firm', () => {
  test('are those of its list', () => {
    const { drivers } = assessed({ given: { 'drivers-held': [{ 'kind-of': 'capital' }] } })
    expect(statuses(drivers)).toEqual({ technology: 'no', capital: 'yes', other: 'no' })
  })

  test('are not known while the list is not', () => {
    expect(statuses(assessed({}).drivers)).toEqual({ technology: 'unknown', capital: 'unknown', other: 'unknown' })
  })

  test('of the firm’s own words wait for somebody to judge them', () => {
    const [, , other] = assessed({ given: { 'drivers-held': [{ 'kind-of': '节水工艺' }] } }).drivers
    expect(other).toMatchObject({ status: 'unknown', missing: [{ kind: 'finding', id: 'kind-of' }] })
  })
})
