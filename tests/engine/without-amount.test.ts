import { expect, test } from 'vitest'
import { aTenant, claimed } from './a-tenant.js'

const made = aTenant(
  {},
  {
    'programs/plan/measures/visit.yaml':
      'id: visit\nclause: 一\ngives: service\nfor: tier == pilot\nwindow: 2017..2018\nrequires:\n  - { id: wants, needs: wants-help, name: 有意向 }\nfacts: { wants-help: { yes-no: 有意向 } }\n',
  },
)
const status = (situation: Parameters<typeof claimed>[2]) => {
  const { status: is, missing, refusals, unit, because } = claimed(made, 'visit', situation)
  return [is, missing.map(one => one.id), refusals.map(one => one.id), unit, because.value]
}

test('a service is due to whom it is for, in the years of its window, and has no amount', () => {
  expect(status({ tier: 'pilot', given: { 'wants-help': '是' } })).toEqual(['due', [], [], null, 'true'])
  expect(status({ tier: 'pilot', given: { 'wants-help': '否' } })).toEqual(['not-due', [], ['wants'], null, 'unknown'])
  expect(status({ tier: 'none', given: { 'wants-help': '是' } })).toEqual(['not-due', [], ['for'], null, 'unknown'])
  expect(status({ tier: 'pilot', year: '2019', given: { 'wants-help': '是' } })).toEqual([
    'not-due',
    [],
    ['window'],
    null,
    'unknown',
  ])
})

test('a service of which a condition is not known is unknown, and says what is missing', () => {
  expect(status({ tier: 'pilot' })).toEqual(['unknown', ['wants-help'], [], null, 'unknown'])
})
