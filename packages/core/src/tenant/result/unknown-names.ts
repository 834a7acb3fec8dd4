import { nearest } from '../../base/nearest.js'
import type { CompiledProgram } from '../compile/program.js'
import type { Situation, SituationProblem } from '../situation/situation.js'

/** Names in a situation that mean nothing anywhere in the program: a slip of the pen must not pass for "not given". */
export function unknownNames({ registry }: CompiledProgram, situation: Situation): SituationProblem[] {
  const names = {
    given: new Set<string>(),
    parameters: new Set<string>(),
    readings: new Set<string>(),
    decided: new Set(['rate']),
  }
  for (const layer of registry.layers) {
    for (const { symbol } of layer.facts) addAll(names.given, [symbol.id, symbol.name, symbol.id.split('.')[0] ?? ''])
    for (const { symbol } of layer.parameters) addAll(names.parameters, [symbol.id, symbol.name])
    for (const { symbol } of layer.readings) names.readings.add(symbol.id)
    for (const { symbol } of layer.discretion) names.decided.add(symbol.id)
  }
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
    ...check('parameters', [...Object.keys(situation.parameters ?? {}), ...(situation.unset ?? [])]),
    ...check('readings', Object.keys(situation.readings ?? {})),
    ...check('decided', Object.keys(situation.decided ?? {})),
  ]
}

function addAll(set: Set<string>, names: readonly string[]): void {
  for (const name of names) set.add(name)
}
