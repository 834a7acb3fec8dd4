import { type Rational, rational } from '../../base/rational.js'
import type { Expr } from '../../language/values/expr.js'
import type { Symbol } from '../../language/values/symbol.js'
import type { TableRows } from '../../language/values/table.js'
import type { Type } from '../../language/values/type.js'
import type { CompiledProgram } from '../../tenant/compile/program.js'
import { arithmetic, hullOf, productOf } from './arithmetic.js'
import { anyNumber, type Bounds, notNegative } from './bounds.js'
import { type Case, Conditions } from './conditions.js'

/** What a program's declarations let one conclude of its expressions, whatever the firm is (推理). Never guesses. */
export class Reasoning {
  readonly #limits = new Map<number, Expr>()
  readonly #known = new Map<Expr, Bounds>()
  readonly #conditions: Conditions
  readonly #pledges: Bounds
  readonly #pledgeSlot: number

  constructor(program: CompiledProgram) {
    for (const { discretion } of program.registry.layers)
      for (const { symbol, bounds } of discretion) if (bounds) this.#limits.set(symbol.slot, bounds)
    const { pledgeYears } = program.program
    this.#pledges =
      pledgeYears.length === 0
        ? anyNumber
        : { low: rational(Math.min(...pledgeYears)), high: rational(Math.max(...pledgeYears)) }
    this.#pledgeSlot = program.context['pledge.years'].slot
    this.#conditions = new Conditions(expr => this.bounds(expr))
  }

  /** Between what an expression lies for certain, whenever it is known. */
  bounds(expr: Expr): Bounds {
    const before = this.#known.get(expr)
    if (before) return before
    // What asks for itself knows nothing of itself.
    this.#known.set(expr, anyNumber)
    const found = this.#boundsOf(expr)
    this.#known.set(expr, found)
    return found
  }

  /** The most that two numbers come to multiplied. */
  mostOf(a: Expr, b: Expr): Rational | undefined {
    return productOf(this.bounds(a), this.bounds(b)).high
  }

  /** When a condition holds, as cases of which one must be so; nothing where there are too many. */
  cases(condition: Expr, holds = true): readonly Case[] | undefined {
    return this.#conditions.cases(condition, holds)
  }

  /** Whether a condition holds whatever is known, never holds, or neither can be said. */
  truth(condition: Expr): boolean | undefined {
    if (this.cases(condition)?.length === 0) return false
    return this.cases(condition, false)?.length === 0 ? true : undefined
  }

  #boundsOf(expr: Expr): Bounds {
    const { value, symbol, op, of } = expr
    if (value?.kind === 'number') return { low: value.low, high: value.high }
    if (symbol) return this.#symbolBounds(expr, symbol)
    if (op === 'if')
      return of
        .slice(1)
        .map(part => this.bounds(part))
        .reduce(hullOf)
    const operation = Object.hasOwn(arithmetic, op) && !isShift(expr) ? arithmetic[op] : undefined
    if (!operation) return this.#tableBounds(expr)
    const [first = anyNumber, second = anyNumber, ...rest] = of.map(part => this.bounds(part))
    return rest.reduce(operation, operation(first, second))
  }

  #symbolBounds({ op, of }: Expr, symbol: Symbol): Bounds {
    if (op === 'let') return symbol.definition ? this.bounds(symbol.definition) : anyNumber
    if (symbol.slot === this.#pledgeSlot) return this.#pledges
    const limits = this.#limits.get(symbol.slot)
    if (limits) return this.bounds(limits)
    return of.length === 0 || op === 'year-of' || op === 'latest' ? domainOf(symbol.type) : anyNumber
  }

  #tableBounds({ op, of, table, ast, type }: Expr): Bounds {
    const [row] = of
    if (op === 'part' && row?.table?.rows && ast.kind === 'part') return this.#columnBounds(row.table.rows, ast.part)
    if (op === 'table' && table?.rows && type.kind === 'number') return this.#columnBounds(table.rows, undefined)
    return anyNumber
  }

  #columnBounds({ rows }: TableRows, column: string | undefined): Bounds {
    const all = rows.map(({ gives }): Bounds => {
      if (!('run' in gives)) return this.#columnBounds(gives, column)
      if (gives.type.kind !== 'row') return column === undefined ? this.bounds(gives) : anyNumber
      const part = gives.of[[...gives.type.columns.keys()].indexOf(column ?? '')]
      return part ? this.bounds(part) : anyNumber
    })
    return all.length === 0 ? anyNumber : all.reduce(hullOf)
  }
}

/** A date that months move is counted in days, the months are not. */
const isShift = ({ of }: Expr): boolean => of.some(({ type }) => type.kind === 'number' && type.dimension === 'months')

const domainOf = (type: Type): Bounds => {
  const own = type.kind === 'series' ? type.of : type
  return own.kind === 'number' && own.domain && !own.domain.negative ? notNegative : anyNumber
}
