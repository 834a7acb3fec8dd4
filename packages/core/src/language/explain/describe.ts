import { compare, one, sign } from '../../base/rational.js'
import { functions } from '../functions/functions.js'
import type { Expr } from '../values/expr.js'
import type { Symbol } from '../values/symbol.js'
import type { Bound, TableRow, TableRows } from '../values/table.js'
import { show } from './show.js'

/** The option by which a reading is taken; nothing while it is open. */
export type Taken = (reading: Symbol) => string | undefined

/** A row of a table in words: in which case, what it gives. */
export interface DescribedRow {
  readonly when: string
  readonly gives: string
}

const signs: Readonly<Record<string, string>> = {
  '+': '＋',
  '-': '－',
  '*': '×',
  '/': '÷',
  '>=': '不低于',
  '>': '高于',
  '<=': '不高于',
  '<': '低于',
  '==': '为',
  '!=': '不是',
}
const weak = new Set(['+', '-', 'if', 'or', 'and', 'range', 'min', 'max'])

/** What a value is called that would take too long to describe: its steps stand below it. */
export const brief = '计算结果'

/** A value that is looked up or computed at length, by what it hangs on: its steps stand below it. */
export function describeBriefly(expr: Expr, taken: Taken): string {
  const at = settled(expr, taken)
  const table = at.op === 'part' ? at.of[0] : at
  return table?.table ? `按${table.of.map(part => byWords(part, taken)).join('、')}分档的标准` : brief
}

/** What an expression says, in Chinese, before anything is known of a firm: names instead of values. */
export function describe(expr: Expr, taken: Taken = () => undefined): string {
  const on = (part: Expr | undefined): string => (part ? describe(part, taken) : '')
  const tight = (part: Expr | undefined): string =>
    part && weak.has(settled(part, taken).op) ? `（${on(part)}）` : on(part)
  const [first, second, third] = expr.of
  if (expr.op === 'decided') return on(first)
  if (expr.op === 'literal' && expr.value) return show(expr.value, expr.type, 'zh')
  if (expr.symbol?.definition) return describe(expr.symbol.definition, taken)
  if (expr.op === 'year-of' && expr.symbol) return yearly(expr.symbol, yearWords(first, taken))
  if (expr.symbol) return expr.symbol.id === 'year' ? '当年' : labelOf(expr.symbol)
  if (expr.table) return tableWords(expr, taken)
  switch (expr.op) {
    case 'if': {
      const branch = branchOf(expr, taken)
      if (branch) return on(branch)
      if (isZero(third)) return `${on(first)}的，${by(tight(second))}`
      return `如${on(first)}，${by(tight(second))}；否则${by(tight(third))}`
    }
    case 'range':
      return isZero(first) ? `最高${on(second)}` : `${on(first)}至${on(second)}`
    case 'part':
      return first?.table ? tableWords(expr, taken) : on(first)
    case 'awarded':
      return '已得的有关资助'
    case 'not':
      return `不是“${on(first)}”`
    case 'and':
      return expr.of.map(tight).join('，且')
    case 'or':
      return expr.of.map(tight).join('，或')
    case 'in':
      return `${on(first)}为${expr.of.slice(1).map(on).join('、')}`
    case 'min':
    case 'max': {
      // `max(x, 0元)` only keeps a difference from falling below zero.
      const of = expr.of.filter(part => !isZero(part))
      return of.length === 1 ? on(of[0]) : `${of.map(on).join('、')}中${expr.op === 'min' ? '较低' : '较高'}者`
    }
    case 'count':
      return `${on(first)}的项数`
    case 'sum':
      return `${on(first)}各项合计`
    case 'growth':
      return `${on(first)}比${on(second)}的增长率`
    case 'increment':
      return `${on(first)}比${on(second)}的增加额`
    default:
      return expr.op in signs
        ? expr.of.map(expr.op === '+' ? on : tight).join(signs[expr.op])
        : `${functions.get(expr.op)?.zh ?? expr.op}（${expr.of.map(on).join('、')}）`
  }
}

const by = (words: string): string => (words.startsWith('按') ? words : `按${words}`)

const isZero = (expr: Expr | undefined): boolean => expr?.value?.kind === 'number' && sign(expr.value.low) === 0

/** `2015年`, `当年`, `上年`: which year a yearly fact is read of. */
function yearWords(year: Expr | undefined, taken: Taken): string {
  if (!year) return ''
  const at = settled(year, taken)
  const [left, right] = at.of
  if (at.op === '-' && left?.symbol?.id === 'year') {
    const back = right?.value?.kind === 'number' ? right.value.low : one
    return compare(back, one) === 0 ? '上年' : `${back.n}年前`
  }
  if (at.op === '-' && left?.value?.kind === 'number')
    return `${left.value.low.n - (right?.value?.kind === 'number' ? right.value.low.n : 1n)}年`
  return describe(at, taken)
}

/** The expression itself, its names and settled readings seen through. */
function settled(expr: Expr, taken: Taken): Expr {
  if (expr.op === 'decided' && expr.of[0]) return settled(expr.of[0], taken)
  if (expr.symbol?.definition) return settled(expr.symbol.definition, taken)
  const branch = expr.op === 'if' ? branchOf(expr, taken) : undefined
  return branch ? settled(branch, taken) : expr
}

/** The branch that a settled reading chooses; nothing when the condition is no reading, or the reading is open. */
function branchOf({ of: [when, then, otherwise] }: Expr, taken: Taken): Expr | undefined {
  const [reading, option] = when?.of ?? []
  if (when?.op !== '==' || reading?.op !== 'reading' || !reading.symbol || option?.value?.kind !== 'word')
    return undefined
  const chosen = taken(reading.symbol)
  return chosen === undefined ? undefined : chosen === option.value.is ? then : otherwise
}

function tableWords(expr: Expr, taken: Taken): string {
  const of = expr.op === 'part' ? expr.of[0] : expr
  const by = (of?.of ?? []).map(part => byWords(part, taken)).join('、')
  const rows = describeRows(expr, taken)
  const shown = rows.length > 0 && rows.length <= 6 ? rows.map(({ when, gives }) => `${when}：${gives}`) : []
  return shown.length > 0 ? `按${by}分档的标准（${shown.join('；')}）` : `按${by}分档的标准`
}

/** What a table is looked up by; a table of classes goes by its own name. */
function byWords(expr: Expr, taken: Taken): string {
  const at = settled(expr, taken)
  if (!at.table) return describe(at, taken)
  return at.table.name === at.table.id ? at.of.map(part => byWords(part, taken)).join('、') : at.table.name
}

/** The name of a symbol; of another claim's datum, without that claim's id. */
const labelOf = ({ kind, name }: Symbol): string =>
  kind === 'parameter' ? `“${name}”` : name.replace(/^[a-z][a-z\d-]*\./, '')

/** A yearly fact of a year; many are called “当年……” already. */
const yearly = (symbol: Symbol, year: string): string =>
  year === '当年' && symbol.name.startsWith('当年') ? symbol.name : `${year}${symbol.name.replace(/^当年/, '')}`

/** The rows of a table where an expression is one, or one column of it; nothing otherwise. */
export function describeRows(expr: Expr, taken: Taken = () => undefined): readonly DescribedRow[] {
  const at = settled(expr, taken)
  const column = at.op === 'part' && at.ast.kind === 'part' ? at.ast.part : undefined
  const of = column === undefined ? at : at.of[0] && settled(at.of[0], taken)
  const rows = of?.table?.rows
  if (!of || !rows) return []
  return rows.rows.map((row, i) => ({ when: whenOf({ of, rows, taken }, row, i), gives: givesOf(row, column, taken) }))
}

interface Shown {
  readonly of: Expr
  readonly rows: TableRows
  readonly taken: Taken
}

function whenOf({ of, rows, taken }: Shown, row: TableRow, i: number): string {
  const by = of.table?.by[0]
  if (row.option !== undefined)
    return by?.type.kind === 'option' ? (by.type.set.options.get(row.option) ?? row.option) : row.option
  if (row.number) {
    const number = describe(row.number, taken)
    return by && !settled(by, taken).table ? `${byWords(by, taken)}为${number}` : `${number}档`
  }
  const upper = rows.rows[i - 1]?.bound
  return row.bound ? `${boundWords(row.bound, taken)}${upper ? `，不到${describe(upper.at, taken)}` : ''}` : ''
}

/** A bound as it counts; where a reading decides what lies exactly on it, as that reading has it, or that it is open. */
function boundWords({ at, included, edge }: Bound, taken: Taken): string {
  const figure = describe(at, taken)
  const side = edge?.symbol ? (taken(edge.symbol) ?? 'open') : included ? 'upper' : 'lower'
  if (side === 'lower') return `超过${figure}`
  return side === 'open' ? `${figure}以上（恰为${figure}的待定）` : `${figure}以上`
}

function givesOf(row: TableRow, column: string | undefined, taken: Taken): string {
  if (!('run' in row.gives)) return ''
  const { type, of } = row.gives
  const at = column !== undefined && type.kind === 'row' ? [...type.columns.keys()].indexOf(column) : -1
  return describe(of[at] ?? row.gives, taken)
}
