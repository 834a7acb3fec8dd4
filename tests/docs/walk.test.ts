import { describe, expect, test } from 'vitest'
import { tenants } from '../engine/tenants.js'
import { pageOf, walk } from './walk/story.js'

function dongguan() {
  const found = tenants().find(({ name }) => name === 'dongguan')?.tenant
  const program = found?.programs.get('beizeng')
  if (!found || !program) throw new Error('configs/dongguan has no beizeng')
  return { tenant: found, program }
}

const { tenant, program } = dongguan()
const story = walk(tenant, program)

describe('a firm from application to lump sum', () => {
  test('meets every condition for applying', () => {
    expect(story.application.eligibility.status).toBe('eligible')
  })

  test('with 410 million of main revenue is looked after by the head of its town', () => {
    expect(story.liaison.liaison?.level).toBe('town-head')
  })

  test('may be paid up to 2 million for advice of 4.2 million: at most half, and the year’s ceiling', () => {
    expect([story.advice.atLeast, story.advice.atMost, story.advice.boundBy]).toEqual([
      '0.00',
      '2000000.00',
      'firm-year',
    ])
  })

  test('of which 1.5 million were paid gets the other half million', () => {
    expect([story.adviceSplit.atMost, story.adviceSplit.boundBy]).toEqual(['500000.00', 'firm-year'])
  })

  test('gets 540 thousand for 2017: 30% of 1.8 million of growth, less than half of its 3 million of costs', () => {
    expect([story.firstYear.atMost, story.firstYear.boundBy]).toEqual(['540000.00', 'growth-share'])
  })

  test('has doubled in the third of five years, so it graduates and may go on', () => {
    expect(story.verdict.gives).toEqual(['graduate'])
    expect(story.verdict.then?.status).toBe('yes')
  })

  test('is paid 3.4 million at once: nothing twice for 2017, 400 thousand for 2018, the ceiling for 2019', () => {
    expect(story.lumpSum.lines.map(({ year, amount }) => [year, amount])).toEqual([
      [2017, '0.00'],
      [2018, '400000.00'],
      [2019, '3000000.00'],
    ])
    expect(story.lumpSum.atMost).toBe('3400000.00')
  })

  test('is told on a page whose every clause is found in the sources: else run vitest -u', async () => {
    await expect(pageOf(tenant, story)).toMatchFileSnapshot('../../docs/WALK.md')
  })
})
