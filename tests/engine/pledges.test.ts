import { claim, parseDay, type Situation } from '@peiyu/core'
import { expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const program = (more: string): Readonly<Record<string, string>> => ({
  'programs/plan/program.yaml': `id: plan\nname: 示例计划\nsources: [doc]\nin-force: 2017-01-01..2021-12-31\nbase-year: 2016\n${more}`,
})

function asked(more: string, situation: Situation) {
  const made = aTenant({ share: 'for: tier == pilot\nfixed: 1万\n' }, program(more))
  const answer = claim(made.tenant, made.program, { measure: 'share', situation, today: parseDay('2018-11-21') ?? 0 })
  return answer.ok ? answer.result : answer.problems
}

const tiers = 'tiers:\n  pilot: { name: 试点, clause: 一 }\n  guest: { name: 名誉试点, clause: 一'
const pledges = `${tiers} }\npledge: { years: [3, 5年], metric: revenue, clause: 一 }\n`

test('a firm pledges one of the years that the document offers, and no other', () => {
  for (const years of ['3', '5'])
    expect(asked(pledges, { tier: 'pilot', pledge: { years } })).toMatchObject({ status: 'due' })
  for (const years of ['4', '3.5', '-3'])
    expect(asked(pledges, { tier: 'pilot', pledge: { years } })).toMatchObject([
      { code: 'situation/not-a-pledge', path: ['pledge', 'years'], params: { found: years, options: '3、5' } },
    ])
})

test('where the document offers no years, any may be pledged', () => {
  expect(asked(`${tiers} }\n`, { tier: 'pilot', pledge: { years: '4' } })).toMatchObject({ status: 'due' })
})

test('who is treated as a pilot gets what pilots get, and reads that it is so', () => {
  const treated = asked(`${tiers}, treated-as: pilot }\n`, { tier: 'guest' })
  expect(treated).toMatchObject({ status: 'due', atMost: '10000.00' })
  expect(JSON.stringify(treated)).toContain('梯队 名誉试点 视同 试点：满足')
  expect(asked(`${tiers} }\n`, { tier: 'guest' })).toMatchObject({ status: 'not-due', refusals: [{ id: 'for' }] })
})
