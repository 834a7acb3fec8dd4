import { join } from 'node:path'
import {
  compileTenant,
  familyOf,
  match,
  type MatchedMeasure,
  type MatchResult,
  messageFor,
  parseDay,
  type Situation,
  type Tenant,
} from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { configs, folderOf } from './tenants.js'

const today = parseDay('2018-11-21') ?? 0

const source = (clauses: string) => `title: 办法\ncoverage: partial\nclauses:\n${clauses}`
const clause = source('  一: { name: 条, statements: { 1: 示例, 2: 示例 } }\n')
const example = (measure: string) => `measure: ${measure}\nexamples:\n  - { name: 仅供编译, lacks: [] }\n`

function tenantOf(files: Readonly<Record<string, string>>): Tenant {
  const { tenant, issues } = compileTenant(new Map(Object.entries(files)))
  if (!tenant) throw new Error(JSON.stringify(issues, undefined, 1))
  return tenant
}

const city = (more: Readonly<Record<string, string>> = {}) =>
  tenantOf({
    'tenant.yaml': 'peiyu: 1\nid: upper\nname: 上城市\nlevel: city\n',
    'sources/doc.yaml': clause,
    'programs/grow/program.yaml':
      'id: grow\nname: 成长计划\nsources: [doc]\nin-force: 2017-01-01..2021-12-31\ntiers:\n  pilot: { name: 试点, clause: 一#1 }\n  reserve: { name: 后备, clause: 一#1 }\n',
    'programs/grow/measures/loan.yaml':
      'id: loan\nname: 贷款补助\nclause: 一#1\ngives: money\nfor: tier == pilot\nfacts: { interest: { money: 利息 } }\nbase: interest\nrate: 50%\nlimits:\n  - { id: most, per: [firm, year], max: 80万, clause: 一#2 }\n',
    'programs/grow/measures/plain.yaml':
      'id: plain\nname: 定额奖励\nclause: 一#1\ngives: money\nfixed: 100万元 * share\nparameters: { share: { ratio: 份额, clause: 一#2 } }\n',
    'examples/grow/loan.yaml': example('loan'),
    'examples/grow/plain.yaml': example('plain'),
    ...more,
  })

const town = tenantOf({
  'tenant.yaml': 'peiyu: 1\nid: lower\nname: 下河镇\nlevel: town\nparent: upper\n',
  'sources/doc.yaml': clause,
  'programs/help/program.yaml': 'id: help\nname: 扶持计划\nsources: [doc]\nin-force: 2017-01-01..2021-12-31\n',
  'programs/help/measures/rent.yaml':
    'id: rent\nname: 租金补助\nclause: 一#1\ngives: money\nrequires:\n  - { id: here, name: 在本镇, needs: registered-here }\nfixed: 30万\n',
  'programs/help/measures/guide.yaml': 'id: guide\nname: 上门辅导\nclause: 一#1\ngives: service\n',
  'examples/help/rent.yaml': example('rent'),
})

const ladderFiles = (equivalence: string, standing = 'in-force') => ({
  'tenant.yaml': 'peiyu: 1\nid: ladder\nname: 梯度\nlevel: city\nparent: upper\nserves: upper\n',
  'sources/doc.yaml': source(
    `  一: { name: 条, statements: { 1: 示例, 2: 示例 } }\n  二: { name: 视同, standing: ${standing}, statements: { 1: 小巨人视同试点 } }\n`,
  ),
  'programs/steps/program.yaml': `id: steps\nname: 梯度培育\nsources: [doc]\nin-force: 2017-01-01..\ntiers:\n  giant: { name: 小巨人, clause: 一#1 }\nparameters: { start: { date: 起始日, clause: 一#2 }, share: { ratio: 比例, clause: 一#2 } }\nequivalences:\n  - { id: giant-as-pilot, name: 小巨人视同试点, clause: 二#1, tier: giant, counts-as: upper/grow/pilot${equivalence} }\n`,
  'programs/steps/measures/award.yaml':
    'id: award\nname: 梯度奖励\nclause: 一#1\ngives: money\nfor: tier == giant\nfixed: 50万\n',
  'examples/steps/award.yaml': example('award'),
})
const ladder = (equivalence = '', standing?: string) => tenantOf(ladderFiles(equivalence, standing))

const familyFrom = (ladderTenant: Tenant, cityTenant = city()) =>
  familyOf(town, new Map([cityTenant, ladderTenant].map(tenant => [tenant.shape.id, tenant])))

function matched(situation: Situation, ladderTenant = ladder()): MatchResult {
  const answer = match(familyFrom(ladderTenant), { situation: { on: '2018-11-21', ...situation }, today })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.result
}

const measure = ({ measures }: MatchResult, id: string): MatchedMeasure => {
  const found = measures.find(one => one.id === id)
  if (!found) throw new Error(id)
  return found
}

const giant = { memberships: { 'ladder/steps': { tier: 'giant' }, grow: { tier: 'none' } } }
const facts = { given: { 'registered-here': '是', interest: '100万' } }

describe('a firm in a town', () => {
  test('is told of town, city and ladder in one answer, largest first, and what is refused last', () => {
    const result = matched({ ...facts, ...giant, parameters: { 'upper/grow/share': '70%' } })
    expect(result.programs.map(({ tenant, relation }) => `${tenant} ${relation}`)).toEqual([
      'lower home',
      'upper above',
      'ladder serves',
    ])
    expect(result.measures.map(({ id, status, atMost }) => `${id} ${status} ${atMost}`)).toEqual([
      'plain due 700000.00',
      'loan due 500000.00',
      'award due 500000.00',
      'rent due 300000.00',
      'guide due null',
    ])
    const outside = matched({
      given: { 'registered-here': '否' },
      memberships: { grow: { tier: 'none' }, steps: { tier: 'none' } },
    })
    expect(outside.measures.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'plain unknown',
      'guide due',
      'rent not-due',
      'loan not-due',
      'award not-due',
    ])
  })

  test('is told what each measure asks of a claim, and sorted by its ceiling until it is known', () => {
    const result = matched({ ...giant, given: { 'registered-here': '是' } })
    const [first] = result.measures
    expect([first?.id, first?.status, first?.ceiling, first?.asks]).toEqual(['loan', 'open', '800000.00', ['interest']])
  })

  test('says nothing of a tenant that is not above it and serves nobody here', () => {
    const stranger = tenantOf({
      ...ladderFiles(''),
      'tenant.yaml': 'peiyu: 1\nid: stranger\nname: 别处\nlevel: city\n',
    })
    expect(familyOf(town, new Map([['stranger', stranger]])).programs.map(({ address }) => address)).toEqual([
      'lower/help',
    ])
  })

  test('is told which tenant above is not at hand', () => {
    expect(familyOf(town, new Map()).absent).toEqual(['upper'])
  })
})

describe('a tier that counts as one of another program', () => {
  test('reaches what that program gives, and says through what', () => {
    const loan = measure(matched({ ...facts, ...giant }), 'loan')
    expect([loan.status, loan.atMost, loan.through?.id, loan.through?.clause]).toEqual([
      'due',
      '500000.00',
      'giant-as-pilot',
      '二#1',
    ])
    expect(loan.because.of[0]?.says.zh).toBe('小巨人视同试点：视同')
  })

  test('counts one way only: a pilot is no giant', () => {
    const pilot = { memberships: { grow: { tier: 'pilot' }, steps: { tier: 'none' } } }
    const result = matched({ ...facts, ...pilot })
    expect(measure(result, 'award').status).toBe('not-due')
    expect(measure(result, 'loan').through).toBeUndefined()
  })

  test('makes nothing due while it is only planned, whether or not its first day is set', () => {
    const planned = ladder(', from: start', 'planned')
    const unset = measure(matched({ ...facts, ...giant }, planned), 'loan')
    expect([unset.status, unset.missing.map(({ id }) => id)]).toEqual(['would-be', ['start']])
    const set = measure(matched({ ...facts, ...giant, parameters: { start: '2018-01-01' } }, planned), 'loan')
    expect([set.status, set.missing]).toEqual(['would-be', []])
  })

  test('counts from its first day on, and not a day before', () => {
    const dated = ladder(', from: start')
    const on = (start: string) => measure(matched({ ...facts, ...giant, parameters: { start } }, dated), 'loan').status
    expect([on('2018-11-21'), on('2018-11-22')]).toEqual(['due', 'not-due'])
  })

  test('leaves the measure unknown while nobody knows whether it counts', () => {
    const loan = measure(matched({ ...facts, ...giant }, ladder(', from: start')), 'loan')
    expect([loan.status, loan.atMost, loan.ceiling, loan.missing.map(({ id }) => id)]).toEqual([
      'unknown',
      null,
      '500000.00',
      ['start'],
    ])
  })

  test('counts for measures only where nothing else is said', () => {
    const elsewhere = measure(matched({ ...facts, ...giant }, ladder(', for: liaison')), 'loan')
    expect(elsewhere.status).toBe('not-due')
  })

  test('looks after a firm only where it says so', () => {
    const levels = {
      'programs/grow/liaison.yaml':
        'levels: { mayor: { name: 市长, clause: 一#1 }, deputy: { name: 副市长, clause: 一#1 } }\ntables:\n  level:\n    clause: 一#1\n    by: tier\n    rows: { pilot: mayor, reserve: deputy, none: deputy }\n',
    }
    const level = (one: Tenant) => {
      const answer = match(familyFrom(one, city(levels)), {
        situation: { on: '2018-11-21', ...facts, ...giant },
        today,
      })
      return answer.ok
        ? answer.result.programs.find(({ program }) => program === 'grow')?.liaison?.level
        : answer.problems
    }
    expect([level(ladder()), level(ladder(', for: [measures, liaison]'))]).toEqual(['deputy', 'mayor'])
  })

  test('counts where it gives more than the own place does', () => {
    const files = {
      'programs/grow/measures/plain.yaml':
        'id: plain\nname: 奖励\nclause: 一#1\ngives: money\nfixed: if tier == pilot then 100万元 else 10万元\n',
    }
    const answer = match(familyFrom(ladder(), city(files)), {
      situation: { on: '2018-11-21', memberships: { grow: { tier: 'reserve' }, steps: { tier: 'giant' } } },
      today,
    })
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    const { atMost, through } = measure(answer.result, 'plain')
    expect([atMost, through?.id]).toEqual(['1000000.00', 'giant-as-pilot'])
  })

  test('does not take from a firm what its own place gives', () => {
    const both = { memberships: { grow: { tier: 'pilot' }, steps: { tier: 'giant' } } }
    expect(measure(matched({ ...facts, ...both }), 'loan').through).toBeUndefined()
  })
})

describe('names in a file that several programs are asked', () => {
  const problems = (situation: Situation) => {
    const answer = match(familyFrom(ladder()), { situation: { on: '2018-11-21', ...situation }, today })
    return answer.ok ? [] : answer.problems.map(one => `${one.path.join('.')} ${messageFor(one)}`)
  }

  test('are told to those that know them, and are a mistake where nobody does', () => {
    expect(problems({ given: { interest: '1万', intrest: '1万' } })).toEqual([
      'given.intrest 没有名为 intrest 的数据。是否指 interest？',
    ])
  })

  test('say whose they are where several know a parameter', () => {
    expect(problems({ parameters: { share: '10%' } })[0]).toContain('请写全：upper/grow、ladder/steps')
    expect(problems({ parameters: { 'ladder/steps/share': '10%' } })).toEqual([])
  })

  test('say whose they are where two programs mean different things by one fact', () => {
    const other = {
      'programs/grow/measures/loan.yaml':
        'id: loan\nname: 贷款补助\nclause: 一#1\ngives: money\nfacts: { spend: { money: 咨询费 } }\nbase: spend\nrate: 50%\n',
    }
    const award =
      'id: award\nname: 梯度奖励\nclause: 一#1\ngives: money\nfacts: { spend: { money: 设备购置费 } }\nbase: spend\nrate: 10%\n'
    const steps = tenantOf({ ...ladderFiles(''), 'programs/steps/measures/award.yaml': award })
    const asked = (given: Situation['given']) =>
      match(familyFrom(steps, city(other)), { situation: { on: '2018-11-21', given }, today })
    const refused = asked({ spend: '100万' })
    expect(refused.ok ? [] : refused.problems.map(one => one.code)).toEqual(['match/several-mean'])
    const answer = asked({ 'ladder/steps/spend': '100万' })
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    expect([measure(answer.result, 'award').atMost, measure(answer.result, 'loan').asks]).toEqual([
      '100000.00',
      ['spend'],
    ])
    const lost = asked({ 'upper/grow/spent': '100万' })
    expect(lost.ok ? [] : lost.problems.map(one => one.code)).toEqual(['situation/unknown-name'])
  })

  test('keep a mistake in a membership at its own place', () => {
    expect(problems({ memberships: { 'upper/grow': { tier: 'plot' } } })[0]).toContain('memberships.upper/grow.tier')
  })

  test('count what the ledger of that program holds', () => {
    const ledger = [{ measure: 'upper/grow/loan', year: '2018', amount: '50万' }]
    const pilot = { memberships: { grow: { tier: 'pilot' } } }
    const result = matched({ given: { 'registered-here': '是', interest: '160万' }, ...pilot, ledger })
    expect(measure(result, 'loan').atMost).toBe('300000.00')
    expect(problems({ ledger: [{ measure: 'help/loan', amount: '1万' }] })[0]).toContain('ledger.0.measure')
  })
})

test('a giant of the real ladder would get what pilots of the city get, were the plan in force', () => {
  const read = (id: string) => compileTenant(folderOf(join(configs, id)), { examples: false }).tenant
  const [qingxi, dongguan, tidu] = ['qingxi', 'dongguan', 'zhuanjingtexin'].map(read)
  if (!qingxi || !dongguan || !tidu) throw new Error('a tenant is missing')
  const family = familyOf(qingxi, new Map([dongguan, tidu].map(tenant => [tenant.shape.id, tenant])))
  const situation = {
    on: '2021-06-01',
    given: { recognitions: [{ 'recognised-as': 'national-giant', 'recognised-on': '2020-08-08' }] },
    memberships: { beizeng: { tier: 'none' } },
  }
  const answer = match(family, { situation, today })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  const { measures } = answer.result
  const consulting = measures.find(({ id }) => id === 'consulting')
  expect([consulting?.status, consulting?.through?.standing]).toEqual(['would-be', 'expired'])
  expect(measures.filter(({ tenant, status }) => tenant === 'qingxi' && status === 'due')).toEqual([])
})
