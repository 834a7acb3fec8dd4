import { assess, type AutoAwardResult, parseDay, recomputeClaim, type Situation } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const made = aTenant(
  {
    listing: `fixed: 20万
requires: [{ id: listed, needs: on-board }]
auto-award: { clause: 一, decided-by: [on-board, taxed], confirm: [资格, 账号], within: 2个工作日, from: confirmed }
`,
  },
  {
    'facts.yaml': `facts:
  on-board: { yes-no: 已挂牌, verified-by: exchange }
  taxed: { yes-no: 已纳税, fresh: 1年 }
`,
  },
)

function auto(situation: Situation): AutoAwardResult {
  const answer = assess(made.tenant, made.program, {
    situation: { on: '2018-11-21', ...situation },
    today: parseDay('2018-11-21') ?? 0,
  })
  const found = answer.ok ? answer.result.measures[0]?.autoAward : undefined
  if (!found) throw new Error(JSON.stringify(answer))
  return found
}

const given = { 'on-board': '是', taxed: '是' }
const records = { 'on-board': { standing: 'verified' }, taxed: { on: '2017-11-21' } }

describe('an award without a claim', () => {
  test('is given where the measure is due, and the data that decide are verified and fresh', () => {
    expect(auto({ given, records })).toMatchObject({
      status: 'yes',
      clause: '一',
      confirm: ['资格', '账号'],
      within: { zh: '2个工作日', en: '2 working days' },
      from: 'confirmed',
      facts: [
        { id: 'on-board', verified: 'yes', verifiedBy: 'exchange', fresh: 'not-asked' },
        { id: 'taxed', verified: 'not-asked', fresh: 'yes' },
      ],
    })
  })

  test('is not given on what the firm only declared', () => {
    const declared = { ...records, 'on-board': { standing: 'declared' } }
    const { status, because } = auto({ given, records: declared })
    expect([status, because.of[0]?.says.zh]).toEqual(['no', '已挂牌：已知、只是填报，未核实、没有时效要求'])
  })

  test('is not given on data of more than their time ago', () => {
    expect(auto({ given, records: { ...records, taxed: { on: '2017-11-20' } } }).status).toBe('no')
  })

  test('is open while nobody has said whether a fact is verified, or of which day it is', () => {
    expect(auto({ given })).toMatchObject({
      status: 'unknown',
      facts: [{ verified: 'unknown' }, { fresh: 'unknown' }],
      missing: [
        { kind: 'finding', id: 'on-board' },
        { kind: 'finding', id: 'taxed' },
      ],
    })
  })

  test('is open while a fact is not known, and says which', () => {
    expect(auto({ given: { 'on-board': '是' }, records })).toMatchObject({
      status: 'unknown',
      missing: [{ kind: 'fact', id: 'taxed' }],
    })
  })

  test('explains itself by its facts and by the measure, and a false step is found', () => {
    const all = [{ given, records }, { given }, { given: { ...given, 'on-board': '否' }, records }, { given: {} }]
    for (const situation of all) expect(recomputeClaim(auto(situation).because, true)).toEqual([])
    const { because } = auto({ given, records })
    const of = because.of.map(step => (step.op === 'due' ? { ...step, value: 'false' } : step))
    expect(recomputeClaim({ ...because, of }, true)).toHaveLength(1)
  })

  test('is not given where the measure is not due', () => {
    expect(auto({ given: { ...given, 'on-board': '否' }, records }).status).toBe('no')
  })
})

test('an award that a draft promises is not given without a claim', () => {
  const draft = aTenant(
    { listing: 'fixed: 20万\nauto-award: { decided-by: [high-tech], confirm: [资格] }\n' },
    { 'sources/doc.yaml': 'title: 示例\nstanding: draft\nclauses:\n  一: { name: 示例, statements: { 1: 示例 } }\n' },
  )
  const situation = { on: '2018-11-21', given: { 'high-tech': '是' } }
  const answer = assess(draft.tenant, draft.program, { situation, today: 0 })
  expect(answer.ok && answer.result.measures[0]).toMatchObject({ status: 'would-be', autoAward: { status: 'no' } })
})

test('a fact that there is not, and a time that is none, are mistakes with their places', () => {
  const wrong = (text: string) => () => aTenant({ listing: `fixed: 20万\nauto-award: { ${text} }\n` })
  expect(wrong('decided-by: [on-bord]')).toThrow('tenant/unknown-fact')
  expect(wrong('within: 20万')).toThrow('tenant/not-a-duration')
})

test('a record of a fact that there is not is told', () => {
  expect(() => auto({ given, records: { 'on-bord': { standing: 'verified' } } })).toThrow('situation/unknown-name')
})

describe('a moment that the document leaves open', () => {
  const clock = aTenant({
    listing: `fixed: 20万
readings:
  starts: { clause: 一, asks: 从哪一刻起算, options: { both: 都确认以后, first: 资格确认以后 }, default: both }
auto-award: { decided-by: [high-tech], confirm: [资格, 账号], within: 2个工作日, from: starts }
`,
  })
  const asked = (readings: Record<string, string>) => {
    const situation = { on: '2018-11-21', given: { 'high-tech': '是' }, readings }
    const answer = assess(clock.tenant, clock.program, { situation, today: 0 })
    return answer.ok ? answer.result.measures[0] : undefined
  }

  test('is the option of the reading that is taken, and the award rests on that reading', () => {
    expect(asked({})).toMatchObject({ readings: ['starts'], autoAward: { from: '都确认以后', readings: ['starts'] } })
    expect(asked({ starts: 'first' })?.autoAward?.from).toBe('资格确认以后')
  })

  test('is not known while the reading is open', () => {
    const { from, missing } = asked({ starts: 'none' })?.autoAward ?? {}
    expect(from).toBe(null)
    expect(missing).toContainEqual({ kind: 'reading', id: 'starts' })
  })
})
