import { parseDay, rank, type RankedResult, type RankingResult, type Round } from '@peiyu/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aTenant, type Made } from './a-tenant.js'

const selection = `
stages:
  - { id: desk, state: desk-reviewed, name: 书面审核, clause: 一, scores: true, shortlist: list-size }
  - { id: site, state: site-checked, name: 现场核查, clause: 一, scores: true }
scoring: { clause: 一, criteria: { size: 规模, skill: 能力 }, weights: criteria-weights, combines: { desk: desk-share, site: rest } }
ranking: { clause: 一, within: driver, by: score, ties: board }
merits: { clause: 一, of: [high-tech, gazelle], effect: considered }
capacity:
  pilot: { places: 2家, clause: 一 }
parameters:
  list-size: { count: 入围数, unit: 家, clause: 一 }
  criteria-weights: { table: 权重, by: criterion, gives: ratio, clause: 一 }
  desk-share: { ratio: 书面占比, clause: 一 }
`
const program = `id: plan
name: 示例计划
sources: [doc]
in-force: 2017-01-01..2021-12-31
tiers:
  pilot: { name: 试点, clause: 一 }
drivers:
  technology: { name: 科技创新, clause: 一 }
  capital: { name: 资本运营, clause: 一 }
`
const board = 'organizations:\n  board: { name: 委员会, kind: committee }\n'
const tenantWith = (text: string, organizations = board): Made =>
  aTenant(
    {},
    {
      'programs/plan/program.yaml': program,
      'programs/plan/selection.yaml': text,
      'organization.yaml': organizations,
    },
  )
const made = tenantWith(selection)
const ungrouped = tenantWith(selection.replace('within: driver, ', ''))

type Application = Round['applications'][number]
const a = (id: string, desk: Application['scores'], more: Partial<Application> = {}): Application => ({
  id,
  driver: 'technology',
  ...(desk ? { scores: desk } : {}),
  ...more,
})

function answered(applications: readonly Application[], more: Partial<Round> = {}, of: Made = made) {
  const round = { on: '2017-05-01', ...more, applications: [...applications] }
  return rank(of.tenant, of.program, { round, today: parseDay('2017-05-01') ?? 0 })
}

function ranked(applications: readonly Application[], more: Partial<Round> = {}, of: Made = made): RankingResult {
  const answer = answered(applications, more, of)
  if (!answer?.ok) throw new Error(JSON.stringify(answer))
  return answer.result
}

const allOf = ({ groups }: RankingResult): RankedResult[] => groups.flatMap(group => group.applications)
const ranksOf = (result: RankingResult) =>
  Object.fromEntries(allOf(result).map(({ id, best, worst, rank: own }) => [id, own ?? [best, worst]]))
const one = (result: RankingResult, id: string) => allOf(result).find(each => each.id === id)

describe('a score', () => {
  test('is made of its stages by their shares, the last of which takes the rest', () => {
    const result = ranked([a('x', { desk: '80', site: '90' })], { parameters: { 'desk-share': '60%' } })
    expect(one(result, 'x')?.score).toEqual({ atLeast: '84', atMost: '84' })
  })

  test('is made of criteria by their weights', () => {
    const weights = [
      { is: 'size', gives: '40%' },
      { is: '能力', gives: '60%' },
    ]
    const marks = { desk: { size: '70', 能力: '90' }, site: '82' }
    const result = ranked([a('x', marks)], { parameters: { 'desk-share': '50%', 'criteria-weights': weights } })
    expect(one(result, 'x')?.stages[0]?.score).toEqual({ atLeast: '82', atMost: '82' })
  })

  test('lies between its stages while nobody has set the shares, and is known where they are equal', () => {
    const result = ranked([a('x', { desk: '80', site: '90' }), a('y', { desk: '85', site: '85' })])
    expect(one(result, 'x')?.score).toEqual({ atLeast: '80', atMost: '90' })
    expect(one(result, 'y')?.score).toEqual({ atLeast: '85', atMost: '85' })
  })

  test('gives a part without a share what the others leave of the whole', () => {
    const parameters = { 'desk-share': '50%', 'criteria-weights': [{ is: 'size', gives: '40%' }] }
    const result = ranked([a('x', { desk: { size: '70', skill: '90' }, site: '82' })], { parameters })
    expect(one(result, 'x')?.score).toEqual({ atLeast: '82', atMost: '82' })
  })

  test('is not there for a firm that has not been through a stage that counts: it is not ranked', () => {
    const x = one(ranked([a('x', { desk: '95' }), a('y', { desk: '80', site: '80' })]), 'x')
    expect(x).toMatchObject({ status: 'unranked', rank: null, score: null, missing: [{ kind: 'finding', id: 'site' }] })
    expect(x?.because.says.zh).toBe('未排名：没有现场核查的得分')
  })

  test('is refused when its shares do not make a whole', () => {
    const weights = [
      { is: 'size', gives: '40%' },
      { is: 'skill', gives: '50%' },
    ]
    const answer = answered([a('x', { desk: { size: '1', skill: '1' }, site: '1' })], {
      parameters: { 'criteria-weights': weights },
    })
    expect(answer?.ok === false && answer.problems[0]?.params['found']).toBe('90%')
  })
})

describe('shares', () => {
  const found = (parameters: Round['parameters']) => {
    const answer = answered([a('x', { desk: '1', site: '1' })], { parameters })
    return answer?.ok === false ? answer.problems.map(({ params }) => params['found']) : []
  }

  test('that pass the whole leave nothing for the rest: they are refused', () => {
    expect(found({ 'desk-share': '120%' })).toEqual(['120%'])
    expect(found({ 'desk-share': '100%' })).toEqual([])
  })

  test('that pass the whole while others are not set are refused too', () => {
    const three = tenantWith(selection.replace('size: 规模, skill: 能力', 'size: 规模, skill: 能力, care: 管理'))
    const weights = [
      { is: 'size', gives: '70%' },
      { is: 'skill', gives: '60%' },
    ]
    const round = { parameters: { 'criteria-weights': weights } }
    const answer = answered([a('x', { desk: '1', site: '1' })], round, three)
    expect(answer?.ok === false && answer.problems[0]?.params['found']).toBe('130%')
  })
})

const marks = fc.record({ size: fc.nat(4), skill: fc.nat(4), site: fc.nat(4) })
const firms = fc.array(marks, { minLength: 2, maxLength: 6 })
const applied = (all: readonly { size: number; skill: number; site: number }[]) =>
  all.map(({ size, skill, site }, i) =>
    a(`f${i}`, { desk: { size: String(size), skill: String(skill) }, site: String(site) }),
  )

describe('an order', () => {
  test('without shares holds every order that some shares give, and equals stay equal', () => {
    fc.assert(
      fc.property(firms, fc.nat(10), fc.nat(10), (all, desk, size) => {
        const open = ranked(applied(all))
        const weights = [
          { is: 'size', gives: `${size * 10}%` },
          { is: 'skill', gives: `${100 - size * 10}%` },
        ]
        const set = ranked(applied(all), { parameters: { 'desk-share': `${desk * 10}%`, 'criteria-weights': weights } })
        for (const { id, best, worst, tiedWith, openWith } of allOf(open)) {
          const own = one(set, id)
          expect(own?.rank).toBeGreaterThanOrEqual(best ?? 0)
          expect(own?.rank).toBeLessThanOrEqual(worst ?? 0)
          expect(own?.tiedWith).toEqual(expect.arrayContaining([...tiedWith]))
          expect([...tiedWith, ...openWith]).toEqual(expect.arrayContaining([...(own?.tiedWith ?? [])]))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('never runs in a circle: of three, who stands before one who stands before the third stands before both', () => {
    fc.assert(
      fc.property(
        firms,
        fc.constantFrom<Round['parameters']>(undefined, { 'desk-share': '30%' }),
        (all, parameters) => {
          const of = (ids: readonly number[]) => {
            const some = applied(all).filter((_, i) => ids.includes(i))
            return ranked(some, parameters ? { parameters } : {})
          }
          const isBefore = (x: number, y: number) => one(of([x, y]), `f${y}`)?.rank === 2
          const ids = all.map((_, i) => i)
          for (const x of ids)
            for (const y of ids)
              for (const z of ids)
                if (new Set([x, y, z]).size === 3 && isBefore(x, y) && isBefore(y, z)) expect(isBefore(x, z)).toBe(true)
        },
      ),
      { numRuns: 8 },
    )
  })

  test('of many who hang on the same shares names a few of them, and lists all', () => {
    const many = Array.from({ length: 8 }, (_, i) => a(`f${i}`, { desk: String(80 + i), site: String(90 - i) }))
    const first = one(ranked(many), 'f0')
    expect(first?.openWith).toHaveLength(7)
    expect(first?.because.says.zh).toBe('第1至8名，与f1、f2、f3、f4、f5等7家的先后未定')
  })

  test('of a thousand applications is found while somebody waits', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      a(`f${i}`, { desk: { size: String((i * 37) % 101), skill: String((i * 53) % 97) }, site: String((i * 31) % 89) }),
    )
    const weights = [
      { is: 'size', gives: '40%' },
      { is: 'skill', gives: '60%' },
    ]
    const parameters = { 'desk-share': '50%', 'criteria-weights': weights, 'list-size': '100家' }
    const began = performance.now()
    expect(allOf(ranked(many, { parameters }))).toHaveLength(1000)
    expect(performance.now() - began).toBeLessThan(8000)
  })

  test('goes from the highest score down within each group', () => {
    const result = ranked(
      [
        a('low', { desk: '70', site: '70' }),
        a('high', { desk: '90', site: '90' }),
        a('other', { desk: '10', site: '10' }, { driver: '资本运营' }),
      ],
      { parameters: { 'desk-share': '50%' } },
    )
    expect(result.groups.map(({ id, name }) => [id, name])).toEqual([
      ['technology', '科技创新'],
      ['capital', '资本运营'],
    ])
    expect(ranksOf(result)).toEqual({ high: 1, low: 2, other: 1 })
  })

  test('gives equals one rank, skips the next, and says who decides', () => {
    const result = ranked(
      [a('x', { desk: '80', site: '90' }), a('y', { desk: '90', site: '80' }), a('z', { desk: '70', site: '70' })],
      { parameters: { 'desk-share': '50%' } },
    )
    expect(ranksOf(result)).toEqual({ x: 1, y: 1, z: 3 })
    expect(one(result, 'x')).toMatchObject({ tiedWith: ['y'] })
    expect(one(result, 'x')?.because.says.zh).toBe('第1名，与y同分，由委员会定')
  })

  test('calls those who decide between equals as they are called on the day', () => {
    const organizations = `organizations:
  board: { name: 委员会, kind: committee, until: 2017-04-30, successor: council }
  council: { name: 理事会, kind: committee }
`
    const named = tenantWith(selection.replace('ties: board', 'ties: 委员会'), organizations)
    const equals = [a('x', { desk: '1', site: '1' }), a('y', { desk: '1', site: '1' })]
    const says = (on: string) => one(ranked(equals, { on }, named), 'x')?.because.says.zh
    expect(says('2017-04-30')).toBe('第1名，与y同分，由委员会定')
    expect(says('2017-05-01')).toBe('第1名，与y同分，由理事会定')
  })

  test('is known without shares where one is better in every stage', () => {
    const result = ranked([a('x', { desk: '80', site: '90' }), a('y', { desk: '79', site: '89' })])
    expect(ranksOf(result)).toEqual({ x: 1, y: 2 })
  })

  test('is open while it hangs on the shares, and says that those are missing', () => {
    const result = ranked([a('x', { desk: '80', site: '90' }), a('y', { desk: '90', site: '80' })])
    expect(ranksOf(result)).toEqual({ x: [1, 2], y: [1, 2] })
    expect(one(result, 'x')).toMatchObject({
      status: 'unknown',
      openWith: ['y'],
      missing: [{ kind: 'parameter', id: 'desk-share' }],
    })
  })

  test('is open for the others too while one firm’s group is not known', () => {
    const lost: Application = { id: 'lost', scores: { desk: '99', site: '99' } }
    const result = ranked([a('x', { desk: '80', site: '80' }), lost], { parameters: { 'desk-share': '50%' } })
    expect(one(result, 'x')).toMatchObject({ best: 1, worst: 2 })
    expect(one(result, 'lost')).toMatchObject({ status: 'unknown', missing: [{ kind: 'fact', id: 'driver' }] })
  })

  test('compares by criteria where both have them, so that equal marks cancel out whatever the weights are', () => {
    const result = ranked(
      [
        a('x', { desk: { size: '90', skill: '50' }, site: '80' }),
        a('y', { desk: { size: '90', skill: '50' }, site: '70' }),
      ],
      { parameters: { 'desk-share': '50%' } },
    )
    expect(ranksOf(result)).toEqual({ x: 1, y: 2 })
    expect(one(result, 'x')?.score).toEqual({ atLeast: '65', atMost: '85' })
  })
})

describe('merits', () => {
  test('that are considered stand beside the score and add nothing', () => {
    const x = one(
      ranked([a('x', { desk: '80', site: '80' }, { given: { 'high-tech': '是' } })], {
        parameters: { 'desk-share': '50%' },
      }),
      'x',
    )
    expect(x?.score?.atMost).toBe('80')
    expect(x?.merits.map(({ id, status }) => [id, status])).toEqual([
      ['high-tech', 'yes'],
      ['gazelle', 'unknown'],
    ])
  })

  test('that give points raise the score, by a range while they are not known', () => {
    const pointed = selection.replace('effect: considered', "effect: points, points: { high-tech: '5', gazelle: '3' }")
    const applications = [a('x', { desk: '80', site: '80' }, { given: { 'high-tech': '是' } })]
    const x = one(ranked(applications, { parameters: { 'desk-share': '50%' } }, tenantWith(pointed)), 'x')
    expect(x?.score).toEqual({ atLeast: '85', atMost: '88' })
  })
})

describe('a line', () => {
  const three = [
    a('x', { desk: '90', site: '90' }),
    a('y', { desk: '80', site: '80' }),
    a('z', { desk: '80', site: '80' }),
  ]

  test('after the desk review takes the best so many; equals that do not all fit stand at it', () => {
    const [list] = ranked(three, { parameters: { 'list-size': '2家' } }).shortlists
    expect(list).toMatchObject({ status: 'known', places: 2, line: { above: ['x'], at: ['y', 'z'], below: [] } })
  })

  test('is not drawn while nobody has set how many', () => {
    expect(ranked(three).shortlists[0]).toMatchObject({
      status: 'unknown',
      line: null,
      missing: [{ kind: 'parameter', id: 'list-size' }],
    })
  })

  test('of a tier says how many more there are, and is drawn only where there is one order', () => {
    const parameters = { 'desk-share': '50%' }
    expect(ranked(three, { parameters }).capacity[0]).toMatchObject({ places: 2, ranked: 3, beyond: 1, line: null })
    expect(ranked(three, { parameters }, ungrouped).capacity[0]?.line).toEqual({
      above: ['x'],
      at: ['y', 'z'],
      below: [],
    })
  })
})

describe('an applications file', () => {
  test('is told about the same id twice, stages and criteria that there are not, and marks that are none', () => {
    const problems = (applications: readonly Application[]) => {
      const answer = answered(applications)
      return answer?.ok === false ? answer.problems.map(({ code, path }) => [code, path.join('.')]) : []
    }
    expect(problems([a('x', {}), a('x', {})])).toEqual([['situation/twice', 'applications.1.id']])
    expect(problems([a('x', { dusk: '1' })])).toEqual([['situation/unknown-stage', 'applications.0.scores.dusk']])
    expect(problems([a('x', { desk: { sise: '1' } })])).toEqual([
      ['situation/unknown-criterion', 'applications.0.scores.desk.sise'],
    ])
    expect(problems([a('x', { desk: '1', 书面审核: '2' })])).toEqual([
      ['situation/twice', 'applications.0.scores.书面审核'],
    ])
    expect(problems([a('x', { desk: { size: '1', 规模: '2' } })])).toEqual([
      ['situation/twice', 'applications.0.scores.desk.规模'],
    ])
    expect(problems([a('x', { desk: '-1' })])).toEqual([['situation/negative', 'applications.0.scores.desk']])
    expect(problems([a('x', {}, { given: { gazele: '是' } })])).toEqual([
      ['situation/unknown-name', 'applications.0.given.gazele'],
    ])
  })
})
