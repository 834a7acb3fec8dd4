import { runExamples } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const program = {
  'organization.yaml': 'organizations:\n  east: { name: 东镇, kind: town }\n  office: { name: 计划办, kind: office }\n',
  'programs/plan/targets.yaml': `
facts:
  firms: { count: 企业数, unit: 家, about: tenant }
  hatcheries: { count: 孵化器, unit: 个, about: town }
targets:
  - { id: many, clause: 一, is: firms, at-least: 200家, by: 2018 }
  - { id: everywhere, clause: 一, is: hatcheries, at-least: 1个, every: town }
`,
  'programs/plan/duties.yaml': `
duties:
  - { id: plan-it, clause: 一, organizations: office, by: 2018-06-30 }
  - { id: always, clause: 一, organizations: office }
`,
  'programs/plan/evaluation.yaml': `
clause: 一
parameters:
  report-time: { duration: 报送期限, unit: 天, clause: 一 }
verdicts:
  - { id: keep, gives: keep, clause: 一, when: true }
reports:
  - { id: half, clause: 一, every: 每半年, due: report-time }
`,
}

function wrong(file: string): (readonly [string, string])[] {
  const { tenant } = aTenant({}, { ...program, 'examples/plan/more.yaml': file })
  return runExamples(tenant).flatMap(({ mismatches }) =>
    mismatches.map(({ expected, got }) => [expected, got] as const),
  )
}

describe('an example of targets', () => {
  const of = (rest: string) => wrong(`tests: targets\non: 2019-01-01\nexamples:\n  - { name: 目标, ${rest} }\n`)

  test('compares each by its id, a town of it by its own, and how it stands on the day', () => {
    expect(
      of('given: { firms: 200 }, towns: { 东镇: { hatcheries: 0 } }, results: { many: met, everywhere.east: short }'),
    ).toEqual([])
    expect(of('given: { firms: 199 }, results: { many: missed }')).toEqual([])
    expect(of('given: { firms: 199 }, results: { many: short }')).toEqual([])
  })

  test('that is wrong says what came out', () => {
    expect(of('given: { firms: 199 }, results: { many: met, much: met }')).toEqual([
      ['many met', 'short'],
      ['much met', 'no such id'],
    ])
  })

  test('says what is missing', () => {
    expect(of('results: { many: unknown }, lacks: [firms]')).toEqual([])
    expect(of('results: { many: unknown }, lacks: []')).toEqual([['lacks —', 'firms']])
  })

  test('is written in Chinese as well', () => {
    const file =
      '检验: 目标\n日期: 2019-01-01\n示例:\n  - { 名称: 各镇, 各镇街: { 东镇: { hatcheries: 1 } }, 结果: { everywhere: met } }\n'
    expect(wrong(file)).toEqual([])
  })
})

describe('an example of duties', () => {
  const of = (rest: string) => wrong(`tests: duties\nexamples:\n  - { name: 任务, ${rest} }\n`)

  test('compares due days, so that a wrong date is noticed', () => {
    expect(of('on: 2018-01-01, results: { plan-it: 2018-06-30, always: "-" }')).toEqual([])
    expect(of('on: 2018-01-01, results: { plan-it: 2018-06-29 }')).toEqual([['plan-it 2018-06-29', '2018-06-30']])
  })

  test('compares how a task stands, where it names that', () => {
    expect(of('on: 2018-07-01, results: { plan-it: past }')).toEqual([])
  })

  test('compares when the figures of the last period are due, and what that lacks', () => {
    expect(of('on: 2018-07-01, parameters: { report-time: 10天 }, results: { half: 2018-07-10 }')).toEqual([])
    expect(of('on: 2018-07-01, results: { half: "-" }, lacks: [report-time]')).toEqual([])
  })
})
