import {
  claim,
  type Above,
  type ClaimResult,
  compileTenant,
  type Issue,
  messageFor,
  parseDay,
  type Situation,
} from '@peiyu/core'
import { describe, expect, test } from 'vitest'

const source = (name: string, clauses: string) => `title: ${name}\ncoverage: partial\nclauses:\n${clauses}`

const city = {
  'tenant.yaml': 'peiyu: 1\nid: upper\nname: 上城市\nlevel: city\n',
  'organization.yaml': 'organizations:\n  finance: { name: 市财政局, kind: department }\n',
  'sources/rules.yaml': source(
    '上城市办法',
    '  三: { name: 贴息, statements: { 1: 按比例贴息, 2: 每家每年有限额, 3: 须在本地 } }\n',
  ),
  'facts.yaml': 'facts:\n  loan-interest: { money: 当年已付利息, per: year }\n',
  'programs/grow/program.yaml': [
    'id: grow',
    'name: 上城市成长计划',
    'sources: [rules]',
    'in-force: 2017-01-01..2021-12-31',
    'let:',
    '  counted: loan-interest[year] * counted-share',
    'parameters:',
    '  counted-share: { ratio: 计入比例, clause: 三#1 }',
    '  unused-share: { ratio: 用不到的比例, clause: 三#1 }',
    '',
  ].join('\n'),
  'programs/grow/measures/interest.yaml': [
    'id: interest',
    'name: 贷款贴息',
    'clause: 三#1',
    'organizations: [finance]',
    'gives: money',
    'requires:',
    '  - { id: here, name: 在本地注册, clause: 三#3, needs: registered-here }',
    'base: counted',
    'rate: 50%',
    'limits:',
    '  - { id: firm-year, name: 每家每年最高, per: [firm, year], max: 100万, clause: 三#2 }',
    '',
  ].join('\n'),
}

const town = (measure: string, more: Readonly<Record<string, string>> = {}) => ({
  'tenant.yaml': 'peiyu: 1\nid: lower\nname: 下河镇\nlevel: town\nparent: upper\n',
  'sources/plan.yaml': source(
    '下河镇方案',
    '  五: { name: 沿用, statements: { 1: 参照市办法贴息, 2: 每家每年最高30万元 } }\n',
  ),
  'programs/help/program.yaml': 'id: help\nname: 下河镇扶持计划\nsources: [plan]\nin-force: 2017-01-01..2021-12-31\n',
  'programs/help/measures/interest.yaml': `id: interest\ntakes: upper/grow/interest\n${measure}`,
  'examples/help/interest.yaml': 'measure: interest\nexamples:\n  - { name: 仅供编译, lacks: [loan-interest] }\n',
  ...more,
})

const mapOf = (folder: Readonly<Record<string, string>>) => new Map(Object.entries(folder))
const above: Above = new Map([['upper', mapOf(city)]])
const compiled = (folder: Readonly<Record<string, string>>, folders: Above = above) =>
  compileTenant(mapOf(folder), { above: folders })

const today = parseDay('2018-11-21') ?? 0
const given = { 'registered-here': '是', 'loan-interest': { 2018: '100万' } }
const parameters = { 'counted-share': '80%' }

function claimed(folder: Readonly<Record<string, string>>, situation: Situation): ClaimResult {
  const { tenant, issues } = compiled(folder)
  const program = tenant?.programs.get('help')
  if (!tenant || !program) throw new Error(JSON.stringify(issues, undefined, 1))
  const answer = claim(tenant, program, { measure: 'interest', situation: { on: '2018-11-21', ...situation }, today })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.result
}

const errorsOf = (issues: readonly Issue[]) =>
  issues.filter(({ severity }) => severity === 'error').map(one => `${one.at?.file}:${one.at?.line} ${messageFor(one)}`)

const ownLimit = [
  'clause: 五#1',
  'rate: 25%',
  'limits:',
  '  - { id: firm-year, name: 每家每年最高, per: [firm, year], max: 30万, clause: 五#2 }',
  '',
].join('\n')

describe('a town takes over a measure of its city', () => {
  test('as it is where it changes nothing, by the clause of the city', () => {
    const result = claimed(town(''), { given, parameters })
    expect(result.atMost).toBe('400000.00')
    expect(result.clause).toBe('上城市 三#1')
    expect(result.name).toBe('贷款贴息')
  })

  test('with its own rate and its own ceiling', () => {
    expect(claimed(town(ownLimit), { given, parameters }).atMost).toBe('200000.00')
    const large = { ...given, 'loan-interest': { 2018: '200万' } }
    const result = claimed(town(ownLimit), { given: large, parameters })
    expect([result.atMost, result.boundBy, result.clause]).toEqual(['300000.00', 'firm-year', '五#1'])
  })

  test('and says of each value whose it is, and by which clause', () => {
    const { origins = [] } = claimed(town(ownLimit), { given, parameters })
    expect(origins.map(({ key, from, clause }) => `${key} ${from} ${clause}`)).toEqual([
      'organizations upper/grow/interest 上城市 三#1',
      'gives upper/grow/interest 上城市 三#1',
      'requires.here upper/grow/interest 上城市 三#3',
      'base upper/grow/interest 上城市 三#1',
      'rate lower/help/interest 五#1',
      'limits.firm-year lower/help/interest 五#2',
    ])
  })

  test('with the refusal of the city, by its clause', () => {
    const result = claimed(town(ownLimit), { given: { ...given, 'registered-here': '否' }, parameters })
    expect(result.refusals).toEqual([{ id: 'here', name: '在本地注册', clause: '上城市 三#3' }])
  })

  test('whose parameter stays unknown until it is set here', () => {
    const { status, missing } = claimed(town(''), { given })
    expect([status, missing.map(({ kind, id }) => `${kind} ${id}`)]).toEqual(['unknown', ['parameter counted-share']])
  })

  test('without what the measure does not use', () => {
    const { tenant } = compiled(town(''))
    const layers = tenant?.programs.get('help')?.registry.layers ?? []
    expect(layers.flatMap(({ parameters: all }) => all.map(({ symbol }) => symbol.id))).toEqual(['counted-share'])
  })

  test('and what the town declares under the same name stands in its place', () => {
    const program =
      'id: help\nname: 计划\nsources: [plan]\nin-force: 2017-01-01..\nlet: { counted: "loan-interest[year]" }\nfacts:\n  loan-interest: { money: 镇里认的利息, per: year }\n'
    const result = claimed(town('', { 'programs/help/program.yaml': program }), { given })
    expect(result.atMost).toBe('500000.00')
  })

  test('replacing an amount that was said in another way', () => {
    expect(claimed(town('clause: 五#1\nfixed: 5万\n'), { given: { 'registered-here': '是' } }).atMost).toBe('50000.00')
  })

  test('whose version changes with the city config that was taken', () => {
    const changed = {
      ...city,
      'programs/grow/measures/interest.yaml': city['programs/grow/measures/interest.yaml'].replace('50%', '60%'),
    }
    const version = (folders: Above) => compiled(town(''), folders).tenant?.configVersion
    expect(version(above)).not.toBe(version(new Map([['upper', mapOf(changed)]])))
  })
})

describe('taking over is refused', () => {
  test('of a tenant that is not above', () => {
    const folder = town('', { 'tenant.yaml': 'peiyu: 1\nid: lower\nname: 下河镇\nlevel: town\n' })
    expect(errorsOf(compiled(folder).issues)).toEqual([
      'programs/help/measures/interest.yaml:2 没有可以沿用的 upper/grow/interest。地址写作 上级辖区/计划/措施；上级须是 tenant.yaml 的 parent，它的文件夹要放在旁边。',
    ])
  })

  test('of a measure that the city does not have, with the nearest that it has', () => {
    const folder = town('')
    const wrong = { ...folder, 'programs/help/measures/interest.yaml': 'id: interest\ntakes: upper/grow/intrest\n' }
    expect(errorsOf(compiled(wrong).issues)[0]).toContain('是否指 upper/grow/interest？')
  })

  test('of a measure that takes this one over itself', () => {
    const measure = { 'programs/grow/measures/interest.yaml': 'id: interest\ntakes: lower/help/interest\n' }
    const tenant = { 'tenant.yaml': `${city['tenant.yaml']}parent: lower\n` }
    const round: Above = new Map([
      ['upper', mapOf({ ...city, ...tenant, ...measure })],
      ['lower', mapOf(town(''))],
    ])
    expect(errorsOf(compiled(town(''), round).issues)).toEqual([
      'programs/help/measures/interest.yaml:2 沿用 upper/grow/interest 绕了一圈又回到原处。请让其中一级自己写明，不再沿用。',
    ])
  })

  test('of a measure that has mistakes of its own', () => {
    for (const text of ['id: interest\n', 'id: [\n']) {
      const broken: Above = new Map([['upper', mapOf({ ...city, 'programs/grow/measures/interest.yaml': text })]])
      expect(errorsOf(compiled(town(''), broken).issues)).toEqual([
        'programs/help/measures/interest.yaml:2 要沿用的 upper/grow/interest 自己有错，读不出来。请先在它的辖区文件夹里用 peiyu check 查看并改好。',
      ])
    }
  })

  test('where a part means nothing here: said at its place there and at the line that takes it', () => {
    const measure = city['programs/grow/measures/interest.yaml'].replace('requires:', 'for: tier == pilot\nrequires:')
    const program = `${city['programs/grow/program.yaml']}tiers:\n  pilot: { name: 试点, clause: 三#1 }\n`
    const tiered = { ...city, 'programs/grow/program.yaml': program, 'programs/grow/measures/interest.yaml': measure }
    const folders: Above = new Map([['upper', mapOf(tiered)]])
    const errors = errorsOf(compiled(town(''), folders).issues)
    expect(errors.map(line => line.split(' ')[0])).toEqual([
      '../upper/programs/grow/measures/interest.yaml:6',
      'programs/help/measures/interest.yaml:2',
    ])
    expect(errorsOf(compiled(town('for: registered-here\n'), folders).issues)).toEqual([])
  })
})

test('a village takes over what its town took over from the city, and each value keeps its origin', () => {
  const village = {
    'tenant.yaml': 'peiyu: 1\nid: lowest\nname: 溪头村\nlevel: town\nparent: lower\n',
    'sources/note.yaml': source('溪头村说明', '  一: { name: 沿用, statements: { 1: 参照镇方案 } }\n'),
    'programs/aid/program.yaml': 'id: aid\nname: 村计划\nsources: [note]\nin-force: 2017-01-01..\n',
    'programs/aid/measures/interest.yaml':
      'id: interest\ntakes: lower/help/interest\nclause: 一#1\nround: { to: 百元, by: down }\n',
    'examples/aid/interest.yaml': 'measure: interest\nexamples:\n  - { name: 仅供编译, lacks: [loan-interest] }\n',
  }
  const { tenant, issues } = compiled(village, new Map([...above, ['lower', mapOf(town(ownLimit))]]))
  expect(errorsOf(issues)).toEqual([])
  const origins = tenant?.programs.get('aid')?.measures.get('interest')?.origins ?? []
  expect(Object.fromEntries(origins.map(({ key, from }) => [key, from.split('/')[0]]))).toEqual({
    organizations: 'upper',
    gives: 'upper',
    base: 'upper',
    rate: 'lower',
    round: 'lowest',
    'limits.firm-year': 'lower',
    'requires.here': 'upper',
  })
})
