import { claim, parseDay, type Situation } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant, claimed } from './a-tenant.js'

const today = parseDay('2018-11-21') ?? 0

const { tenant, program } = aTenant({
  loan: 'about: contract\nfacts: { spent: { money: 花费 } }\namount: spent\n',
  supply: [
    'facts: { partner: { partner: 供应商 }, spent: { money: 花费 } }',
    'to: partner',
    'amount: spent',
    'limits:',
    '  - { id: payee-all, per: payee, max: 100元 }',
  ].join('\n'),
  rest: 'facts: { cost: { money: 费用 } }\namount: max(cost - awarded(loan, payee), 0元)\n',
})

type Entry = NonNullable<Situation['ledger']>[number]

function ask(measure: string, given: NonNullable<Situation['given']>, ...ledger: Entry[]) {
  const situation = { on: '2018-11-21', given, ledger }
  const answer = claim(tenant, program, { measure, situation, today })
  return answer.ok ? answer.result : answer.problems.map(({ code, path, params }) => [code, path.join('.'), params])
}

describe('an entry of the ledger', () => {
  const paid = { measure: 'loan', amount: '60' }

  test('names its things by id or by Chinese name', () => {
    for (const key of ['contract', '合同编号'])
      expect(ask('loan', { spent: '80', contract: 'A' }, { ...paid, [key]: 'A' })).toMatchObject({ atMost: '20.00' })
  })

  test('with a name that means nothing is refused, not passed over', () => {
    expect(ask('loan', { spent: '80', contract: 'A' }, { ...paid, contrac: 'A' })).toMatchObject([
      ['situation/unknown-name', 'ledger.0.contrac', { suggestion: 'contract' }],
    ])
  })

  test('with a year that is none is refused', () => {
    expect(ask('loan', { spent: '80', contract: 'A' }, { ...paid, contract: 'A', year: '去年' })).toMatchObject([
      ['situation/bad-year', 'ledger.0.year', { found: '去年' }],
    ])
  })

  test('is paid to whom its measure pays, unless it says otherwise', () => {
    const earlier = { measure: 'supply', year: '2017', partner: 'P1', amount: '60' }
    expect(ask('supply', { spent: '80', partner: 'P1' }, earlier)).toMatchObject({ atMost: '40.00' })
    expect(ask('supply', { spent: '80', partner: 'P2' }, earlier)).toMatchObject({ atMost: '80.00' })
    expect(ask('supply', { spent: '80', partner: 'P1' }, { ...earlier, payee: 'P3' })).toMatchObject({
      atMost: '80.00',
    })
  })

  test('counts as paid to the firm where an amount asks what it was paid', () => {
    expect(ask('rest', { cost: '100' }, { ...paid, contract: 'A' })).toMatchObject({ atMost: '40.00' })
  })
})

describe('a claim that does not name its thing', () => {
  test('is unknown while the ledger may hold that very thing', () => {
    const lacksContract = { status: 'unknown', missing: [{ kind: 'fact', id: 'contract' }] }
    expect(ask('loan', { spent: '80' }, { measure: 'loan', contract: 'A', amount: '60' })).toMatchObject(lacksContract)
    expect(ask('loan', { spent: '80' })).toMatchObject({ atMost: '80.00' })
  })

  test('is unknown while a limit per payee may be used up', () => {
    const earlier = { measure: 'supply', year: '2017', partner: 'P1', amount: '60' }
    expect(ask('supply', { spent: '80' }, earlier)).toMatchObject({
      status: 'unknown',
      missing: [{ kind: 'fact', id: 'partner' }],
    })
  })
})

test('a limit on what the claim is about may name it in Chinese, declared or not', () => {
  const made = aTenant({
    works:
      '事项: 项目\n申报数据: { 花费: { 金额型: 花费 } }\n金额: 花费\n限额: [{ 编号: 单个项目, 每: 项目, 最高: 100元 }]\n',
  })
  const works = (project: string) =>
    claimed(made, 'works', {
      given: { 花费: '500', project },
      ledger: [{ measure: 'works', project: 'A', amount: '60' }],
    })
  expect(works('A').atMost).toBe('40.00')
  expect(works('B').atMost).toBe('100.00')
})
