import { type CoveragePart, type CoveredStatement, isOpen, mostInformative, partsOf, type Tenant } from '@peiyu/core'
import type { Call } from '../../command.js'
import { type Cell, tableLines } from '../../text/table.js'
import { columns, padEnd } from '../../text/width.js'
import { wrap } from '../../text/wrap.js'

export type Coverage = Tenant['coverage'][number]
type Row = CoveredStatement

const heads = {
  zh: ['部分', '语句', '已建模', '说明性', '未处理', '说明性占比'],
  en: ['part', 'statements', 'carried', 'informative', 'open', 'informative share'],
} as const

/** `三（二）¶2#1`: the address inside its document. */
export const shortAddress = (source: string, address: string): string => address.slice(source.length + 1)

export const share = ({ informative, statements }: Pick<CoveragePart, 'informative' | 'statements'>): number =>
  statements === 0 ? 0 : Math.round((informative * 1000) / statements) / 10

const isMuch = (part: Pick<CoveragePart, 'informative' | 'statements'>): boolean =>
  part.informative * 100 > part.statements * mostInformative

function rowOf({ paint }: Call, part: CoveragePart): Cell[] {
  return [
    { text: part.part },
    { text: String(part.statements) },
    { text: String(part.carried), paint: paint.green },
    { text: String(part.informative) },
    { text: String(part.open), ...(part.open > 0 ? { paint: paint.yellow } : {}) },
    { text: `${share(part).toFixed(1)}%`, ...(isMuch(part) ? { paint: paint.yellow } : {}) },
  ]
}

export function printTitle({ print, paint }: Call, { source, complete }: Coverage, zh: boolean): void {
  const says = complete ? (zh ? '应为完整' : 'says it is complete') : zh ? '部分' : 'in part'
  print(`${paint.bold(source)}  ${paint.dim(says)}`)
}

/** A document part by part, then what is still open in it. */
export function printParts(call: Call, coverage: Coverage): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  const parts = partsOf(coverage)
  printTitle(call, coverage, zh)
  const { statements, carried, informative, open } = coverage
  const whole = { part: zh ? '全文' : 'all', statements, carried, informative, open: open.length }
  const all = [...parts, whole].map(part => rowOf(call, part))
  const heading = heads[language].map((head, i) => ({ head, right: i > 0 }))
  for (const line of tableLines(heading, all, paint.dim)) print(`  ${line}`)
  warnMuch(call, [...parts, whole])
  printOpen(call, coverage)
  print()
}

function warnMuch({ print, paint, language }: Call, parts: readonly CoveragePart[]): void {
  const much = parts.filter(isMuch).map(({ part }) => part)
  if (much.length === 0) return
  const zh = language === 'zh'
  print(
    paint.yellow(
      zh
        ? `  ! 说明性语句超过 ${mostInformative}%：${much.join('、')}。请再看一遍是否真的不需要规则。`
        : `  ! more than ${mostInformative}% informative: ${much.join(', ')}. Look again whether no rule is needed.`,
    ),
  )
}

function printOpen(call: Call, { source, rows }: Coverage): void {
  const { print, paint, language } = call
  const open = rows.filter(isOpen)
  if (open.length === 0) return print(paint.green(language === 'zh' ? '  ✓ 没有未处理的语句' : '  ✓ nothing is open'))
  print(paint.yellow(language === 'zh' ? `  未处理 ${open.length} 句` : `  ${open.length} open`))
  printRows(call, open, row => ({ label: shortAddress(source, row.address), text: row.says }))
}

/** Rows of a label and a text that is broken at the width of the terminal. */
export function printRows(
  { print, terminal }: Call,
  rows: readonly Row[],
  of: (row: Row) => { readonly label: string; readonly text: string; readonly under?: readonly string[] },
): void {
  const made = rows.map(of)
  const width = Math.max(...made.map(({ label }) => columns(label)))
  for (const { label, text, under = [] } of made) {
    const [first = '', ...rest] = wrap(text, terminal.width - width - 6)
    print(`    ${padEnd(label, width)}  ${first}`.trimEnd())
    for (const line of [...rest, ...under]) print(`    ${' '.repeat(width)}  ${line}`)
  }
}
