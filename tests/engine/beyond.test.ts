import { expect, test } from 'vitest'
import { recomputeClaim } from '@peiyu/core'
import { aTenant, claimed } from './a-tenant.js'

const made = aTenant({
  land: [
    'name: 用地',
    'about: project',
    'facts: { wanted: { money: 需求 }, proven: { yes-no: 确属优质, from: office } }',
    'amount: wanted',
    'limits:',
    '  - { id: pool, name: 全市额度, per: [tenant, year], max: 100万, beyond: { needs: proven, approval: [mayor] } }',
    '  - { id: each, per: project, max: 80万 }',
    '',
  ].join('\n'),
})

const used = [{ measure: 'land', year: '2018', firm: 'F2', project: 'P9', amount: '70万' }]
const ask = (given: Record<string, string>) =>
  claimed(made, 'land', { year: '2018', given: { project: 'P1', ...given }, ledger: used })

const short = ({ status, atLeast, atMost, boundBy, approvals, missing }: ReturnType<typeof ask>) => ({
  status,
  amount: atLeast === atMost ? atMost : [atLeast, atMost],
  boundBy,
  approvals: approvals.map(({ limit, by }) => `${limit}: ${by.join()}`),
  missing: missing.map(({ id }) => id),
})

test('within a limit nobody has to approve anything', () => {
  expect(short(ask({ wanted: '30万' }))).toEqual({
    status: 'due',
    amount: '300000.00',
    boundBy: null,
    approvals: [],
    missing: [],
  })
})

test('a limit that may be passed does not cut where its condition holds, and says whose approval that takes', () => {
  const result = ask({ wanted: '50万', proven: '是' })
  expect(short(result)).toEqual({
    status: 'due',
    amount: '500000.00',
    boundBy: null,
    approvals: ['pool: mayor'],
    missing: [],
  })
  expect(JSON.stringify(result.because)).toContain('限额还余 30万元，超出的须经批准')
  expect(recomputeClaim(result.because, true)).toEqual([])
})

test('where its condition fails, such a limit cuts like any other', () => {
  expect(short(ask({ wanted: '50万', proven: '否' }))).toEqual({
    status: 'due',
    amount: '300000.00',
    boundBy: 'pool',
    approvals: [],
    missing: [],
  })
})

test('until it is known whether its condition holds, the amount lies between what is left and what is asked for', () => {
  const result = ask({ wanted: '50万' })
  expect(short(result)).toEqual({
    status: 'unknown',
    amount: ['300000.00', '500000.00'],
    boundBy: null,
    approvals: ['pool: mayor'],
    missing: ['proven'],
  })
  expect(recomputeClaim(result.because, true)).toEqual([])
})

test('passing one limit leaves the others as they are', () => {
  expect(short(ask({ wanted: '90万', proven: '是' }))).toMatchObject({
    amount: '800000.00',
    boundBy: 'each',
    approvals: ['pool: mayor'],
  })
})

test('an area is not rounded, and its explanation computes to it', () => {
  const area = aTenant(
    {},
    {
      'programs/plan/measures/split.yaml':
        'id: split\nclause: 一\ngives: { area: 建筑面积, unit: ㎡ }\nabout: property\nfacts: { floors: { area: 总面积, unit: ㎡ } }\nbase: floors\nrate: 0%..25%\n',
      'examples/plan/split.yaml': 'measure: split\nexamples: [{ name: 仅供编译, lacks: [floors] }]\n',
    },
  )
  const { atMost, unit, because } = claimed(area, 'split', { given: { property: 'W1', floors: '1001㎡' } })
  expect([atMost, unit]).toEqual(['250.25', '㎡'])
  expect(recomputeClaim(because, false)).toEqual([])
})
