import { print } from '../../language/read/print.js'
import type { Expr } from '../../language/values/expr.js'
import type { TableRow, TableRows } from '../../language/values/table.js'

type Touches = (expr: Expr | undefined) => boolean

/** How a row is known: its bound, its number, its option. */
const labelOf = ({ bound, number, option }: TableRow): string =>
  bound ? print(bound.at.ast, 'zh') : number ? print(number.ast, 'zh') : (option ?? '')

function rowsIn({ rows }: TableRows, touches: Touches): string[] {
  return rows.flatMap(row => {
    const inner = 'run' in row.gives ? touches(row.gives) : rowsIn(row.gives, touches).length > 0
    return inner || touches(row.bound?.edge) || touches(row.bound?.at) || touches(row.number) ? [labelOf(row)] : []
  })
}

/** The bands and rows, of all tables that an expression looks up, that hang on something themselves. */
export function rowsThatHang(expr: Expr, touches: Touches, seen: Set<Expr> = new Set()): string[] {
  if (seen.has(expr) || !touches(expr)) return []
  seen.add(expr)
  const own = expr.table?.rows ? rowsIn(expr.table.rows, touches) : []
  const below = [...expr.of, ...(expr.symbol?.definition ? [expr.symbol.definition] : [])]
  return [...new Set([...own, ...below.flatMap(part => rowsThatHang(part, touches, seen))])]
}
