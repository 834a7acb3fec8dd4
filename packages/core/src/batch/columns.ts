import type { Expr } from '../language/values/expr.js'
import type { Frame } from '../language/values/frame.js'
import type { Symbol } from '../language/values/symbol.js'
import type { Type } from '../language/values/type.js'
import { blockSize, type Fast } from './tape.js'

/**
 * What is known of a firm in one cell: a state, or a yearly fact in one year.
 *
 * A number is an integer, money in fen; a truth 1 or 0; an option its place in `options`. NaN is what is not known, and
 * what is no integer: then the general engine has to be asked.
 */
export interface Column {
  readonly fact: string
  readonly year?: number
  readonly kind: 'number' | 'truth' | 'option'
  readonly options?: readonly string[]
  readonly type: Type
}

/** The facts that the rules of a program read, numbered as they are first needed. */
export class Columns {
  readonly list: Column[] = []
  readonly #places = new Map<string, number>()
  readonly #slots: ReadonlySet<number>

  /** Facts and memberships differ from firm to firm; what the situation fixes for all is no column. */
  constructor(frame: Frame) {
    const varies = (symbol: Symbol) =>
      (symbol.kind === 'fact' || symbol.kind === 'finding' || symbol.kind === 'context') &&
      frame.slots[symbol.slot] === undefined
    this.#slots = new Set(frame.world.symbols.filter(varies).map(symbol => symbol.slot))
  }

  touches(expr: Expr | undefined): boolean {
    if (!expr) return false
    for (const slot of expr.uses) if (this.#slots.has(slot)) return true
    return false
  }

  state(symbol: Symbol): Fast | undefined {
    return this.#cell({ fact: symbol.id, type: symbol.type })
  }

  yearly(symbol: Symbol, year: number, type: Type): Fast | undefined {
    return this.#cell({ fact: symbol.id, year, type })
  }

  #cell({ fact, year, type }: { fact: string; year?: number; type: Type }): Fast | undefined {
    const kind = type.kind === 'number' || type.kind === 'truth' || type.kind === 'option' ? type.kind : undefined
    if (!kind) return undefined
    const options = type.kind === 'option' ? [...type.set.options.keys()] : undefined
    const key = `${fact}/${year ?? ''}`
    const place = this.#places.get(key) ?? this.list.length
    const cell = place * blockSize
    if (place === this.list.length) {
      this.#places.set(key, place)
      this.list.push({ fact, kind, type, ...(year === undefined ? {} : { year }), ...(options ? { options } : {}) })
    }
    if (kind === 'number') return { kind, denominator: 1, cell }
    return options ? { kind: 'option', options, cell } : { kind: 'truth', cell }
  }
}
