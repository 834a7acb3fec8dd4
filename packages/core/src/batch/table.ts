import type { Expr } from '../language/values/expr.js'
import { highestFirst, type TableRow, type TableRows } from '../language/values/table.js'
import { lookUpBand, lookUpNumber, lookUpPlace } from './bands.js'
import type { Compiler } from './compiler.js'
import { cellOf, chosen, scaled } from './numbers.js'
import { common } from './exact.js'
import { constantNumber, type Fast, type FastNumber } from './tape.js'
import { compareNumbers } from './truths.js'

interface TableRead {
  readonly rows: readonly TableRow[]
  readonly gives: readonly (Expr | undefined)[]
  readonly table: TableRows
  readonly argument: Expr
  readonly expr: Expr
}

/** A table looked up by what a firm has, or one column of it, where every row gives a number or an option. */
export function tableCell(compiler: Compiler, expr: Expr): Fast | undefined {
  const call = expr.op === 'part' ? expr.of[0] : expr
  const table = call?.table
  const argument = call?.of[0]
  if (!table?.rows || table.slot !== undefined || table.by.length !== 1 || !argument) return undefined
  const rows = table.rows.by === 'band' ? highestFirst(table.rows.rows, compiler.frame) : table.rows.rows
  const read: TableRead = { rows, gives: rows.map(row => given(expr, row)), table: table.rows, argument, expr }
  return expr.type.kind === 'option' ? optionRows(compiler, read) : numberRows(compiler, read)
}

/** The expression that a row gives: its value, or the named column of it. */
function given({ op, ast }: Expr, { gives }: TableRow): Expr | undefined {
  if (!('run' in gives)) return undefined
  if (op !== 'part') return gives
  const columns = gives.type.kind === 'row' ? [...gives.type.columns.keys()] : []
  return ast.kind === 'part' ? gives.of[columns.indexOf(ast.part)] : undefined
}

/** All of a list, or nothing when one is missing. */
export function all<T>(values: readonly (T | undefined)[]): T[] | undefined {
  const known = values.filter(value => value !== undefined)
  return known.length === values.length ? known : undefined
}

function numberRows(compiler: Compiler, { rows, gives, table, argument }: TableRead): FastNumber | undefined {
  const values = all(gives.map(one => one && compiler.number(one)))
  if (!values) return undefined
  const denominator = values.map(value => value.denominator).reduce(common, 1)
  const over = values.map(value =>
    scaled(compiler.tape, value, { factor: denominator / value.denominator, denominator }),
  )
  const constants = all(over.map(value => value.constant))
  if (table.by === 'option') return constants && byOption(compiler, { rows, argument, constants, denominator })
  const x = compiler.number(argument)
  if (!x) return undefined
  if (table.by === 'band') {
    const cell = constants && lookUpBand(compiler, x, { rows, constants })
    return cell === undefined ? undefined : { kind: 'number', denominator, cell }
  }
  return byNumber(compiler, x, { rows, over, denominator })
}

interface ByOption {
  readonly rows: readonly TableRow[]
  readonly argument: Expr
  readonly constants: readonly number[]
  readonly denominator: number
}

/** What every option of the argument gives, settled beforehand. */
function byOption(compiler: Compiler, { rows, argument, constants, denominator }: ByOption): FastNumber | undefined {
  const option = compiler.compile(argument)
  if (option?.kind !== 'option' || option.constant !== undefined) return undefined
  const values = option.options.map(id => constants[rows.findIndex(row => row.option === id)] ?? NaN)
  return { kind: 'number', denominator, cell: lookUpPlace(compiler.tape, option.cell, values) }
}

interface ByNumber {
  readonly rows: readonly TableRow[]
  readonly over: readonly FastNumber[]
  readonly denominator: number
}

function byNumber(compiler: Compiler, x: FastNumber, { rows, over, denominator }: ByNumber): FastNumber | undefined {
  const numbers = all(rows.map(row => row.number && compiler.number(row.number)))
  const [keys, values] = [all((numbers ?? []).map(number => number.constant)), all(over.map(value => value.constant))]
  if (numbers && keys && values && x.denominator === 1) {
    return {
      kind: 'number',
      denominator,
      cell: lookUpNumber(compiler.tape, cellOf(compiler.tape, x), { numbers: keys, values }),
    }
  }
  const nothing = constantNumber(NaN, denominator)
  return numbers?.reduceRight<FastNumber>((rest, number, i) => {
    const equal = compareNumbers(compiler.tape, '==', [x, number])
    return chosen(compiler.tape, equal, [over[i] ?? nothing, rest])
  }, nothing)
}

function optionRows(compiler: Compiler, { rows, gives, argument, expr }: TableRead): Fast | undefined {
  if (expr.type.kind !== 'option') return undefined
  const options = [...expr.type.set.options.keys()]
  const constants = gives.map(one => {
    const value = one?.run(compiler.frame)
    return value?.kind === 'word' ? options.indexOf(value.is) : NaN
  })
  const x = compiler.number(argument)
  const cell = x && lookUpBand(compiler, x, { rows, constants })
  return cell === undefined ? undefined : { kind: 'option', options, cell }
}
