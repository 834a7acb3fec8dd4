import { claim, compileTenant, type Issue, parseDay, type Situation } from '@peiyu/core'
import { expect, test } from 'vitest'

const program = (id: string, span: string) =>
  `id: ${id}\nname: ${id}计划\nsources: [doc]\nin-force: ${span}\ntiers:\n  pilot: { name: 试点, clause: 一 }\n  reserve: { name: 后备, clause: 一 }\n`

const services = (kind: string) =>
  `name: ${kind}服务补助\nclause: 一\ngives: money\n${kind === '' ? '' : `class: ${kind}\n`}facts: { cost: { money: 费用 } }\nbase: cost\nrate: 20%\nlimits: [{ id: most, per: [firm, year], max: 30万 }]\n`

const doubling = [
  'id: doubling',
  'name: 翻倍',
  'clause: 一',
  'class: 普惠',
  'gives: uplift',
  'for: tier == pilot',
  'facts: { on-list: { yes-no: 在清单上, from: office } }',
  'uplifts:',
  '  measures: [somewhere/*/*]',
  '  where: class == 普惠 and on-list',
  '  rate: rate * 2',
  '  max: max * 2',
  '',
]

/** Two programs of one tenant: `pick` doubles what `base` and itself give, `base` has a measure of each class. */
function compiled(lines: readonly string[] = doubling, basis = ['普惠', '竞争性', '']) {
  const files = new Map<string, string>([
    ['tenant.yaml', 'peiyu: 1\nid: somewhere\nname: 某地\nlevel: city\n'],
    ['sources/doc.yaml', 'title: 示例文件\nclauses:\n  一: { name: 示例, statements: { 1: 示例 } }\n'],
    ['programs/pick/program.yaml', program('pick', '2017-01-01..2018-12-31')],
    ['programs/pick/measures/doubling.yaml', lines.join('\n')],
    ['programs/pick/measures/own.yaml', `id: own\n${services('普惠')}`],
    ['examples/pick/own.yaml', 'measure: own\nexamples: [{ name: 仅供编译, lacks: [] }]\n'],
    ['programs/base/program.yaml', program('base', '2010-01-01..2030-12-31')],
  ])
  for (const [i, kind] of basis.entries()) {
    files.set(`programs/base/measures/m${i}.yaml`, `id: m${i}\n${services(kind)}`)
    files.set(`examples/base/m${i}.yaml`, `measure: m${i}\nexamples: [{ name: 仅供编译, lacks: [] }]\n`)
  }
  return compileTenant(files)
}

const listed: Situation = {
  on: '2018-06-01',
  given: { cost: '100万', 'on-list': '是' },
  tier: 'none',
  memberships: { pick: { tier: 'pilot' } },
}

function asked(measure: string, situation: Situation, { tenant, issues } = compiled(), of = 'base') {
  const found = tenant?.programs.get(of)
  if (!tenant || !found) throw new Error(JSON.stringify(issues))
  const answer = claim(tenant, found, { measure, situation, today: parseDay('2018-06-01') ?? 0 })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  const { status, atLeast, atMost, missing } = answer.result
  return [status, atLeast === atMost ? atMost : [atLeast, atMost], missing.map(({ kind, id }) => `${kind} ${id}`)]
}

test('a measure of another program is doubled for a member of the program that says so', () => {
  expect(asked('m0', listed)).toEqual(['due', '400000.00', []])
  expect(asked('m0', { ...listed, given: { cost: '200万', 'on-list': '是' } })).toEqual(['due', '600000.00', []])
})

test('it stays as it is for others, and for what is not on the list', () => {
  expect(asked('m0', { ...listed, memberships: { pick: { tier: 'reserve' } } })).toEqual(['due', '200000.00', []])
  expect(asked('m0', { ...listed, given: { cost: '100万', 'on-list': '否' } })).toEqual(['due', '200000.00', []])
})

test('a tier of this program is not one of the other', () => {
  expect(asked('m0', { ...listed, tier: 'pilot', memberships: { pick: { tier: 'none' } } })[1]).toBe('200000.00')
})

test('measures of other classes, or of none, are not changed and do not ask', () => {
  const nothingKnown = { on: '2018-06-01', given: { cost: '100万' } }
  expect(asked('m1', nothingKnown)).toEqual(['due', '200000.00', []])
  expect(asked('m2', nothingKnown)).toEqual(['due', '200000.00', []])
})

test('whether the firm is a member, and the office’s list, are missing until they are known', () => {
  const { memberships: _, ...unsaid } = listed
  expect(asked('m0', unsaid)).toEqual(['unknown', null, ['fact pick/tier']])
  expect(asked('m0', { ...listed, given: { cost: '100万' } })).toEqual(['unknown', null, ['finding on-list']])
})

test('when the program is over, nothing is doubled any more', () => {
  expect(asked('m0', { ...listed, on: '2018-12-31' })[1]).toBe('400000.00')
  expect(asked('m0', { ...listed, on: '2019-01-01' })[1]).toBe('200000.00')
})

test('`*` for the program means the others: its own measures are doubled only by name', () => {
  const mine = { on: '2018-06-01', tier: 'pilot', given: { cost: '100万', 'on-list': '是' } }
  const named = doubling.map(line => line.replace('somewhere/*/*', 'own'))
  expect(asked('own', { ...mine, given: { cost: '100万' } }, compiled(), 'pick')).toEqual(['due', '200000.00', []])
  expect(asked('own', mine, compiled(named), 'pick')).toEqual(['due', '400000.00', []])
})

test('while no measure of its kind is modelled, an uplift is open', () => {
  const pilot: Situation = { on: '2018-06-01', tier: 'pilot' }
  expect(asked('doubling', pilot, compiled(doubling, ['竞争性']), 'pick')[0]).toBe('open')
  expect(asked('doubling', pilot, compiled(), 'pick')[0]).toBe('due')
})

test('a program that the tenant does not have is no place to be a member of', () => {
  const { tenant } = compiled()
  const base = tenant?.programs.get('base')
  if (!tenant || !base) throw new Error('not compiled')
  const situation = { ...listed, memberships: { pikc: { tier: 'pilot' } } }
  const answer = claim(tenant, base, { measure: 'm0', situation, today: 0 })
  expect(answer.ok ? [] : answer.problems).toMatchObject([
    { code: 'situation/unknown-name', path: ['memberships', 'pikc'], params: { suggestion: 'pick' } },
  ])
})

const errorsOf = ({ issues }: { issues: readonly Issue[] }) =>
  issues.filter(({ severity }) => severity === 'error').map(({ code, params }) => `${code} ${params.found ?? ''}`)

test('an address that names no measure of the tenant is a mistake, and so is a class that no measure has', () => {
  const to = (address: string) => compiled(doubling.map(line => line.replace('somewhere/*/*', address)))
  expect(errorsOf(to('base/m9'))).toEqual(['tenant/unknown-measure base/m9'])
  expect(errorsOf(to('base/m0'))).toEqual([])
  const misspelt = doubling.map(line => line.replace('class == 普惠', 'class == 普会'))
  expect(errorsOf(compiled(misspelt, [])).length).toBeGreaterThan(0)
})
