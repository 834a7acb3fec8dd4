import { claim, parseDay, runExamples, type Situation } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant, type Made } from './a-tenant.js'

const today = parseDay('2018-11-21') ?? 0

const ask =
  ({ tenant, program }: Made, measure: string) =>
  (given: NonNullable<Situation['given']>) => {
    const answer = claim(tenant, program, { measure, situation: { on: '2018-11-21', given }, today })
    return answer.ok ? answer.result : answer.problems
  }

describe('a part of another claim', () => {
  const made = aTenant({
    first: 'about: project\nfacts: { spent: { money: 花费 } }\namount: spent\n',
    then: 'facts: { project: { claim: first } }\namount: project.spent\n',
  })
  const pays = ask(made, 'then')

  test('is given by its id or by its Chinese name', () => {
    expect(pays({ project: { id: 'P', spent: '80' } })).toMatchObject({ atMost: '80.00' })
    expect(pays({ project: { id: 'P', 花费: '80' } })).toMatchObject({ atMost: '80.00' })
  })

  test('with a name that means nothing is refused', () => {
    expect(pays({ project: { id: 'P', spnt: '80' } })).toMatchObject([
      { code: 'situation/unknown-name', path: ['given', 'project', 'spnt'], params: { suggestion: 'spent' } },
    ])
  })

  test('that is no amount is reported where it stands', () => {
    expect(pays({ project: { id: 'P', 花费: '许多' } })).toMatchObject([{ path: ['given', 'project', '花费'] }])
  })
})

describe('a value', () => {
  test('of money below one fen is refused in every spelling', () => {
    const pays = ask(aTenant({ one: 'facts: { spent: { money: 花费 } }\namount: spent\n' }), 'one')
    for (const spent of ['100.005元', '0.0000001万', '1万元 / 3'])
      expect(pays({ spent })).toMatchObject([{ code: 'situation/too-exact' }])
    expect(pays({ spent: '0.000001万' })).toMatchObject({ atMost: '0.01' })
  })

  test('of a duration that leaves the calendar makes a date unknown and breaks nothing', () => {
    const yaml =
      'facts: { since: { date: 起日 }, wait: { duration: 时长, unit: 年 } }\nrequires: [{ id: due, needs: since + wait <= on }]\nfixed: 1元\n'
    const pays = ask(aTenant({ one: yaml }), 'one')
    expect(pays({ since: '2016-02-29', wait: '1年' })).toMatchObject({ status: 'due' })
    expect(pays({ since: '2016-02-29', wait: '700000000000000年' })).toMatchObject({ status: 'unknown' })
  })
})

test('a limit that only encourages never cuts', () => {
  const limited = (force: string) =>
    ask(
      aTenant({
        one: `facts: { spent: { money: 花费 } }\namount: spent\nlimits: [{ id: soft, per: firm, max: 10元, force: ${force} }]\n`,
      }),
      'one',
    )({ spent: '80' })
  expect(limited('encourage')).toMatchObject({ atMost: '80.00' })
  expect(limited('principle')).toMatchObject({ atMost: '10.00', boundBy: 'soft' })
})

test('an example of an area is compared to its last decimal', () => {
  const { tenant } = aTenant(
    {},
    {
      'programs/plan/measures/room.yaml': 'id: room\nclause: 一\ngives: { area: 场地, unit: ㎡ }\nfixed: 12.5㎡\n',
      'examples/plan/measures/room.yaml':
        'measure: room\nexamples:\n  - { name: 十二个半, pays: 12.5㎡ }\n  - { name: 不是十二, pays: 12㎡ }\n',
    },
  )
  expect(runExamples(tenant).map(({ mismatches }) => mismatches.length)).toEqual([0, 1])
})

test('a duration without its unit is refused, since nobody can tell years from months', () => {
  const { tenant, program } = aTenant({
    lasting: 'facts: { term: { duration: 合同期, unit: 年 } }\namount: if term >= 3年 then 1万元 else 0元\n',
  })
  const ask = (term: string) => claim(tenant, program, { measure: 'lasting', situation: { given: { term } }, today })
  expect(ask('3')).toMatchObject({ ok: false, problems: [{ code: 'situation/not-a-value', path: ['given', 'term'] }] })
  expect(ask('3年')).toMatchObject({ ok: true, result: { atMost: '10000.00' } })
})

test('a figure below zero, or a broken count, is refused where the fact cannot be that', () => {
  const { tenant, program } = aTenant({
    counted:
      'facts: { spent: { money: 花费 }, margin: { money: 差额, negative: true }, places-held: { count: 已有名额, unit: 个 } }\namount: max(spent + margin, 0元)\n',
  })
  const ask = (given: Record<string, string>) =>
    claim(tenant, program, { measure: 'counted', situation: { given }, today })
  expect(ask({ spent: '-3万', margin: '0' })).toMatchObject({
    ok: false,
    problems: [{ code: 'situation/negative', path: ['given', 'spent'] }],
  })
  expect(ask({ 'places-held': '2.5' })).toMatchObject({
    ok: false,
    problems: [{ code: 'situation/not-whole', path: ['given', 'places-held'] }],
  })
  expect(ask({ spent: '5万', margin: '-3万' })).toMatchObject({ ok: true, result: { atMost: '20000.00' } })
})

test('the same contract entered twice in one claim is refused, since it would be paid twice', () => {
  const { tenant, program } = aTenant({
    loan: 'facts:\n  loans: { list: 贷款, of: { loan: { contract: 合同 }, interest: { money: 利息 } } }\neach: loans\namount: interest\n',
  })
  const ask = (...loans: Record<string, string>[]) =>
    claim(tenant, program, { measure: 'loan', situation: { given: { loans } }, today })
  expect(
    ask({ loan: 'A', interest: '1万' }, { loan: 'B', interest: '1万' }, { loan: 'A', interest: '2万' }),
  ).toMatchObject({
    ok: false,
    problems: [{ code: 'situation/twice', path: ['given', 'loans', 2], params: { found: 'A', line: 1 } }],
  })
  expect(ask({ loan: 'A', interest: '1万' }, { loan: 'B', interest: '1万' })).toMatchObject({ ok: true })
})
