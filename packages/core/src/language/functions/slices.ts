import { compare, greatest, multiply, rational, subtract } from '../../base/rational.js'
import type { Frame } from '../values/frame.js'
import { plus } from '../values/interval.js'
import { nameMistake } from '../check/names.js'
import { areRows, highestFirst, rowsOf, type Table, type TableRow } from '../values/table.js'
import { isPoint, missingOf, type NumberValue, unknown, union, type Value, exactly, whole } from '../values/value.js'
import { type LanguageFunction, takes } from './function.js'

const none = rational(0n)

/** One slice: what of `x` lies between this row's bound and the next higher one, at this row's rate. */
function slice(row: TableRow, upper: Value | undefined, x: NumberValue, frame: Frame): Value {
  const [from, rate] = [row.bound?.at.run(frame) ?? whole(0), 'run' in row.gives ? row.gives.run(frame) : unknown()]
  if (from.kind !== 'number') return from
  if (compare(x.high, from.low) <= 0) return whole(0)
  if (rate.kind !== 'number') return rate
  const top = upper?.kind === 'number' && compare(upper.low, x.low) < 0 ? upper.low : x.low
  const part = greatest(subtract(top, from.low), none)
  return { ...exactly(multiply(part, rate.low)), high: multiply(part, rate.high), missing: rate.missing }
}

function inSlices(table: Table, x: Value, frame: Frame): Value {
  const rows = rowsOf(table, frame)
  if (!areRows(rows)) return unknown(...union(rows, missingOf(x)))
  if (x.kind !== 'number' || !isPoint(x) || x.missing.length > 0) return unknown(...missingOf(x))
  const bands = highestFirst(rows.rows, frame)
  const lowest = bands.at(-1)?.bound?.at.run(frame)
  if (lowest?.kind === 'number' && compare(x.low, lowest.low) < 0) return unknown({ kind: 'row', id: table.id })
  return bands.reduce<Value>(
    (sum, row, i) => plus(sum, slice(row, bands[i - 1]?.bound?.at.run(frame), x, frame)),
    whole(0),
  )
}

export const slices: LanguageFunction = {
  id: 'slices',
  zh: '逐档累计',
  signature: 'slices(table, x)',
  says: {
    zh: '把 x 按表中各档分段，每段按本档比例计算后相加',
    en: 'cuts x by the bands of a table, each part at its own rate, and adds them up',
  },
  check: call => {
    const { ast, checker } = call
    const [name, arg] = ast.args
    if (!takes(call, 2) || !name || !arg) return checker.error(ast)
    const named = name.kind === 'name' ? checker.scope.find(name.name) : undefined
    const table = named && 'table' in named ? named.table : undefined
    const argument = checker.number(arg, table?.by[0]?.type.kind === 'number' ? table.by[0].type.dimension : undefined)
    if (!table) {
      nameMistake(checker, 'language/unknown-name', name, {
        found: name.kind === 'name' ? name.name : '',
        names: checker.scope.names(),
      })
      return checker.error(ast)
    }
    const uses = table.slot === undefined ? argument.uses : new Set([...argument.uses, table.slot])
    return checker.make('slices', ast, {
      type: argument.type,
      of: [argument],
      run: frame => inSlices(table, argument.run(frame), frame),
      uses,
      table,
    })
  },
}
