import { nearest } from '../../base/nearest.js'
import type { CompiledProgram } from '../compile/program.js'
import type { DeclaredFact } from '../declare/registry.js'
import { checkParameterTable } from './parameter-table.js'
import { type Reader, readGiven } from './reader.js'
import type { GivenRecord, GivenValue, Situation, SituationProblem } from './situation.js'

const readerFor = ({ registry, context }: CompiledProgram, situation: Situation): Reader => ({
  situation,
  problems: [],
  slots: [],
  symbols: registry.slots.symbols.slice(),
  validOn: context['valid-on'],
})

/** A situation says it below `given/<id>` or `parameters/<id>`; here it stands for itself, as `value`. */
const alone = ({ problems }: Reader): SituationProblem[] =>
  problems.map(problem => ({ ...problem, path: ['value', ...problem.path.slice(2)] }))

const isRows = (given: GivenValue): given is readonly (string | GivenRecord)[] => Array.isArray(given)

/**
 * What is wrong with a value that somebody wants to set for a parameter of a program, by its path from `value` on; nothing
 * when the program can compute with it (参数取值核对).
 */
export function parameterProblems(program: CompiledProgram, id: string, value: GivenValue): SituationProblem[] {
  const declared = program.registry.layers.flatMap(({ parameters }) => parameters)
  const parameter = declared.find(({ symbol }) => symbol.id === id)
  if (!parameter) {
    const names = declared.map(({ symbol }) => symbol.id)
    const params = { found: id, suggestion: nearest(id, names) ?? '' }
    return [{ code: 'situation/unknown-name', path: ['parameter'], params }]
  }
  const reader = readerFor(program, { parameters: { [id]: value } })
  const { symbol, valueType } = parameter
  const isTable = parameter.argument !== undefined
  if (isTable && !isRows(value))
    return [{ code: 'situation/needs-list', path: ['value'], params: { found: symbol.name } }]
  if (isTable && isRows(value)) checkParameterTable(reader, parameter, value)
  else readGiven(reader, { symbol, valueType }, value, 'parameters')
  return alone(reader)
}

/** What is wrong with a value that somebody gives for one fact, by its path from `value` on (数据核对). */
export function factProblems(program: CompiledProgram, fact: DeclaredFact, value: GivenValue): SituationProblem[] {
  const { symbol, valueType } = fact
  const reader = readerFor(program, { given: { [symbol.id]: value } })
  readGiven(reader, { symbol, valueType }, value)
  return alone(reader)
}
