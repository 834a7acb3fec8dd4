import { claim, parseDay, type Situation } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const today = parseDay('2018-11-21') ?? 0

function paying(parameters: string, rows: string) {
  const yaml = [
    'facts: { spent: { money: 花费 } }',
    `parameters: { step: { money: 门槛, clause: 一${parameters} }, top: { money: 顶, clause: 一 } }`,
    `tables: { rates: { by: spent, rows: [${rows}] } }`,
    'base: spent',
    'rate: rates',
  ].join('\n')
  const { tenant, program } = aTenant({ one: yaml })
  return (spent: string, situation: Situation = {}) => {
    const asked = { on: '2018-11-21', given: { spent }, ...situation }
    const answer = claim(tenant, program, { measure: 'one', situation: asked, today })
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    return answer.result.atMost ?? answer.result.missing.map(({ id }) => id)
  }
}

describe('bands of a table', () => {
  test('may stand lowest first, also where a bound is a parameter', () => {
    const pays = paying(', until-set: 50元', '{ from: 0元, gives: 10% }, { from: step, gives: 20% }')
    expect([pays('40'), pays('50'), pays('80')]).toEqual(['4.00', '10.00', '16.00'])
    expect(pays('80', { parameters: { step: '100' } })).toBe('8.00')
  })

  test('are unknown while a bound that may be reached is not set', () => {
    const rising = paying('', '{ from: 0元, gives: 10% }, { from: step, gives: 20% }')
    expect(rising('80')).toEqual(['step'])
    const falling = paying('', '{ from: 100元, gives: 30% }, { from: 50元, gives: 20% }, { from: step, gives: 10% }')
    expect([falling('200'), falling('60'), falling('40')]).toEqual(['60.00', '12.00', ['step']])
  })

  test('tell what is above a bound from what is at it', () => {
    for (const rows of [
      '{ from: 50元, gives: 10% }, { above: 50元, gives: 20% }',
      '{ above: 50元, gives: 20% }, { from: 50元, gives: 10% }',
    ]) {
      const pays = paying('', rows)
      expect([pays('50'), pays('80')]).toEqual(['5.00', '16.00'])
    }
  })
})
