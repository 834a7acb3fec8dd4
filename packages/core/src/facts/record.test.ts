import { describe, expect, test } from 'vitest'
import { parseDay } from '../base/dates.js'
import { type FactRecord, factsAsOf, givenAsOf } from './record.js'

const day = (text: string): number => parseDay(text) ?? 0
const record = (parts: Partial<FactRecord>): FactRecord => ({
  fact: 'revenue',
  value: '1000万',
  standing: 'declared',
  source: '企业',
  recordedOn: day('2017-03-01'),
  ...parts,
})
const asOf = (on: string, knownOn = '2030-01-01') => ({ on: day(on), knownOn: day(knownOn) })

describe('facts as of a day', () => {
  test('a yearly figure counts for its year, and years stand side by side', () => {
    const records = [record({ year: 2015, value: '2000万' }), record({ year: 2016, value: '2400万' })]
    expect(givenAsOf(records, asOf('2017-03-31'))).toEqual({ revenue: { 2015: '2000万', 2016: '2400万' } })
  })

  test('a verified figure stands before a declared one, also before a later one', () => {
    const records = [
      record({ year: 2015, value: '1900万', standing: 'verified', source: '税务', recordedOn: day('2017-04-01') }),
      record({ year: 2015, value: '2100万', recordedOn: day('2017-05-01') }),
    ]
    expect(factsAsOf(records, asOf('2017-06-01')).map(one => one.value)).toEqual(['1900万'])
  })

  test('what was not yet recorded is not known', () => {
    const records = [record({ year: 2015, recordedOn: day('2017-04-01') })]
    expect(givenAsOf(records, asOf('2017-06-01', '2017-03-31'))).toEqual({})
    expect(givenAsOf(records, asOf('2017-06-01', '2017-04-01'))).toEqual({ revenue: { 2015: '1000万' } })
  })

  test('a state counts from its day to its last, and the later state before the earlier', () => {
    const green = record({ fact: 'environment-credit', value: 'green', from: day('2016-01-01') })
    const yellow = record({ ...green, value: 'yellow', from: day('2017-07-01'), until: day('2017-12-31') })
    const on = (text: string) => givenAsOf([green, yellow], asOf(text))['environment-credit']
    expect([on('2015-12-31'), on('2017-06-30'), on('2017-07-01'), on('2017-12-31'), on('2018-01-01')]).toEqual([
      undefined,
      'green',
      'yellow',
      'yellow',
      'green',
    ])
  })

  test('of two entries of the same day the one added last counts', () => {
    const records = [record({ year: 2015, value: '1' }), record({ year: 2015, value: '2' })]
    expect(factsAsOf(records, asOf('2017-06-01')).map(one => one.value)).toEqual(['2'])
  })

  test('a fact named like a part of every object is a fact like others', () => {
    expect(Object.keys(givenAsOf([record({ fact: '__proto__', value: 'x' })], asOf('2017-06-01')))).toEqual([
      '__proto__',
    ])
  })
})
