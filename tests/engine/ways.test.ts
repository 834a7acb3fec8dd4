import { assess, parseDay, type Situation } from '@peiyu/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const today = parseDay('2018-11-21') ?? 0

function ruled(eligibility: string) {
  return aTenant(
    {},
    {
      'programs/plan/selection.yaml': [
        'facts:',
        '  income: { money: 收入, per: year }',
        '  a: { yes-no: 甲 }',
        '  b: { yes-no: 乙 }',
        '  c: { yes-no: 丙 }',
        '  d: { yes-no: 丁 }',
        'let:',
        '  first: "income[2015] >= 10元"',
        '  other: "income[2016] >= 10元"',
        'eligibility:',
        eligibility,
      ].join('\n'),
    },
  )
}

const rule = (needs: string) => `  - { id: rule, clause: 一, needs: "${needs}" }`

function judged(made: ReturnType<typeof ruled>, given: NonNullable<Situation['given']>) {
  const answer = assess(made.tenant, made.program, { situation: { on: '2018-11-21', given }, today })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  const [first] = answer.result.eligibility.rules
  if (!first) throw new Error('no rule')
  return first
}

const waysOf = (eligibility: string, given: NonNullable<Situation['given']>) =>
  judged(ruled(eligibility), given).ways.map(way => way.leaves.map(leaf => leaf.because.says.en.replace(/:.*/, '')))

describe('what a rule still wants', () => {
  test('names two conditions that only differ by the year', () => {
    const [way] = waysOf(rule('first and other'), { income: { 2015: '1', 2016: '2' } })
    expect(way?.toSorted()).toEqual(['income 2015', 'income 2016'])
  })

  test('names each of several ways that are written alike', () => {
    const any = [
      '  - id: rule',
      '    clause: 一',
      '    any:',
      '      - { id: one, name: 其一, needs: "income[2015] >= 20元" }',
      '      - { id: two, name: 其二, needs: "income[2016] >= 20元" }',
    ].join('\n')
    expect(waysOf(any, { income: { 2015: '1', 2016: '2' } })).toEqual([['income 2016'], ['income 2015']])
  })

  test('names a condition once that is asked twice', () => {
    expect(waysOf(rule('first and income[2015] >= 10元'), { income: { 2015: '1' } })).toEqual([['income 2015']])
  })

  test('never asks for both sides of one fact', () => {
    const ways = waysOf(rule('(a or b) and (c or not b)'), { a: '否', c: '否' })
    expect(ways).toEqual([
      ['a', 'c'],
      ['a', 'b'],
      ['b', 'c'],
    ])
  })
})

/** A condition over four facts. */
const formula: fc.Arbitrary<string> = fc.letrec<{ any: string }>(tie => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', 'c', 'd'),
    tie('any').map(of => `not (${of})`),
    fc.tuple(tie('any'), fc.constantFrom('and', 'or'), tie('any')).map(([x, op, y]) => `(${x}) ${op} (${y})`),
    fc.tuple(tie('any'), tie('any'), tie('any')).map(([x, y, z]) => `(if ${x} then ${y} else ${z})`),
  ),
})).any

describe('every way', () => {
  test('really passes once each of its conditions has changed', () => {
    fc.assert(
      fc.property(formula, fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()), (needs, bits) => {
        const made = ruled(rule(needs))
        const known: Record<string, string> = {}
        for (const [i, bit] of bits.entries()) known['abcd'.charAt(i)] = bit ? '是' : '否'
        for (const { leaves } of judged(made, known).ways) {
          const changed = { ...known }
          for (const leaf of leaves) {
            const fact = leaf.because.says.en.slice(0, 1)
            changed[fact] = known[fact] === '是' ? '否' : '是'
          }
          expect(judged(made, changed).status).toBe('pass')
        }
      }),
      { numRuns: 300 },
    )
  })
})
