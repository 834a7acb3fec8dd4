import type { Expr } from './expr.js'
import type { Table } from './table.js'
import type { Type } from './type.js'
import type { MissingKind } from './value.js'
import { normalName } from '../read/words.js'

/** What a name stands for. `context` is what the place gives (`on`, `year`, `tier`); `old` the value that an uplift changes. */
export type SymbolKind =
  | 'fact'
  | 'finding'
  | 'parameter'
  | 'reading'
  | 'let'
  | 'field'
  | 'discretion'
  | 'context'
  | 'old'

/** Whose datum it is: the firm's, this claim's, a record's of a list, or the tenant's. */
export type Owner = 'firm' | 'claim' | 'line' | 'tenant'

export interface Symbol {
  readonly slot: number
  readonly id: string
  /** Chinese name; the id when it has none. */
  readonly name: string
  readonly en?: string
  /** What an explanation calls it, where that is longer than its name: the question of a reading. */
  readonly label?: string
  readonly kind: SymbolKind
  readonly owner: Owner
  readonly type: Type
  /** What its absence is called; nothing when it always has a value. */
  readonly missing: MissingKind
  /** Fields of a list fact's records. */
  readonly fields?: readonly Symbol[]
  /** What a `let` computes. */
  readonly definition?: Expr
  /** A parameter that is a table. */
  readonly table?: Table
}

/** Numbers the slots of one program: every symbol has its own. */
export class Slots {
  readonly symbols: Symbol[] = []

  add(symbol: Omit<Symbol, 'slot'>): Symbol {
    const numbered = { ...symbol, slot: this.symbols.length }
    this.symbols.push(numbered)
    return numbered
  }

  /** Gives a `let` its definition once that is checked. */
  define(symbol: Symbol, definition: Expr): Symbol {
    const defined = { ...symbol, definition, type: definition.type }
    this.symbols[symbol.slot] = defined
    return defined
  }
}

/** A measure as `awarded` sees it: what kind of number its ledger holds. */
export interface LedgerName {
  readonly id: string
  readonly type: Type
}

export type Named = { readonly symbol: Symbol } | { readonly table: Table } | { readonly ledger: LedgerName }

/** A name whose meaning is settled when it is first used, so that declarations may stand in any order. */
export type LazyNamed = () => Named

/** The names that an expression sees, nearest layer first; a name answers to its id and to its Chinese name. */
export class Scope {
  readonly #own = new Map<string, Named | LazyNamed>()
  constructor(readonly outer?: Scope) {}

  /** Adds a name; false when this layer has it already. */
  add(names: readonly string[], named: Named | LazyNamed): boolean {
    const fresh = names.every(name => !this.#own.has(normalName(name)))
    for (const name of names) this.#own.set(normalName(name), named)
    return fresh
  }

  addSymbol(symbol: Symbol): boolean {
    return this.add(symbol.id === symbol.name ? [symbol.id] : [symbol.id, symbol.name], { symbol })
  }

  find(name: string): Named | undefined {
    const own = this.#own.get(normalName(name))
    return typeof own === 'function' ? own() : (own ?? this.outer?.find(name))
  }

  symbol(name: string): Symbol | undefined {
    const named = this.find(name)
    return named && 'symbol' in named ? named.symbol : undefined
  }

  has(name: string): boolean {
    return this.#own.has(normalName(name)) || (this.outer?.has(name) ?? false)
  }

  names(): string[] {
    return [...this.#own.keys(), ...(this.outer?.names() ?? [])]
  }

  /** The name whose options include this one, of those that are settled already. */
  ofOption(option: string): Symbol | undefined {
    for (const named of this.#own.values()) {
      if (typeof named === 'function' || !('symbol' in named) || named.symbol.type.kind !== 'option') continue
      const { options } = named.symbol.type.set
      if (options.has(option) || [...options.values()].includes(option)) return named.symbol
    }
    return this.outer?.ofOption(option)
  }

  inner(): Scope {
    return new Scope(this)
  }
}
