import { assess, type MeasureResult } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant, claimed } from './a-tenant.js'

const measure = (force: string): string => `force: ${force}\nfixed: 8万\n`

const made = aTenant({
  explored: measure('explore'),
  supported: measure('encourage'),
  striven: measure('strive'),
  promised: 'fixed: 8万\n',
  asked: 'force: explore\nfacts: { cost: { money: 费用 } }\nbase: cost\nrate: 10%\n',
})

describe('a measure that its document only explores', () => {
  test('is never due, whatever it would come to', () => {
    expect(claimed(made, 'explored', {})).toMatchObject({ status: 'would-be', force: 'explore', atMost: '80000.00' })
  })

  test('is not open for claims either', () => {
    const answer = assess(made.tenant, made.program, { situation: { on: '2018-11-21' }, today: 0 })
    const found = answer.ok ? answer.result.measures.find(({ id }: MeasureResult) => id === 'asked') : undefined
    expect(found).toMatchObject({ status: 'would-be', asks: ['cost'] })
  })

  test('says in its reasons that it is not there yet', () => {
    const last = claimed(made, 'explored', {}).because.of.at(-1)
    expect(last?.says.zh).toBe('探索：还没有设立，设立以后才谈得上应得')
  })
})

describe('a measure that its document supports or strives for', () => {
  test('is due as it stands, and says how it is meant', () => {
    expect(claimed(made, 'supported', {})).toMatchObject({ status: 'due', force: 'encourage' })
    expect(claimed(made, 'striven', {})).toMatchObject({ status: 'due', force: 'strive' })
    expect(claimed(made, 'supported', {}).because.of.at(-1)?.op).toBe('force')
  })

  test('differs from one that must be given', () => {
    const { status, force, because } = claimed(made, 'promised', {})
    expect({ status, force }).toEqual({ status: 'due', force: 'must' })
    expect(because.of.map(({ op }) => op)).not.toContain('force')
  })
})
