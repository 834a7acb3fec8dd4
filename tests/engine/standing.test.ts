import { assess, claim, parseDay } from '@peiyu/core'
import { expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const today = parseDay('2018-11-21') ?? 0

const files = {
  'sources/doc.yaml': [
    'title: 示例文件',
    'clauses:',
    '  一: { name: 甲, statements: { 1: 示例 } }',
    '  二: { name: 乙, standing: planned, statements: { 1: { says: 已施行, standing: in-force }, 2: 拟办 } }',
    '  三: { name: 丙, statements: { 1: { says: 征求意见, standing: draft } } }',
  ].join('\n'),
}
/** The status of a plain gift that rests on a clause. */
function standing(clause: string): string {
  const { tenant, program } = aTenant({}, { ...files, ...gift(clause) })
  const answer = claim(tenant, program, { measure: 'gift', situation: { on: '2018-11-21' }, today })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.result.status
}

const gift = (clause: string) => ({
  'programs/plan/measures/gift.yaml': `id: gift\nclause: ${clause}\ngives: money\nfixed: 1元\n`,
  'examples/plan/measures/gift.yaml': 'measure: gift\nexamples:\n  - { name: 一元, pays: 1元 }\n',
})

test('a statement that says its own standing has it, whatever its clause says', () => {
  expect(standing('二#1')).toBe('due')
  expect(standing('二#2')).toBe('would-be')
  expect(standing('三#1')).toBe('would-be')
})

test('a clause whose only statement is a draft makes nothing due, also when it is cited as a whole', () => {
  expect(standing('三')).toBe('would-be')
  expect(standing('一')).toBe('due')
})

const document = (lines: string) => ({ 'sources/doc.yaml': `title: 示例文件\n${lines}` })

/** How the whole answer about a firm stands on a day. */
function wholeStanding(lines: string, on: string): string {
  const { tenant, program } = aTenant({}, document(lines))
  const answer = assess(tenant, program, { situation: { on }, today })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.result.standing
}

test('an answer from a draft says that it is a draft, on every day', () => {
  const draft = 'standing: draft\nclauses:\n  一: { name: 甲, statements: { 1: 示例 } }\n'
  expect(wholeStanding(draft, '2018-11-21')).toBe('draft')
  expect(wholeStanding(draft, '2023-01-01')).toBe('draft')
})

test('a program stands as the most that its documents say', () => {
  const replied =
    'standing: reported\nclauses:\n  一: { name: 甲, statements: { 1: { says: 示例, standing: in-force } } }\n'
  expect(wholeStanding(replied, '2018-11-21')).toBe('in-force')
  expect(wholeStanding(replied, '2023-01-01')).toBe('expired')
  expect(wholeStanding('clauses:\n  一: { name: 甲, statements: { 1: 示例 } }\n', '2018-11-21')).toBe('in-force')
})
