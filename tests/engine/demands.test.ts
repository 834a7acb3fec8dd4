import { parseDay, route, type RouteResult, type Situation } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const demands = `
categories:
  clause: 一
  rows:
    land: { name: 用地, city: planning, town: town.planning }
    tax: { name: 税务, city: old-tax, town: town.old-tax }
facts:
  of-town: { yes-no: 属镇街业务, from: office }
  on-list: { yes-no: 属清单以内, from: office }
  common: { yes-no: 共性问题, from: office }
routes:
  - { id: meeting-way, name: 一企一策, clause: 一, when: not on-list or returns >= 2次, to: meeting }
  - { id: town-way, clause: 一, when: of-town, to: category.town }
  - { id: city-way, clause: 一, when: not of-town, to: category.city }
options:
  - { id: special, clause: 一, when: common, to: meeting }
deadlines: { answer: answer-days, clause: 一 }
rating: { clause: 一, options: { good: 满意, bad: 不满意 }, return-when: bad }
instruction: { by: [mayor], clause: 一 }
notifications:
  - { on: raised, clause: 一, to: [mayor, firm.liaison, firm.lead.head, heads.planning], by: sms }
parameters:
  answer-days: { duration: 办理时限, clause: 一 }
`
const files = {
  'organization.yaml': `
organizations:
  office: { name: 计划办, kind: office }
  planning: { name: 规划局, kind: department }
  old-tax: { name: 地税局, kind: department, until: 2018-07-04, successor: new-tax }
  new-tax: { name: 税务局, kind: department }
  meeting: { name: 协调会, kind: group }
  east: { name: 东镇, kind: town }
posts:
  mayor: { name: 市长 }
leaders:
  high: [mayor]
`,
  'programs/plan/demands.yaml': demands,
  'programs/plan/liaison.yaml': `
levels: { high: { name: 市领导, clause: 一 } }
tables: { level: { clause: 一, by: 'main-revenue[year - 1]', rows: [{ from: 1亿, gives: high }] } }
`,
}
const made = aTenant({}, files)

function routed(situation: Situation): RouteResult {
  const answer = route(made.tenant, made.program, { situation, today: parseDay('2018-11-21') ?? 0 })
  if (!answer?.ok) throw new Error(JSON.stringify(answer))
  return answer.result
}

const known = { 'on-list': '是', 'of-town': '是', category: 'land' }

describe('a demand', () => {
  test('of a town goes to the department of the firm’s town', () => {
    const { status, route: id, to, clause } = routed({ given: known, town: 'east' })
    expect({ status, id, to: to?.name, clause }).toEqual({
      status: 'known',
      id: 'town-way',
      to: '东镇职能部门（对口规划局）',
      clause: '一',
    })
  })

  test('of the city goes to the department that its category names', () => {
    expect(routed({ given: { ...known, 'of-town': '否' } }).to?.id).toBe('planning')
  })

  test('goes to the successor of a department that has ended, from the day after its last', () => {
    const tax = { ...known, 'of-town': '否', category: 'tax' }
    expect(routed({ on: '2018-07-04', given: tax }).to?.name).toBe('地税局')
    expect(routed({ on: '2018-07-05', given: tax }).to?.name).toBe('税务局')
  })

  test('outside the list goes to the meeting at once', () => {
    expect(routed({ given: { ...known, 'on-list': '否' } }).route).toBe('meeting-way')
  })

  test('that came back once goes the usual way, and the second time to the meeting', () => {
    expect(routed({ given: { ...known, returns: '1' } }).route).toBe('town-way')
    expect(routed({ given: { ...known, returns: '2' } }).route).toBe('meeting-way')
  })

  test('of which nobody has said whether it is on the list goes nowhere yet, and says what to find out', () => {
    const { status, route: id, possible, missing } = routed({ given: { 'of-town': '是', category: 'land' } })
    expect({ status, id, possible }).toEqual({ status: 'unknown', id: null, possible: ['meeting-way', 'town-way'] })
    expect(missing).toEqual([{ kind: 'finding', id: 'on-list' }])
  })

  test('waits for the town where that is not known', () => {
    const { missing } = routed({ given: known })
    expect(missing).toEqual([{ kind: 'fact', id: 'town' }])
  })

  test('may be put before the meeting beside its way', () => {
    expect(routed({ given: { ...known, common: '是' } }).options.map(({ id, status }) => [id, status])).toEqual([
      ['special', 'yes'],
    ])
    expect(routed({ given: known }).options[0]?.status).toBe('unknown')
  })

  test('is told to the people that the config names, each found for this firm', () => {
    const { notifies } = routed({ given: { ...known, 'main-revenue': { 2017: '2亿' } }, lead: 'planning' })
    expect(notifies[0]?.to.map(({ name }) => name)).toEqual([
      '市长',
      '挂点领导（市领导）',
      '规划局主要负责人',
      '规划局主要负责人',
    ])
    const [, liaison] = routed({ given: known }).notifies[0]?.to ?? []
    expect(liaison?.missing).toEqual([{ kind: 'fact', id: 'liaison' }])
  })

  test('has no last day until the time for answers is set, then counts working days', () => {
    expect(routed({ given: known }).deadline).toMatchObject({
      due: null,
      missing: [{ kind: 'parameter', id: 'answer-days' }],
    })
    const set = { given: known, parameters: { 'answer-days': '5个工作日' }, on: '2018-09-28' }
    // 2018-09-29 and 30 are make-up working days, 1 to 7 October are holidays.
    expect(routed(set).deadline).toMatchObject({ due: '2018-10-10', provisional: false })
    expect(routed({ ...set, on: '2030-01-01' }).deadline).toMatchObject({ provisional: true })
  })

  test('may be sent back when the firm is not satisfied', () => {
    expect(routed({ given: { ...known, rating: 'bad' } }).returnable).toBe(true)
    expect(routed({ given: { ...known, rating: 'good' } }).returnable).toBe(false)
    expect(routed({ given: known }).returnable).toBeNull()
  })
})

test('an addressee that leads nowhere is a mistake with its place', () => {
  const wrong = { ...files, 'programs/plan/demands.yaml': demands.replace('to: [mayor,', 'to: [mayer,') }
  expect(() => aTenant({}, wrong)).toThrow('tenant/unknown-addressee')
})
