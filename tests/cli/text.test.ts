import { describe, expect, test } from 'vitest'
import { amountText, inTenThousands, rangeText } from '../../packages/server/src/cli/text/amount.js'
import { showPlace } from '../../packages/server/src/cli/text/caret.js'
import { columns, fitting, padEnd } from '../../packages/server/src/cli/text/width.js'
import { wrap } from '../../packages/server/src/cli/text/wrap.js'

describe('columns of a terminal', () => {
  test.each([
    ['abc', 3],
    ['营业收入', 8],
    ['（一）', 6],
    ['，。：', 6],
    ['e\u0301', 1],
    ['𠀀', 2],
    ['✓ — ¶', 5],
    ['', 0],
  ])('%j takes %d', (text, width) => expect(columns(text)).toBe(width))

  test('padding counts columns, and a wide character is not cut in two', () => {
    expect(padEnd('镇', 4)).toBe('镇  ')
    expect(fitting('a营业', 4)).toBe('a营')
  })
})

describe('the caret', () => {
  const wide = { found: '', width: 100 }

  test('stands below the character at the column, which counts characters', () => {
    expect(showPlace('  名称: 值', 7, wide)).toEqual({ line: '  名称: 值', indent: 8, carets: 2 })
    expect(showPlace('a: b', 4, wide)).toEqual({ line: 'a: b', indent: 3, carets: 1 })
  })

  test('counts a character of two code units once', () => {
    expect(showPlace('𠀀x', 2, wide)).toMatchObject({ indent: 2, carets: 1 })
  })

  test('is as wide as what was found', () => {
    expect(showPlace('x: 营业收人 + 1', 4, { ...wide, found: '营业收人' })).toMatchObject({ indent: 3, carets: 8 })
  })

  test('stands after the end of a line, and looks through tabs and carriage returns', () => {
    expect(showPlace('ab\r', 3, wide)).toMatchObject({ line: 'ab', indent: 2, carets: 1 })
    expect(showPlace('\tab', 2, wide)).toMatchObject({ line: '    ab', indent: 4 })
  })

  test('a long line keeps its place in sight', () => {
    const text = `${'营'.repeat(80)}X${'业'.repeat(80)}`
    const { line, indent } = showPlace(text, 81, { found: 'X', width: 60 })
    expect(columns(line)).toBeLessThanOrEqual(60)
    expect(columns(line.slice(0, line.indexOf('X')))).toBe(indent)
  })
})

describe('wrapped text', () => {
  test('breaks between Chinese characters and between words, never before a closing mark', () => {
    expect(wrap('营业收入增长，利润', 12)).toEqual(['营业收入增', '长，利润'])
    expect(wrap('one two three', 8)).toEqual(['one two', 'three'])
  })

  test('loses nothing', () => {
    const text = '学历和职称对应不同标准时按哪一个（both-differ）→ 按高的一个：见三（十八）#4-7。'
    for (let width = 4; width < 60; width++)
      expect(wrap(text, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  })
})

describe('amounts', () => {
  test.each([
    ['3000000.00', '300'],
    ['1234567.89', '123.456789'],
    ['5000.00', '0.5'],
    ['0.01', '0.000001'],
    ['0.00', '0'],
    ['-20000.00', '-2'],
    ['123456789012.30', '12345678.90123'],
  ])('%s yuan are %s 万元', (yuan, shown) => expect(inTenThousands(yuan)).toBe(shown))

  test('carry their unit, and a range says both ends', () => {
    expect(amountText('1234567.80', 'yuan', 'en')).toBe('1,234,567.80 yuan')
    expect(amountText(3, 'places', 'zh')).toBe('3 个')
    expect(rangeText({ atLeast: '0.00', atMost: '1500000.00', unit: 'yuan' }, 'zh')).toBe('0–150 万元')
    expect(rangeText({ atLeast: null, atMost: null, unit: 'yuan' }, 'zh')).toBe('')
  })
})
