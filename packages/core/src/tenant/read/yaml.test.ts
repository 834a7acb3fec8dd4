import { describe, expect, it } from 'vitest'
import { type Node, placeIn, type TextNode } from './node.js'
import { readYaml } from './yaml.js'

const found = (text: string) =>
  readYaml('x.yaml', text).issues.map(({ code, at, params }) => [code, `${at?.line}:${at?.column}`, params] as const)
const short = (text: string) => found(text).map(([code, place]) => `${place} ${code.replace('tenant/', '')}`)

const read = (text: string): Node => {
  const { node, issues } = readYaml('x.yaml', text)
  if (!node) throw new Error(JSON.stringify(issues))
  return node
}
const valueOf = (node: Node, key: string): Node => {
  const entry = node.kind === 'map' ? node.entries.find(one => one.key === key) : undefined
  if (!entry) throw new Error(`no ${key}`)
  return entry.value
}
const textAt = (text: string, key: string): TextNode => {
  const node = valueOf(read(text), key)
  if (node.kind !== 'text') throw new Error(`${key} is no text`)
  return node
}

describe('what a file holds', () => {
  it('every scalar stays the text that stands there', () => {
    for (const scalar of [
      '010',
      '9007199254740993',
      'yes',
      'no',
      'null',
      '~',
      '2017-02-10',
      '1_000',
      '12:30:00',
      '.5',
      '0x1F',
      '2017..2019',
    ]) {
      expect(textAt(`a: ${scalar}`, 'a').text).toBe(scalar)
    }
  })

  it('keys keep their order, also numbers', () => {
    const node = read('rows:\n  5: b\n  3: a\nid: x')
    expect(node.kind === 'map' && node.entries.map(entry => entry.key)).toEqual(['rows', 'id'])
    const rows = valueOf(node, 'rows')
    expect(rows.kind === 'map' && rows.entries.map(entry => entry.key)).toEqual(['5', '3'])
  })

  it('a block text has no line break at its end', () => {
    expect(textAt('a: |\n  x\n  y\n\nb: 1', 'a').text).toBe('x\ny')
    expect(textAt('a: >+\n  x\n  y\n\n', 'a').text).toBe('x y')
  })

  it('an empty file says so', () => {
    expect(short('')).toEqual(['1:1 empty-file'])
    expect(short('# nothing\n')).toEqual(['1:1 empty-file'])
  })
})

describe('mistakes that authors make', () => {
  const cases: readonly (readonly [name: string, text: string, issues: string[]])[] = [
    ['a full-width colon on the first line', '名称：甲\nb: 1', ['1:3 full-width-colon']],
    [
      'a full-width colon between keys',
      'b: 1\n名称：甲\n条款：乙\nc: 2',
      ['2:3 full-width-colon', '3:3 full-width-colon'],
    ],
    ['a full-width colon on the last line', 'b: 1\n名称：甲', ['2:3 full-width-colon']],
    ['a full-width colon in braces', 'x: { 名称：甲, b: 1 }', ['1:8 full-width-colon']],
    ['a file of full-width colons', '名称：甲', ['1:3 full-width-colon']],
    ['a value that begins with >', 'when: > 5\nb: 1', ['1:7 yaml-sign']],
    ['a value that begins with >=', 'x:\n  when: >= 3', ['2:9 yaml-sign']],
    ['a value that begins with %', 'a: %50', ['1:4 yaml-sign']],
    ['a value that begins with @', 'a: @x', ['1:4 yaml-sign']],
    ['a value that begins with a back quote', 'a: `x`', ['1:4 yaml-sign']],
    ['a value that begins with *', 'a: *x', ['1:4 yaml-alias']],
    ['a value that begins with &', 'a: & x', ['1:4 yaml-anchor']],
    ['a value that begins with !', 'a: !x', ['1:4 yaml-tag']],
    ['a value that begins with -', 'a: - x', ['1:4 yaml-sign']],
    ['a tab', 'a:\n\tb: 1\n\tc: 2', ['2:1 yaml-tab', '3:1 yaml-tab']],
    ['a tab in braces', 'a: {\n\tb: 1 }', ['1:4 yaml-bracket', '2:1 yaml-tab']],
    ['empty values', 'a:\nb: # later\nc: 1', ['1:3 empty-value', '2:4 empty-value']],
    ['a comma in braces', '- { max: min(a, b), per: line }', ['1:10 cut-expression']],
    ['a bracket in braces', '- { is: a[2025] / b, x: 1 }\n- ok', ['1:9 cut-expression']],
    ['a comma in a list', 'a: [min(b, c), d]', ['1:5 cut-expression']],
    ['a key alone in braces', 'a: { b }', ['1:6 cut-expression']],
    ['two colons in a line', 'a: b: c', ['1:4 yaml-two-colons']],
    ['no space behind the colon', 'a:1\nb: 2', ['1:1 yaml-colon']],
    ['an open quote', 'a: "x\nb: 1', ['1:4 yaml-quote']],
    ['an open bracket', 'a: [1, 2\nb: 3', ['1:4 yaml-bracket']],
    ['a bracket too many', 'a: x\nb: ]', ['2:4 yaml-bracket']],
    ['a bad escape', 'a: "x\\q"', ['1:6 yaml-escape']],
    ['text behind a quote', 'a: "x" y', ['1:8 yaml-after-value']],
    ['a missing comma', 'a: { b: 1 c: 2 }', ['1:9 yaml-comma']],
    ['wrong indentation', '  a: 1\n b: 2', ['2:2 yaml-after-value']],
    ['a question mark', '? a\n: b', ['1:1 yaml-explicit-key']],
  ]
  for (const [name, text, issues] of cases) it(name, () => expect(short(text)).toEqual(issues))

  it('all of a file at once, in reading order', () => {
    expect(short('a: %5\nb:\nc: 1\nc: 2\nd: { e: f(g, h) }\n')).toEqual([
      '1:4 yaml-sign',
      '2:3 empty-value',
      '4:1 duplicate-key',
      '5:9 cut-expression',
    ])
  })

  it('a cut expression is shown whole, with its key', () => {
    expect(found('{ max: min(a, b, c), d: 1 }')[0]?.[2]).toEqual({ key: 'max', expression: 'min(a, b, c)' })
    expect(found('{ is: a[2025] / b }')[0]?.[2]).toEqual({ expression: 'a[2025] / b' })
    expect(found('[min(a, b), c]')[0]?.[2]).toEqual({ expression: 'min(a, b)' })
  })

  it('a list without end of mistakes is cut at a hundred', () => {
    const issues = found(Array.from({ length: 300 }, (_, n) => `k${n}:`).join('\n'))
    expect([issues.length, issues[100]?.[0], issues[100]?.[2]]).toEqual([101, 'tenant/more-issues', { count: 200 }])
  })
})

describe('places', () => {
  it('columns count characters', () => {
    const node = read('𠮷𠮷: { 名: 甲 }')
    const value = valueOf(node, '𠮷𠮷')
    expect(value.at).toEqual({ file: 'x.yaml', line: 1, column: 5 })
    expect(value.kind === 'map' && value.entries[0]?.keyAt.column).toBe(7)
    expect(valueOf(value, '名').at.column).toBe(10)
  })

  /** Every `#` of the source must be found from its `#` in the value. */
  const marked: readonly (readonly [name: string, source: string])[] = [
    ['plain over lines', 'a: x-#\n  y#\n\n  z#z'],
    ['single quotes', "a: 'it''s # and\n  then # it''s #'"],
    ['double quotes', 'a: "\\u4e00 # \\n\\U00020BB7# \\\n   x# \\t#\n\n  #"'],
    ['characters of two units', 'a: "𠮷#𠮷𠮷#"'],
    ['literal', 'a: |\n   x#\n\n     y #\n   z#\nb: 1'],
    ['literal with hint', 'a: |2-\n    x#\n   y#\n'],
    ['folded', 'a: >\n  x #\n  y #\n\n  z #\n    w #\n  v #\nb: 1'],
    ['folded, blank first', 'a: >\n\n  x #\n  y #'],
    ['CRLF', 'a: |\r\n  x#\r\n  y#\r\nb: 1'],
  ]
  for (const [name, source] of marked) {
    it(`inside a text: ${name}`, () => {
      const node = textAt(source, 'a')
      const inValue = [...node.text.matchAll(/#/g)].map(({ index }) => placeIn(node, index))
      const inSource = source
        .split('\n')
        .flatMap((line, row) =>
          [...line].flatMap((sign, column) =>
            sign === '#' ? [{ file: 'x.yaml', line: row + 1, column: column + 1 }] : [],
          ),
        )
      expect(inValue.length).toBeGreaterThan(0)
      expect(inValue).toEqual(inSource)
    })
  }

  it('an offset outside the text is its edge', () => {
    const node = textAt('a: "xy"', 'a')
    expect([placeIn(node, -5).column, placeIn(node, 2).column, placeIn(node, 99).column]).toEqual([5, 7, 7])
  })
})
