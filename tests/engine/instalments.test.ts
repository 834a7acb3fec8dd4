import { type InstalmentsResult, recomputeClaim, type Situation } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant, claimed } from './a-tenant.js'

const cost = 'facts: { cost: { money: 费用 }, still-here: { yes-no: 仍在本地 } }\namount: cost\n'
const made = aTenant({
  thirds: `${cost}instalments: { clause: 一, years: 3年, share: 1 / 3, while: still-here }\n`,
  steps: `${cost}tables:\n  by-part: { by: part, rows: { 1: 50%, 2: 30%, 3: 20% } }\ninstalments: { years: 3, share: by-part }\n`,
  named: `${cost}instalments: { years: 2018..2020, share: 1 / 3 }\n`,
  short: `${cost}instalments: { years: 2, share: 40% }\n`,
  open: `${cost}parameters: { yearly: { ratio: 每年比例, clause: 一 } }\ninstalments: { years: 2, share: yearly }\n`,
  halves: `${cost}limits: [{ id: firm-year, per: [firm, year], max: 100万 }]\ninstalments: { years: 2, share: 50% }\n`,
  cents: `facts: { cost: { money: 费用 } }\nbase: cost\nrate: 50%..60%\ninstalments: { years: 3, share: 1 / 3 }\n`,
  endless: `${cost}instalments: { years: 60, share: 2% }\n`,
  range: `facts: { cost: { money: 费用 } }\nbase: cost\nrate: 10%..20%\ninstalments: { years: 2, share: 50% }\n`,
})

function plan(measure: string, situation: Situation): InstalmentsResult {
  const { instalments } = claimed(made, measure, situation)
  if (!instalments) throw new Error('no plan')
  return instalments
}

const amounts = ({ parts }: InstalmentsResult) => parts.map(({ atMost }) => atMost)
const statuses = ({ parts }: InstalmentsResult) => parts.map(({ year, status }) => [year, status])
const here = { cost: '100元', 'still-here': '是' }

describe('an award that is paid in parts', () => {
  test('is divided so that the parts are the award to the fen: each rounded down, the last takes the rest', () => {
    expect(amounts(plan('thirds', { given: here }))).toEqual(['33.33', '33.33', '33.34'])
    expect(amounts(plan('thirds', { given: { ...here, cost: '0.02' } }))).toEqual(['0.00', '0.00', '0.02'])
  })

  test('explains itself so that the parts can be added up again, and a false one is found', () => {
    const { because } = plan('thirds', { given: here })
    expect(because.value).toBe('100.00')
    expect(recomputeClaim(because, true)).toEqual([])
    const [first, ...rest] = because.of
    const falsified = { ...because, of: first ? [{ ...first, value: '43.33' }, ...rest] : rest }
    expect(recomputeClaim(falsified, true)).toHaveLength(1)
    expect(recomputeClaim(plan('range', { given: { cost: '100元' } }).because, true)).toEqual([])
    expect(recomputeClaim(plan('short', { given: here }).because, true)).toEqual([])
  })

  test('says clause and year of each part, the first in the year of the day asked', () => {
    const { clause, parts } = plan('thirds', { given: here })
    expect([clause, parts.map(({ year }) => year)]).toEqual(['一', [2018, 2019, 2020]])
  })

  test('may be divided unequally', () => {
    expect(amounts(plan('steps', { given: here }))).toEqual(['50.00', '30.00', '20.00'])
  })

  test('has its condition judged on the day of payment; later parts wait for theirs', () => {
    expect(statuses(plan('thirds', { given: here }))).toEqual([
      [2018, 'payable'],
      [2019, 'later'],
      [2020, 'later'],
    ])
    const second = { on: '2019-06-01', year: '2018', given: { ...here, part: '2', 'still-here': '否' } }
    expect(statuses(plan('thirds', second))).toEqual([
      [2018, 'past'],
      [2019, 'stopped'],
      [2020, 'later'],
    ])
  })

  test('is open while its condition is not known, and says what is missing', () => {
    const { parts, missing } = plan('thirds', { given: { cost: '100元' } })
    expect(parts[0]).toMatchObject({ status: 'unknown', atMost: '33.33' })
    expect(missing).toEqual([{ kind: 'fact', id: 'still-here' }])
  })

  test('may name its years itself', () => {
    expect(statuses(plan('named', { on: '2019-03-01', year: '2018', given: here }))).toEqual([
      [2018, 'past'],
      [2019, 'payable'],
      [2020, 'later'],
    ])
  })

  test('is all to come before the first of its years, and over after the last', () => {
    const all = (on: string) => plan('named', { on, year: '2018', given: here }).parts.map(({ status }) => status)
    expect(all('2017-12-31')).toEqual(['later', 'later', 'later'])
    expect(all('2021-01-01')).toEqual(['past', 'past', 'past'])
  })

  test('has no amounts while a share is not set, or the shares are no whole', () => {
    const open = plan('open', { given: here })
    expect([amounts(open), open.missing]).toEqual([[null, null], [{ kind: 'parameter', id: 'yearly' }]])
    const short = plan('short', { given: here })
    expect([amounts(short), short.missing]).toEqual([[null, null], [{ kind: 'row', id: 'instalments.share' }]])
  })

  test('has its limits count the award, not its parts', () => {
    expect(amounts(plan('halves', { given: { cost: '300万' } }))).toEqual(['500000.00', '500000.00'])
  })

  test('has its smaller end first in every part, also in the last, which takes what is left', () => {
    const { parts } = plan('cents', { given: { cost: '0.10' } })
    expect(parts.map(({ atLeast, atMost }) => [atLeast, atMost])).toEqual([
      ['0.01', '0.02'],
      ['0.01', '0.02'],
      ['0.02', '0.03'],
    ])
  })

  test('has no plan of more parts than anybody pays', () => {
    const { parts, missing } = plan('endless', { given: here })
    expect([parts, missing]).toEqual([[], [{ kind: 'row', id: 'instalments.years' }]])
  })

  test('is a range in each part while the officer has not chosen', () => {
    const { parts } = plan('range', { given: { cost: '100元' } })
    expect(parts.map(({ atLeast, atMost }) => [atLeast, atMost])).toEqual([
      ['5.00', '10.00'],
      ['5.00', '10.00'],
    ])
  })
})

test('a number of years that is none is a mistake with its place', () => {
  expect(() => aTenant({ wrong: `${cost}instalments: { years: 10%, share: 50% }\n` })).toThrow('tenant/not-years')
})
