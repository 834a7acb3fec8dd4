import type { Expr } from '../language/values/expr.js'
import type { Bound, TableRow, TableRows } from '../language/values/table.js'
import { chosen } from './arithmetic.js'
import { compareNumbers } from './comparison.js'
import type { Compiler } from './compiler.js'
import { common, constantNumber, type Fast, type FastNumber, type FastTruth, over } from './fast.js'

/** A table looked up by what a row holds, or one column of it, where every row gives a number or an option. */
export function tableNumber(compiler: Compiler, expr: Expr): Fast | undefined {
  const call = expr.op === 'part' ? expr.of[0] : expr
  const table = call?.table
  const argument = call?.of[0]
  if (!table?.rows || table.slot !== undefined || table.by.length !== 1 || !argument) return undefined
  const pick = partOf(expr)
  const rows = table.rows.rows.map(row => ({ row, gives: pick(row) }))
  return expr.type.kind === 'option'
    ? optionRows(compiler, { rows, table: table.rows, argument, expr })
    : numberRows(compiler, { rows, table: table.rows, argument, expr })
}

/** The expression that a row gives: its value, or the named column of it. */
function partOf(expr: Expr): (row: TableRow) => Expr | undefined {
  const { ast } = expr
  return row => {
    if (!('run' in row.gives)) return undefined
    if (expr.op !== 'part') return row.gives
    const columns = row.gives.type.kind === 'row' ? [...row.gives.type.columns.keys()] : []
    return ast.kind === 'part' ? row.gives.of[columns.indexOf(ast.part)] : undefined
  }
}

interface Rows {
  readonly rows: readonly { readonly row: TableRow; readonly gives: Expr | undefined }[]
  readonly table: TableRows
  readonly argument: Expr
  readonly expr: Expr
}

function numberRows(compiler: Compiler, { rows, table, argument }: Rows): FastNumber | undefined {
  const values = rows.map(({ gives }) => gives && compiler.number(gives))
  const known = values.filter(value => value !== undefined)
  if (known.length < values.length) return undefined
  const denominator = known.map(value => value.denominator).reduce(common, 1)
  const scaled = known.map(value => over(value, denominator))
  if (table.by === 'option') {
    const places = optionPlaces(compiler, argument, rows)
    if (!places) return undefined
    const [reads, { read }] = [scaled.map(value => value.read), places]
    return { kind: 'number', denominator, read: row => reads[read(row)]?.(row) ?? NaN }
  }
  const tests = rows.map(({ row }) => reached(compiler, argument, row))
  const whole = tests.filter(test => test !== undefined)
  if (whole.length < tests.length) return undefined
  const nothing: FastNumber = { ...constantNumber(NaN), denominator }
  return whole.reduceRight<FastNumber>((rest, test, i) => chosen(test.read, scaled[i] ?? nothing, rest), nothing)
}

/** For every option of the argument, the place of its row. */
function optionPlaces(
  compiler: Compiler,
  argument: Expr,
  rows: Rows['rows'],
): { read: (row: Float64Array) => number } | undefined {
  const option = compiler.compile(argument)
  if (option?.kind !== 'option') return undefined
  const places = Float64Array.from(option.options, id => rows.findIndex(({ row }) => row.option === id))
  const { read } = option
  return { read: row => places[read(row)] ?? -1 }
}

/** Whether a row with a number or a band is the one: bands stand highest first. */
function reached(compiler: Compiler, argument: Expr, row: TableRow): FastTruth | undefined {
  const x = compiler.number(argument)
  if (!x) return undefined
  if (row.number) {
    const number = compiler.number(row.number)
    return number && compareNumbers('==', x, number)
  }
  return row.bound && atBound(compiler, x, row.bound)
}

function atBound(compiler: Compiler, x: FastNumber, bound: Bound): FastTruth | undefined {
  const at = compiler.number(bound.at)
  if (!at) return undefined
  if (!bound.edge) return compareNumbers(bound.included ? '>=' : '>', x, at)
  const side = bound.edge.run(compiler.frame)
  if (side.kind === 'word') return compareNumbers(side.is === 'upper' ? '>=' : '>', x, at)
  // The edge itself is an open reading: above it is in, below it is out, on it nobody knows.
  const [above, from] = [compareNumbers('>', x, at).read, compareNumbers('>=', x, at).read]
  return { kind: 'truth', read: row => (above(row) === from(row) ? from(row) : NaN) }
}

function optionRows(compiler: Compiler, { rows, argument, expr }: Rows): Fast | undefined {
  if (expr.type.kind !== 'option') return undefined
  const options = [...expr.type.set.options.keys()]
  const given = rows.map(({ gives }) => {
    const value = gives?.run(compiler.frame)
    return value?.kind === 'word' ? options.indexOf(value.is) : NaN
  })
  const tests = rows.map(({ row }) => reached(compiler, argument, row))
  const whole = tests.filter(test => test !== undefined).map(test => test.read)
  if (whole.length < tests.length) return undefined
  return {
    kind: 'option',
    options,
    read: row => {
      for (let i = 0; i < whole.length; i++) {
        const holds = whole[i]?.(row)
        if (holds === 1) return given[i] ?? NaN
        if (holds !== 0) return NaN
      }
      return NaN
    },
  }
}
