import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Answered,
  assess,
  claim,
  compileTenant,
  familyOf,
  evaluate,
  match,
  progress,
  parseDay,
  rank,
  readApplications,
  readSituation,
  route,
  schedule,
  stack,
} from '@peiyu/core'
import { Readiness } from '@peiyu/core/family'
import { describe, expect, test } from 'vitest'
import { folderWith } from './folder.js'

const page = readFileSync(join(import.meta.dirname, '../../docs/RESULTS.md'), 'utf8')

const { tenant } = compileTenant(folderWith('CONFIG-NOTES.md'))
const program = tenant?.programs.get('growth')
if (!tenant || !program) throw new Error('CONFIG-NOTES.md makes no folder')

function result<T>(answer: Answered<T> | undefined): T {
  if (!answer?.ok) throw new Error(JSON.stringify(answer))
  return answer.result
}

function situation(text: string) {
  const read = readSituation('facts.yaml', text).situation
  if (!read) throw new Error(text)
  return { situation: read, today: 0 }
}

const applications = `
on: 2021-03-01
parameters: { desk-share: 40% }
applications:
  - { id: a, name: 甲公司, scores: { desk-review: 80, site-check: 90 } }
  - { id: b, scores: { desk-review: 95, site-check: 80 } }
`
const { round } = readApplications('round.yaml', applications)
if (!round) throw new Error(applications)

const listing = `
on: 2021-03-01
given: { on-board: 是, registered-here: 是 }
records: { on-board: { standing: verified, on: 2020-06-30 } }
`
const member = `
on: 2022-01-10
parameters: { trend: 10% }
given: { revenue: { 2020: 1亿, 2021: 1.1亿 } }
`
const met = [
  { measure: 'energy', project: 'P1', amount: '50万' },
  { measure: 'reward', project: 'P1', amount: '8万' },
]

/** What each section's question gives; the day stands in the situation. */
const answers: Readonly<Record<string, object>> = {
  assess: result(assess(tenant, program, situation('on: 2021-03-01\ntier: member\ngiven: { registered-here: 是 }'))),
  match: result(match(familyOf(tenant, new Map()), situation('on: 2021-03-01\ngiven: { registered-here: 是 }'))),
  claim: result(claim(tenant, program, { measure: 'listing', ...situation(listing) })),
  evaluate: result(evaluate(tenant, program, situation(member))),
  route: result(route(tenant, program, situation('on: 2021-03-01\ngiven: { category: money, on-list: 是 }'))),
  rank: result(rank(tenant, program, { round, today: 0 })),
  targets: result(progress(tenant, program, situation('on: 2021-06-30\ngiven: { members: 60 }'))),
  duties: result(schedule(tenant, program, situation('on: 2021-07-01'))),
  readiness: new Readiness(tenant, program, parseDay('2021-03-01') ?? 0).result({ counted: false }),
  stack: result(stack(tenant, program, { claims: met, ...situation('on: 2021-03-01') })),
}

const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map(text => [text.slice(0, text.indexOf('\n')), text]),
)
const sectionOf = (heading: string): string => sections.get(heading) ?? ''

const codes = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(match => match[1] ?? '')

/** Keys that the tables of a section have in their first column. */
const rows = (heading: string): string[] =>
  [...sectionOf(heading).matchAll(/^\| (`[^|]*) \|/gm)].flatMap(match => codes(match[1] ?? ''))

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The objects in the lists that an object holds. */
const objectsIn = (one: object): object[] => Object.values(one).flatMap(value => listed(value).filter(isObject))

/** Keys of what stands one level deeper: of an object, or of the objects in a list. */
const deeper = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(isObject).flatMap(each => Object.keys(each))

const common = rows('In every answer')

/** An answer of several programs says of each under which config and day it stands. */
const stamped = (answer: object): object => ('programs' in answer ? (objectsIn(answer)[0] ?? {}) : answer)

describe.each(Object.entries(answers))('what %s gives', (name, answer) => {
  const section = sectionOf(name)

  test('has the keys of its table, and no others', () => {
    const stamp = Object.keys(answer).filter(key => !rows(name).includes(key))
    expect(stamp.filter(key => !common.includes(key))).toEqual([])
    expect(rows(name).filter(key => !Object.hasOwn(answer, key))).toEqual([])
  })

  test('says below which day and config it stands', () => {
    expect(Object.keys(stamped(answer))).toEqual(
      expect.arrayContaining(['tenant', 'program', 'configVersion', 'on', 'year', 'standing', 'ended']),
    )
  })

  test('is described one level deeper too', () => {
    const told = new Set([...common, ...codes(page.slice(page.indexOf('Most also have'), page.indexOf('## assess')))])
    const here = codes(section.replace(/^```[^]*?^```/gm, ''))
    const lists = Object.entries(answer).filter(([key]) => key !== 'because' && !['measures', 'quotas'].includes(key))
    const keys = new Set(lists.flatMap(([, value]) => deeper(value)))
    expect([...keys].filter(key => !told.has(key) && !here.includes(key))).toEqual([])
  })

  test('is what its example shows', () => {
    const example = /^```json \S+\n([^]*?)^```/m.exec(section)?.[1] ?? ''
    const shown: unknown = JSON.parse(example)
    expect(shownIn(answer, shown)).toEqual(shown)
  })
})

/** As much of an answer as an example shows: its keys, and of a list as many as it has, by their id where they have one. */
function shownIn(answer: unknown, example: unknown): unknown {
  if (Array.isArray(example) && Array.isArray(answer))
    return example.map((one: unknown, i) => shownIn(answer[i] as unknown, one))
  if (!isObject(example) || !isObject(answer)) return answer
  const values = new Map(Object.entries(answer))
  return Object.fromEntries(Object.entries(example).map(([key, one]) => [key, shownIn(values.get(key), one)]))
}

describe('one outcome', () => {
  const outcomes = Object.values(answers).flatMap(answer => {
    const nested = objectsIn(answer)
    return [answer, ...nested, ...nested.flatMap(objectsIn)].filter(one => Object.hasOwn(one, 'because'))
  })

  test('has status, clause, missing, readings and because wherever it stands', () => {
    expect(outcomes.length).toBeGreaterThan(12)
    for (const one of outcomes)
      expect(Object.keys(one)).toEqual(expect.arrayContaining(['status', 'clause', 'missing', 'readings', 'because']))
  })
})
