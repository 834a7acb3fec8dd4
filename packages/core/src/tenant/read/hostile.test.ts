import { describe, expect, it } from 'vitest'
import { readYaml } from './yaml.js'

const codes = (text: string) => [...new Set(readYaml('x.yaml', text).issues.map(issue => issue.code))]
const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n')

const laughs = [
  'a: &a [lol]',
  ...'bcdefghi'.split('').map((name, n) => `${name}: &${name} [${'*abcdefghi'.charAt(n + 1)}]`),
].join('\n')

const families: readonly (readonly [name: string, text: string, code: string])[] = [
  ['a billion laughs', laughs, 'tenant/yaml-anchor'],
  ['20,000 aliases of a long text', `a: &a ${'x'.repeat(1000)}\nb: [${'*a,'.repeat(20_000)}]`, 'tenant/yaml-alias'],
  ['merge keys', '<<: { a: 1 }', 'tenant/yaml-merge'],
  ['merges of empty maps', lines(5_000, () => '<<: {}'), 'tenant/yaml-merge'],
  ['200,000 flat keys', lines(200_000, n => `k${n}: 1`), 'tenant/yaml-too-large'],
  ['a flat map of 250 KB', lines(28_000, n => `k${n}: ${n % 10}`).slice(0, 250_000), 'tenant/yaml-too-many'],
  ['100,000 brackets', '['.repeat(100_000), 'tenant/yaml-too-deep'],
  ['250,000 braces', '{'.repeat(250_000), 'tenant/yaml-too-deep'],
  ['a block 300 deep', lines(300, n => `${' '.repeat(n)}a:`), 'tenant/yaml-too-deep'],
  ['a chain of ?', '? '.repeat(100_000), 'tenant/yaml-explicit-key'],
  ['a chain of -', '- '.repeat(100_000), 'tenant/yaml-too-deep'],
  ['a prototype key', '__proto__: { admin: yes }', 'tenant/forbidden-key'],
  ['a constructor key, deep', 'a:\n  - { constructor: x }', 'tenant/forbidden-key'],
  ['a prototype key in full width', 'ｐｒｏｔｏｔｙｐｅ: x', 'tenant/forbidden-key'],
  ['a prototype key by escapes', '"__proto\\u005f_": x', 'tenant/forbidden-key'],
  ['a tag', 'a: !!js/function "x"', 'tenant/yaml-tag'],
  ['NUL', 'a: x\0y', 'tenant/yaml-character'],
  ['NUL by an escape', 'a: "x\\0"', 'tenant/yaml-character'],
  ['a BOM inside', 'a: x\ufeffy', 'tenant/yaml-character'],
  ['a lone surrogate', 'a: \ud800', 'tenant/yaml-character'],
  ['a lone surrogate by an escape', 'a: "\\ud800"', 'tenant/yaml-character'],
  ['a mark that turns the direction', 'a: \u202e拨付', 'tenant/yaml-character'],
  ['a space that nobody sees', 'a: 拨\u200b付', 'tenant/yaml-character'],
  ['%YAML', '%YAML 1.1\n---\na: 1', 'tenant/yaml-directive'],
  ['%TAG', '%TAG ! tag:x,2000:\n---\na: 1', 'tenant/yaml-directive'],
  ['two documents', 'a: 1\n---\nb: 2', 'tenant/yaml-documents'],
  ['20,000 documents', '---\na: 1\n'.repeat(20_000), 'tenant/yaml-documents'],
  ['20,000 empty documents', '---\n'.repeat(20_000), 'tenant/yaml-documents'],
  ['duplicate keys', 'a: 1\nb: 2\na: 3', 'tenant/duplicate-key'],
  ['duplicate keys of different width', '二（四）: 1\n二(四): 2', 'tenant/duplicate-key'],
  ['a map as key', '{ a: b }: c', 'tenant/yaml-key'],
]

/** Texts of nearly 256 KB that make a parser work: whatever they are, an answer comes. */
const heavy: readonly (readonly [name: string, text: string])[] = [
  ['open quote', `a: "${'\\"'.repeat(130_000)}`],
  ['escapes', `a: "${'\\u4e00'.repeat(43_000)}"`],
  ['one long line', `a: [${'"x",'.repeat(19_000)}"x"]`],
  ['one long plain text', `a: ${'x '.repeat(130_000)}`],
  ['a text of many lines', `a:\n${' x\n'.repeat(85_000)}`],
  ['comments', '#\n'.repeat(130_000)],
  ['blank lines', `a: 1${'\n'.repeat(260_000)}`],
  ['commas', `[${','.repeat(260_000)}]`],
  ['colons', ': '.repeat(130_000)],
  ['colons in braces', `{${':,'.repeat(130_000)}}`],
  ['empty items', '-\n'.repeat(130_000)],
  ['empty values', lines(19_000, n => `k${n}:`)],
  ['keys without value', `{${lines(19_000, n => `k${n},`)}}`],
  ['maps in one line', `[${'{a: 1},'.repeat(6_000)}{a: 1}]`],
  ['brackets behind texts', `[${'a[1],'.repeat(9_000)}a]`],
  ['closing brackets', `a: ${']'.repeat(260_000)}`],
  ['tabs', `a:\n${'\t\tb\n'.repeat(60_000)}`],
  ['spaces', `a:${' '.repeat(260_000)}b`],
  ['block scalars', lines(9_000, n => `k${n}: |\n  x\n  y`)],
  ['wrong indents', lines(15_000, n => `${' '.repeat(n % 7)}k${n}: 1`)],
  ['CRLF', 'a: 1\r\n'.repeat(40_000)],
  ['full-width colons', `${'名称：x\n'.repeat(20_000)}a: 1`],
  ['19,000 keys of two lines', lines(9_900, n => `key-${n}: ${'长'.repeat(3)}`)],
  ['percent signs', 'a: %x\n'.repeat(9_000)],
  ['dashes in a row', `a: ${'-'.repeat(260_000)}`],
]

/** A file that takes this long hangs whoever reads it. */
const hangs = 20_000

describe('hostile files', () => {
  for (const [name, text, code] of families) {
    it(`${name}: refused with line and column`, { timeout: hangs }, () => {
      const { node, issues } = readYaml('x.yaml', text)
      expect(node).toBeUndefined()
      expect(issues.map(issue => issue.code)).toContain(code)
      for (const { at } of issues)
        expect([at?.file, typeof at?.line, typeof at?.column]).toEqual(['x.yaml', 'number', 'number'])
      expect(issues.length).toBeLessThanOrEqual(101)
    })
  }

  for (const [name, text] of heavy) {
    it(`${name}: answered, and not after minutes`, { timeout: hangs }, () => {
      expect(text.length).toBeLessThan(262_144 * 1.05)
      const { issues } = readYaml('x.yaml', text)
      expect(issues.length).toBeLessThanOrEqual(101)
    })
  }

  it('a BOM at the start is dropped', () => {
    expect(readYaml('x.yaml', '\ufeffa: 1').node).toMatchObject({
      entries: [{ key: 'a', keyAt: { line: 1, column: 1 } }],
    })
  })

  it('256 KB of UTF-8 is the most, counted in bytes', () => {
    expect(codes(`a: ${'长'.repeat(87_380)}`)).toEqual([])
    expect(codes(`a: ${'长'.repeat(87_381)}`)).toEqual(['tenant/yaml-too-large'])
  })

  it('32 levels are read, 33 are not', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}x${']'.repeat(depth)}`
    expect(codes(nested(32))).toEqual([])
    expect(codes(nested(33))).toEqual(['tenant/yaml-too-deep'])
    const block = (depth: number) => lines(depth, n => `${' '.repeat(n)}a:${n === depth - 1 ? ' x' : ''}`)
    expect(codes(block(32))).toEqual([])
    expect(codes(block(34))).toContain('tenant/yaml-too-deep')
  })

  it('a document may begin with --- and end with ...', () => {
    expect(codes('---\na: 1\n...\n')).toEqual([])
  })
})
