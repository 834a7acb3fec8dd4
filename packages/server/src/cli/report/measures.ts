import { measureForceWords, type MeasureResult } from '@peiyu/core'
import type { Call } from '../command.js'
import type { Asked } from '../question.js'
import { amountText, rangeText } from '../text/amount.js'
import type { Brush } from '../text/paint.js'
import { type Cell, type Column, tableLines } from '../text/table.js'
import { padEnd } from '../text/width.js'
import { wrap } from '../text/wrap.js'
import { printTitle } from './header.js'
import { autoAwardPairs } from './answers/payment.js'
import { limitName, missingText, type Names, readingText } from './names.js'
import { brushFor, measureLabels } from './status.js'

const none = '-'

/** Measures as a table: status, amount or range, ceiling, what binds, clause. A column that says nothing is left out. */
export function printMeasures(
  { print, paint, language }: Call,
  asked: Asked,
  measures: readonly MeasureResult[],
): void {
  const zh = language === 'zh'
  const cell = (text: string, brush?: Brush) => {
    const painted = text === '' ? paint.dim : brush
    return { text: text || none, ...(painted ? { paint: painted } : {}) }
  }
  const statusBrush = ({ status }: MeasureResult): Brush => brushFor(status, paint)
  const amountBrush = (result: MeasureResult): Brush => (result.status === 'due' ? statusBrush(result) : paint.bold)
  const ceilingOf = ({ ceiling, unit }: MeasureResult): string =>
    ceiling === null ? '' : amountText(ceiling, unit, language)
  const all: (Column & { of: (result: MeasureResult) => Cell })[] = [
    { head: zh ? '措施' : 'measure', of: result => cell(measureName(asked, result, language)) },
    { head: zh ? '状态' : 'status', of: result => cell(measureLabels[language][result.status], statusBrush(result)) },
    { head: zh ? '金额' : 'amount', right: true, of: result => cell(rangeText(result, language), amountBrush(result)) },
    { head: zh ? '封顶' : 'ceiling', right: true, of: result => cell(ceilingOf(result)) },
    { head: zh ? '受限于' : 'bound by', of: result => cell(limitName(asked.program, result, language)) },
    { head: zh ? '条款' : 'clause', of: result => cell(result.clause, paint.dim) },
  ]
  const columns = all.filter(({ of }) => measures.some(result => of(result).text !== none))
  const rows = measures.map(result => columns.map(({ of }) => of(result)))
  for (const line of tableLines(columns, rows, paint.dim)) print(`  ${line}`)
}

export const measureName = ({ program }: Asked, { id, name }: MeasureResult, language: 'zh' | 'en'): string =>
  language === 'zh' ? name : (program.measures.get(id)?.en ?? id)

const labels = {
  zh: {
    asks: '申报时填',
    missing: '缺',
    pending: '参数未定',
    readings: '读法',
    refusals: '不符合',
    approvals: '须批准',
    shown: '参考',
    origin: '来源',
    force: '效力',
  },
  en: {
    asks: 'asks',
    missing: 'missing',
    pending: 'not set',
    readings: 'readings',
    refusals: 'refused',
    approvals: 'approval',
    shown: 'shown',
    origin: 'from',
    force: 'force',
  },
} as const
const labelWidth = 10

/** What a measure asks, misses, rests on and refuses with; nothing where there is nothing to say. */
export function measureDetails(
  asked: Asked,
  names: Names,
  result: MeasureResult,
): (readonly [label: string, text: string])[] {
  const zh = names.language === 'zh'
  const label = labels[names.language]
  const force = measureForceWords(result.force)
  return [
    ...(force && result.status !== 'not-due' ? [[label.force, force[names.language]] as const] : []),
    ...result.refusals.map(
      refusal => [label.refusals, `${zh ? refusal.name : refusal.id}  ${refusal.clause}`] as const,
    ),
    ...result.approvals.map(({ limit, by, clause }) => {
      const name = limitName(asked.program, { id: result.id, boundBy: limit }, names.language)
      const who = names.organizations(by)
      return [
        label.approvals,
        zh ? `超出“${name}”，由${who}批准  ${clause}` : `${who}, to pass ${name}  ${clause}`,
      ] as const
    }),
    ...result.conditions
      .filter(({ binds, status }) => !binds && status === 'fail')
      .map(({ id, name, clause }) => {
        const says = zh ? `${name}：没有做到，不影响结果` : `${id}: not met, refuses nothing`
        return [label.shown, `${says}  ${clause}`] as const
      }),
    ...autoAwardPairs(result.autoAward, names.language),
    ...result.asks.map(id => {
      const help = names.help(id)
      return [label.asks, names.of(id) + (zh && help !== undefined ? `：${help}` : '')] as const
    }),
    ...result.missing.map(missing => [label.missing, missingText(names, missing)] as const),
    ...result.pending.map(id => [label.pending, names.of(id) + pendingNote(names, id)] as const),
    ...originPairs(result, names.language).map(text => [label.origin, text] as const),
    ...result.readings.map(id => [label.readings, readingText(names, id, asked.situation.readings?.[id])] as const),
  ]
}

/** Of a measure that takes over one of a tenant above: what is whose, a line for each clause. */
function originPairs({ origins = [] }: MeasureResult, language: 'zh' | 'en'): string[] {
  const sources = [...new Set(origins.map(({ from, clause }) => `${from}  ${clause}`))]
  return sources.map(source => {
    const own = origins.filter(({ from, clause }) => `${from}  ${clause}` === source)
    const parts = own.map(({ key, name }) => (language === 'zh' ? name : key))
    return `${parts.join(language === 'zh' ? '、' : ', ')} ← ${source}`
  })
}

/** What counts until somebody sets a parameter. */
function pendingNote(names: Names, id: string): string {
  if (names.language === 'en')
    return names.isUnlimited(id) ? ', no ceiling until then' : ', its value until set is used'
  return names.isUnlimited(id) ? '，设定之前不封顶' : '，暂按设定之前的值'
}

/** Details under each measure that has any. */
export function printDetails(call: Call, asked: Asked, names: Names, measures: readonly MeasureResult[]): void {
  const { print, paint, language } = call
  const all = measures.map(result => ({ result, details: measureDetails(asked, names, result) }))
  const told = all.filter(({ details }) => details.length > 0)
  if (told.length > 0) printTitle(call, language === 'zh' ? '明细' : 'Details')
  for (const { result, details } of told) {
    const status = brushFor(result.status, paint)(measureLabels[language][result.status])
    print(`  ${paint.bold(measureName(asked, result, language))}  ${paint.dim(result.id)}  ${status}`)
    printPairs(call, details)
  }
}

/** Labels in a column, texts wrapped beside them; a label that repeats is said once. */
export function printPairs({ print, paint, terminal }: Call, pairs: readonly (readonly [string, string])[]): void {
  let before = ''
  for (const [label, text] of pairs) {
    for (const [i, line] of wrap(text, terminal.width - labelWidth - 6).entries()) {
      const shown = i === 0 && label !== before ? label : ''
      print(`    ${paint.dim(padEnd(shown, labelWidth))}${line}`)
    }
    before = label
  }
}
