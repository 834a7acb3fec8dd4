import { deepest, mostParts } from '../../language/read/parse.js'
import type { Expr } from '../../language/values/expr.js'
import type { TableRows } from '../../language/values/table.js'

/** Deepest that names may rest on names, counted in operations one inside the other. */
export const mostLevels = 600

const nesting = /[-+*/<>=,([]|\b(?:and|or|not|if)\b|且|或|非|如果/gu

/** How deep an expression can be at most, seen from its text alone; a longer one is refused when it is read. */
const levelsIn = (text: string): number => Math.min(deepest + mostParts, 1 + (text.match(nesting)?.length ?? 0))

/**
 * Keeps chains of names short: a name that is settled inside another inside another … and what it takes to compute it.
 * Both would end in an overflow of the stack, and no document needs them.
 */
export class Depth {
  #open = 0
  readonly #known = new Map<Expr | number, number>()

  /** Settles what stands in a text, unless it is too deep inside what is being settled. */
  within<T>(text: string, settle: () => T): T | undefined {
    const levels = levelsIn(text)
    if (this.#open + levels > mostLevels) return undefined
    this.#open += levels
    const settled = settle()
    this.#open -= levels
    return settled
  }

  /** Notes how deep a name's definition is; false when it is too deep. */
  note(slot: number, definition: Expr): boolean {
    const levels = this.#levels(definition)
    this.#known.set(slot, Math.min(levels, mostLevels))
    return levels <= mostLevels
  }

  #levels(expr: Expr): number {
    const known = this.#known.get(expr)
    if (known !== undefined) return known
    const named = expr.op === 'let' && expr.symbol ? (this.#known.get(expr.symbol.slot) ?? 0) : 0
    const rows = expr.table?.rows ? this.#rows(expr.table.rows) : 0
    const levels = 1 + Math.max(named, rows, ...expr.of.map(part => this.#levels(part)))
    this.#known.set(expr, levels)
    return levels
  }

  #rows({ rows }: TableRows): number {
    return Math.max(0, ...rows.map(({ gives }) => ('run' in gives ? this.#levels(gives) : this.#rows(gives))))
  }
}
