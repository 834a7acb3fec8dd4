import { evaluate, type EvaluationResult, parseDay, recomputeClaim, type Situation } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const made = aTenant(
  {},
  {
    'organization.yaml':
      'organizations:\n  board: { name: 委员会, kind: committee }\n  government: { name: 市政府, kind: office }\n',
    'programs/plan/evaluation.yaml': `
clause: 一
opens: 每年年初
facts:
  dishonest: { yes-no: 失信, from: board, presumed: 否 }
  feasible: { yes-no: 仍可倍增, from: third-party }
  wants-more: { yes-no: 仍有意愿 }
parameters:
  trend: { ratio: 年增长下限, clause: 一, decided-by: board }
verdicts:
  - { id: dishonest-out, name: 失信淘汰, gives: remove, clause: 一, when: dishonest, approvals: [board, government] }
  - { id: done, gives: graduate, clause: 一, when: 'main-revenue[year] >= 2 * main-revenue[2016]', then: { may: renew, needs: wants-more } }
  - { id: on-course, gives: keep, clause: 一, when: 'growth(main-revenue, year) >= trend or growth(tax-paid, year) >= trend' }
  - { id: after-watch, gives: [keep, remove], clause: 一, when: times-watched >= 1次, approvals: { 退出: [firm.lead, government] } }
  - { id: once-more, gives: watch, clause: 一, when: feasible, for: 1年 }
  - { id: hopeless, gives: [remove, demote], clause: 一, when: not feasible, approvals: [board, government] }
options:
  - { id: warn-first, gives: warn, clause: 一, when: 'not (growth(main-revenue, year) >= trend)' }
replacement: { clause: 一, from: [pilot], approvals: [government] }
`,
  },
)

function judged(situation: Situation): EvaluationResult {
  const answer = evaluate(made.tenant, made.program, {
    situation: { on: '2019-01-10', parameters: { trend: '10%' }, ...situation },
    today: parseDay('2019-01-10') ?? 0,
  })
  if (!answer?.ok) throw new Error(JSON.stringify(answer))
  return answer.result
}

const steady = {
  'main-revenue': { 2016: '1亿', 2017: '1亿', 2018: '1.1亿' },
  'tax-paid': { 2017: '100万', 2018: '100万' },
}
const slow = { ...steady, 'main-revenue': { 2016: '1亿', 2017: '1亿', 2018: '1.09亿' } }

describe('the yearly evaluation', () => {
  test('judges the year before the day on which it opens', () => {
    expect(judged({ given: steady }).year).toBe(2018)
  })

  test('keeps a firm whose revenue or tax is on course, and says how near that is', () => {
    const { verdict, gives, margin } = judged({ given: steady })
    expect({ verdict, gives, rule: margin?.rule }).toEqual({ verdict: 'on-course', gives: ['keep'], rule: 'on-course' })
    expect(margin?.leaf.relative).toBe('0')
  })

  test('watches a slow firm for a year when a third party finds it feasible', () => {
    const result = judged({ given: { ...slow, feasible: '是' } })
    expect([result.verdict, result.for]).toEqual(['once-more', '1年'])
    expect(result.options.map(({ id, status }) => [id, status])).toEqual([['warn-first', 'yes']])
  })

  test('removes nobody by itself: removal names who must agree', () => {
    const { verdict, approvals } = judged({ given: { ...slow, feasible: '否' } })
    expect(verdict).toBe('hopeless')
    expect(approvals.map(({ name, to }) => [name, to])).toEqual([
      ['委员会', ['remove', 'demote']],
      ['市政府', ['remove', 'demote']],
    ])
  })

  test('needs approval only for that of several outcomes for which the document asks it', () => {
    const { gives, approvals } = judged({ lead: 'board', given: { ...slow, 'times-watched': '1' } })
    expect(gives).toEqual(['keep', 'remove'])
    expect(approvals.map(({ name, to }) => [name, to])).toEqual([
      ['委员会', ['remove']],
      ['市政府', ['remove']],
    ])
  })

  test('says what must be known of a firm before it is known who agrees', () => {
    const [first] = judged({ given: { ...slow, 'times-watched': '1' } }).approvals
    expect(first).toMatchObject({ name: '主责单位', missing: [{ kind: 'fact', id: 'lead' }] })
  })

  test('leaves several outcomes to those who decide', () => {
    expect(judged({ given: { ...slow, feasible: '否' } }).gives).toEqual(['remove', 'demote'])
  })

  test('is open while the third party has not reported, and says which outcomes are possible', () => {
    const { status, verdict, possible, missing } = judged({ given: slow })
    expect({ status, verdict, possible }).toEqual({
      status: 'unknown',
      verdict: null,
      possible: ['once-more', 'hopeless'],
    })
    expect(missing).toEqual([{ kind: 'finding', id: 'feasible' }])
  })

  test('is open while nobody has set the trend', () => {
    expect(judged({ given: steady, parameters: {}, unset: ['trend'] }).missing).toEqual([
      { kind: 'parameter', id: 'trend' },
    ])
  })

  test('an earlier rule decides before a later one', () => {
    expect(judged({ given: { ...steady, dishonest: '是' } }).verdict).toBe('dishonest-out')
  })

  test('a firm that has doubled graduates, and may be renewed if it wants to', () => {
    const doubled = { ...steady, 'main-revenue': { 2016: '1亿', 2017: '1亿', 2018: '2亿' } }
    expect(judged({ given: { ...doubled, 'wants-more': '是' } }).then).toMatchObject({ may: 'renew', status: 'yes' })
    expect(judged({ given: doubled }).then).toMatchObject({ status: 'unknown' })
  })

  test('explains itself rule by rule from the top down to the one that was taken', () => {
    const { because } = judged({ given: steady })
    expect(because.value).toBe('on-course')
    expect(because.of.map(({ value }) => value)).toEqual(['false', 'false', 'true'])
    expect(recomputeClaim(because, false)).toEqual([])
    expect(recomputeClaim({ ...because, value: 'done' }, false)).toHaveLength(1)
  })
})

test('how near a verdict is goes by single figures: what takes two of them to turn is no margin', () => {
  const { tenant, program } = aTenant(
    {},
    {
      'programs/plan/evaluation.yaml': `clause: 一
verdicts:
  - { id: both, gives: keep, clause: 一, when: 'main-revenue[year] >= 100万 and tax-paid[year] >= 50万' }
  - { id: small, gives: remove, clause: 一, when: 'main-revenue[year] < 200万' }
`,
    },
  )
  const given = { 'main-revenue': { 2018: '90万' }, 'tax-paid': { 2018: '45万' } }
  const answer = evaluate(tenant, program, { situation: { on: '2019-01-10', given }, today: 0 })
  expect(answer?.ok && answer.result).toMatchObject({ verdict: 'small', margin: { rule: 'small' } })
})
