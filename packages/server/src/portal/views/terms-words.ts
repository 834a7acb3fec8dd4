import { citedIn, type CompiledProgram, type Tenant, type Terms, termsOf } from '@peiyu/core'
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
  return isShort(says) ? says : ''
}

function limitLines({ limits }: Terms): string[] {
  const plain = limits.filter(({ says, rows }) => rows.length === 0 && says.endsWith('元') && isShort(says))
  const most = plain.find(({ scope }) => scope === '每家每年') ?? plain.at(-1)
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

/** What the document says, where a formula would be too long: the statements that the measure names. */
function statementLine({ sources }: Tenant, { basis }: Measure): string {
  const says = citedIn(sources, basis.text).flatMap(({ statements }) => statements.map(statement => statement.says))
  let line = ''
  for (const one of says) {
    if (line !== '' && line.length + one.length > longestLine) break
    line = line === '' ? one : `${line}；${one}`
  }
  return line
}

const longestLine = 90

/** How much a measure gives, in one line; the whole stands on its own page. */
export function summaryOf({ tenant, program }: { tenant: Tenant; program: CompiledProgram }, measure: Measure): string {
  const terms = termsOf(program, measure)
  if (terms.uplifts.length > 0) return terms.uplifts.map(({ name }) => `提高“${name}”的比例或限额`).join('；')
  const amount = amountLine(terms)
  const says = amount === '' ? statementLine(tenant, measure) : amount
  const lines = [says, ...limitLines(terms)].filter(line => line !== '')
  return lines.length > 0 ? lines.join('；') : (giftWords[measure.gives] ?? measure.gives)
}
