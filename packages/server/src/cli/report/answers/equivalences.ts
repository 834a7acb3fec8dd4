import type { EquivalenceResult } from '@peiyu/core'
import type { Call } from '../../command.js'
import { type Column, tableLines } from '../../text/table.js'
import { printTitle } from '../header.js'
import { printPairs } from '../measures.js'
import { missingText, type Names } from '../names.js'
import { brushFor } from '../status.js'

export const equivalenceLabels = {
  zh: { holds: '视同', 'would-hold': '如生效则视同', no: '不视同', unknown: '未知' },
  en: { holds: 'counts', 'would-hold': 'would count', no: 'does not count', unknown: 'unknown' },
} as const

/** What the firm's place counts as in other programs; what it does not count as is passed over. */
export function printEquivalences(call: Call, names: Names, all: readonly EquivalenceResult[]): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  const shown = all.filter(({ status }) => status !== 'no')
  if (shown.length === 0) return
  printTitle(call, zh ? '视同' : 'Counts as')
  const heads: Column[] = Array.from({ length: 4 }, () => ({ head: '' }))
  const rows = shown.map(one => [
    { text: equivalenceLabels[language][one.status], paint: brushFor(one.status, paint) },
    { text: names.ruleName(one) },
    { text: one.countsAs },
    { text: one.clause, paint: paint.dim },
  ])
  for (const line of tableLines(heads, rows, paint.dim)) print(`  ${line}`)
  const missing = new Set(shown.flatMap(one => one.missing.map(each => missingText(names, each))))
  printPairs(
    call,
    [...missing].map(text => [zh ? '缺' : 'missing', text]),
  )
}
