import type { Scope, Symbol } from '../../language/values/symbol.js'
import { errorType, numberOf, type Type } from '../../language/values/type.js'
import type { Table } from '../../language/values/table.js'
import type { ParameterShape } from '../shape/parts/declaration.js'
import type { ReadingShape } from '../shape/parts/reading.js'
import { chineseOf } from '../shape/words.js'
import { addName, type Place } from './declare.js'
import { declaredType, optionSet, typeKeyOf, valueType } from './declared-type.js'
import { lazily } from './lazy.js'

/** Declares a reading: an enum whose value is how the text is read. */
export function declareReading(place: Place, id: string, reading: ReadingShape): Symbol {
  const { desk, registry, layer, owner } = place
  const path = ['readings', id]
  const set = optionSet(id, reading.options)
  if (set.options.has('none')) desk.keyError('tenant/reserved-option', [...path, 'options', 'none'], { found: 'none' })
  const isOption = reading.default !== 'none' && reading.default !== undefined
  if (isOption && !set.options.has(reading.default)) {
    desk.unknown('tenant/unknown-default', [...path, 'default'], { found: reading.default, names: set.options.keys() })
  }
  const symbol = registry.slots.add({
    id,
    name: reading.name ?? id,
    label: `【${reading.asks}】`,
    kind: 'reading',
    owner,
    type: { kind: 'option', set },
    missing: 'reading',
  })
  addName(place, symbol, path)
  layer.readings.push({
    symbol,
    basis: desk.basis([...path, 'clause'], reading.clause),
    asks: reading.asks,
    decidedBy: decidedBy(place, path, reading),
    options: set.options,
    ...(isOption ? { default: reading.default } : {}),
    ...(reading.because === undefined ? {} : { because: reading.because }),
    effective: reading.effect !== 'none',
    at: desk.places.keyPlaceOf(path),
  })
  return symbol
}

/** Declares a parameter; one that is a table is settled when first used, since its argument may be a `let`. */
export function declareParameter(place: Place, id: string, parameter: ParameterShape): () => unknown {
  const { desk, registry, layer, owner } = place
  const typed = typeKeyOf(parameter)
  const path = ['parameters', id]
  if (!typed) return () => undefined
  const isTable = typed.type === 'table'
  const type = isTable ? errorType : valueType(id, typed.type, parameter)
  const symbol = registry.slots.add({
    id,
    name: typed.name,
    kind: 'parameter',
    owner,
    type: isTable ? errorType : declaredType(id, typed.type, parameter),
    missing: 'parameter',
  })
  if (!isTable) addName(place, symbol, path)
  const unlimited = parameter['until-set'] === 'unlimited'
  const untilSet =
    parameter['until-set'] === undefined || unlimited
      ? undefined
      : desk.expr([...path, 'until-set'], parameter['until-set'], { scope: layer.scope, want: type })
  layer.parameters.push({
    symbol,
    valueType: isTable ? givenType(parameter.gives) : type,
    basis: desk.basis([...path, 'clause'], parameter.clause),
    decidedBy: decidedBy(place, path, parameter),
    at: desk.places.keyPlaceOf(path),
    ...(isTable ? { argument: () => argumentOf(layer.scope, id) } : {}),
    ...(unlimited ? { untilSet: 'unlimited' as const } : untilSet ? { untilSet } : {}),
  })
  return isTable ? declareTableParameter(place, { id, name: typed.name, symbol, parameter }) : () => undefined
}

function decidedBy(
  { desk }: Place,
  path: readonly string[],
  { 'decided-by': by }: Pick<ParameterShape, 'decided-by'>,
): readonly string[] {
  desk.known([...path, 'decided-by'], by)
  return by ?? []
}

function argumentOf(scope: Scope, id: string): Type | undefined {
  const named = scope.find(id)
  return named && 'table' in named ? named.table.by[0]?.type : undefined
}

interface TableParameter {
  readonly id: string
  readonly name: string
  readonly symbol: Symbol
  readonly parameter: ParameterShape
}

function declareTableParameter(place: Place, { id, name, symbol, parameter }: TableParameter): () => unknown {
  const { desk, layer } = place
  const path = ['parameters', id]
  if (layer.scope.has(id)) desk.keyError('tenant/same-name', path, { found: id })
  const build = (by: Table['by']): { table: Table } => ({
    table: { id, name, by, gives: givenType(parameter.gives), slot: symbol.slot },
  })
  const texts = typeof parameter.by === 'string' ? [parameter.by] : (parameter.by ?? [])
  const named = lazily(
    () => build(texts.map(text => desk.expr([...path, 'by'], text, { scope: layer.scope }))),
    () => {
      desk.error('tenant/circular', path, { found: id })
      return build([])
    },
  )
  layer.scope.add([id, name], named)
  // What a table set later is looked up by may be named only where it is used (a criterion of the scoring).
  return texts.every(text => layer.scope.find(text) || !/^\p{L}[\p{L}\p{N}-]*$/u.test(text)) ? named : () => undefined
}

const givenDimensions = {
  money: numberOf('money'),
  ratio: numberOf('ratio'),
  number: numberOf('plain'),
  count: numberOf('plain'),
  year: numberOf('year'),
} satisfies Readonly<Record<string, Type>>

/** What a column holds, in either spelling: ratio, 比率型. */
function givenDimension(word: string): Type {
  const found = Object.entries(givenDimensions).find(
    ([type]) => type === word || chineseOf('declaration', type).includes(word),
  )
  return found?.[1] ?? { kind: 'text' }
}

/** `gives: ratio`, or several columns by name. */
function givenType(gives: ParameterShape['gives']): Type {
  if (gives === undefined) return numberOf('plain')
  if (typeof gives === 'string') return givenDimension(gives)
  return {
    kind: 'row',
    columns: new Map(Object.entries(gives).map(([column, type]) => [column, givenDimension(type)])),
  }
}
