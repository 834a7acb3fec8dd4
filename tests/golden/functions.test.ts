import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assess, compileTenant, messageFor, parseDay, type Situation } from '@peiyu/core'
import { allFunctions } from '@peiyu/core/family'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { changed } from './base.js'

/** What is known, an expression, and what it gives: in an official's words, 未知 with what it lacks. */
interface Example {
  readonly name: string
  readonly expression: string
  readonly gives: string
  readonly lacks?: readonly string[]
  readonly given?: Situation['given']
  readonly ledger?: Situation['ledger']
  readonly year?: string
}

const folder = join(import.meta.dirname, '../../packages/core/src/language/functions')
const files = readdirSync(folder).filter(file => file.endsWith('.examples.yaml'))

// Every scalar is text; what is not of this form fails its comparison.
const read = (file: string): { examples: Example[] } =>
  parse(readFileSync(join(folder, file), 'utf8'), { schema: 'failsafe' }) as { examples: Example[] }

/** What the examples may read besides the dictionary of facts. */
const facts = `
facts:
  cost: { money: 费用 }
  other: { money: 其他费用 }
  share: { ratio: 份额 }
  rates: { ratio: 年增长率, per: year }
  items:
    list: 设备清单
    of: { property: { property: 设备编号 }, price: { money: 价格 }, imported: { yes-no: 是否进口 } }
tables:
  bands: { by: cost, rows: [{ from: 0元, gives: 5% }, { from: 100万元, gives: 3% }, { from: 200万元, gives: 1% }] }
`

const selection = (expression: string): string => `${facts}
let:
  result: |-
    ${expression}
eligibility:
  - { id: probe, clause: 三, needs: result == result }
`

function answer({ expression, given, ledger, year }: Example): { gives: string; lacks: string[] } {
  const { tenant, issues } = compileTenant(changed({ 'programs/grow/selection.yaml': selection(expression) }))
  const program = tenant?.programs.get('grow')
  if (!tenant || !program) throw new Error(issues.map(issue => messageFor(issue)).join('\n'))
  const situation = { given, ledger, year: year ?? '2017', on: '2018-06-01' }
  const assessed = assess(tenant, program, { situation, today: parseDay('2018-06-01') ?? 0 })
  if (!assessed.ok) throw new Error(assessed.problems.map(problem => messageFor(problem)).join('\n'))
  const because = assessed.result.eligibility.rules[0]?.because.of[0]
  const lacks = (because?.missing ?? []).map(({ id, year: of }) => (of === undefined ? id : `${id} ${of}`))
  return { gives: because?.says.zh.split(' ').at(-1) ?? '', lacks }
}

it('every function stands in examples of its own', () => {
  expect(files.map(file => file.replace('.examples.yaml', '')).sort()).toEqual(allFunctions.map(fn => fn.id).sort())
})

describe.each(files)('%s', file => {
  it.each(read(file).examples.map(example => [example.name, example] as const))('%s', (_, example) => {
    const { gives, lacks } = answer(example)
    expect(gives).toBe(example.gives)
    expect(lacks).toEqual(example.lacks ?? [])
  })
})
