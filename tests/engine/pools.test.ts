import { claim, compileTenant, parseDay } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const today = parseDay('2018-11-21') ?? 0
const program = (limits: string) => ({
  'programs/plan/program.yaml': `id: plan\nname: 示例计划\nsources: [doc]\nin-force: 2017-01-01..2021-12-31\nlimits:\n${limits}`,
})
const half = 'facts: { cost: { money: 费用 } }\nbase: cost\nrate: 50%\n'
const other = 'facts: { price: { money: 价款 } }\nbase: price\nrate: 100%\n'

describe('a pool over several measures', () => {
  const { tenant, program: plan } = aTenant(
    { half, other },
    program('  - { id: year-pool, of: [half, other], per: [tenant, year], max: 100万, clause: 一 }\n'),
  )
  const pays = (ledger: readonly Record<string, string>[]) => {
    const answer = claim(tenant, plan, {
      measure: 'half',
      situation: { on: '2018-11-21', given: { cost: '160万' }, ledger },
      today,
    })
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    return [answer.result.atMost, answer.result.boundBy]
  }

  test('leaves a claim alone while there is room', () => {
    expect(pays([])).toEqual(['800000.00', null])
    expect(pays([{ measure: 'other', year: '2018', amount: '20万', firm: 'F2' }])).toEqual(['800000.00', null])
  })

  test('counts what other measures and other firms were awarded in the year', () => {
    expect(pays([{ measure: 'other', year: '2018', amount: '20.01万元', firm: 'F2' }])).toEqual([
      '799900.00',
      'year-pool',
    ])
    expect(pays([{ measure: 'other', year: '2018', amount: '100万' }])).toEqual(['0.00', 'year-pool'])
    expect(pays([{ measure: 'other', year: '2017', amount: '100万' }])).toEqual(['800000.00', null])
  })

  test('names only measures that there are', () => {
    const files = new Map<string, string>(
      Object.entries(program('  - { id: p, of: [halv], per: [tenant, year], max: 1万, clause: 一 }\n')),
    )
    files.set('tenant.yaml', 'peiyu: 1\nid: somewhere\nname: 某地\nlevel: city\n')
    files.set('sources/doc.yaml', 'title: 示例文件\nclauses:\n  一: { name: 示例, statements: { 1: 示例 } }\n')
    files.set('programs/plan/measures/half.yaml', `id: half\nclause: 一\ngives: money\n${half}`)
    files.set(
      'examples/plan/measures/half.yaml',
      'measure: half\nexamples:\n  - { name: 一半, given: { cost: 2万 }, pays: 1万 }\n',
    )
    const { issues } = compileTenant(files)
    expect(issues.filter(issue => issue.severity === 'error')).toMatchObject([
      { code: 'tenant/unknown-measure', at: { line: 6, column: 19 }, params: { found: 'halv', suggestion: 'half' } },
    ])
  })
})

test('what a measure says that is not computed yet is said plainly', () => {
  const made = aTenant({
    paid: 'fixed: 1万\nlimits:\n  - { id: year, per: [firm, year], max: 5万, until-set: 3万 }\n',
  })
  expect(made.issues.map(issue => issue.code)).toContain('tenant/not-computed')
})

test('a limit that is unlimited until its parameter is set lets the amount through, and says so', () => {
  const made = aTenant({
    capped: [
      'facts: { cost: { money: 费用 } }',
      'parameters: { ceiling: { money: 封顶额, clause: 一 } }',
      'amount: cost',
      'limits:',
      '  - { id: cap, per: [firm, year], max: ceiling, until-set: unlimited }',
      '',
    ].join('\n'),
  })
  const pays = (parameters: Record<string, string>) => {
    const answer = claim(made.tenant, made.program, {
      measure: 'capped',
      situation: { given: { cost: '30万' }, parameters },
      today,
    })
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    return [answer.result.atMost, answer.result.pending]
  }
  expect(pays({})).toEqual(['300000.00', ['ceiling']])
  expect(pays({ ceiling: '20万' })).toEqual(['200000.00', []])
})
