import { parseDay, progress, recompute, type Situation, type TargetResult, type TargetsResult } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const towns = {
  'organization.yaml': `
organizations:
  office: { name: 计划办, kind: office }
  east: { name: 东镇, kind: town }
  west: { name: 西镇, kind: town, short: 西 }
  gone: { name: 旧镇, kind: town, until: 2017-12-31, successor: east }
`,
}

const made = aTenant(
  {},
  {
    ...towns,
    'programs/plan/targets.yaml': `
facts:
  firms: { count: 企业数, unit: 家, about: tenant }
  share-of: { ratio: 占比, about: tenant }
  output: { money: 产值, per: year, about: tenant }
  smog: { number: 能耗, unit: 吨, about: tenant }
  built: { yes-no: 平台建成, about: tenant }
  grade: { enum: 等次, of: { high: 优, low: 差 }, about: tenant }
  hatcheries: { count: 孵化器, unit: 个, about: town }
parameters:
  slack: { count: 左右的容差, unit: 家, clause: 一 }
  first-value: { money: 起点产值, clause: 一 }
readings:
  until: { clause: 一, asks: 到何时, options: { early: 早, late: 晚 }, default: none }
targets:
  - { id: over, clause: 一, is: firms, above: 200家, by: 2020 }
  - { id: at-least, clause: 一, is: firms, at-least: 200家, by: 2020-06-30, organizations: [office] }
  - { id: at-most, clause: 一, is: smog, at-most: 60吨, start: 100吨, since: 2016, by: 2020 }
  - { id: same, clause: 一, is: firms, equals: 200家 }
  - { id: is-built, clause: 一, is: built, equals: 是, by: 2018 }
  - { id: is-high, clause: 一, is: grade, equals: 优 }
  - { id: within, clause: 一, is: share-of, between: 5%..8% }
  - { id: around, clause: 一, is: firms, about: 200家, within: slack }
  - { id: around-none, clause: 一, is: firms, about: 200家 }
  - { id: line, clause: 一, is: 'output[year]', at-least: 140亿, start: 100亿, since: 2016, by: 2020 }
  - { id: open-line, clause: 一, is: firms, at-least: 200家, start: 100家, by: 2020 }
  - { id: unset-line, clause: 一, is: 'output[2018]', at-least: 140亿, start: first-value, since: 2016, by: 2020 }
  - { id: no-time, clause: 一, is: firms, at-least: 200家, start: 100家, since: 2020, by: 2020 }
  - { id: hoped, clause: 一, is: firms, at-least: 200家, by: 2017, force: strive }
  - { id: sometime, clause: 一, is: firms, at-least: 200家, by: 'if until == early then 2018-12-31 else 2019-12-31' }
  - { id: either-way, clause: 一, is: 'if built then 200家 else 300家', at-least: 200家 }
  - { id: one-way, clause: 一, is: 'if built then 199家 else 300家', at-least: 200家 }
  - { id: everywhere, clause: 一, is: hatcheries, at-least: 1个, every: town, by: 2020 }
`,
  },
)

function asked(situation: Situation): TargetsResult {
  const answer = progress(made.tenant, made.program, {
    situation: { on: '2018-12-31', ...situation },
    today: parseDay('2018-12-31') ?? 0,
  })
  if (!answer?.ok) throw new Error(JSON.stringify(answer))
  return answer.result
}

function target(id: string, situation: Situation): TargetResult {
  const found = asked(situation).targets.find(one => one.id === id)
  if (!found) throw new Error(id)
  return found
}

const statusOf = (id: string, given: Situation['given'], more: Situation = {}): string =>
  target(id, { ...more, given }).status

describe('a target is met', () => {
  test('above a number only strictly above it', () => {
    expect(['199', '200', '201'].map(firms => statusOf('over', { firms }))).toEqual(['short', 'short', 'met'])
  })

  test('at least a number from that number on', () => {
    expect(['199', '200'].map(firms => statusOf('at-least', { firms }))).toEqual(['short', 'met'])
  })

  test('at most a number up to that number', () => {
    expect(['60', '60.1'].map(smog => statusOf('at-most', { smog }))).toEqual(['met', 'short'])
  })

  test('at exactly a number, a yes or an option, and at nothing else', () => {
    expect(['199', '200', '201'].map(firms => statusOf('same', { firms }))).toEqual(['short', 'met', 'short'])
    expect(['是', '否'].map(built => statusOf('is-built', { built }))).toEqual(['met', 'short'])
    expect(['优', '差'].map(grade => statusOf('is-high', { grade }))).toEqual(['met', 'short'])
  })

  test('between two numbers, both of them included', () => {
    const found = ['4.99%', '5%', '8%', '8.01%'].map(share => statusOf('within', { 'share-of': share }))
    expect(found).toEqual(['short', 'met', 'met', 'short'])
  })

  test('about a number as far off as the tolerance', () => {
    const found = ['194', '195', '205', '206'].map(firms =>
      statusOf('around', { firms }, { parameters: { slack: '5家' } }),
    )
    expect(found).toEqual(['short', 'met', 'met', 'short'])
  })

  test('about a number at that number, whatever the tolerance; off it nobody knows before it is set', () => {
    expect(statusOf('around', { firms: '200' })).toBe('met')
    expect(target('around', { given: { firms: '201' } })).toMatchObject({
      status: 'unknown',
      missing: [{ kind: 'parameter', id: 'slack' }],
    })
    expect(target('around-none', { given: { firms: '201' } }).missing).toEqual([{ kind: 'parameter', id: 'within' }])
  })

  test('by a range when all of its values agree, and otherwise nobody knows', () => {
    expect(target('either-way', {})).toMatchObject({ status: 'met', value: { exact: '200..300' } })
    expect(target('one-way', {})).toMatchObject({ status: 'unknown', missing: [{ kind: 'fact', id: 'built' }] })
  })

  test('by nothing that nobody has handed in: missing is not zero', () => {
    expect(target('at-least', {})).toMatchObject({
      status: 'unknown',
      value: null,
      missing: [{ kind: 'fact', id: 'firms' }],
      progress: { share: null, gap: null },
    })
  })
})

describe('progress', () => {
  test('is the exact share of what is wanted, and what is still to go', () => {
    expect(target('at-least', { given: { firms: '150' } }).progress).toMatchObject({
      share: { exact: '0.75' },
      gap: { exact: '50', says: { zh: '50家' } },
    })
    expect(target('over', { given: { firms: '200' } }).progress.gap?.exact).toBe('0')
    expect(target('within', { given: { 'share-of': '9%' } }).progress.gap?.exact).toBe('0.01')
  })

  test('of what is to be kept down is the part of the way that is done', () => {
    expect(target('at-most', { given: { smog: '90' } }).progress).toMatchObject({
      share: { exact: '0.25' },
      gap: { exact: '30' },
    })
  })

  test('names who answers for the target', () => {
    expect(target('at-least', {}).organizations.map(({ name }) => name)).toEqual(['计划办'])
  })
})

describe('on a day', () => {
  const short = { firms: '100' }

  test('a target runs until its last day, that day included, and is missed after it', () => {
    const at = (on: string) => target('at-least', { on, given: short }).state
    expect([at('2020-06-30'), at('2020-07-01')]).toEqual(['running', 'missed'])
    expect(target('at-least', { on: '2020-07-01', given: { firms: '200' } }).state).toBe('met')
    expect(target('at-least', { on: '2020-06-20', given: short }).daysLeft).toBe(10)
  })

  test('a year ends on its last day', () => {
    expect(target('over', { given: short }).by).toBe('2020-12-31')
  })

  test('what is only striven for is never missed', () => {
    expect(target('hoped', { given: short })).toMatchObject({ status: 'short', state: 'not-reached' })
  })

  test('what nobody knows is not missed after its day, but not known', () => {
    expect(target('at-least', { on: '2020-07-01' }).state).toBe('unknown')
  })

  test('a day that hangs on an open reading is not known and says so', () => {
    expect(target('sometime', { given: short })).toMatchObject({
      by: null,
      year: null,
      status: 'short',
      state: 'running',
    })
    expect(target('sometime', { given: short })).toMatchObject({
      missing: [{ kind: 'reading', id: 'until' }],
      byMissing: [{ kind: 'reading', id: 'until' }],
    })
    const settled = { given: short, readings: { until: 'late' } }
    expect(target('sometime', settled)).toMatchObject({ by: '2019-12-31', readings: ['until'] })
  })

  test('the year is that in which the target is due, without one that of the day', () => {
    const result = target('line', { given: { output: { 2018: '120亿', 2020: '140亿' } } })
    expect(result).toMatchObject({ year: 2020, status: 'met' })
    expect(target('same', {}).year).toBe(2018)
  })

  test('a year that somebody names is taken instead', () => {
    const result = target('line', { year: '2018', given: { output: { 2018: '120亿', 2020: '140亿' } } })
    expect(result).toMatchObject({ year: 2018, status: 'short' })
  })
})

describe('the path', () => {
  test('is a straight line by days from where it begins to where it ends', () => {
    // 2016-12-31 to 2020-12-31 are 1461 days, 730 of them have passed on 2018-12-31.
    const { path } = target('line', { year: '2018', given: { output: { 2018: '130亿' } } })
    expect(path).toMatchObject({ since: '2016-12-31', side: 'ahead', missing: [] })
    expect(path?.expected?.exact).toBe('17530000000000/1461')
    expect(path?.because && recompute(path.because)).toEqual([])
    expect(path?.because?.says.zh).toContain('不是文件的规定')
  })

  test('stands at its ends before it begins and after it is over', () => {
    const expected = (on: string) => target('line', { on, year: '2018' }).path?.expected?.says.zh
    expect([expected('2016-06-01'), expected('2016-12-31')]).toEqual(['100亿元', '100亿元'])
    expect([expected('2020-12-31'), expected('2021-06-01')]).toEqual(['140亿元', '140亿元'])
  })

  test('of no length stands at its start until its day, and at its goal from then on', () => {
    const expected = (on: string) => target('no-time', { on, given: { firms: '150' } }).path
    expect(expected('2020-12-30')).toMatchObject({ expected: { exact: '100' }, side: 'ahead', because: null })
    expect(expected('2020-12-31')).toMatchObject({ expected: { exact: '200' }, side: 'behind' })
  })

  test('is ahead where figures are to fall and have fallen further', () => {
    const side = (smog: string) => target('at-most', { on: '2020-12-31', given: { smog } }).path?.side
    expect(['50', '60', '70'].map(side)).toEqual(['ahead', 'on', 'behind'])
  })

  test('is not drawn where the document does not say where it begins, and says what is missing', () => {
    expect(target('open-line', {})).toMatchObject({ path: null, pathLacks: ['since'] })
    expect(target('same', {}).pathLacks).toEqual(['start', 'since', 'by'])
    expect(target('unset-line', {}).path).toMatchObject({
      side: 'unknown',
      expected: null,
      missing: [{ kind: 'parameter', id: 'first-value' }],
    })
  })
})

describe('a target of every town', () => {
  const each = (figures: Situation['towns']): TargetResult => target('everywhere', { towns: figures })

  test('is met when all of them have reached it', () => {
    const result = each({ east: { hatcheries: '1' }, 西镇: { hatcheries: '2' } })
    expect(result).toMatchObject({ status: 'met', every: 'town', progress: { share: { exact: '1' } } })
    expect(result.each.map(({ id, status }) => [id, status])).toEqual([
      ['east', 'met'],
      ['west', 'met'],
    ])
  })

  test('is short as soon as one of them is short', () => {
    expect(each({ east: { hatcheries: '0' } })).toMatchObject({ status: 'short', progress: { share: { exact: '0' } } })
  })

  test('is not known while one is missing and none is short', () => {
    expect(each({ east: { hatcheries: '1' } })).toMatchObject({
      status: 'unknown',
      missing: [{ kind: 'fact', id: 'hatcheries' }],
    })
  })

  test("does not take one town's figures for another's, nor the jurisdiction's for a town's", () => {
    const result = target('everywhere', { given: { hatcheries: '5' }, towns: { west: { hatcheries: '1' } } })
    expect(result.each.map(({ id, status }) => [id, status])).toEqual([
      ['east', 'unknown'],
      ['west', 'met'],
    ])
  })

  test('counts the towns that there are on the day', () => {
    expect(target('everywhere', { on: '2017-12-31' }).each.map(({ id }) => id)).toEqual(['east', 'west', 'gone'])
  })

  test('refuses a town or a figure that nobody knows, and shows where a bad figure stands', () => {
    const problems = (figures: Situation['towns']) => {
      const answer = progress(made.tenant, made.program, { situation: { towns: figures }, today: 18_000 })
      return answer?.ok === false ? answer.problems.map(({ code, path }) => [code, path.join('.')]) : []
    }
    expect(problems({ eest: {} })).toEqual([['situation/unknown-name', 'towns.eest']])
    expect(problems({ east: { hatchery: '1' } })).toEqual([['situation/unknown-name', 'towns.east.hatchery']])
    expect(problems({ 西: { hatcheries: '许多' } })).toEqual([['situation/not-a-value', 'towns.西.hatcheries']])
  })
})

test('every explanation of a target computes again from its steps', () => {
  const given = {
    firms: '190',
    'share-of': '6%',
    output: { 2018: '120亿', 2020: '130亿' },
    smog: '70',
    built: '否',
    grade: '优',
  }
  const { targets } = asked({ given, towns: { east: { hatcheries: '1' } }, parameters: { slack: '5家' } })
  for (const { because, path } of targets) {
    expect(recompute(because)).toEqual([])
    if (path?.because) expect(recompute(path.because)).toEqual([])
  }
})

test('a target that is no number cannot be more or less', () => {
  const files = {
    'programs/plan/targets.yaml': 'targets:\n  - { id: t, clause: 一, is: registered-here, above: 是 }\n',
  }
  expect(() => aTenant({}, files)).toThrow('tenant/not-comparable')
})

test('a target of every town is not known while nobody has said which towns there are', () => {
  const { tenant, program } = aTenant(
    {},
    {
      'programs/plan/targets.yaml': `facts: { hatcheries: { count: 孵化器, unit: 个, about: town } }
targets:
  - { id: everywhere, clause: 一, is: hatcheries, at-least: 1个, every: town, by: 2020 }
`,
    },
  )
  const answer = progress(tenant, program, { situation: { on: '2018-12-31' }, today: 0 })
  expect(answer?.ok && answer.result.targets[0]).toMatchObject({
    status: 'unknown',
    missing: [{ kind: 'row', id: 'town' }],
    progress: { share: null },
  })
})
