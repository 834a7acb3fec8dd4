import { constant } from '../../language/values/expr.js'
import { Frame, type World } from '../../language/values/frame.js'
import type { Symbol } from '../../language/values/symbol.js'
import { unknown, type Value } from '../../language/values/value.js'
import type { CompiledProgram } from '../../tenant/compile/program.js'
import type { DeclaredFact, Layer } from '../../tenant/declare/registry.js'
import { fill, fillContext, fillFact, fillShared } from '../../tenant/situation/fill.js'
import { awardedFrom } from '../../tenant/situation/ledger.js'
import { pick, type Reader } from '../../tenant/situation/reader.js'
import type { Situation, SituationProblem } from '../../tenant/situation/situation.js'

/** The day and year of a question. */
export interface When {
  readonly on: number
  readonly year: number
}

const absent = '\u0000'
const textOf = (given: unknown): string =>
  given === undefined ? absent : typeof given === 'string' ? given : JSON.stringify(given)

/** How one figure of a firm is told apart, and how it is read. */
interface Figure {
  readonly text: (situation: Situation) => string
  readonly value: () => Value | undefined
}

/**
 * A program's view of one firm after the other, which reads a figure when an expression first asks for it.
 *
 * What is the same for all firms (the day, readings, parameters at their value until set) is filled once. Frames do not
 * notice: a figure is a name that is computed. What was asked for is told in `reads`.
 */
export class LazyFirm {
  reads: number[] = []
  problems: SituationProblem[] = []
  #situation: Situation = {}
  #values: (Value | undefined)[] = []
  #context: (Value | undefined)[] | undefined
  readonly #figures = new Map<number, Figure>()
  readonly #world: World
  readonly #slots: readonly (Value | undefined)[]
  readonly #validOn: Symbol

  constructor(
    readonly program: CompiledProgram,
    layers: readonly Layer[],
    readonly when: When,
    /** Numbers of the firm that the other version has read already. */
    readonly numbers: Map<string, Value>,
  ) {
    const source = { program, situation: {}, ledger: [], ...when }
    const own = [...new Set(layers)].filter(layer => !program.shared.includes(layer))
    const { frame } = fill(source, own, fillShared(source))
    const slots = frame.slots.slice()
    const symbols = [...frame.world.symbols]
    this.#validOn = program.context['valid-on']
    const lazily = (symbol: Symbol, figure: Figure): void => {
      this.#figures.set(symbol.slot, figure)
      slots[symbol.slot] = undefined
      symbols[symbol.slot] = {
        ...symbol,
        definition: { ...constant(unknown(), symbol.type), run: () => this.#read(symbol) },
      }
    }
    for (const fact of [...program.shared, ...own].flatMap(layer => layer.facts)) lazily(fact.symbol, this.#fact(fact))
    for (const [key, symbol] of Object.entries(program.context))
      if (!fixed.has(key)) lazily(symbol, { text: contextText(key), value: () => this.#contextSlots()[symbol.slot] })
    this.#slots = slots
    this.#world = { symbols, awarded: (measure, keys) => awardedFrom([], measure, keys) }
  }

  /** Turns to another firm. */
  turnTo(situation: Situation): void {
    this.#situation = situation
    this.#values = []
    this.#context = undefined
    this.problems = []
  }

  /** A frame that knows nothing of the firm yet; what it reads from now on stands in `reads`. */
  frame(): Frame {
    this.reads = []
    return new Frame(this.#world, this.#slots.slice())
  }

  /** What the firm gives for a figure, as it is written. */
  readonly textAt = (slot: number): string => this.#figures.get(slot)?.text(this.#situation) ?? absent

  #read(symbol: Symbol): Value {
    const { slot } = symbol
    if (!this.reads.includes(slot)) this.reads.push(slot)
    const known = this.#values[slot] ?? this.#figures.get(slot)?.value()
    const value = known ?? unknown({ kind: symbol.missing, id: symbol.id })
    this.#values[slot] = value
    return value
  }

  #fact(fact: DeclaredFact): Figure {
    const { symbol, valueType, presumed } = fact
    const isNumber = valueType.kind === 'number' && symbol.type.kind !== 'list' && !presumed
    const key = isNumber ? `${symbol.id} ${symbol.name} ${symbol.type.kind} ${JSON.stringify(valueType)}` : ''
    const read = (): Value | undefined => {
      const reader: Reader = {
        situation: this.#situation,
        problems: this.problems,
        slots: [],
        symbols: [],
        validOn: this.#validOn,
      }
      fillFact(reader, fact)
      return reader.slots[symbol.slot]
    }
    const value = (): Value | undefined => {
      const known = this.numbers.get(key)
      const found = known ?? read()
      if (!known && found && isNumber) this.numbers.set(key, found)
      return found
    }
    return { text: ({ given }) => textOf(pick(given, symbol)), value: isNumber ? value : read }
  }

  #contextSlots(): readonly (Value | undefined)[] {
    if (this.#context) return this.#context
    const slots: (Value | undefined)[] = []
    fillContext({ program: this.program, situation: this.#situation, ...this.when }, { slots, problems: this.problems })
    this.#context = slots
    return slots
  }
}

/** What is the same for all firms that are asked about for one day. */
const fixed: ReadonlySet<string> = new Set(['on', 'year', 'valid-on'])

function contextText(key: string): Figure['text'] {
  if (key.startsWith('pledge.')) return ({ pledge }) => textOf(pledge)
  if (key === 'member.since') return ({ member }) => textOf(member?.since)
  return situation => textOf(situation[key as 'tier'])
}
