import type { Tenant } from '@peiyu/core'
import type { Call } from '../../command.js'
import { tableLines } from '../../text/table.js'
import { fill } from '../../text/wrap.js'

type Coverage = Tenant['coverage'][number]

const mostListed = 12

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${Math.floor((part * 100) / whole)}%`)

export const coverageJson = ({ source, statements, carried, informative, open }: Coverage): object => ({
  source,
  statements,
  carried,
  informative,
  open,
})

const heads = {
  zh: ['文件', '语句', '已建模', '说明性', '未处理', '完成'],
  en: ['source', 'statements', 'carried', 'informative', 'open', 'done'],
} as const

/** How far each document is modelled, and which statements are still open. */
export function printCoverage(call: Call, coverage: readonly Coverage[]): void {
  if (coverage.length === 0) return
  const { print, paint, language } = call
  const rows = coverage.map(({ source, statements, carried, informative, open }) => [
    { text: source },
    { text: String(statements) },
    { text: String(carried), paint: paint.green },
    { text: String(informative) },
    { text: String(open.length), ...(open.length > 0 ? { paint: paint.yellow } : {}) },
    { text: percent(carried + informative, statements), paint: paint.bold },
  ])
  print()
  print(paint.bold(language === 'zh' ? '条款覆盖' : 'Coverage'))
  const columns = heads[language].map((head, i) => ({ head, right: i > 0 }))
  for (const line of tableLines(columns, rows, paint.dim)) print(`  ${line}`)
  for (const { source, open } of coverage) printOpen(call, source, open)
}

function printOpen({ print, paint, language, terminal }: Call, source: string, open: readonly string[]): void {
  if (open.length === 0) return
  const zh = language === 'zh'
  const listed = open.slice(0, mostListed).map(address => address.slice(source.length + 1))
  const more = zh ? `等 ${open.length} 句（--json 列出全部）` : `… ${open.length} in all (--json lists them)`
  const rest = open.length > listed.length ? [more] : []
  const apart = listed.map((address, i) => (i < listed.length - 1 ? `${address}${zh ? '、' : ', '}` : `${address} `))
  const label = zh ? `${source} 未处理：` : `${source} open: `
  for (const line of fill([label, ...apart, ...rest], terminal.width - 2)) print(paint.dim(`  ${line}`))
}
