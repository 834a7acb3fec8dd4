import { claim, parseDay } from '@peiyu/core'
import { expect, test } from 'vitest'
import { aTenant } from './a-tenant.js'

const today = parseDay('2018-11-21') ?? 0

const made = aTenant({
  banded: [
    'facts: { cost: { money: 费用 }, staff-here: { count: 本地员工, unit: 人 }, grade: { enum: 等级, of: { high: 高, low: 低 } } }',
    'parameters:',
    '  by-cost: { table: 按费用, by: cost, gives: ratio, clause: 一 }',
    '  by-staff: { table: 按人数, by: staff-here, gives: money, clause: 一 }',
    '  by-grade: { table: 按等级, by: grade, gives: money, clause: 一 }',
    '  by-years: { table: 按承诺, by: pledge.years, gives: money, clause: 一 }',
    'amount: cost * by-cost + by-staff + by-grade + by-years',
    '',
  ].join('\n'),
})

const parameters = {
  'by-cost': [
    { from: '1000万', gives: '10%' },
    { from: '0元', gives: '5%' },
  ],
  'by-staff': [
    { from: '0', gives: '0元' },
    { from: '100', gives: '1万' },
  ],
  'by-grade': [
    { is: '高', gives: '2万' },
    { is: 'low', gives: '1万' },
  ],
  'by-years': [
    { is: '3', gives: '3万' },
    { is: '5', gives: '5万' },
  ],
}

function pays(given: Record<string, string>, years: string, set: typeof parameters | null = parameters) {
  const situation = { given, pledge: { years }, ...(set ? { parameters: set } : {}) }
  const answer = claim(made.tenant, made.program, { measure: 'banded', situation, today })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.result.atMost ?? answer.result.missing.map(one => `${one.kind} ${one.id}`)
}

test('a table that the console sets is looked up by bands of money, by counts, by options and by numbers', () => {
  expect(pays({ cost: '1000万', 'staff-here': '100', grade: 'high' }, '3')).toBe('1060000.00')
  expect(pays({ cost: '999万', 'staff-here': '99', grade: 'low' }, '5')).toBe('559500.00')
})

test('a row that nobody set is unknown and says of which table', () => {
  expect(pays({ cost: '1000万', 'staff-here': '100', grade: 'high' }, '4')).toEqual(['row by-years'])
})

test('a table that nobody set is an unset parameter', () => {
  expect(pays({ cost: '1000万', 'staff-here': '100', grade: 'high' }, '3', null)).toEqual([
    'parameter by-cost',
    'parameter by-staff',
    'parameter by-grade',
    'parameter by-years',
  ])
})

test('what its rows give may be said in Chinese', () => {
  const { tenant, program } = aTenant({
    graded: [
      '申报数据: { 费用: { 金额型: 申报费用 }, 档次: { 数值型: 规模档次 } }',
      '参数: { 档次比例: { 分档表: 各档比例, 按: 档次, 得: 比率型, 条款: 一 } }',
      '金额: 费用 × 档次比例',
      '',
    ].join('\n'),
  })
  const situation = { given: { 费用: '100万', 档次: '1' }, parameters: { 档次比例: [{ is: '1', gives: '5%' }] } }
  const answer = claim(tenant, program, { measure: 'graded', situation, today })
  expect(answer.ok && answer.result.atMost).toBe('50000.00')
})
