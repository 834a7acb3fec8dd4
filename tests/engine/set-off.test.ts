import { type Because, recomputeClaim, type Situation } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant, claimed } from './a-tenant.js'

const ask = (yaml: string, situation: Situation) => claimed(aTenant({ one: yaml }), 'one', situation)

describe('a set-off', () => {
  const range = [
    'facts: { spent: { money: 花费 } }',
    'discretion: { part: 0%..100% }',
    'amount: spent * part',
    'less:',
    '  - { id: other, amount: 50元 }',
  ].join('\n')

  test('from a range is explained at both of its ends', () => {
    const result = ask(range, { given: { spent: '100' } })
    expect(result).toMatchObject({ atLeast: '0.00', atMost: '50.00' })
    expect(recomputeClaim(result.because, true)).toEqual([])
  })

  test('that nobody knows keeps a claim open only where something is left to take it from', () => {
    const yearly = [
      'facts: { other: { money: 别处所得, per: year } }',
      'window: 2018..2020',
      'covers: 2017..2018',
      'fixed: 100元',
      'less:',
      '  - id: other',
      '    amount: other[year]',
    ].join('\n')
    expect(ask(yearly, { given: { other: { 2018: '30' } } })).toMatchObject({ status: 'due', atMost: '70.00' })
    expect(ask(yearly, { given: { other: { 2017: '30' } } })).toMatchObject({
      status: 'unknown',
      missing: [{ id: 'other', year: 2018 }],
    })
  })

  test('that nobody knows keeps a range open that begins at nothing', () => {
    const unknown = range
      .replace('amount: 50元', 'amount: other')
      .replace('facts: {', 'facts: { other: { money: 别处 },')
    expect(ask(unknown, { given: { spent: '100' } })).toMatchObject({ status: 'unknown', missing: [{ id: 'other' }] })
  })
})

const steps = (because: Because): Because[] => [because, ...because.of.flatMap(steps)]

test('the English of an explanation of rounding has no Chinese', () => {
  const { because } = ask('fixed: 120元\nround: { to: 百元, by: down }\n', {})
  const says = steps(because).map(step => step.says.en)
  expect(says.filter(words => /round/.test(words))).toEqual(['rounded to 100 yuan'])
})
