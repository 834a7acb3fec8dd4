import { nearest } from '../../base/nearest.js'
import { check } from '../../language/check/check.js'
import { fits, typeParams } from '../../language/check/checker.js'
import { optionId } from '../../language/check/option.js'
import { type Expr, usesOf } from '../../language/values/expr.js'
import { overBand, type Table, type TableRow, type TableRows } from '../../language/values/table.js'
import { errorType, type Type } from '../../language/values/type.js'
import type { Value } from '../../language/values/value.js'
import type { Path } from '../read/plain.js'
import type { BandShape, TableShape } from '../shape/parts/table.js'
import type { Place } from './declare.js'
import { mostLevels } from './depth.js'
import { lazily } from './lazy.js'

/** A table while it is read: where, what its rows must give, and what the first row gave. */
interface Reading {
  readonly place: Place
  readonly by: readonly Expr[]
  want: Type | undefined
}

type Given = BandShape['gives']

/** Declares a table; it is settled when first used. */
export function declareTable(place: Place, id: string, shape: TableShape, want?: Type): () => { table: Table } {
  const { desk, layer } = place
  const path = ['tables', id]
  if (layer.scope.has(id)) desk.keyError('tenant/same-name', path, { found: id })
  const rest = { id, name: shape.name ?? id, ...(shape.uncovered === undefined ? {} : { uncovered: shape.uncovered }) }
  let settled: { table: Table } | undefined
  const settle = () => {
    const by = shape.by.map((text, i) => desk.expr([...path, 'by', i], text, { scope: layer.scope }))
    const reading: Reading = { place, by, want }
    const rows = rowsOf(reading, shape.rows, { path: [...path, 'rows'], depth: 0 })
    const clause = desk.basis([...path, 'clause'], shape.clause).text
    settled = { table: { ...rest, by, rows, gives: reading.want ?? errorType, ...(clause ? { clause } : {}) } }
    return settled
  }
  const refuse = (code: 'tenant/circular' | 'tenant/too-deep') => () => {
    desk.error(code, path, { found: id, limit: mostLevels })
    return { table: { ...rest, by: [], gives: errorType } }
  }
  const text = `${shape.by.join()} ${JSON.stringify(shape.rows)}`
  const named = lazily(
    () => place.registry.depth.within(text, settle) ?? refuse('tenant/too-deep')(),
    refuse('tenant/circular'),
  )
  layer.scope.add(rest.name === id ? [id] : [id, rest.name], named)
  return () => {
    named()
    return settled ?? { table: { ...rest, by: [], gives: errorType } }
  }
}

interface At {
  readonly path: Path
  readonly depth: number
}

const isBands = (rows: unknown): rows is readonly BandShape[] => Array.isArray(rows)

function rowsOf(reading: Reading, rows: unknown, at: At): TableRows {
  if (isBands(rows))
    return {
      by: 'band',
      rows: inOrder(rows.map((band, i) => bandRow(reading, band, { ...at, path: [...at.path, i] }))),
    }
  // The schema has made sure that rows by option or number are a map.
  const entries = Object.entries(rows as Record<string, Given>)
  const type = reading.by[at.depth]?.type
  const byNumber = type?.kind === 'number'
  const made = entries.map(([key, given]) =>
    keyedRow(reading, { key, given, byNumber }, { ...at, path: [...at.path, key] }),
  )
  return { by: byNumber ? 'number' : 'option', rows: made }
}

/** Highest bound first, where the bounds are written as numbers; others are put in order when they are looked up. */
function inOrder(rows: readonly TableRow[]): TableRow[] {
  const bound = (row: TableRow) => (row.bound?.at.value?.kind === 'number' ? row.bound.at.value : undefined)
  if (rows.some(row => bound(row) === undefined)) return [...rows]
  return rows.toSorted((a, b) => overBand(a, b, bound))
}

function bandRow(reading: Reading, band: BandShape, at: At): TableRow {
  const { desk, layer } = reading.place
  const want = reading.by[at.depth]?.type
  const key = band.from === undefined ? 'above' : 'from'
  const bound = desk.expr([...at.path, key], band.from ?? band.above ?? '', { scope: layer.scope, want })
  const edge = band.edge === undefined ? undefined : desk.expr([...at.path, 'edge'], band.edge, { scope: layer.scope })
  return {
    bound: { at: bound, included: band.from !== undefined, ...(edge ? { edge } : {}) },
    gives: givesOf(reading, band.gives, { ...at, path: [...at.path, 'gives'] }),
  }
}

interface Keyed {
  readonly key: string
  readonly given: Given
  readonly byNumber: boolean
}

function keyedRow(reading: Reading, { key, given, byNumber }: Keyed, at: At): TableRow {
  const { desk, layer } = reading.place
  const gives = givesOf(reading, given, at)
  const type = reading.by[at.depth]?.type
  if (byNumber) {
    const { expr, mistakes } = check(key, layer.scope, type)
    if (mistakes.length > 0 || !type || !fits(expr.type, type))
      desk.keyError('tenant/bad-row', at.path, { found: key, ...typeParams('expected', type ?? errorType) })
    return { number: expr, gives }
  }
  if (type?.kind !== 'option') return { option: key === '是' ? 'true' : key === '否' ? 'false' : key, gives }
  const option = optionId(type.set, key)
  if (option === undefined)
    desk.keyError('tenant/unknown-row', at.path, {
      found: key,
      suggestion: nearest(key, [...type.set.options.keys(), ...type.set.options.values()]) ?? '',
      options: [...type.set.options.keys()].join('、'),
    })
  return { option: option ?? key, gives }
}

/** A value, several by name, or the rows of the next key. */
function givesOf(reading: Reading, given: unknown, at: At): Expr | TableRows {
  const { desk, layer } = reading.place
  if (typeof given === 'string') {
    const expr = desk.expr(at.path, given, { scope: layer.scope, want: reading.want })
    reading.want ??= expr.type
    return expr
  }
  if (at.depth + 1 < reading.by.length) return rowsOf(reading, given, { ...at, depth: at.depth + 1 })
  return columnsOf(reading, given as Record<string, string>, at)
}

function columnsOf(reading: Reading, given: Readonly<Record<string, string>>, at: At): Expr {
  const { desk, layer } = reading.place
  const before = reading.want?.kind === 'row' ? reading.want.columns : undefined
  const columns = new Map(
    Object.entries(given).map(([column, text]) => [
      column,
      desk.expr([...at.path, column], text, { scope: layer.scope, want: before?.get(column) }),
    ]),
  )
  for (const column of before?.keys() ?? []) {
    if (!columns.has(column)) desk.error('tenant/missing-column', at.path, { found: column })
  }
  const type: Type = {
    kind: 'row',
    columns: before ?? new Map([...columns].map(([column, expr]) => [column, expr.type])),
  }
  reading.want ??= type
  // In the order of the columns' type, so that a reader of `of` can tell them apart.
  const exprs = [...type.columns.keys()].flatMap(column => columns.get(column) ?? [])
  return {
    op: 'row',
    type,
    ast: exprs[0]?.ast ?? { kind: 'hole', from: 0, to: 0 },
    of: exprs,
    uses: usesOf(exprs),
    run: frame => ({
      kind: 'row',
      columns: new Map([...columns].map(([column, expr]): [string, Value] => [column, expr.run(frame)])),
    }),
  }
}
