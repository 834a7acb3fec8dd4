import { describe, expect, it } from 'vitest'
import { formatFile } from './format.js'

const file = 'programs/p/measures/x.yaml'
const spelled = (text: string, language: 'zh' | 'en', path = file): string => {
  const { formatted, issues } = formatFile({ file: path, text }, language)
  if (!formatted) throw new Error(JSON.stringify(issues))
  return formatted.text
}
const both = (en: string, zh: string, path = file): void => {
  expect(spelled(en, 'zh', path)).toBe(zh)
  expect(spelled(zh, 'en', path)).toBe(en)
  expect(formatFile({ file: path, text: zh }, 'zh').formatted).toEqual({ file: path, text: zh, words: 0 })
}

describe('words are spelled in the other language', () => {
  it('keys and options are, names are not, wherever they stand', () =>
    both(
      'id: gives\ngives: money\nabout: year\nlimits:\n  - { id: max, per: [firm, year, money], max: 1万 }\n',
      '编号: gives\n给予: 资金\n事项: 年\n限额:\n  - { 编号: max, 每: [企业, 年, money], 最高: 1万 }\n',
    ))

  it('a word that is a key at one place and a name at the other is spelled only as a key', () =>
    both(
      'facts:\n  max: { money: max, about: town }\nlet:\n  gives: max + rate\n',
      '申报数据:\n  max: { 金额型: max, 主体: 镇街 }\n其中:\n  gives: max + rate\n',
    ))

  it('in expressions the words and the functions called are, names, numbers and signs are not', () =>
    both(
      'for: not a and (b or in-max) and max(min(a, 5%), 1)>= x and t in [true, 「if」]\n',
      '适用: 非 a 且 (b 或 in-max) 且 取大(取小(a, 5%), 1)>= x 且 t 属于 [是, 「if」]\n',
    ))

  it('texts for people are not, though they hold the same words', () =>
    both(
      'name: 如果 x 则 y\nclause: 一#1\nsays: if max then min\n',
      '名称: 如果 x 则 y\n条款: 一#1\n说明: if max then min\n',
    ))

  it('an enum has options and a list has fields, though English has one word', () =>
    both(
      'facts:\n  a: { enum: 甲, of: [乙, 丙] }\n  b: { list: 丁, of: { c: 戊 } }\n',
      '申报数据:\n  a: { 枚举: 甲, 选项: [乙, 丙] }\n  b: { 列表: 丁, 项目内: { c: 戊 } }\n',
    ))

  it('what the columns of a table hold, and that there is no limit', () =>
    both(
      'parameters:\n  t: { table: 表, by: a, gives: { share: ratio, cap: money } }\n  m: { money: 额, until-set: unlimited }\n',
      '参数:\n  t: { 分档表: 表, 按: a, 得: { share: 比率型, cap: 金额型 } }\n  m: { 金额型: 额, 未设时: 不设限 }\n',
    ))

  it('of two Chinese words for one the one that stands there stays', () =>
    expect(spelled('force: must\n效力: 支持\n'.slice(12), 'zh')).toBe('效力: 支持\n'))
})

describe('everything else stays as it is', () => {
  it('comments, blanks, blank lines, quotes, line ends and a mark at the beginning', () =>
    both(
      "\ufeff# if this\r\n\r\n'id':   x   # max, min\r\n\"for\": 'a   and 「b」'\r\n",
      "\ufeff# if this\r\n\r\n'编号':   x   # max, min\r\n\"适用\": 'a   且 「b」'\r\n",
    ))

  it('blocks and folded lines', () =>
    both(
      'let:\n  a: |\n    if x\n      then min(y, 1)\n    else\n      z\n  b: >-\n    x and\n    y or\n\n    z\n  c: x\n    and y\n',
      '其中:\n  a: |\n    如果 x\n      则 取小(y, 1)\n    否则\n      z\n  b: >-\n    x 且\n    y 或\n\n    z\n  c: x\n    且 y\n',
    ))

  it('words written with escapes are found, and characters of two units before them counted', () => {
    expect(spelled('let: { 𠮷: "x \\u4e14 y", b: 1 }\n', 'en')).toBe('let: { 𠮷: "x and y", b: 1 }\n')
    both('let: { 𠮷𠮷: a and b, c: not a }\n', '其中: { 𠮷𠮷: a 且 b, c: 非 a }\n')
  })

  it('full-width signs, which are signs of no language', () =>
    both('let: { a: max（b，c） × 2 }\n', '其中: { a: 取大（b，c） × 2 }\n'))

  it('a file that is no section, no facts and no applications', () => {
    expect(spelled('gives: money\n', 'zh', 'demo/users.yaml')).toBe('gives: money\n')
    both('name: 甲\ngiven: { given: 是 }\n', '名称: 甲\n已知: { given: 是 }\n', 'demo/firm.yaml')
  })
})

describe('what cannot be read is not written', () => {
  it('a file that is no YAML', () =>
    expect(formatFile({ file, text: 'id: [x\n' }, 'zh')).toEqual({
      issues: [expect.objectContaining({ code: 'tenant/yaml-bracket' })],
    }))

  it('a file given as facts that is none', () =>
    expect(formatFile({ file: 'firm.yaml', text: 'givn: { a: 是 }\n' }, 'zh', { facts: true }).issues).toEqual([
      expect.objectContaining({ code: 'tenant/unknown-key' }),
    ]))
})
