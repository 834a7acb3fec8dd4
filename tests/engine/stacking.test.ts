import { parseDay, recomputeClaim, type Situation, stack, type StackingResult, type WrittenClaim } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant, type Made } from './a-tenant.js'

const program = (stacking: string, readings = '') => `id: plan
name: 示例计划
sources: [doc]
in-force: 2017-01-01..2021-12-31
stacking:
  - { id: once, name: 不重复资助, clause: 一, per: project, with: [somewhere/*/*, province/fund/robots], ${stacking} }
${readings}`
const readings = `readings:
  lower-first: { clause: 一, asks: 先领了低的怎么办, options: { top-up: 补差额, swap: 退旧领新 }, default: none }
`
const measures = { machines: 'fixed: 100万\n', research: 'fixed: 60万\n' }
const made = (stacking = 'pays: highest, already-paid: lower-first', more = readings): Made =>
  aTenant(measures, { 'programs/plan/program.yaml': program(stacking, more) })
const strict = made()

function stacked(claims: readonly WrittenClaim[], situation: Situation = {}, of: Made = strict): StackingResult {
  const answer = stack(of.tenant, of.program, {
    claims,
    situation: { on: '2018-11-21', ...situation },
    today: parseDay('2018-11-21') ?? 0,
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.result
}

const amounts = ({ claims }: StackingResult) =>
  claims.map(({ atLeast, atMost }) => (atLeast === atMost ? atLeast : [atLeast, atMost]))
const total = ({ atLeast, atMost }: StackingResult) => [atLeast, atMost]

const machines = { measure: 'machines', project: 'P1', amount: '100万' }
const research = { measure: 'research', project: 'P1', amount: '60万' }

describe('claims on one and the same project', () => {
  test('are paid only for the highest; the others get nothing, with the clause', () => {
    const result = stacked([research, machines])
    expect(amounts(result)).toEqual(['0.00', '1000000.00'])
    expect(total(result)).toEqual(['1000000.00', '1000000.00'])
    expect(result.claims[0]).toMatchObject({ rule: 'once', clause: '一', status: 'known' })
  })

  test('of equal height are paid once', () => {
    expect(amounts(stacked([machines, { ...research, amount: '100万' }]))).toEqual(['1000000.00', '0.00'])
  })

  test('may stand in another program or tenant that the rule names', () => {
    const robots = { measure: 'province/fund/robots', project: 'P1', amount: '150万' }
    expect(amounts(stacked([machines, robots]))).toEqual(['0.00', '1500000.00'])
    expect(amounts(stacked([machines, { ...robots, measure: 'province/fund/land' }]))).toEqual([
      '1000000.00',
      '1500000.00',
    ])
  })

  test('leave open which is paid while their ranges overlap, and show both', () => {
    const result = stacked([machines, { ...research, amount: '80万..120万' }])
    expect(amounts(result)).toEqual([
      ['0.00', '1000000.00'],
      ['0.00', '1200000.00'],
    ])
    expect(result).toMatchObject({ status: 'unknown', atLeast: '1000000.00', atMost: '1200000.00' })
    expect(result.missing).toEqual([{ kind: 'discretion', id: 'somewhere/plan/research' }])
  })

  test('are settled although one is a range, where it cannot reach the other', () => {
    expect(amounts(stacked([machines, { ...research, amount: '80万..100万' }]))).toEqual(['1000000.00', '0.00'])
  })

  test('are open while one amount is not known', () => {
    const result = stacked([machines, { measure: 'research', project: 'P1' }])
    expect(result).toMatchObject({ status: 'unknown', atLeast: '1000000.00', atMost: null })
    expect(result.missing).toEqual([{ kind: 'fact', id: 'somewhere/plan/research' }])
  })

  test('are open while somebody has not said of which project one of them is', () => {
    const result = stacked([machines, { measure: 'research', amount: '60万' }])
    expect(result.missing).toEqual([{ kind: 'fact', id: 'project' }])
    // The same project: only the higher is paid. Two projects: both.
    expect(total(result)).toEqual(['1000000.00', '1600000.00'])
  })
})

test('claims on different projects add up', () => {
  expect(total(stacked([machines, { ...research, project: 'P2' }]))).toEqual(['1600000.00', '1600000.00'])
})

test('claims that may be summed, or of which a rule only encourages something, add up', () => {
  expect(total(stacked([machines, research], {}, made('pays: sum', '')))).toEqual(['1600000.00', '1600000.00'])
  expect(total(stacked([machines, research], {}, made('pays: highest, force: encourage', '')))[0]).toBe('1600000.00')
})

describe('a lower amount that was paid first', () => {
  const claims = [machines, { ...research, paid: '60万' }]

  test('is topped up by the difference where the text is read so', () => {
    const result = stacked(claims, { readings: { 'lower-first': 'top-up' } })
    expect(result.claims.map(({ atMost, returns }) => [atMost, returns])).toEqual([
      ['400000.00', '0.00'],
      ['0.00', '0.00'],
    ])
    expect(result.readings).toEqual(['lower-first'])
  })

  test('is given back, and the higher paid in full, where the text is read so', () => {
    const result = stacked(claims, { readings: { 'lower-first': 'swap' } })
    expect(result.claims.map(({ atMost, returns }) => [atMost, returns])).toEqual([
      ['1000000.00', '0.00'],
      ['0.00', '600000.00'],
    ])
  })

  test('is open while the reading is, with what each would give', () => {
    const result = stacked(claims)
    expect(result.missing).toEqual([{ kind: 'reading', id: 'lower-first' }])
    expect(result.claims[0]).toMatchObject({
      status: 'unknown',
      atLeast: '400000.00',
      atMost: '1000000.00',
      options: [
        { option: 'top-up', name: '补差额', atMost: '400000.00' },
        { option: 'swap', atMost: '1000000.00' },
      ],
    })
    expect(result.claims[1]?.options[1]).toMatchObject({ returns: '600000.00' })
  })

  test('is open too where the document says nothing of it', () => {
    const silent = made('pays: highest', '')
    expect(stacked(claims, {}, silent).missing).toEqual([{ kind: 'row', id: 'once.already-paid' }])
  })
})

test('what was paid for a lower one keeps the amount of the highest open while it is open which is chosen', () => {
  const paid = { ...research, amount: '20万', paid: '20万' }
  const result = stacked([machines, { ...machines, amount: '80万..120万' }, paid], {
    readings: { 'lower-first': 'top-up' },
  })
  expect(result).toMatchObject({ status: 'unknown', atLeast: '0.00', atMost: '1200000.00' })
  expect(result.claims.map(({ status, mayChange }) => [status, mayChange])).toEqual([
    ['unknown', true],
    ['unknown', true],
    ['unknown', false],
  ])
})

test('two that may be had together win over one that is higher than each, and what was paid for it is taken off both', () => {
  const together = aTenant(measures, {
    'programs/plan/program.yaml': program('pays: highest, already-paid: lower-first', readings).replace(
      'stacking:',
      'stacking:\n  - { id: ours, clause: 一, per: project, with: [], pays: sum }',
    ),
  })
  const other = { measure: 'province/fund/robots', project: 'P1', amount: '60万', paid: '60万' }
  const claims = [{ ...machines, amount: '50万' }, { ...research, amount: '30万' }, other]
  const result = stacked(claims, { readings: { 'lower-first': 'top-up' } }, together)
  expect(result.claims.map(({ choice, atMost }) => [choice, atMost])).toEqual([
    ['kept', '0.00'],
    ['kept', '200000.00'],
    ['dropped', '0.00'],
  ])
  expect(result.claims[2]?.displacedBy.map(({ measure }) => measure)).toEqual([
    'somewhere/plan/machines',
    'somewhere/plan/research',
  ])
})

test('what was paid for the highest itself is not paid again', () => {
  expect(amounts(stacked([{ ...machines, paid: '30万' }, research]))).toEqual(['700000.00', '0.00'])
})

test('each amount names its rule and why', () => {
  const [low] = stacked([research, machines]).claims
  expect(low?.because).toMatchObject({
    says: { zh: 'research：0元（同一事项就高，取machines）' },
    value: '0.00',
    clause: '一',
    of: [
      { op: 'claimed', value: '600000.00' },
      { op: 'instead', says: { zh: 'machines 100万元' }, clause: '一' },
    ],
  })
})

test('a measure that there is not, and an amount that is none, are told with their places', () => {
  const answer = stack(strict.tenant, strict.program, {
    claims: [{ measure: 'machine', project: 'P1', amount: '一百' }],
    situation: {},
    today: 0,
  })
  expect(answer.ok === false && answer.problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['situation/unknown-measure', 'claims.0.measure'],
    ['situation/not-a-value', 'claims.0.amount'],
  ])
})

describe('the reasons of claims together', () => {
  const open = { ...research, amount: '80万..120万' }
  const cases: readonly [readonly WrittenClaim[], Situation][] = [
    [[machines, research], {}],
    [[machines, open], {}],
    [
      [
        { ...machines, paid: '30万' },
        { ...research, project: 'P2', amount: '8万..9万' },
      ],
      {},
    ],
    [[machines, { ...research, paid: '60万' }], { readings: { 'lower-first': 'top-up' } }],
    [
      [
        { ...machines, amount: '100万..120万' },
        { ...research, paid: '60万' },
      ],
      { readings: { 'lower-first': 'top-up' } },
    ],
    [[machines, { ...research, paid: '60万' }], { readings: { 'lower-first': 'swap' } }],
    [[machines, { ...research, paid: '60万' }], {}],
  ]

  test('can be computed again from the tree alone', () => {
    for (const [claims, situation] of cases)
      expect(recomputeClaim(stacked(claims, situation).because, true)).toEqual([])
  })

  test('are found out where one of them is false', () => {
    for (const [claims, situation] of cases) {
      const { because } = stacked(claims, situation)
      const known = because.of.findIndex(({ value }) => value !== 'unknown')
      if (known === -1) continue
      const of = because.of.map((step, i) => (i === known ? { ...step, value: '123.00' } : step))
      expect(recomputeClaim({ ...because, of }, true).length).toBeGreaterThan(0)
    }
  })
})

describe('a level that the document does not mention', () => {
  const theirs = { measure: 'beyond/fund/grant', project: 'P1', amount: '60万', level: 'province' }
  const silent = made('pays: highest, unmentioned: [province]', '')

  test('is open, with the rule that does not say it; a level that is not among them adds up', () => {
    const result = stacked([machines, theirs], {}, silent)
    expect(result).toMatchObject({ status: 'unknown', atLeast: '1000000.00', atMost: '1600000.00' })
    expect(result.missing).toEqual([{ kind: 'row', id: 'once.unmentioned' }])
    expect(total(stacked([machines, { ...theirs, level: 'nation' }], {}, silent))[0]).toBe('1600000.00')
  })

  test('must be said of a claim from elsewhere', () => {
    const { measure, project, amount } = theirs
    const result = stacked([machines, { measure, project, amount }], {}, silent)
    expect(result.missing).toEqual([{ kind: 'fact', id: 'level' }])
  })
})

describe('claims of several programs of a tenant', () => {
  const other = `id: extra
name: 另一计划
sources: [doc]
in-force: 2017-01-01..2021-12-31
stacking: [{ id: theirs, clause: 一, per: project, with: [somewhere/*/*], pays: highest, already-paid: after }]
readings: { after: { clause: 一, asks: 先领了低的怎么办, options: { top-up: 补差额, swap: 退旧领新 }, default: top-up } }
`
  const both = aTenant(measures, {
    'programs/extra/program.yaml': other,
    'programs/extra/measures/tools.yaml':
      'id: tools\nclause: 一\ngives: money\nabout: project\nfacts: { price: { money: 价格 } }\nbase: price\nrate: 50%\n',
    'examples/extra/tools.yaml': 'measure: tools\nexamples:\n  - { name: 仅供编译, lacks: [price] }\n',
  })
  const tools = (price: string) => ({ measure: 'extra/tools', given: { project: 'P1', price } })

  test('are under the rules of each, and an amount that nobody gave is computed', () => {
    const result = stacked([machines, tools('240万')], {}, both)
    expect(amounts(result)).toEqual(['0.00', '1200000.00'])
    expect(result.claims[1]).toMatchObject({
      measure: 'somewhere/extra/tools',
      things: { project: 'P1' },
      alone: { status: 'due', atMost: '1200000.00' },
    })
    expect(result.claims[0]?.displacedBy).toEqual([{ measure: 'somewhere/extra/tools', rule: 'theirs', clause: '一' }])
  })

  test('rest on the readings of each', () => {
    const paid = { ...machines, paid: '50万' }
    const result = stacked([paid, tools('240万')], {}, both)
    expect([amounts(result), result.readings]).toEqual([['0.00', '700000.00'], ['after']])
    const swapped = stacked([paid, tools('240万')], { readings: { after: 'swap' } }, both)
    expect([amounts(swapped), swapped.returns]).toEqual([['0.00', '1200000.00'], '500000.00'])
  })

  test('name what they are about in Chinese as well', () => {
    const result = stacked([{ measure: 'machines', 项目: 'P1', amount: '100万' }, tools('240万')], {}, both)
    expect(result.claims[0]).toMatchObject({ things: { project: 'P1' }, choice: 'dropped' })
  })

  test('that are a range since a fact is missing wait for it', () => {
    const made = aTenant({ either: 'facts: { new: { yes-no: 新设备 } }\namount: if new then 2万 else 1万\n' })
    const result = stacked([{ measure: 'either', given: {} }], {}, made)
    expect(result).toMatchObject({ status: 'unknown', atLeast: '10000.00', atMost: '20000.00' })
    expect(result.missing).toEqual([{ kind: 'fact', id: 'new' }])
  })

  test('that lack a fact wait for it, and not for the amount', () => {
    const result = stacked([machines, { measure: 'extra/tools', given: { project: 'P1' } }], {}, both)
    expect(result.missing).toEqual([{ kind: 'fact', id: 'price' }])
  })
})

describe('what is only planned', () => {
  const clauses = (planned: string) =>
    `title: 示例文件\nclauses:\n  一: { name: 示例, statements: { 1: 示例 } }\n  二: { name: 拟办, standing: ${planned}, statements: { 1: 拟办 } }\n`
  const planning = (standing: string, rule: string, measure: string) =>
    aTenant(
      { now: 'fixed: 50万\nabout: project\n' },
      {
        'sources/doc.yaml': clauses(standing),
        'programs/plan/program.yaml': program('pays: highest', '').replace('clause: 一,', `clause: ${rule},`),
        'programs/plan/measures/later.yaml': `id: later\nclause: ${measure}\ngives: money\nabout: project\nfixed: 100万\n`,
        'examples/plan/measures/later.yaml': 'measure: later\nexamples:\n  - { name: 仅供编译, lacks: [] }\n',
      },
    )
  const both = [
    { measure: 'now', given: { project: 'P1' } },
    { measure: 'later', given: { project: 'P1' } },
  ]
  const totalOf = (...[standing, rule, measure]: Parameters<typeof planning>) =>
    total(stacked(both, {}, planning(standing, rule, measure)))

  test('displaces nothing that is due', () => {
    expect(totalOf('planned', '一', '二')).toEqual(['500000.00', '500000.00'])
    expect(totalOf('in-force', '一', '二')).toEqual(['1000000.00', '1000000.00'])
  })

  test('as a rule forbids nothing', () => {
    expect(totalOf('planned', '二', '一')).toEqual(['1500000.00', '1500000.00'])
    expect(totalOf('in-force', '二', '一')).toEqual(['1000000.00', '1000000.00'])
  })
})
