import { assess, claim, type FundingResult, parseDay, recomputeClaim, type Situation } from '@peiyu/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aTenant, claimed, type Made, yuan } from './a-tenant.js'

const measures = {
  all: 'facts: { cost: { money: 费用 } }\namount: cost\n',
  choice: 'facts: { cost: { money: 费用 } }\nbase: cost\nrate: 10%..20%\n',
  nothing: 'requires: [{ id: never, needs: 否 }]\nfixed: 10万\n',
}
const program = (split: string, force = 'must') => `id: plan
name: 示例计划
sources: [doc]
in-force: 2017-01-01..2021-12-31
parameters:
  ours: { ratio: 区的比例, clause: 一 }
  theirs: { ratio: 镇的比例, clause: 一 }
  by-town: { table: 各镇的比例, by: town, gives: ratio, clause: 一 }
funding: { clause: 一, force: ${force}, split: { ${split} } }
`
const made = (split: string, force?: string): Made =>
  aTenant(measures, { 'programs/plan/program.yaml': program(split, force) })

const shared = made('district: ours, town: rest')
const whole = made('district: ours, town: theirs')
const byTown = made('district: by-town(town), town: rest')

function sharing(of: Made, situation: Situation, measure = 'all'): FundingResult {
  const { funding } = claimed(of, measure, situation)
  if (!funding) throw new Error('nothing is shared')
  return funding
}
const parts = ({ parts: all }: FundingResult) =>
  all.map(({ atLeast, atMost }) => (atLeast === atMost ? atLeast : [atLeast, atMost]))
const given = { cost: '100.01元' }

function problems(of: Made, situation: Situation) {
  const { tenant, program: plan } = of
  const answer = claim(tenant, plan, { measure: 'all', situation: { on: '2018-11-21', ...situation }, today: 0 })
  return answer.ok ? [] : answer.problems.map(({ code, path, params }) => [code, path.join('.'), params['found']])
}

describe('the cost of a measure that several bear', () => {
  test('is divided to the fen: a share is rounded down, and who bears the rest takes what is left', () => {
    expect(parts(sharing(shared, { given, parameters: { ours: '30%' } }))).toEqual(['30.00', '70.01'])
    expect(sharing(shared, { given, parameters: { ours: '30%' } }).parts[1]).toMatchObject({
      id: 'town',
      name: '镇级',
      share: { exact: '0.7', says: { zh: '70%' } },
    })
  })

  test('is divided so by any share of any amount: the parts are the amount, none is above its share by a fen', () => {
    const thousandths = fc.integer({ min: 0, max: 1000 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), thousandths, (fen, share) => {
        const situation = { given: { cost: yuan(fen) }, parameters: { ours: `${share / 10}%` } }
        const [district = '', town = ''] = parts(sharing(shared, situation)).map(String)
        const [a, b] = [BigInt(district.replace('.', '')), BigInt(town.replace('.', ''))]
        expect(a + b).toBe(BigInt(fen))
        expect(a).toBe((BigInt(fen) * BigInt(share)) / 1000n)
      }),
      { numRuns: 200 },
    )
  })

  test('leaves the amount known and the split unknown while a share is not set', () => {
    const result = claimed(shared, 'all', { given })
    expect(result).toMatchObject({ status: 'due', atMost: '100.01', missing: [] })
    expect(result.funding).toMatchObject({
      parts: [
        { share: null, atMost: null },
        { share: null, atMost: null },
      ],
      missing: [{ kind: 'parameter', id: 'ours' }],
    })
  })

  test('waits only for its own share where each has one, but for the last, which takes what is left', () => {
    const result = sharing(whole, { given, parameters: { ours: '30%' } })
    expect(parts(result)).toEqual(['30.00', null])
    expect(parts(sharing(whole, { given, parameters: { ours: '30%', theirs: '70%' } }))).toEqual(['30.00', '70.01'])
  })

  test('is refused where the shares make no whole', () => {
    const parameters = { ours: '30%', theirs: '60%' }
    expect(problems(whole, { given, parameters })).toEqual([['situation/shares-not-whole', 'parameters.ours', '90%']])
    expect(problems(shared, { given, parameters: { ours: '101%' } })).toEqual([
      ['situation/shares-not-whole', 'parameters.ours', '101%'],
    ])
    expect(problems(shared, { given, parameters: { ours: '100%' } })).toEqual([])
  })

  test('may be shared otherwise in each town; a town without a row, and one that nobody has named, leave it unknown', () => {
    const parameters = { 'by-town': [{ is: 'here', gives: '25%' }] }
    expect(parts(sharing(byTown, { given, parameters, town: 'here' }))).toEqual(['25.00', '75.01'])
    expect(sharing(byTown, { given, parameters, town: 'there' }).missing).toEqual([{ kind: 'row', id: 'by-town' }])
    expect(sharing(byTown, { given, parameters }).missing).toEqual([{ kind: 'fact', id: 'town' }])
  })

  test('is a range where the amount is one, each end divided by itself', () => {
    const result = sharing(shared, { given: { cost: '1000元' }, parameters: { ours: '30%' } }, 'choice')
    expect(parts(result)).toEqual([
      ['30.00', '60.00'],
      ['70.00', '140.00'],
    ])
  })

  test('says in its reasons how strongly the rule binds, and the parts can be added up again', () => {
    const { because } = sharing(made('district: ours, town: rest', 'principle'), { given, parameters: { ours: '30%' } })
    expect(because).toMatchObject({
      value: '100.01',
      clause: '一',
      of: [{ op: 'share', id: 'district' }, { id: 'town' }],
    })
    expect(because.says.zh).toMatch(/^原则上/)
    expect(recomputeClaim(because, true)).toEqual([])
    const [first, ...rest] = because.of
    const falsified = { ...because, of: first ? [{ ...first, value: '31.00' }, ...rest] : rest }
    expect(recomputeClaim(falsified, true)).toHaveLength(1)
  })

  test('is not divided by a rule that only encourages, nor where nothing is paid', () => {
    const situation = { given, parameters: { ours: '30%' } }
    expect(claimed(made('district: ours, town: rest', 'encourage'), 'all', situation).funding).toBeUndefined()
    expect(claimed(shared, 'nothing', { parameters: { ours: '30%' } }).funding).toBeUndefined()
  })

  test('is told with each measure of an assessment whose amount is known', () => {
    const situation = { on: '2018-11-21', given, parameters: { ours: '30%' } }
    const answer = assess(shared.tenant, shared.program, { situation, today: parseDay('2018-11-21') ?? 0 })
    const told = answer.ok ? answer.result.measures.map(({ id, funding }) => [id, funding && parts(funding)[0]]) : []
    expect(Object.fromEntries(told)).toMatchObject({ all: '30.00', nothing: undefined })
  })
})
