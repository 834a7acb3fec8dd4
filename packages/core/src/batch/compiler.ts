import { reduce } from '../base/rational.js'
import type { Expr } from '../language/values/expr.js'
import type { Frame } from '../language/values/frame.js'
import type { Comparison } from '../language/values/interval.js'
import type { Symbol } from '../language/values/symbol.js'
import { isOption, type Type } from '../language/values/type.js'
import { isPoint, type Value } from '../language/values/value.js'
import { highestFirst } from '../language/values/table.js'
import { slicesOf } from './bands.js'
import type { Columns } from './columns.js'
import { chosen, increase, joined, product, scaled } from './numbers.js'
import { all, tableCell } from './table.js'
import { constantNumber, constantTruth, type Fast, type FastNumber, type FastTruth, type Tape } from './tape.js'
import { combined, compareNumbers, compareOption, compareQuotient, contrary } from './truths.js'

const most = BigInt(Number.MAX_SAFE_INTEGER)
const largestDenominator = 1_000_000_000n

export type End = 'low' | 'high'

/** What a compiler reads: at which end of a range, of which year, and whether a range may stand. */
export interface Asks {
  readonly end: End
  readonly year: number
  readonly ranges?: boolean
}

/**
 * Turns checked expressions into steps over cells.
 *
 * Whatever hangs on no column is computed once. An expression of a shape that no batch can compute exactly (a list, the
 * ledger, a divisor that differs from firm to firm) gives nothing, and its answer is left to the general engine.
 */
export class Compiler {
  /** Whether a range was met, so that both ends have to be computed. */
  sawRange = false

  constructor(
    readonly tape: Tape,
    readonly frame: Frame,
    readonly columns: Columns,
    readonly asks: Asks,
  ) {}

  /** Reads a rate, where an officer's range may stand: the range is read at this compiler's end. */
  rate(expr: Expr): FastNumber | undefined {
    const inner = new Compiler(this.tape, this.frame, this.columns, { ...this.asks, ranges: true })
    const fast = inner.number(expr)
    this.sawRange ||= inner.sawRange
    return fast
  }

  number(expr: Expr | undefined): FastNumber | undefined {
    const fast = expr && this.compile(expr)
    return fast?.kind === 'number' ? fast : undefined
  }

  truth(expr: Expr | undefined): FastTruth | undefined {
    const fast = expr && this.compile(expr)
    return fast?.kind === 'truth' ? fast : undefined
  }

  compile(expr: Expr): Fast | undefined {
    if (!this.columns.touches(expr)) return this.#constant(expr.run(this.frame), expr.type)
    const { symbol, op } = expr
    if (symbol?.definition && op === 'let') return this.compile(symbol.definition)
    if (symbol && (op === 'fact' || op === 'finding' || op === 'context')) return this.columns.state(symbol)
    if (symbol && op === 'year-of') return this.#yearly(expr, symbol)
    if (op === 'decided' && expr.of[0]) return this.compile(expr.of[0])
    if (op === 'not') {
      const of = this.truth(expr.of[0])
      return of && contrary(this.tape, of)
    }
    if (op === 'and' || op === 'or') return this.#joint(expr)
    if (op === 'if') return this.#choice(expr)
    if (op === 'table' || (op === 'part' && expr.of[0]?.op === 'table')) return tableCell(this, expr)
    return this.#comparison(expr) ?? this.#arithmetic(expr)
  }

  #constant(value: Value, type: Type): Fast | undefined {
    if (value.kind === 'truth') return constantTruth(value.is ? 1 : 0)
    if (value.kind === 'word') return { kind: 'option', options: [value.is], cell: -1, constant: 0 }
    if (value.kind === 'unknown') return type.kind === 'truth' ? constantTruth(NaN) : constantNumber(NaN)
    if (value.kind !== 'number' || value.missing.length > 0) return undefined
    if (!this.asks.ranges && !isPoint(value)) return undefined
    this.sawRange ||= !isPoint(value)
    const { n, d } = reduce(this.asks.end === 'low' ? value.low : value.high)
    return n <= most && -n <= most && d <= largestDenominator ? constantNumber(Number(n), Number(d)) : undefined
  }

  #yearly(expr: Expr, symbol: Symbol): Fast | undefined {
    const year = expr.of[0]?.run(this.frame)
    if (year?.kind !== 'number' || !isPoint(year) || this.columns.touches(expr.of[0])) return undefined
    return this.columns.yearly(symbol, Number(year.low.n / year.low.d), expr.type)
  }

  #joint(expr: Expr): FastTruth | undefined {
    const parts = all(expr.of.map(part => this.truth(part)))
    return parts && combined(this.tape, expr.op === 'and' ? 0 : 1, parts)
  }

  #choice(expr: Expr): Fast | undefined {
    const plain = this.#plain(expr)
    if (plain !== expr) return this.compile(plain)
    const [when, then, otherwise] = expr.of
    const [holds, yes, no] = [this.truth(when), this.number(then), this.number(otherwise)]
    return holds && yes && no ? chosen(this.tape, holds, [yes, no]) : undefined
  }

  /** What a name or a settled choice stands for. */
  #plain(expr: Expr): Expr {
    if (expr.op === 'let' && expr.symbol?.definition) return this.#plain(expr.symbol.definition)
    const [when, then, otherwise] = expr.op === 'if' ? expr.of : []
    const holds = when && !this.columns.touches(when) ? when.run(this.frame) : undefined
    if (holds?.kind !== 'truth' || !then || !otherwise) return expr
    return this.#plain(holds.is ? then : otherwise)
  }

  #comparison(expr: Expr): FastTruth | undefined {
    const [left, right] = expr.of
    if (!left || !right) return undefined
    if (left.type.kind === 'option') return this.#options(expr, left)
    const operator = comparisons.find(one => one === expr.op)
    if (!operator) return undefined
    const plain = this.#plain(left)
    const isShare = plain.op === '/' && this.columns.touches(plain.of[1])
    if (isShare || (plain.op === 'growth' && this.columns.touches(plain))) {
      const [now, base, rate] = [this.number(plain.of[0]), this.number(plain.of[1]), this.number(right)]
      if (!now || !base || !rate) return undefined
      return compareQuotient(this.tape, operator, { quotient: { now, base, more: isShare ? 0 : 1 }, rate })
    }
    const [a, b] = [this.number(left), this.number(right)]
    return a && b && compareNumbers(this.tape, operator, [a, b])
  }

  #options(expr: Expr, left: Expr): FastTruth | undefined {
    const option = this.compile(left)
    const others = expr.of.slice(1)
    if (option?.kind !== 'option' || left.type.kind !== 'option' || others.some(part => this.columns.touches(part)))
      return undefined
    const wanted = all(
      others.map(part => part.run(this.frame)).map(value => (value.kind === 'word' ? value.is : undefined)),
    )
    const { set } = left.type
    if (!wanted) return undefined
    const answer = (id: string) => wanted.some(other => isOption(set, id, other)) === (expr.op !== '!=')
    return compareOption(
      this.tape,
      option,
      option.options.map(id => (answer(id) ? 1 : 0)),
    )
  }

  #arithmetic(expr: Expr): FastNumber | undefined {
    const { op, of } = expr
    if (op === 'max' && isIncrease(expr)) return this.#increase(expr)
    if (op === 'slices') return this.#slices(expr)
    const parts = all(of.map(part => this.number(part)))
    const [left, right] = parts ?? []
    if (!parts || !left) return undefined
    if (op === 'negate') return scaled(this.tape, left, { factor: -1, denominator: left.denominator })
    if (op === 'min' || op === 'max')
      return parts.slice(1).reduce((sum, part) => joined(this.tape, op, [sum, part]), left)
    if (!right) return undefined
    if (op === '+' || op === '-') return joined(this.tape, op, [left, right])
    if (op === 'increment') return joined(this.tape, '-', [left, right])
    if (op === '*') return product(this.tape, left, right)
    if (op !== '/' || right.constant === undefined || right.constant <= 0) return undefined
    return product(this.tape, left, constantNumber(right.denominator, right.constant))
  }

  #increase(expr: Expr): FastNumber | undefined {
    const growing = expr.of[0] && this.#plain(expr.of[0])
    const [now, base] = [this.number(growing?.of[0]), this.number(growing?.of[1])]
    return now && base && increase(this.tape, now, base)
  }

  #slices(expr: Expr): FastNumber | undefined {
    const x = this.number(expr.of[0])
    const rows = expr.table?.slot === undefined ? expr.table?.rows?.rows : undefined
    return x && rows ? slicesOf(this, x, highestFirst(rows, this.frame)) : undefined
  }
}

/** `max(increment(…), 0)`: what an increase counts as, in one step. */
function isIncrease({ of: [growing, floor, more] }: Expr): boolean {
  const isZero = floor?.value?.kind === 'number' && floor.value.low.n === 0n && isPoint(floor.value)
  return isZero && !more && growing?.op === 'increment'
}

const comparisons: readonly Comparison[] = ['>=', '>', '<=', '<', '==', '!=']
