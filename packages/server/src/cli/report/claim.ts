import type { ClaimResult, LineResult } from '@peiyu/core'
import type { Call } from '../command.js'
import type { Asked } from '../question.js'
import { amountText, rangeText } from '../text/amount.js'
import { tableLines } from '../text/table.js'
import { treeLines } from '../text/tree.js'
import { printHeader, printTitle } from './header.js'
import { measureDetails, printPairs } from './measures.js'
import { limitName, Names } from './names.js'
import { brushFor, measureLabels } from './status.js'

/** One claim for people: how much, line by line, what cut it, what refuses it, and why. */
export function printClaim(call: Call, asked: Asked, result: ClaimResult): void {
  const { print, paint, language, terminal } = call
  const zh = language === 'zh'
  const names = new Names(asked.program, language)
  printHeader(call, asked, result)
  const brush = brushFor(result.status, paint)
  const measure = zh ? result.name : (asked.program.measures.get(result.id)?.en ?? result.id)
  printTitle(call, measure, `${paint.dim(result.id)}  ${paint.dim(result.clause)}`)
  const amount = rangeText(result, language)
  const pairs: (readonly [string, string])[] = [
    [zh ? '结论' : 'status', brush(measureLabels[language][result.status])],
    ...(amount === '' ? [] : [[zh ? '金额' : 'amount', paint.bold(amount)] as const]),
    ...(result.ceiling === null
      ? []
      : [[zh ? '封顶' : 'ceiling', amountText(result.ceiling, result.unit, language)] as const]),
    ...(result.boundBy === null ? [] : [[zh ? '受限于' : 'bound by', limitName(asked.program, result)] as const]),
    ...measureDetails(asked, names, { ...result, standing: 'in-force' }),
  ]
  printPairs(call, pairs)
  if (result.lines.length > 0) printLines(call, asked, names, result)
  printTitle(call, zh ? '理由' : 'Why')
  const width = terminal.width - 2
  for (const line of treeLines(result.because, { language, paint, width })) print(`  ${line}`)
}

function printLines(call: Call, asked: Asked, names: Names, result: ClaimResult): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  printTitle(call, zh ? '逐项' : 'Lines')
  const cutText = ({ cuts }: LineResult): string =>
    cuts
      .map(({ limit, by }) => {
        const name = limitName(asked.program, { id: result.id, boundBy: limit })
        const amount = amountText(by, result.unit, language)
        return zh ? `${name} 减 ${amount}` : `${name} by ${amount}`
      })
      .join(zh ? '；' : '; ')
  const rows = result.lines.map(line => [
    { text: String(line.year) },
    {
      text: Object.entries(line.thing)
        .map(([key, id]) => `${names.of(key)} ${id}`)
        .join(zh ? '，' : ', '),
    },
    { text: rangeText({ ...line, unit: result.unit }, language), paint: paint.bold },
    { text: cutText(line), paint: paint.yellow },
  ])
  const heads = zh ? ['年份', '事项', '金额', '限额削减'] : ['year', 'thing', 'amount', 'cut by']
  const columns = heads.map((head, i) => ({ head, right: i === 2 }))
  for (const line of tableLines(columns, rows, paint.dim)) print(`  ${line}`)
}
