import { reduce } from '../../base/rational.js'
import { print } from '../../language/read/print.js'
import type { Expr } from '../../language/values/expr.js'

/** Operations whose parts do not all stand in `of`: two of them are the same when they are written the same. */
const byText: ReadonlySet<string> = new Set(['sum', 'count', 'any', 'all', 'awarded', 'slices', 'part', 'row'])

function valueKey({ value, ast }: Expr): string {
  if (value?.kind === 'number') {
    const [low, high] = [reduce(value.low), reduce(value.high)]
    return `#${low.n}/${low.d}..${high.n}/${high.d}`
  }
  if (value?.kind === 'word') return `"${value.is}"`
  return value?.kind === 'truth' ? String(value.is) : print(ast)
}

const known = new WeakMap<Expr, string>()

/** A text that is the same for two expressions of one file only where they always have the same value. */
export function keyOf(expr: Expr): string {
  const before = known.get(expr)
  if (before !== undefined) return before
  const key = makeKey(expr)
  known.set(expr, key)
  return key
}

function makeKey(expr: Expr): string {
  const { op, of, symbol, value, table, ast } = expr
  if (value) return valueKey(expr)
  if (byText.has(op)) return `${op}:${print(ast)}`
  if (symbol?.definition && op === 'let') return keyOf(symbol.definition)
  const whose = symbol ? `@${symbol.slot}` : table ? `@${table.id}` : ''
  return of.length === 0 ? `${op}${whose}` : `${op}${whose}(${of.map(keyOf).join(',')})`
}
