import type { CompiledProgram } from '../../tenant/compile/program.js'
import type { DeclaredFact } from '../../tenant/declare/registry.js'
import { unknownNames } from '../../tenant/result/unknown-names.js'
import { type Reader, readGiven } from '../../tenant/situation/reader.js'
import type { GivenValue, Situation, SituationProblem } from '../../tenant/situation/situation.js'

/** Facts of a program by every name under which a line may give them. */
function factsOf({ registry }: CompiledProgram): ReadonlyMap<string, readonly DeclaredFact[]> {
  const facts = new Map<string, DeclaredFact[]>()
  for (const fact of registry.layers.flatMap(layer => layer.facts)) {
    const { id, name } = fact.symbol
    for (const key of new Set([id, name])) facts.set(key, [...(facts.get(key) ?? []), fact])
  }
  return facts
}

const plainMoney = /^\d{1,12}(?:\.\d{1,2})?$/
const plainYear = /^(?:19|2\d)\d\d$/

/** Amounts as tables have them, yuan with at most two decimals: nothing can be wrong with them. */
function isPlainMoney({ symbol, valueType }: DeclaredFact, value: GivenValue): boolean {
  if (valueType.kind !== 'number' || valueType.dimension !== 'money' || Array.isArray(value)) return false
  if (typeof value === 'string') return symbol.type.kind === 'number' && plainMoney.test(value)
  if (symbol.type.kind !== 'series') return false
  for (const [year, text] of Object.entries(value))
    if (typeof text !== 'string' || !plainYear.test(year) || !plainMoney.test(text)) return false
  return true
}

const sameAs = (a: SituationProblem, b: SituationProblem): boolean =>
  a.code === b.code && a.path.join('/') === b.path.join('/')

/**
 * Holds what a line gives against everything that either version declares, also what nothing that is compared hangs on:
 * a slip of the pen must not pass for "not given".
 */
export class GivenCheck {
  readonly #facts: readonly ReadonlyMap<string, readonly DeclaredFact[]>[]

  constructor(
    readonly old: CompiledProgram,
    readonly now: CompiledProgram,
  ) {
    this.#facts = [now, old].map(factsOf)
  }

  problems(situation: Situation): SituationProblem[] {
    const { given = {}, records, parameters, readings, decided, unset } = situation
    const problems: SituationProblem[] = []
    let strange = Boolean(records ?? parameters ?? readings ?? decided ?? unset)
    for (const [key, value] of Object.entries(given)) {
      const facts = this.#facts[0]?.get(key) ?? this.#facts[1]?.get(key)
      if (!facts) {
        strange = true
        continue
      }
      if (typeof value === 'object' && facts.some(({ symbol }) => symbol.type.kind === 'thing')) strange = true
      for (const fact of facts) {
        if (isPlainMoney(fact, value)) continue
        const reader: Reader = { situation, problems, slots: [], symbols: [], validOn: this.now.context['valid-on'] }
        readGiven(reader, fact, value)
      }
    }
    return strange ? [...problems, ...this.#unknown(situation)] : problems
  }

  /** Names that neither version knows. */
  #unknown(situation: Situation): SituationProblem[] {
    const before = unknownNames(this.old, situation)
    return unknownNames(this.now, situation).filter(problem => before.some(other => sameAs(problem, other)))
  }
}
