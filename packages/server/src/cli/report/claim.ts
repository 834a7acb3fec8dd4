import type { ClaimResult, LineResult } from '@peiyu/core'
import type { Call } from '../command.js'
import type { Language } from '../language.js'
import type { Asked } from '../question.js'
import { amountText, rangeText } from '../text/amount.js'
import { tableLines } from '../text/table.js'
import { treeLines } from '../text/tree.js'
import { printHeader, printTitle } from './header.js'
import { measureDetails, printPairs } from './measures.js'
import { limitName, Names } from './names.js'
import { printFunding, printInstalments } from './answers/payment.js'
import { brushFor, measureLabels } from './status.js'

/** One claim for people: how much, line by line, what cut it, what refuses it, and why. */
export function printClaim(call: Call, asked: Asked, result: ClaimResult): void {
  const { print, paint, language, terminal } = call
  const zh = language === 'zh'
  const names = new Names(asked, language)
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
    ...(result.boundBy === null
      ? []
      : [[zh ? '受限于' : 'bound by', limitName(asked.program, result, language)] as const]),
    ...measureDetails(asked, names, { ...result, standing: 'in-force' }),
  ]
  printPairs(call, pairs)
  if (result.lines.length > 0) printLines(call, asked, names, result)
  printInstalments(call, result)
  printFunding(call, names, result)
  printTitle(call, zh ? '理由' : 'Why')
  const width = terminal.width - 2
  for (const line of treeLines(result.because, { language, paint, width })) print(`  ${line}`)
}

/** A column where no line says anything is left out. */
function printLines(call: Call, asked: Asked, names: Names, result: ClaimResult): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  const columns = [
    { head: zh ? '年份' : 'year', of: (line: LineResult) => ({ text: String(line.year) }) },
    { head: zh ? '事项' : 'thing', of: (line: LineResult) => ({ text: thingText(names, line) }) },
    {
      head: zh ? '金额' : 'amount',
      right: true,
      of: (line: LineResult) => ({ text: rangeText({ ...line, unit: result.unit }, language), paint: paint.bold }),
    },
    {
      head: zh ? '限额削减' : 'cut by',
      of: (line: LineResult) => ({ text: cutText(asked, result, line, language), paint: paint.yellow }),
    },
  ].filter(({ of }) => result.lines.some(line => of(line).text !== ''))
  printTitle(call, zh ? '逐项' : 'Lines')
  const rows = result.lines.map(line => columns.map(({ of }) => of(line)))
  for (const line of tableLines(columns, rows, paint.dim)) print(`  ${line}`)
}

const thingText = (names: Names, { thing }: LineResult): string =>
  Object.entries(thing)
    .map(([key, id]) => `${names.of(key)} ${id}`)
    .join(names.language === 'zh' ? '，' : ', ')

function cutText(asked: Asked, { id, unit }: ClaimResult, { cuts }: LineResult, language: Language): string {
  const zh = language === 'zh'
  return cuts
    .map(({ limit, by }) => {
      const name = limitName(asked.program, { id, boundBy: limit }, language)
      return `${name}${zh ? ' 减 ' : ' by '}${amountText(by, unit, language)}`
    })
    .join(zh ? '；' : '; ')
}
