import { compileTenant, parseDay, progress, type ReportedResult, recompute } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const dated =
  'title: 一份答复\nissuer: 市局\ndate: 2020-05-06\nshort: 答复\nstanding: reported\nclauses:\n  二: { name: 示例, statements: { 1: 甲, 2: 乙 } }\n'
const program =
  'id: plan\nname: 示例计划\nsources: [doc, reply]\nin-force: 2017-01-01..2021-12-31\ntiers:\n  pilot: { name: 试点, clause: 一 }\n'

const files = (reported: string): Record<string, string> => ({
  'organization.yaml': 'organizations:\n  office: { name: 计划办, kind: office }\n',
  'sources/reply.yaml': dated,
  'programs/plan/program.yaml': program,
  'programs/plan/reported.yaml': `reported:\n${reported}`,
})

const made = aTenant(
  {},
  files(`
  - { id: firms, clause: 答复 二#1, name: 企业, is: 110家, as-of: 2020-05-06 }
  - { id: last-year, clause: 答复 二#1, above: 9660万元, as-of: 2019 }
  - { id: no-time, clause: 答复 二#2, at-least: 90%, by: office }
  - { id: undated, clause: 一, about: 31家, as-of: 2019-01-01..2019-03-31 }
  - { id: always, clause: 一, is: 3批 }
`),
)

function on(day: string): Record<string, ReportedResult> {
  const answer = progress(made.tenant, made.program, { situation: { on: day }, today: parseDay(day) ?? 0 })
  if (!answer?.ok) throw new Error(JSON.stringify(answer))
  expect(answer.result.targets).toEqual([])
  return Object.fromEntries(answer.result.reported.map(figure => [figure.id, figure]))
}

describe('a reported figure', () => {
  test('is known from the day of its document, whatever earlier time it speaks of', () => {
    expect(on('2020-05-05')['last-year']).toMatchObject({
      status: 'unknown',
      value: null,
      missing: [{ kind: 'fact', id: 'last-year' }],
    })
    expect(on('2020-05-06')['last-year']).toMatchObject({
      status: 'known',
      value: { exact: '96600000' },
      as: 'above',
      asOf: '2019',
      from: '2020-05-06',
    })
  })

  test('of a document without a day is known once the time that it speaks of is over', () => {
    expect(on('2019-03-30')['undated']?.status).toBe('unknown')
    expect(on('2019-03-31')['undated']).toMatchObject({ status: 'known', unit: '家', from: '2019-03-31' })
  })

  test('of no time at all is known on every day', () => {
    expect(on('2017-01-01')['always']).toMatchObject({ status: 'known', asOf: null, from: null })
  })

  test('is reported by those that issued its document, or by whom it names', () => {
    expect(on('2020-05-06')['firms']?.by).toMatchObject([{ name: '市局' }])
    expect(on('2020-05-06')['no-time']?.by).toMatchObject([{ id: 'office', name: '计划办' }])
  })

  test('stands as its clause stands, and says why it is what it is', () => {
    const { firms } = on('2020-05-06')
    expect(firms).toMatchObject({ standing: 'reported', clause: '答复 二#1', readings: [] })
    expect(firms?.because.says).toEqual({
      zh: '市局所报，2020-05-06：110家',
      en: 'reported by 市局, of 2020-05-06: 110 家',
    })
    expect(firms && recompute(firms.because)).toEqual([])
  })
})

describe('what is no reported figure', () => {
  const codes = (line: string): string[] =>
    compileTenant(
      new Map(
        Object.entries({
          'tenant.yaml': 'peiyu: 1\nid: somewhere\nname: 某地\nlevel: city\n',
          'sources/doc.yaml': 'title: 示例文件\nclauses:\n  一: { name: 示例, statements: { 1: 示例 } }\n',
          ...files(`  - { id: one, clause: 一, ${line} }\n`),
        }),
      ),
    )
      .issues.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code)

  test.each([
    ['is: registered-capital', 'tenant/not-a-figure'],
    ['is: 3家..5家', 'tenant/not-a-figure'],
    ['is: 是', 'tenant/not-a-figure'],
    ['is: 3家, above: 2家', 'tenant/choose-one'],
    ['as-of: 2019', 'tenant/choose-one'],
    ['is: 3家, as-of: 去年', 'tenant/not-a-time-reported'],
    ['is: 3家, as-of: 2019-02-30', 'tenant/not-a-time-reported'],
    ['is: 3家, as-of: 2019-03-31..2019-01-01', 'tenant/not-a-time-reported'],
    ['is: 3家, by: nobody', 'tenant/unknown-organization'],
  ])('%s is refused', (line, code) => {
    expect(codes(line)).toEqual([code])
  })
})
