import { optionId } from '../../language/check/option.js'
import { check } from '../../language/check/check.js'
import { constant, type Expr } from '../../language/values/expr.js'
import { Scope } from '../../language/values/symbol.js'
import { overBand, type TableRow } from '../../language/values/table.js'
import { numberOf, type Type } from '../../language/values/type.js'
import type { Value } from '../../language/values/value.js'
import { Frame } from '../../language/values/frame.js'
import type { DeclaredParameter } from '../declare/registry.js'
import type { Reader } from './reader.js'
import type { GivenRecord } from './situation.js'
import { readDatum } from './datum.js'

const nowhere = new Scope()
const emptyFrame = new Frame({ symbols: [], awarded: () => ({ kind: 'unknown', missing: [] }) }, [])

/** A bound has the dimension of what the table is looked up by: beside money a bare `1亿` means money. */
function boundExpr(text: string, want: Type | undefined): Expr {
  const { expr, mistakes } = check(text, nowhere, want)
  if (mistakes.length === 0 && expr.type.kind === 'number') return constant(expr.run(emptyFrame), expr.type)
  return constant({ kind: 'unknown', missing: [] }, numberOf('plain'))
}

function givesOf(
  reader: Reader,
  given: GivenRecord[string] | undefined,
  { type, path }: { type: Type; path: readonly (string | number)[] },
): Expr {
  if (typeof given === 'object' && type.kind === 'row') {
    const columns = new Map<string, Value>()
    for (const [column, text] of Object.entries(given)) {
      const columnType = type.columns.get(column)
      const read = columnType ? readDatum(text, columnType) : undefined
      if (read && 'value' in read) columns.set(column, read.value)
    }
    return constant({ kind: 'row', columns }, type)
  }
  const read = readDatum(typeof given === 'string' ? given : '', type)
  if ('value' in read) return constant(read.value, type)
  reader.problems.push({ ...read.bad, path })
  return constant({ kind: 'unknown', missing: [] }, type)
}

/** Rows of a table that the console sets: a list of `{ from | above, gives }` or `{ is, gives }`. */
export function readParameterTable(
  reader: Reader,
  { symbol, valueType, argument }: DeclaredParameter,
  given: readonly (string | GivenRecord)[],
): Value {
  const by = argument?.()
  const rows = given.flatMap((row, i): TableRow[] => {
    if (typeof row === 'string') return []
    const gives = givesOf(reader, row['gives'], { type: valueType, path: ['parameters', symbol.id, i, 'gives'] })
    const bound = row['from'] ?? row['above']
    if (typeof bound === 'string')
      return [{ bound: { at: boundExpr(bound, by), included: row['from'] !== undefined }, gives }]
    const is = row['is']
    if (typeof is !== 'string') return []
    if (by?.kind === 'number') return [{ number: boundExpr(is, by), gives }]
    return [{ option: (by?.kind === 'option' ? optionId(by.set, is) : undefined) ?? is, gives }]
  })
  if (rows.length > 0 && rows.every(row => row.bound)) {
    return {
      kind: 'table',
      rows: { by: 'band', rows: rows.toSorted((a, b) => overBand(a, b, row => row.bound?.at.value)) },
    }
  }
  return { kind: 'table', rows: { by: by?.kind === 'number' ? 'number' : 'option', rows } }
}

/** A row that a table cannot take is said by its place: it has neither bound nor option, or one that means nothing. */
export function checkParameterTable(
  reader: Reader,
  parameter: DeclaredParameter,
  given: readonly (string | GivenRecord)[],
): void {
  for (const [i, row] of given.entries()) {
    const read = readParameterTable(reader, parameter, [row])
    const [only] = read.kind === 'table' ? read.rows.rows : []
    const by = only?.bound?.at ?? only?.number
    if (only && by?.run(emptyFrame).kind !== 'unknown') continue
    const params = { found: JSON.stringify(row), expected: '', expectedEn: '' }
    reader.problems.push({ code: 'situation/not-a-value', path: ['parameters', parameter.symbol.id, i], params })
  }
}
