import { type DutyResult, parseDay, schedule, type ScheduleRequest, type ScheduleResult } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const made = aTenant(
  {},
  {
    'organization.yaml': `
organizations:
  jingxin: { name: 经信局, kind: department, until: 2018-12-31, successor: gongxin }
  gongxin: { name: 工信局, kind: department }
  keji: { name: 科技局, kind: department }
  east: { name: 东镇, kind: town }
`,
    'programs/plan/program.yaml': `
id: plan
name: 示例计划
sources: [doc]
in-force: 2017-02-10..2021-12-31
tiers:
  pilot: { name: 试点, clause: 一 }
phases:
  - { id: start, name: 启动, clause: 一, span: 2017-02-10..2017-06-30 }
  - { id: carry-out, name: 实施, clause: 一, span: 2017-04-01..2021-12-31 }
  - { id: go-on, name: 长期, clause: 一, span: 2021-01-01.. }
`,
    'programs/plan/duties.yaml': `
parameters:
  pace: { duration: 多久一次, unit: 月, clause: 一 }
  work-pace: { duration: 几个工作日一次, clause: 一 }
readings:
  until: { clause: 一, asks: 到何时, options: { early: 早, late: 晚 }, default: none }
duties:
  - { id: plan-it, clause: 一, name: 定方案, organizations: [jingxin, keji], by: 2018-06-30 }
  - { id: finish, clause: 一, name: 完成, organizations: keji, by: 2020 }
  - { id: hope, clause: 一, name: 争取, organizations: keji, by: 2018-06-30, force: encourage }
  - { id: visit, clause: 一, name: 走访, organizations: town, every: 每季度, at-least: 2次, per: 企业 }
  - { id: yearly, clause: 一, name: 年会, organizations: jingxin, every: 每年 }
  - { id: new-year, clause: 一, name: 年初部署, organizations: keji, every: 每年年初 }
  - { id: paced, clause: 一, name: 定期检查, organizations: keji, every: pace }
  - { id: briefed, clause: 一, name: 简报, organizations: keji, every: work-pace }
  - { id: always, clause: 一, name: 日常, organizations: keji }
  - { id: sometime, clause: 一, name: 待定, organizations: keji, by: 'if until == early then 2018-12-31 else 2019-12-31' }
`,
    'programs/plan/evaluation.yaml': `
clause: 一
parameters:
  report-time: { duration: 报送期限, unit: 个工作日, clause: 一 }
  months-time: { duration: 报送期限二, unit: 月, clause: 一 }
verdicts:
  - { id: keep, gives: keep, clause: 一, when: true }
reports:
  - { id: half, name: 半年报, clause: 一, every: 每半年, due: report-time, from: firm, to: keji, facts: revenue }
  - { id: quarterly, name: 季报, clause: 一, every: 每季度, due: months-time, from: firm, to: keji }
  - { id: whenever, name: 年报, clause: 一, every: 每年 }
`,
  },
)

function asked(
  request: Omit<ScheduleRequest, 'today' | 'situation'> & { on?: string; parameters?: Record<string, string> },
) {
  const { on = '2018-11-21', parameters = {}, ...filter } = request
  return schedule(made.tenant, made.program, { situation: { on, parameters }, today: parseDay(on) ?? 0, ...filter })
}

function result(request: Parameters<typeof asked>[0] = {}): ScheduleResult {
  const answer = asked(request)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.result
}

function duty(id: string, request: Parameters<typeof asked>[0] = {}): DutyResult {
  const found = result(request).duties.find(one => one.id === id)
  if (!found) throw new Error(id)
  return found
}

const ids = (request: Parameters<typeof asked>[0]): string[] => result(request).duties.map(({ id }) => id)

describe('a task with a last day', () => {
  test('is due on that day, a year on its last', () => {
    expect(duty('plan-it', { on: '2018-06-20' })).toMatchObject({ due: '2018-06-30', dueIn: 10, status: 'running' })
    expect(duty('finish').due).toBe('2020-12-31')
  })

  test('is past the day after, which does not say that it is overdue', () => {
    expect(duty('plan-it', { on: '2018-06-30' }).status).toBe('running')
    expect(duty('plan-it', { on: '2018-07-01' })).toMatchObject({ status: 'past', dueIn: -1 })
  })

  test('is only over where it is only encouraged', () => {
    expect(duty('hope').status).toBe('ended')
  })

  test('is planned before the program is in force', () => {
    expect(duty('finish', { on: '2017-02-09' }).status).toBe('planned')
  })

  test('has no day while a reading is open, and says so', () => {
    expect(duty('sometime')).toMatchObject({ due: null, missing: [{ kind: 'reading', id: 'until' }] })
  })
})

describe('a task that recurs', () => {
  test('is due on the last day of the current period, which has its number', () => {
    const { due, period, every, atLeast, per } = duty('visit')
    expect({ due, every: every?.zh, atLeast: atLeast?.says.zh, per }).toEqual({
      due: '2018-12-31',
      every: '每季度',
      atLeast: '2次',
      per: '企业',
    })
    expect(period).toMatchObject({ first: '2018-10-01', last: '2018-12-31', number: 4, name: { zh: '2018年第4季度' } })
  })

  test('at the beginning of every year begins then, on no day that the document names', () => {
    const found = duty('new-year')
    expect(found).toMatchObject({ atStart: true, due: null, period: { first: '2018-01-01', due: null } })
  })

  test('as often as a parameter says is not known before it is set', () => {
    expect(duty('paced')).toMatchObject({ period: null, due: null, missing: [{ kind: 'parameter', id: 'pace' }] })
  })

  test('as often as a parameter says counts its periods from the first day of the program', () => {
    const found = duty('paced', { parameters: { pace: '2个月' } })
    expect(duty('paced', { parameters: { pace: '2.0个月' } })).toEqual(found)
    expect(found.period).toMatchObject({ first: '2018-10-10', last: '2018-12-09', number: 11, name: { zh: '第11期' } })
  })

  test('every few working days skips what is no working day', () => {
    // The program begins on Friday 2017-02-10: five working days end on Thursday 2017-02-16.
    const found = duty('briefed', { on: '2017-02-17', parameters: { 'work-pace': '5个工作日' } })
    expect(found.period).toMatchObject({ first: '2017-02-17', last: '2017-02-23', number: 2 })
  })

  test('has no period once the program is over', () => {
    expect(duty('visit', { on: '2022-01-01' })).toMatchObject({ status: 'ended', period: null, due: null })
  })
})

describe('the calendar', () => {
  test('of an organization has its tasks and those of the one that went before it', () => {
    expect(ids({ on: '2019-06-01', organization: '工信局' })).toEqual(['plan-it', 'yearly'])
    expect(ids({ on: '2019-06-01', organization: 'jingxin' })).toEqual(['plan-it', 'yearly'])
    expect(duty('yearly', { on: '2018-12-31' }).organizations[0]?.name).toBe('经信局')
    expect(duty('yearly', { on: '2019-01-01' }).organizations[0]?.name).toBe('工信局')
  })

  test('of a town has the tasks of every town', () => {
    expect(ids({ organization: '东镇' })).toEqual(['visit'])
    expect(duty('visit').organizations).toEqual([{ path: 'town', name: '各镇街（园区）', missing: [] }])
  })

  test('of an organization that nobody knows is refused with the nearest name', () => {
    expect(asked({ organization: '科计局' })).toMatchObject({
      ok: false,
      problems: [{ code: 'situation/unknown-name', path: ['organization'], params: { suggestion: '科技局' } }],
    })
  })

  test('between two days has what falls due then, both days included', () => {
    expect(ids({ from: '2018-06-30', to: '2018-06-30' })).toEqual(['plan-it', 'hope', 'visit'])
    expect(duty('visit', { from: '2018-03-31', to: '2018-09-29' }).dues).toEqual(['2018-03-31', '2018-06-30'])
    expect(ids({ from: '2019-01-01', to: '2019-01-31' })).toEqual(['new-year'])
  })

  test('between two days goes no further than the program', () => {
    expect(duty('yearly', { from: '2000-01-01', to: '2999-12-31' }).dues.at(-1)).toBe('2021-12-31')
    expect(duty('yearly', { from: '2000-01-01' }).dues[0]).toBe('2017-12-31')
  })

  test('refuses what is no day', () => {
    expect(asked({ from: '2018-02-30' })).toMatchObject({ ok: false, problems: [{ path: ['from'] }] })
  })

  test('has every phase that runs on a day: they may overlap', () => {
    const current = (on: string) =>
      result({ on }).phases.flatMap(({ id, status }) => (status === 'current' ? [id] : []))
    expect([current('2017-03-31'), current('2017-06-30'), current('2017-07-01'), current('2023-01-01')]).toEqual([
      ['start'],
      ['start', 'carry-out'],
      ['carry-out'],
      ['go-on'],
    ])
  })
})

describe('a periodic report', () => {
  const report = (id: string, on: string, parameters = {}) =>
    result({ on, parameters }).reports.find(one => one.id === id)

  test('is of the last period that is over, and due so long after it', () => {
    const found = report('quarterly', '2018-11-21', { 'months-time': '1个月' })
    expect(found?.last).toMatchObject({
      name: { zh: '2018年第3季度' },
      last: '2018-09-30',
      due: '2018-10-30',
      dueIn: -22,
    })
    expect(found?.next).toMatchObject({ name: { zh: '2019年第1季度' }, due: '2019-04-30' })
  })

  test('counts working days by the holidays', () => {
    // 2018-07-02 is a Monday: the tenth working day after the half-year is 2018-07-13.
    const found = report('half', '2018-07-10', { 'report-time': '10个工作日' })
    expect(found?.last).toMatchObject({ name: { zh: '2018年上半年' }, due: '2018-07-13', dueIn: 3 })
  })

  test('has no due day while nobody has set one, and says what is missing', () => {
    expect(report('half', '2018-07-10')).toMatchObject({
      last: { name: { zh: '2018年上半年' }, due: null },
      missing: [{ kind: 'parameter', id: 'report-time' }],
    })
    expect(report('whenever', '2018-07-10')).toMatchObject({ last: { due: null }, missing: [] })
  })

  test('has no last period before the program, nor a next one after it', () => {
    expect(report('whenever', '2017-05-01')?.last).toBe(null)
    expect(report('whenever', '2021-05-01')?.next).toBe(null)
  })
})

test('a phase whose days are the wrong way round is an error at its place', () => {
  const program =
    'id: plan\nname: 示例\nsources: [doc]\nin-force: 2017-01-01..\nphases:\n  - { id: x, clause: 一, span: 2018-01-01..2017-01-01 }\n'
  expect(() => aTenant({}, { 'programs/plan/program.yaml': program })).toThrow('tenant/bad-span')
})
