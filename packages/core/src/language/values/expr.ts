import type { Ast } from '../read/ast.js'
import type { Frame } from './frame.js'
import type { Symbol } from './symbol.js'
import type { Table } from './table.js'
import type { Type } from './type.js'
import type { Value } from './value.js'

/** A part of an explanation: an expression, and the frame in which it was computed. */
export interface Step {
  readonly expr: Expr
  readonly frame: Frame
}

/**
 * An expression whose names and dimensions are settled: checked once, run many times.
 *
 * `op` is an operator, a function's id, or `literal fact let table if list`. `uses` holds the slots that it hangs on,
 * through its `let`s. `unfold` gives the steps that led to a value where they are not simply `of`.
 */
export interface Expr {
  readonly op: string
  readonly type: Type
  readonly ast: Ast
  readonly of: readonly Expr[]
  readonly run: (frame: Frame) => Value
  readonly uses: ReadonlySet<number>
  readonly symbol?: Symbol
  readonly value?: Value
  readonly table?: Table
  readonly unfold?: (frame: Frame) => readonly Step[]
}

const empty: ReadonlySet<number> = new Set()

export function usesOf(exprs: readonly Expr[], ...slots: readonly number[]): ReadonlySet<number> {
  if (slots.length === 0 && exprs.every(e => e.uses.size === 0)) return empty
  const all = new Set(slots)
  for (const expr of exprs) for (const slot of expr.uses) all.add(slot)
  return all
}

/** An expression that stands for a value without text of its own: a parameter's row, a default. */
export function constant(value: Value, type: Type, ast: Ast = { kind: 'hole', from: 0, to: 0 }): Expr {
  return { op: 'literal', type, ast, of: [], run: () => value, uses: empty, value }
}
