import { type CompiledProgram, type Terms, termsOf } from '@peiyu/core'
import { giftWords } from '../words/status.js'
import type { Measure } from '../tenants.js'

const isShort = (words: string): boolean => words.length <= 30

function amountLine({ amount, base }: Terms): string {
  if (!amount) return ''
  if (amount.rows.length > 0) {
    const rows = amount.rows.map(({ when, gives }) => `${when}${gives}`).join('、')
    return base ? `${base}的一定比例：${rows}` : rows
  }
  const says = base ? `${base}的${amount.says}` : amount.says
  return isShort(says) ? says : '按公式计算'
}

function limitLines({ limits }: Terms): string[] {
  const [most] = limits.filter(({ says, rows }) => rows.length === 0 && says.endsWith('元') && isShort(says)).slice(-1)
  const byCase = limits.find(({ rows }) => rows.length > 0)
  const once = limits.find(({ says }) => says === '1次')
  return [
    ...(most ? [`${most.scope}最高${most.says}`] : []),
    ...(!most && byCase
      ? [`${byCase.scope}最高${byCase.rows.map(row => `${row.gives}（${row.when}）`).join('、')}`]
      : []),
    ...(once ? ['一次性'] : []),
  ]
}

/** How much a measure gives, in one line; the whole stands on its own page. */
export function summaryOf(program: CompiledProgram, measure: Measure): string {
  const terms = termsOf(program, measure)
  if (measure.gives === 'uplift') return terms.uplifts.map(({ name }) => `提高“${name}”的比例或限额`).join('；')
  const lines = [amountLine(terms), ...limitLines(terms)].filter(line => line !== '')
  return lines.length > 0 ? lines.join('；') : (giftWords[measure.gives] ?? measure.gives)
}
