import { claim, compileTenant, parseDay, type Situation } from '@peiyu/core'
import { expect, test } from 'vitest'
import { configs, folderOf } from './tenants.js'

const measure = (id: string, kind: string, gives: string) =>
  [`id: ${id}`, 'clause: 一', 'gives: money', `class: ${kind}`, gives, ''].join('\n')

const rated = (share: string) =>
  `facts: { cost: { money: 费用 } }\nbase: cost\nrate: ${share}\nlimits: [{ id: most, per: [firm, year], max: 100万 }]`

/** Dongguan as it is, with one more program: what its departments would publish as inclusive, and what they recognise. */
const policies = {
  third: measure('third', '普惠', rated('30%')),
  half: measure('half', '普惠', rated('50%')),
  most: measure('most', '普惠', rated('60%')),
  reward: measure('reward', '普惠', 'fixed: 10万'),
  contest: measure('contest', '竞争性', 'fixed: 10万'),
}

function dongguan() {
  const files = folderOf(`${configs}/dongguan`)
  files.set('sources/lists.yaml', 'title: 清单（样例）\nclauses:\n  一: { name: 样例, statements: { 1: 样例 } }\n')
  files.set('programs/lists/program.yaml', 'id: lists\nname: 清单（样例）\nsources: [lists]\nin-force: 2010-01-01..\n')
  for (const [id, text] of Object.entries(policies)) {
    files.set(`programs/lists/measures/${id}.yaml`, text)
    files.set(`examples/lists/${id}.yaml`, `measure: ${id}\nexamples: [{ name: 仅供编译, lacks: [] }]\n`)
  }
  const { tenant, issues } = compileTenant(files)
  const program = tenant?.programs.get('lists')
  if (!tenant || !program) throw new Error(JSON.stringify(issues.filter(({ severity }) => severity === 'error')))
  return { tenant, program }
}

const { tenant, program } = dongguan()

function due(id: keyof typeof policies, tier: string, more: Situation = {}) {
  const given = { 'on-inclusive-list': '是', ...more.given }
  const situation = { on: '2018-11-21', memberships: { beizeng: { tier } }, ...more, given }
  const answer = claim(tenant, program, { measure: id, situation, today: parseDay('2018-11-21') ?? 0 })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  const { atLeast, atMost, missing } = answer.result
  return missing.length === 0 ? atMost : [atLeast, atMost, ...missing.map(({ id }) => id)]
}
const cost = (text: string): Situation => ({ given: { cost: text } })

test('a pilot gets twice the share, under twice the ceiling, and twice a fixed reward', () => {
  expect(due('third', 'pilot', cost('100万'))).toBe('600000.00')
  expect(due('third', 'honorary', cost('100万'))).toBe('600000.00')
  expect(due('third', 'pilot', cost('400万'))).toBe('2000000.00')
  expect(due('reward', 'pilot')).toBe('200000.00')
})

test('others get what the policy gave before, and what is only contested for is not doubled', () => {
  expect(due('third', 'reserve', cost('100万'))).toBe('300000.00')
  expect(due('third', 'pilot', { given: { cost: '100万', 'on-inclusive-list': '否' } })).toBe('300000.00')
  expect(due('contest', 'pilot')).toBe('100000.00')
})

test('twice a share of half is all of it; beyond that the document leaves two readings open', () => {
  const over = (option: string) => due('most', 'pilot', { ...cost('100万'), readings: { 'double-above-cost': option } })
  expect(due('half', 'pilot', cost('100万'))).toBe('1000000.00')
  expect(due('most', 'pilot', cost('100万'))).toEqual(['1000000.00', '1200000.00', 'double-above-cost'])
  expect([over('full-cost'), over('as-written')]).toEqual(['1000000.00', '1200000.00'])
})

test('before and after the plan nothing is doubled', () => {
  expect(due('reward', 'pilot', { on: '2017-02-09' })).toBe('100000.00')
  expect(due('reward', 'pilot', { on: '2017-02-10' })).toBe('200000.00')
  expect(due('reward', 'pilot', { on: '2022-01-01' })).toBe('100000.00')
})
