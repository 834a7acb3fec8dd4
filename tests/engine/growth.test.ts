import { assess, parseDay } from '@peiyu/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { all } from '../skip.js'
import { aTenant, yuan } from './a-tenant.js'

const today = parseDay('2018-11-21') ?? 0
const { tenant, program } = aTenant(
  {},
  {
    'programs/plan/selection.yaml':
      'eligibility:\n  - { id: growth, clause: 一, name: 增长10%以上, needs: "growth(revenue, 2015) >= 10%" }\n',
  },
)

function status(before: number, after: number): string {
  const given = { revenue: { 2014: yuan(before), 2015: yuan(after) } }
  const answer = assess(tenant, program, { situation: { given }, today })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.result.eligibility.status
}

describe('growth', () => {
  test('a firm that grew by exactly 10% passes, one that grew by a fen less does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700_000_000_000_000 }), tenth => {
        expect(status(tenth * 10, tenth * 11)).toBe('eligible')
        expect(status(tenth * 10, tenth * 11 - 1)).toBe('ineligible')
        expect(status(tenth * 10 + 1, tenth * 11)).toBe('ineligible')
      }),
      { numRuns: all ? 20_000 : 2_000 },
    )
  })
})
