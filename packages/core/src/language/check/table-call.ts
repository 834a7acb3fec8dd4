import type { Ast } from '../read/ast.js'
import type { Checker } from './checker.js'
import { type Expr, type Step, usesOf } from '../values/expr.js'
import type { Frame } from '../values/frame.js'
import { lookUp, type Table } from '../values/table.js'
import type { Type } from '../values/type.js'
import { unknown } from '../values/value.js'

function slotsOf(table: Table): number[] {
  const slots = new Set<number>()
  if (table.slot !== undefined) slots.add(table.slot)
  const walk = (rows: Table['rows']): void => {
    for (const row of rows?.rows ?? []) {
      for (const expr of [row.number, row.bound?.at, row.bound?.edge])
        for (const slot of expr?.uses ?? []) slots.add(slot)
      if ('run' in row.gives) for (const slot of row.gives.uses) slots.add(slot)
      else walk(row.gives)
    }
  }
  walk(table.rows)
  return [...slots]
}

/** The type that the argument of a table wants: that of what it is looked up by. */
const wanted = (table: Table, i: number): Type | undefined => table.by[i]?.type

/** `terms`, `terms(pledge.years)`: the row that the argument falls into. */
export function checkTableCall(checker: Checker, ast: Ast & { kind: 'call' | 'name' }, table: Table): Expr {
  const given = ast.kind === 'call' ? ast.args : []
  if (given.length > table.by.length) {
    checker.report('language/wrong-arguments', ast, { found: given.length, expected: table.by.length, name: table.id })
    return checker.error(ast)
  }
  const args = table.by.map((by, i) => {
    const arg = given[i]
    const type = wanted(table, i)
    if (!arg) return by
    return type ? checker.expect(arg, type) : checker.infer(arg)
  })
  const found = (frame: Frame) =>
    lookUp(
      table,
      frame,
      args.map(arg => arg.run(frame)),
    )
  const run: Expr['run'] = frame => {
    const row = found(frame)
    return 'gives' in row ? row.gives.run(frame) : unknown(...('unknown' in row ? row.unknown : []))
  }
  const unfold = (frame: Frame): Step[] => {
    const row = found(frame)
    const steps = args.map(expr => ({ expr, frame }))
    return 'gives' in row ? [...steps, { expr: row.gives, frame }] : steps
  }
  return {
    ...checker.make('table', ast, { type: table.gives, of: args, run }),
    unfold,
    uses: usesOf(args, ...slotsOf(table)),
    table,
  }
}
