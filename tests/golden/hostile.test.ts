import { claim, compileTenant, type Issue, messageFor, readSituation } from '@peiyu/core'
import { describe, expect, it } from 'vitest'
import { base, changed } from './base.js'

const measure = 'programs/grow/measures/services.yaml'
const many = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join('')
const nested = (depth: number, around: (inner: string) => string, core: string): string =>
  Array.from({ length: depth }).reduce<string>(inner => around(inner), core)

/** A `let` of the measure that holds this expression. */
const probing = (expression: string) =>
  changed({ [measure]: `${base[measure] ?? ''}let:\n  probe: |-\n    ${expression}\n` })
const with_ = (path: string, text: string) => changed({ [path]: text })

type Family = readonly [name: string, files: () => ReadonlyMap<string, string>, code: string]

const expressions: readonly Family[] = [
  ['100 brackets', () => probing(`${'('.repeat(100)}1${')'.repeat(100)}`), 'language/too-deep'],
  ['1,000 brackets that never close', () => probing('('.repeat(1_000)), 'language/too-deep'],
  ['1,000 times not', () => probing(`${'not '.repeat(900)}urgent`), 'language/too-deep'],
  [
    '100 ifs in each other',
    () => probing(nested(100, inner => `if urgent then ${inner} else 1`, '1')),
    'language/too-deep',
  ],
  ['10,000 terms', () => probing(many(10_000, () => 'spending + ')), 'language/too-long'],
  ['1,900 short terms', () => probing(`${'1+'.repeat(1_900)}1`), 'language/too-long'],
  ['a number of 1,000 digits', () => probing(`${'9'.repeat(1_000)}元`), 'language/number-too-large'],
  ['1,000 decimals', () => probing(`0.${'1'.repeat(1_000)}元`), 'language/number-too-large'],
  ['a prototype as a name', () => probing('__proto__ + constructor'), 'language/unknown-character'],
  ['a constructor called', () => probing('constructor(spending)'), 'language/unknown-function'],
  ['a prototype as a part', () => probing('caps.constructor'), 'language/unknown-part'],
  ['a prototype as an option', () => probing('form == toString'), 'language/unknown-option'],
  ['a name of 3,000 letters', () => probing('a'.repeat(3_000)), 'language/unknown-name'],
  ['3,000 mistakes', () => probing('@ '.repeat(1_900)), 'language/unknown-character'],
  ['a mark that turns the direction', () => probing('spending \u202e+ 1元'), 'tenant/yaml-character'],
  ['a name that nobody sees', () => probing('spen\u200bding'), 'tenant/yaml-character'],
  ['half of a pair', () => probing('spending \ud83d'), 'tenant/yaml-character'],
  ['a pair written with an escape', () => with_('facts.yaml', 'let: { a: "\\ud83d" }\n'), 'tenant/yaml-character'],
]

const folders: readonly Family[] = [
  ['a billion laughs', () => with_('facts.yaml', 'a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n'), 'tenant/yaml-anchor'],
  ['1 MB of one file', () => with_('facts.yaml', `# ${'字'.repeat(350_000)}\n`), 'tenant/yaml-too-large'],
  ['100,000 brackets', () => with_('facts.yaml', '['.repeat(100_000)), 'tenant/yaml-too-deep'],
  ['a prototype as a key', () => with_('facts.yaml', 'facts:\n  __proto__: { money: a }\n'), 'tenant/forbidden-key'],
  ['a prototype as a key of the file', () => with_('facts.yaml', 'constructor: { a: b }\n'), 'tenant/forbidden-key'],
  ['a name that means a method', () => with_('facts.yaml', 'facts:\n  toString: { mony: a }\n'), 'tenant/unknown-key'],
  [
    '5,000 facts',
    () => with_('facts.yaml', `facts:\n${many(5_000, n => `  f${n}: { money: F${n} }\n`)}`),
    'tenant/yaml-too-many',
  ],
  ['lets that need each other', () => with_('facts.yaml', 'let: { a: b, b: c, c: a }\n'), 'tenant/circular'],
  [
    'a table that looks itself up',
    () => with_('facts.yaml', 'tables: { a: { by: a, rows: { x: 1 } } }\n'),
    'tenant/circular',
  ],
  ['a folder above', () => with_('../../etc/passwd', 'x'), 'tenant/unknown-file'],
  ['a program called prototype', () => with_('programs/constructor/program.yaml', 'id: [\n'), 'tenant/yaml-bracket'],
]

function answered(files: ReadonlyMap<string, string>): readonly Issue[] {
  const { issues, tenant } = compileTenant(files)
  if (issues.some(issue => issue.severity === 'error')) expect(tenant).toBeUndefined()
  for (const issue of issues.slice(0, 50)) expect(messageFor(issue)).not.toMatch(/undefined|「」/)
  return issues
}

describe('hostile expressions', () => {
  it.each(expressions)('%s is refused', (_, files, code) => {
    expect(answered(files()).map(issue => issue.code)).toContain(code)
  })
})

describe('hostile folders', () => {
  it.each(folders)('%s is refused', (_, files, code) => {
    expect(answered(files()).map(issue => issue.code)).toContain(code)
  })

  it.each([false, true])('a chain of 2,000 lets is refused, backwards (%s) or not', backwards => {
    const lets = Array.from({ length: 2_000 }, (_, n) => `  a${n + 1}: a${n} + 1元\n`)
    const chain = `let:\n  a0: 1元\n${(backwards ? lets.reverse() : lets).join('')}`
    const codes = answered(changed({ 'facts.yaml': chain })).map(issue => issue.code)
    expect(codes).toContain('tenant/too-deep')
  })

  it.each([false, true])('a chain of 20 long lets is refused, backwards (%s) or not', backwards => {
    const lets = Array.from({ length: 20 }, (_, n) => `  a${n + 1}: a${n}${' + 1元'.repeat(450)}\n`)
    const chain = `let:\n  a0: 1元\n${(backwards ? lets.reverse() : lets).join('')}`
    const codes = answered(changed({ 'facts.yaml': chain })).map(issue => issue.code)
    expect(codes).toContain('tenant/too-deep')
  })

  it.each([false, true])('a chain of 100 lets is computed, backwards (%s) or not', backwards => {
    const lets = Array.from({ length: 100 }, (_, n) => `  a${n + 1}: a${n} + 1元\n`)
    const chain = `let:\n  a0: 1元\n${(backwards ? lets.reverse() : lets).join('')}`
    expect(answered(changed({ 'facts.yaml': chain }))).toEqual([])
  })

  it('lets that double each other cost no more than they are long', () => {
    const chain = `let:\n  a0: 1元\n${many(60, n => `  a${n + 1}: a${n} + a${n}\n`)}`
    expect(answered(changed({ 'facts.yaml': chain }))).toEqual([])
  })

  it('2,000 files are read', () => {
    const text = base[measure] ?? ''
    const files = new Map(changed({ 'examples/grow/services.yaml': '' }))
    for (let n = 0; n < 2_000; n++)
      files.set(`programs/grow/measures/m${n}.yaml`, text.replace('id: services', `id: m${n}`))
    expect(answered(files).map(issue => issue.code)).toContain('tenant/no-example')
  })
})

describe('hostile facts', () => {
  it('a claim has at most 1,000 records', () => {
    const record = (n: number) => ({ contract: `C${n}`, cost: '1元' })
    const { tenant } = compileTenant(changed({}))
    const program = tenant?.programs.get('grow')
    if (!tenant || !program) throw new Error('the base does not compile')
    const of = (count: number) => {
      const given = { spending: '1元', contracts: Array.from({ length: count }, (_, n) => record(n)) }
      const answer = claim(tenant, program, { measure: 'services', situation: { given, tier: 'pilot' }, today: 17_500 })
      return answer.ok ? [] : answer.problems.map(problem => `${problem.code} ${problem.path.join('.')}`)
    }
    expect(of(1_000)).toEqual([])
    expect(of(1_001)).toEqual(['situation/too-many given.contracts'])
  })

  const texts = [
    `given: { spending: ${'9'.repeat(100_000)} }`,
    'given: { __proto__: 1 }',
    'given: { spending: &a [*a] }',
    `{"given": ${'['.repeat(10_000)}`,
    'given: { "\u202espending": 1 }',
    '',
    '\0',
    '- - - - -',
  ]
  it.each(texts.map(text => [text.slice(0, 40), text] as const))('%s is read or refused', (_, text) => {
    const { situation, issues } = readSituation('facts.yaml', text)
    expect(situation !== undefined || issues.length > 0).toBe(true)
    for (const issue of issues) expect(messageFor(issue)).not.toBe(issue.code)
  })
})
