import { errorAt } from '../../base/issue.js'
import type { Ast } from '../../language/read/ast.js'
import type { Expr } from '../../language/values/expr.js'
import type { Symbol } from '../../language/values/symbol.js'
import type { Measure } from '../../measures/measure.js'
import type { Desk } from '../declare/desk.js'
import type { Registry } from '../declare/registry.js'

type Direction = 'up' | 'down' | 'either'

const turned: Readonly<Record<Direction, Direction>> = { up: 'down', down: 'up', either: 'either' }

/** Which way an operand pushes its expression, by its position. */
function pushes(expr: Expr, position: number, direction: Direction): Direction {
  if (expr.op === '-' || expr.op === '/')
    return position === 0 ? keptBy(expr, position, direction) : turned[keptBy(expr, position, direction)]
  if (expr.op === 'negate') return turned[direction]
  if (expr.op === '*') return keptBy(expr, position, direction)
  if (expr.op === 'if') return position === 0 ? 'either' : direction
  return ['+', 'min', 'max', 'round', 'range', 'sum', 'let', 'part', 'table'].includes(expr.op) ? direction : 'either'
}

/** A product keeps the direction when its other side cannot be negative: a literal, a rate, or a sum of money asked for. */
function keptBy(expr: Expr, position: number, direction: Direction): Direction {
  if (expr.op === '-') return direction
  const other = expr.of[1 - position]
  return other && cannotBeNegative(other) ? direction : 'either'
}

function cannotBeNegative(expr: Expr): boolean {
  if (expr.value?.kind === 'number') return expr.value.low.n >= 0n
  return expr.op === 'range' ? expr.of.every(cannotBeNegative) : false
}

interface Use {
  readonly symbol: Symbol
  readonly direction: Direction
  readonly ast: Ast
  /** Through a `let`, whose text stands elsewhere. */
  readonly named: boolean
}

/** Every place where an officer's number enters an expression, and which way it pushes. */
function usesOf(expr: Expr, direction: Direction, named = false): Use[] {
  if (expr.symbol?.kind === 'discretion' && expr.type.kind === 'number')
    return [{ symbol: expr.symbol, direction, ast: expr.ast, named }]
  if (expr.symbol?.definition && expr.op === 'let') return usesOf(expr.symbol.definition, direction, true)
  return expr.of.flatMap((part, i) => usesOf(part, pushes(expr, i, direction), named))
}

function entries(measure: Measure): { readonly expr: Expr; readonly path: string }[] {
  const { amount } = measure
  if (!amount) return []
  if (amount.kind !== 'rate') return [{ expr: amount.value, path: amount.kind }]
  return [
    { expr: amount.base, path: 'base' },
    { expr: amount.rate, path: 'rate' },
  ]
}

/**
 * An officer's number that enters an amount more than once must push it the same way each time; else the ends of the
 * range are not the ends of the amount, and the shown range would be wrong.
 */
export function checkMonotone(desk: Desk, measure: Measure, registry: Registry): void {
  if (!registry.slots.symbols.some(symbol => symbol.kind === 'discretion')) return
  const seen = new Map<Symbol, Direction>()
  for (const { expr, path } of entries(measure)) {
    for (const use of usesOf(expr, 'up')) {
      const before = seen.get(use.symbol)
      seen.set(use.symbol, use.direction)
      if (before === undefined || (before === use.direction && before !== 'either')) continue
      const at = desk.places.placeOf([path], use.named ? 0 : use.ast.from)
      desk.issues.push(errorAt('language/not-monotone', at, { found: use.symbol.id }))
      return
    }
  }
}
