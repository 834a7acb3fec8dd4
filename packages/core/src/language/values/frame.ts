import type { Symbol } from './symbol.js'
import type { Missing, Value } from './value.js'
import { unknown } from './value.js'

/** A key of the ledger with its value: `firm`, `year`, or a thing by its fact's id. */
export interface LedgerKey {
  readonly key: string
  readonly value: Value
}

/** What frames ask the world for: the ledger's sums. */
export interface World {
  readonly symbols: readonly Symbol[]
  readonly awarded: (measure: string, keys: readonly LedgerKey[]) => Value
}

/**
 * The values that an expression sees while it is computed: one slot a symbol.
 *
 * A slot that is empty is filled when first read: a `let` is computed once and kept, anything else is unknown and says
 * what is missing. `touched` gathers the readings and parameters that were looked at.
 */
export class Frame {
  readonly touched: Set<number>

  constructor(
    readonly world: World,
    readonly slots: (Value | undefined)[],
    touched: Set<number> = new Set(),
  ) {
    this.touched = touched
  }

  read(slot: number): Value {
    return this.slots[slot] ?? this.#fill(slot)
  }

  #fill(slot: number): Value {
    const symbol = this.world.symbols[slot]
    const value = symbol?.definition ? symbol.definition.run(this) : symbol ? unknown(absence(symbol)) : unknown()
    this.slots[slot] = value
    return value
  }

  /** The same world with some slots changed; `let`s that hang on them are computed anew. */
  with(changes: ReadonlyMap<number, Value>): Frame {
    const slots = this.slots.slice()
    const moved = movedBy(changes, this.world.symbols)
    for (const symbol of this.world.symbols) {
      if (symbol.definition && slots[symbol.slot] && hangsOn(symbol, moved)) slots[symbol.slot] = undefined
    }
    for (const [slot, value] of changes) slots[slot] = value
    return new Frame(this.world, slots, this.touched)
  }

  /** A copy that notes by itself what it touches: one result's readings are not another's. */
  apart(): Frame {
    const slots = this.slots.slice()
    for (const symbol of this.world.symbols) if (symbol.definition) slots[symbol.slot] = undefined
    return new Frame(this.world, slots)
  }
}

function hangsOn(symbol: Symbol, moved: readonly number[]): boolean {
  return moved.some(slot => symbol.definition?.uses.has(slot))
}

/** What changes, with the dated parameters that hang on it and the bounds that hang on those: names do not say so. */
function movedBy(changes: ReadonlyMap<number, Value>, symbols: readonly Symbol[]): readonly number[] {
  const moved = [...changes.keys()]
  for (const kind of ['parameter', 'discretion']) {
    for (const symbol of symbols)
      if (symbol.kind === kind && symbol.definition && hangsOn(symbol, moved)) moved.push(symbol.slot)
  }
  return moved
}

const absence = (symbol: Symbol): Missing => ({ kind: symbol.missing, id: symbol.id })
