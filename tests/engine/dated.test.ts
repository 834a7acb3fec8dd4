import { recomputeClaim, type Situation } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant, claimed } from './a-tenant.js'

const ask = (yaml: string, situation: Situation) => claimed(aTenant({ one: yaml }), 'one', situation)

describe('a parameter that changes with time', () => {
  const yaml = [
    'facts: { spent: { money: 花费 } }',
    'parameters: { full: { ratio: 全额比例, clause: 一 } }',
    'let: { share: full * 50% }',
    'requires:',
    '  - { id: some, needs: share > 0% }',
    'covers: 2017..2018',
    'amount: spent * share',
  ].join('\n')
  const full = { '2017-01-01..2017-12-31': '20%', '2018-01-01..': '100%' }

  test('gives each line its own value, also through a name that a condition has read before', () => {
    const result = ask(yaml, { given: { spent: '100' }, parameters: { full } })
    expect(result.lines.map(line => line.amount)).toEqual(['10.00', '50.00'])
    expect(recomputeClaim(result.because, true)).toEqual([])
  })
})

describe('bounds of what an officer decides', () => {
  const yaml = [
    'facts: { spent: { money: 花费 } }',
    'parameters: { top: { ratio: 上限, clause: 一, until-set: 8% } }',
    'let: { twice: top * 2 }',
    'discretion: { part: 0%..twice }',
    'amount: spent * part',
  ].join('\n')

  test('may hang on a parameter that stands at its value until it is set', () => {
    expect(ask(yaml, { given: { spent: '100' } })).toMatchObject({ atLeast: '0.00', atMost: '16.00', pending: ['top'] })
  })

  test('may hang on a parameter that has been set', () => {
    expect(ask(yaml, { given: { spent: '100' }, parameters: { top: '5%' } })).toMatchObject({ atMost: '10.00' })
    expect(ask(yaml, { given: { spent: '100' }, parameters: { top: '5%' }, decided: { part: '9%' } })).toMatchObject({
      atMost: '9.00',
    })
    expect(() => ask(yaml, { given: { spent: '100' }, decided: { part: '17%' } })).toThrow('situation/outside-range')
  })
})
