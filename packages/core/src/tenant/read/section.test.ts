import { describe, expect, it } from 'vitest'
import { sections } from '../shape/sections.js'
import { readSection } from './section.js'
import { readYaml } from './yaml.js'

function nodeOf(text: string) {
  const { node, issues } = readYaml('x.yaml', text)
  if (!node) throw new Error(JSON.stringify(issues))
  return node
}
const measure = (text: string) => readSection(sections.measure, nodeOf(text))
const short = ({ issues }: { issues: readonly { code: string; at?: { line: number; column: number } }[] }) =>
  issues.map(({ code, at }) => `${at?.line}:${at?.column} ${code.replace('tenant/', '')}`)

const english = `id: robots
name: 机器人购置奖补
clause: 意见 二（六）19
organizations: [jingmao, caizheng]
gives: money
about: year
facts:
  robots:
    list: 用于技术改造的机器人
    of:
      device: { property: 设备编号 }
      local: { yes-no: 本地产, presumed: 否 }
      kind: { enum: 种类, of: [焊接, 搬运], open: true }
discretion:
  local-rate: 0%..20%
each: robots
limits:
  - { id: one, per: line, max: 4万元, force: principle }
  - { id: yearly, per: [firm, year, device], max: 500万元, until-set: unlimited }
readings:
  net:
    clause: 意见 二（六）19
    asks: 购置费是否含税
    options: [含税, 不含税]
    default: none
tables:
  bands:
    by: fee
    rows:
      - { from: 100万, gives: 5%, edge: net }
round: { to: 元, by: down }
`

const chinese = `编号: robots
名称: 机器人购置奖补
条款: 意见 二（六）19
单位: [jingmao, caizheng]
给予: 资金
事项: 年
申报数据:
  robots:
    列表: 用于技术改造的机器人
    项目内:
      device: { 财产: 设备编号 }
      local: { 是否: 本地产, 推定: 否 }
      kind: { 枚举: 种类, 选项: [焊接, 搬运], 可另填: 是 }
裁量:
  local-rate: 0%..20%
逐项: robots
限额:
  - { 编号: one, 每: 每项, 最高: 4万元, 效力: 原则上 }
  - { 编号: yearly, 每: [企业, 年, device], 最高: 500万元, 未设时: 不设限 }
读法:
  net:
    条款: 意见 二（六）19
    问: 购置费是否含税
    选项: [含税, 不含税]
    默认: 未定
表:
  bands:
    按: fee
    行:
      - { 起: 100万, 得: 5%, 归属: net }
取整: { 取到: 元, 方式: 舍去 }
`

describe('a section', () => {
  it('reads as typed values: one or many as a list, bare options as their own names', () => {
    const { value, issues } = measure(english)
    expect(issues).toEqual([])
    expect(value?.clause).toEqual(['意见 二（六）19'])
    expect(value?.limits?.[0]).toEqual({ id: 'one', per: ['line'], max: '4万元', force: 'principle' })
    expect(value?.readings?.net?.options).toEqual({ 含税: '含税', 不含税: '不含税' })
  })

  it('is the same in Chinese keys', () => {
    const [one, other] = [measure(english), measure(chinese)]
    expect(other.issues).toEqual([])
    expect([one.language, other.language]).toEqual(['en', 'zh'])
    expect(other.value).toEqual(one.value)
    expect(Object.keys(other.value ?? {})).toEqual(Object.keys(one.value ?? {}))
  })

  it('in both languages at once is read, with a warning at the first key of the rarer one', () => {
    const read = measure('id: x\nclause: 一\n给予: 资金\nname: y')
    expect([read.value?.gives, short(read)]).toEqual(['money', ['3:1 mixed-language']])
    expect(read.issues[0]?.severity).toBe('warning')
  })

  it('says the same key in two languages twice', () => {
    expect(short(measure('id: x\n编号: y\nclause: 一\ngives: money'))).toContain('2:1 duplicate-key')
  })

  it('knows where everything stands, also a character of an expression', () => {
    const read = measure(
      'id: x\nclause: 一\ngives: money\nrequires:\n  - { id: a, needs: "spendng > 1" }\nuplifts: { measures: a/b }',
    )
    expect(read.placeOf(['requires', 0, 'needs'], 4)).toEqual({ file: 'x.yaml', line: 5, column: 26 })
    expect(read.keyPlaceOf(['requires', 0, 'needs'])).toEqual({ file: 'x.yaml', line: 5, column: 14 })
    expect(read.placeOf(['clause', 0])).toEqual({ file: 'x.yaml', line: 2, column: 9 })
    expect(read.placeOf(['uplifts', 0, 'measures', 0]).line).toBe(6)
    expect(read.placeOf(['limits']).line).toBe(1)
  })
})

describe('mistakes', () => {
  const base = 'id: x\nclause: 一\ngives: money\n'
  const cases: readonly (readonly [name: string, text: string, issues: string[]])[] = [
    ['an unknown key', `${base}limts: []`, ['4:1 unknown-key']],
    ['an unknown key, deep', `${base}limits:\n  - { id: a, per: line, maxx: 1 }`, ['5:25 unknown-key']],
    ['missing keys', 'name: x', ['1:1 missing-key']],
    ['what a measure needs unless it takes another', 'id: x', ['1:1 missing-key', '1:1 missing-key']],
    ['nothing more when it takes another', 'id: x\ntakes: a/b/c', []],
    ['a missing key, deep', `${base}limits:\n  - { id: a, max: 1 }`, ['5:5 missing-key']],
    ['a text for a list', `${base}limits: 300万`, ['4:9 wrong-kind']],
    ['a list for a text', `${base}name: [a]`, ['4:7 wrong-kind']],
    ['a text for a map, with a full-width colon', `${base}round: to：元`, ['4:10 full-width-colon']],
    ['a list for a map', `${base}facts: [a]`, ['4:8 wrong-kind']],
    ['an unknown option', 'id: x\nclause: 一\ngives: mony', ['3:8 unknown-option']],
    ['a bad id of a map', `${base}facts:\n  2x: { money: a }`, ['5:3 bad-id']],
    ['a bad id of a list', `${base}limits:\n  - { id: a b, per: line, max: 1 }`, ['5:11 bad-id']],
    ['an id of an address in Chinese', 'id: 机器人\nclause: 一\ngives: money', ['1:5 bad-ascii-id']],
    ['empty quotes', `${base}name: ""`, ['4:7 empty-text']],
    ['an option twice', `${base}facts:\n  a: { enum: b, of: [c, d, c] }`, ['5:28 same-option']],
    ['a declaration without type', `${base}facts:\n  a: { unit: 台 }`, ['5:6 no-type']],
    ['a declaration of two types', `${base}facts:\n  a: { money: b, ratio: c }`, ['5:6 two-types']],
    ['an enum without options', `${base}facts:\n  a: { enum: b }`, ['5:6 missing-key']],
    ['a list in a list', `${base}facts:\n  a: { list: b, of: { c: { list: d } } }`, ['5:28 unknown-key']],
    ['a limit without ceiling', `${base}limits:\n  - { id: a, per: line }`, ['5:5 choose-one']],
    ['a base without rate', `${base}base: a`, ['1:1 missing-key']],
    ['two amounts', `${base}fixed: 1万\namount: a`, ['1:1 choose-one']],
  ]
  for (const [name, text, issues] of cases) it(name, () => expect(short(measure(text))).toEqual(issues))

  it('a section with a mistake has no value', () => expect(measure('id: x').value).toBeUndefined())

  it('keys and options are named in the language of the file, with the nearest', () => {
    const [first] = measure('编号: x\n条款: 一\n给予: 资金\n限度: []').issues
    expect(first?.params).toMatchObject({ key: '限度', nearest: '限额' })
    const [second] = measure('编号: x\n条款: 一\n给予: 钱').issues
    expect(second?.params.options).toContain('资金, 名额')
    expect(measure('编号: x\n条款: 一').issues[0]?.params.key).toBe('给予')
  })

  it('a statement number, a clause number', () => {
    const source = readSection(
      sections.source,
      nodeOf('title: a\nclauses:\n  一#1: b\n  二: { name: c, statements: { 一: d, 2: e } }'),
    )
    expect(short(source)).toEqual(['3:3 bad-clause', '4:31 bad-number'])
  })

  it('a root that is no map', () =>
    expect(short(readSection(sections.facts, nodeOf('- a')))).toEqual(['1:1 wrong-kind']))
})
