import type { Expr } from '../../language/values/expr.js'

const isExpr = (value: object): value is Expr => 'run' in value && 'uses' in value
const isSymbol = (value: object): boolean => 'slot' in value

/** Every expression that a compiled thing holds, wherever in it. */
export function exprsIn(value: unknown): Expr[] {
  if (typeof value !== 'object' || value === null || isSymbol(value)) return []
  if (isExpr(value)) return [value]
  const parts: Iterable<unknown> = value instanceof Map || value instanceof Set ? value.values() : Object.values(value)
  return [...parts].flatMap(exprsIn)
}
