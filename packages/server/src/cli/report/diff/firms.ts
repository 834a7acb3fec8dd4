import { type CompiledProgram, messageFor } from '@peiyu/core'
import type { BadLine, Cell, ComparedMeasure, FirmChange } from '@peiyu/core/family'
import type { Call } from '../../command.js'
import type { Paint } from '../../text/paint.js'
import type { Cell as TableCell } from '../../text/table.js'
import { wrap } from '../../text/wrap.js'
import { printTitle } from '../header.js'
import { measureLabels } from '../status.js'
import { deltaText, rangeText, titles } from './words.js'

/** By how much an amount rises or falls. */
export function deltaCell(paint: Paint, delta: readonly [bigint, bigint], scale: number): Required<TableCell> {
  const brush = delta[0] < 0n || delta[1] < 0n ? paint.red : delta[1] > 0n ? paint.green : paint.dim
  return { text: deltaText(delta, scale), paint: brush }
}

/** Firms by name, with what changes for them. */
export class FirmList {
  readonly #zh: boolean

  constructor(
    readonly call: Call,
    readonly measures: ReadonlyMap<string, ComparedMeasure>,
    readonly program: CompiledProgram,
  ) {
    this.#zh = call.language === 'zh'
  }

  #nameOf(id: string): string {
    const measure = this.measures.get(id)
    return measure ? (this.#zh ? measure.name : measure.en) : id
  }

  print(what: 'winners' | 'losers', firms: readonly FirmChange[]): void {
    if (firms.length === 0) return
    const { print, paint } = this.call
    printTitle(this.call, titles[this.call.language][what])
    for (const { line, name, tier, town, delta, measures } of firms) {
      const tierName = tier === null ? '' : this.#zh ? (this.program.program.tiers.get(tier)?.name ?? tier) : tier
      const where = [tierName, town ?? '', this.#zh ? `第 ${line} 行` : `line ${line}`].filter(text => text !== '')
      const change = deltaCell(paint, delta, 2)
      const amount = delta[0] === 0n && delta[1] === 0n ? '' : `  ${change.paint(change.text)}`
      print(`  ${paint.bold(name ?? '-')}  ${paint.dim(where.join(' · '))}${amount}`)
      for (const { id, effect, before, after } of measures) {
        if (effect !== 'won' && effect !== 'lost' && effect !== 'mixed') continue
        print(`    ${this.#nameOf(id)}  ${this.#cell(before, id)} → ${this.#cell(after, id)}`)
      }
    }
  }

  #cell({ status, low, high, ceiling }: Cell, id: string): string {
    const scale = this.measures.get(id)?.scale ?? 2
    const labels: Readonly<Record<string, string>> = measureLabels[this.call.language]
    if (low !== null && high !== null && status !== 'not-due' && status !== 'none') return rangeText([low, high], scale)
    const label = status === 'none' ? (this.#zh ? '没有这项措施' : 'no such measure') : (labels[status] ?? status)
    if (ceiling === null) return label
    return `${label}${this.#zh ? '，封顶 ' : ', at most '}${rangeText([ceiling, ceiling], scale)}`
  }
}

/** Lines that are no firm's facts, and what would be right. */
export function printBadLines(call: Call, first: readonly BadLine[], count: number): void {
  if (count === 0) return
  const { print, paint, language, terminal } = call
  const zh = language === 'zh'
  printTitle(call, titles[language].bad, paint.dim(String(count)))
  for (const { line, path, issue } of first) {
    const place = zh ? `第 ${line} 行` : `line ${line}`
    const text = [path.join('.'), messageFor(issue, language)].filter(part => part !== '').join('  ')
    const lines = wrap(text, Math.max(30, terminal.width - 4 - place.length - 4))
    print(`  ${paint.bold(place)}  ${lines[0] ?? ''}`)
    for (const more of lines.slice(1)) print(`      ${more}`)
  }
  const rest = count - first.length
  if (rest > 0) print(paint.dim(zh ? `  还有 ${rest} 行` : `  and ${rest} more`))
}
