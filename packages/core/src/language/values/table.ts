import { compare } from '../../base/rational.js'
import type { Expr } from './expr.js'
import type { Frame } from './frame.js'
import { compared } from './interval.js'
import type { Type } from './type.js'
import { isPoint, type Missing, missingOf, type NumberValue, unknown, union, type Value } from './value.js'

/** A bound of a band: from this value on, or above it; at the very edge a reading may decide. */
export interface Bound {
  readonly at: Expr
  readonly included: boolean
  /** Tells `upper` (the edge belongs to this band) from `lower`. */
  readonly edge?: Expr
}

/** A row by option, by number, or by band, and what it gives: a value, or several by name. */
export interface TableRow {
  readonly option?: string
  readonly number?: Expr
  readonly bound?: Bound
  readonly gives: Expr | TableRows
}

export interface TableRows {
  readonly by: 'option' | 'number' | 'band'
  readonly rows: readonly TableRow[]
}

/** A table of the config (表): what is looked up when none is named, its rows, and why some values have none. */
export interface Table {
  readonly id: string
  readonly name: string
  readonly by: readonly Expr[]
  readonly rows?: TableRows
  readonly gives: Type
  /** The slot that holds the rows of a table that the console sets. */
  readonly slot?: number
  readonly uncovered?: string
  readonly clause?: string
}

/** The row that an argument falls into, or what keeps it from being known. */
export type Found = { readonly row: TableRow } | { readonly unknown: readonly Missing[] }

const none = (table: Table): Found => ({ unknown: [{ kind: 'row', id: table.id }] })

function findOption(table: Table, rows: TableRows, argument: Value): Found {
  if (argument.kind === 'word') {
    const row = rows.rows.find(r => r.option === argument.is)
    return row ? { row } : none(table)
  }
  if (argument.kind === 'truth') {
    const row = rows.rows.find(r => r.option === (argument.is ? 'true' : 'false'))
    return row ? { row } : none(table)
  }
  return { unknown: missingOf(argument) }
}

function findNumber(table: Table, rows: TableRows, argument: NumberValue, frame: Frame): Found {
  for (const row of rows.rows) {
    const equal = row.number ? compared('==', argument, row.number.run(frame)) : unknown()
    if (equal.kind === 'truth' && equal.is) return { row }
    if (equal.kind === 'unknown') return { unknown: equal.missing }
  }
  return none(table)
}

function inBand(bound: Bound, argument: NumberValue, frame: Frame): Value {
  const at = bound.at.run(frame)
  if (bound.edge && at.kind === 'number' && isPoint(argument) && isPoint(at) && compare(argument.low, at.low) === 0) {
    const side = bound.edge.run(frame)
    return side.kind === 'word' ? { kind: 'truth', is: side.is === 'upper' } : unknown(...missingOf(side))
  }
  return compared(bound.included ? '>=' : '>', argument, at)
}

const boundIn = (row: TableRow, frame: Frame): Value => row.bound?.at.run(frame) ?? unknown()

/** Whether one band stands over another: by its bound, and at one bound what is above it over what begins there. */
export function overBand(a: TableRow, b: TableRow, boundOf: (row: TableRow) => Value | undefined): number {
  const [x, y] = [boundOf(a), boundOf(b)]
  const order = x?.kind === 'number' && y?.kind === 'number' ? compare(y.low, x.low) : 0
  return order === 0 ? Number(a.bound?.included ?? false) - Number(b.bound?.included ?? false) : order
}

/** Bands highest first; as they are written while a bound is not known. Literal ones were put in order when declared. */
export function highestFirst(rows: readonly TableRow[], frame: Frame): readonly TableRow[] {
  if (rows.every(row => row.bound?.at.value)) return rows
  const bounds = new Map(rows.map(row => [row, boundIn(row, frame)]))
  const known = [...bounds.values()].every(bound => bound.kind === 'number')
  return known ? rows.toSorted((a, b) => overBand(a, b, row => bounds.get(row))) : rows
}

/** Bounds that are not known, where what is known of the others does not show that the highest stands first. */
function unplaced(rows: readonly TableRow[], frame: Frame): readonly Missing[] {
  const bounds = rows.map(row => boundIn(row, frame))
  const known = bounds.filter(bound => bound.kind === 'number')
  if (known.length === bounds.length) return []
  const falling = known.every((bound, i) => i === 0 || compare(bound.low, known[i - 1]?.low ?? bound.low) <= 0)
  return known.length > 1 && falling ? [] : union(...bounds.map(missingOf))
}

/** The first band, highest first, whose bound is reached is taken. */
function findBand(table: Table, rows: TableRows, argument: NumberValue, frame: Frame): Found {
  const open = rows.rows.every(row => row.bound?.at.value) ? [] : unplaced(rows.rows, frame)
  if (open.length > 0) return { unknown: open }
  for (const row of highestFirst(rows.rows, frame)) {
    const reached = row.bound ? inBand(row.bound, argument, frame) : unknown()
    if (reached.kind === 'truth' && reached.is) return { row }
    if (reached.kind === 'unknown') return { unknown: reached.missing }
  }
  return none(table)
}

function findRow(table: Table, rows: TableRows, argument: Value, frame: Frame): Found {
  if (rows.by === 'option') return findOption(table, rows, argument)
  if (argument.kind !== 'number') return { unknown: missingOf(argument) }
  if (argument.missing.length > 0) return { unknown: argument.missing }
  return rows.by === 'number' ? findNumber(table, rows, argument, frame) : findBand(table, rows, argument, frame)
}

/** The rows in force: written in the config, or set in the console (unknown until then). */
export function rowsOf(table: Table, frame: Frame): TableRows | readonly Missing[] {
  if (table.slot === undefined) return table.rows ?? []
  frame.touched.add(table.slot)
  const value = frame.read(table.slot)
  return value.kind === 'table' ? value.rows : missingOf(value)
}

export const areRows = (found: TableRows | readonly Missing[]): found is TableRows => !Array.isArray(found)

/** Looks a table up by one argument, or by several where rows are nested. No row is unknown, never 0. */
export function lookUp(table: Table, frame: Frame, args: readonly Value[]): Found | { readonly gives: Expr } {
  let rows: TableRows | readonly Missing[] = rowsOf(table, frame)
  for (const [i, argument] of args.entries()) {
    if (!areRows(rows)) return { unknown: rows }
    const found = findRow(table, rows, argument, frame)
    if ('unknown' in found) return { unknown: union(found.unknown) }
    const { gives } = found.row
    if ('run' in gives) return i === args.length - 1 ? { gives } : none(table)
    rows = gives
  }
  return none(table)
}
