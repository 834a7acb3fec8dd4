import { reduce } from '../base/rational.js'
import type { Comparison } from '../language/values/interval.js'
import type { Expr } from '../language/values/expr.js'
import type { Frame } from '../language/values/frame.js'
import type { Symbol } from '../language/values/symbol.js'
import { isOption, type Type } from '../language/values/type.js'
import { isPoint, type Value } from '../language/values/value.js'
import { chosen, difference, larger, negated, product, quotient, smaller, sum } from './arithmetic.js'
import type { Columns } from './columns.js'
import { compareGrowth, compareNumbers } from './comparison.js'
import { constantNumber, constantTruth, type Fast, type FastNumber, type FastOption, type FastTruth } from './fast.js'
import { allOf, anyOf, contrary } from './logic.js'
import { tableNumber } from './table.js'

const most = BigInt(Number.MAX_SAFE_INTEGER)
const largestDenominator = 1_000_000_000n

export type End = 'low' | 'high'

/**
 * Turns checked expressions into reads off a row.
 *
 * Whatever hangs on no column is computed once. An expression of a shape that no batch can read exactly (a list, the
 * ledger, a divisor off the row) gives nothing, and its answer is left to the general engine.
 */
export class Compiler {
  /** Whether a range was met, so that both ends have to be computed. */
  sawRange = false

  constructor(
    readonly frame: Frame,
    readonly columns: Columns,
    readonly asks: { readonly end: End; readonly year: number; readonly ranges?: boolean },
  ) {}

  /** Reads a rate, where an officer's range may stand: the range is read at this compiler's end. */
  rate(expr: Expr): FastNumber | undefined {
    const inner = new Compiler(this.frame, this.columns, { ...this.asks, ranges: true })
    const fast = inner.number(expr)
    this.sawRange ||= inner.sawRange
    return fast
  }

  number(expr: Expr): FastNumber | undefined {
    const fast = this.compile(expr)
    return fast?.kind === 'number' ? fast : undefined
  }

  truth(expr: Expr): FastTruth | undefined {
    const fast = this.compile(expr)
    return fast?.kind === 'truth' ? fast : undefined
  }

  compile(expr: Expr): Fast | undefined {
    if (!this.columns.touches(expr)) return this.#constant(expr.run(this.frame), expr.type)
    const { symbol } = expr
    if (symbol?.definition && expr.op === 'let') return this.compile(symbol.definition)
    if (symbol && (expr.op === 'fact' || expr.op === 'finding' || expr.op === 'context'))
      return this.columns.state(symbol)
    if (symbol && expr.op === 'year-of') return this.#yearly(expr, symbol)
    if (expr.op === 'decided' && expr.of[0]) return this.compile(expr.of[0])
    if (expr.op === 'not' && expr.of[0]) {
      const of = this.truth(expr.of[0])
      return of && contrary(of)
    }
    if (expr.op === 'and' || expr.op === 'or') return this.#joint(expr)
    if (expr.op === 'if') return this.#choice(expr)
    if (expr.op === 'table' || (expr.op === 'part' && expr.of[0]?.op === 'table')) return tableNumber(this, expr)
    return this.#comparison(expr) ?? this.#arithmetic(expr)
  }

  #constant(value: Value, type: Type): Fast | undefined {
    if (value.kind === 'truth') return constantTruth(value.is ? 1 : 0)
    if (value.kind === 'word') return { kind: 'option', options: [value.is], read: () => 0, constant: 0 }
    if (value.kind === 'unknown') return type.kind === 'truth' ? constantTruth(NaN) : constantNumber(NaN)
    if (value.kind !== 'number' || value.missing.length > 0 || (!this.asks.ranges && !isPoint(value))) return undefined
    this.sawRange ||= !isPoint(value)
    const { n, d } = reduce(this.asks.end === 'low' ? value.low : value.high)
    const inside = n <= most && -n <= most && d <= largestDenominator
    return inside ? constantNumber(Number(n), Number(d)) : undefined
  }

  #yearly(expr: Expr, symbol: Symbol): Fast | undefined {
    const year = expr.of[0]?.run(this.frame)
    if (year?.kind !== 'number' || !isPoint(year) || this.columns.touches(expr.of[0])) return undefined
    return this.columns.yearly(symbol, Number(year.low.n / year.low.d), expr.type)
  }

  #joint(expr: Expr): FastTruth | undefined {
    const parts = expr.of.map(part => this.truth(part))
    const known = parts.filter(part => part !== undefined)
    if (known.length < parts.length) return undefined
    return expr.op === 'and' ? allOf(known) : anyOf(known)
  }

  #choice(expr: Expr): Fast | undefined {
    const [when, then, otherwise] = expr.of
    const holds = when && this.truth(when)
    if (!holds || !then || !otherwise) return undefined
    if (holds.constant === 1) return this.compile(then)
    if (holds.constant === 0) return this.compile(otherwise)
    const [yes, no] = [this.number(then), this.number(otherwise)]
    return yes && no ? chosen(holds.read, yes, no) : undefined
  }

  #comparison(expr: Expr): FastTruth | undefined {
    const [left, right] = expr.of
    if (!left || !right) return undefined
    if (left.type.kind === 'option') return this.#options(expr, left)
    const operator = comparisonOf(expr.op)
    if (!operator) return undefined
    const plain = this.#plain(left)
    if (plain.op === 'growth' && this.columns.touches(plain)) return this.#growth(operator, plain, right)
    const [a, b] = [this.compile(left), this.compile(right)]
    if (a?.kind === 'number' && b?.kind === 'number') return compareNumbers(operator, a, b)
    return undefined
  }

  /** What a name or a settled choice stands for. */
  #plain(expr: Expr): Expr {
    if (expr.op === 'let' && expr.symbol?.definition) return this.#plain(expr.symbol.definition)
    const [when, then, otherwise] = expr.op === 'if' ? expr.of : []
    const holds = when && !this.columns.touches(when) ? when.run(this.frame) : undefined
    if (holds?.kind !== 'truth' || !then || !otherwise) return expr
    return this.#plain(holds.is ? then : otherwise)
  }

  #growth(operator: Comparison, growth: Expr, rate: Expr): FastTruth | undefined {
    const [now, base] = growth.of.map(part => this.number(part))
    const bound = this.number(rate)
    return now && base && bound ? compareGrowth(operator, { now, base }, bound) : undefined
  }

  /** An option against one or several others: the answer for every index is settled beforehand. */
  #options(expr: Expr, left: Expr): FastTruth | undefined {
    const option = this.compile(left)
    const others = expr.of.slice(1).map(part => part.run(this.frame))
    if (option?.kind !== 'option' || left.type.kind !== 'option' || others.some(other => other.kind !== 'word'))
      return undefined
    if (expr.of.slice(1).some(part => this.columns.touches(part))) return undefined
    const { set } = left.type
    const wanted = others.flatMap(other => (other.kind === 'word' ? [other.is] : []))
    const answers = Float64Array.from(option.options, id =>
      wanted.some(other => isOption(set, id, other)) === (expr.op !== '!=') ? 1 : 0,
    )
    return { kind: 'truth', read: lookedUp(option, answers) }
  }

  #arithmetic(expr: Expr): FastNumber | undefined {
    const [left, right, ...more] = expr.of.map(part => this.number(part))
    if (!left) return undefined
    if (expr.op === 'negate') return negated(left)
    if (!right) return undefined
    if (expr.op === 'min' || expr.op === 'max') {
      const join = expr.op === 'min' ? smaller : larger
      return more.some(part => !part)
        ? undefined
        : [right, ...more].reduce<FastNumber>((all, part) => (part ? join(all, part) : all), left)
    }
    if (expr.op === '+') return sum(left, right)
    if (expr.op === '-' || expr.op === 'increment') return difference(left, right)
    if (expr.op === '*') return product(left, right)
    return expr.op === '/' ? quotient(left, right) : undefined
  }
}

function lookedUp({ column, read }: FastOption, answers: Float64Array): FastTruth['read'] {
  if (column === undefined) return row => answers[read(row)] ?? NaN
  return row => answers[row[column] ?? NaN] ?? NaN
}

const comparisons: readonly Comparison[] = ['>=', '>', '<=', '<', '==', '!=']
const comparisonOf = (op: string): Comparison | undefined => comparisons.find(operator => operator === op)
