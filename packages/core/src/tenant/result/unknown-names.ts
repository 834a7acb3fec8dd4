import { nearest } from '../../base/nearest.js'
import type { CompiledProgram } from '../compile/program.js'
import type { Registry } from '../declare/registry.js'
import { partNames } from '../situation/reader.js'
import type { Situation, SituationProblem } from '../situation/situation.js'

type Names = Readonly<Record<'given' | 'parameters' | 'readings' | 'records' | 'decided', ReadonlySet<string>>>

/** What a program knows by name, found once a program: a round asks it for each application. */
const known = new WeakMap<Registry, Names>()

function namesOf(registry: Registry): Names {
  const found = known.get(registry) ?? gathered(registry)
  known.set(registry, found)
  return found
}

function gathered({ layers }: Registry): Names {
  const names = {
    given: new Set<string>(),
    parameters: new Set<string>(),
    readings: new Set<string>(),
    records: new Set<string>(),
    decided: new Set(['rate']),
  }
  for (const layer of layers) {
    for (const { symbol } of layer.facts) addAll(names.given, [symbol.id, symbol.name, symbol.id.split('.')[0] ?? ''])
    for (const { symbol } of layer.facts) addAll(names.records, [symbol.id, symbol.name])
    for (const { symbol } of layer.parameters) addAll(names.parameters, [symbol.id, symbol.name])
    for (const { symbol } of layer.readings) names.readings.add(symbol.id)
    for (const { symbol } of layer.discretion) names.decided.add(symbol.id)
  }
  return names
}

/** Names in a situation that mean nothing anywhere in the program: a slip of the pen must not pass for "not given". */
export function unknownNames({ registry }: CompiledProgram, situation: Situation): SituationProblem[] {
  const names = namesOf(registry)
  const check = (key: keyof typeof names, ids: Iterable<string>): SituationProblem[] =>
    [...ids].flatMap(id =>
      names[key].has(id)
        ? []
        : [
            {
              code: 'situation/unknown-name',
              path: [key, id],
              params: { found: id, suggestion: nearest(id, names[key]) ?? '' },
            },
          ],
    )
  return [
    ...check('given', Object.keys(situation.given ?? {})),
    ...unknownParts(registry, situation.given ?? {}),
    ...check('records', Object.keys(situation.records ?? {})),
    ...check('parameters', [...Object.keys(situation.parameters ?? {}), ...(situation.unset ?? [])]),
    ...check('readings', Object.keys(situation.readings ?? {})),
    ...check('decided', Object.keys(situation.decided ?? {})),
  ]
}

/** As much of a situation as a program knows by name: what else it says is about another program of the tenant. */
export function knownPart({ registry }: CompiledProgram, situation: Situation): Situation {
  const names = namesOf(registry)
  const { given, parameters, readings, records, decided, unset } = situation
  return {
    ...situation,
    given: named(given, names.given),
    parameters: named(parameters, names.parameters),
    readings: named(readings, names.readings),
    records: named(records, names.records),
    decided: named(decided, names.decided),
    unset: unset?.filter(id => names.parameters.has(id)),
  }
}

const named = <T>(said: Readonly<Record<string, T>> | undefined, names: ReadonlySet<string>) =>
  said && Object.fromEntries(Object.entries(said).filter(([id]) => names.has(id)))

/** Names inside a thing (`project: { id, investment }`) that are no part of it anywhere. */
function unknownParts({ layers }: Registry, given: NonNullable<Situation['given']>): SituationProblem[] {
  return Object.entries(given).flatMap(([thing, value]) => {
    if (typeof value !== 'object' || Array.isArray(value)) return []
    const symbols = layers.flatMap(layer => layer.facts.map(fact => fact.symbol))
    const parts = symbols.filter(symbol => symbol.id.startsWith(`${thing}.`)).flatMap(partNames)
    if (parts.length === 0) return []
    const names = ['id', ...parts]
    return Object.keys(value).flatMap(found =>
      names.includes(found)
        ? []
        : [
            {
              code: 'situation/unknown-name',
              path: ['given', thing, found],
              params: { found, suggestion: nearest(found, names) ?? '' },
            },
          ],
    )
  })
}

function addAll(set: Set<string>, names: readonly string[]): void {
  for (const name of names) set.add(name)
}
