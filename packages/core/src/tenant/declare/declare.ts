import { dictionary } from '../../facts/dictionary.js'
import type { Expr } from '../../language/values/expr.js'
import type { Owner, Symbol } from '../../language/values/symbol.js'
import { errorType } from '../../language/values/type.js'
import type { Path } from '../read/plain.js'
import type { FactShape } from '../shape/parts/declaration.js'
import { declaredType, typeKeyOf, valueType } from './declared-type.js'
import { mostLevels } from './depth.js'
import type { Desk } from './desk.js'
import { lazily } from './lazy.js'
import { declareParameter, declareReading } from './open-values.js'
import type { Layer, Registry } from './registry.js'
import { declareTable } from './table.js'
import type { TableShape } from '../shape/parts/table.js'
import type { ParameterShape } from '../shape/parts/declaration.js'
import type { ReadingShape } from '../shape/parts/reading.js'

/** What any file may declare next to its use. */
export interface Declares {
  readonly facts?: Readonly<Record<string, FactShape>> | undefined
  readonly parameters?: Readonly<Record<string, ParameterShape>> | undefined
  readonly readings?: Readonly<Record<string, ReadingShape>> | undefined
  readonly tables?: Readonly<Record<string, TableShape>> | undefined
  readonly let?: Readonly<Record<string, string>> | undefined
}

/** A place where declarations are read: where mistakes go, what numbers the slots, what the layer holds. */
export interface Place {
  readonly desk: Desk
  readonly registry: Registry
  readonly layer: Layer
  readonly owner: Owner
}

/** Adds a symbol to the layer; a name that is already seen from here is a mistake. */
export function addName(place: Place, symbol: Symbol, path: Path): Symbol {
  const clash = [symbol.id, symbol.name].find(name => place.layer.scope.has(name))
  if (clash !== undefined) place.desk.keyError('tenant/same-name', path, { found: clash })
  place.layer.scope.addSymbol(symbol)
  return symbol
}

/** Declares all that a file says, in any order: `let`s and tables are settled when first used. */
export function declareAll(place: Place, shape: Declares): () => void {
  for (const [id, fact] of Object.entries(shape.facts ?? {})) declareFact(place, id, { fact, path: ['facts', id] })
  for (const [id, reading] of Object.entries(shape.readings ?? {})) declareReading(place, id, reading)
  const settle: (() => unknown)[] = []
  for (const [id, parameter] of Object.entries(shape.parameters ?? {}))
    settle.push(declareParameter(place, id, parameter))
  for (const [id, table] of Object.entries(shape.tables ?? {})) settle.push(declareTable(place, id, table))
  for (const [id, text] of Object.entries(shape.let ?? {})) settle.push(declareLet(place, id, text))
  return () => {
    for (const one of settle) one()
  }
}

function declareLet(place: Place, id: string, text: string): () => unknown {
  const { desk, registry, layer } = place
  const path = ['let', id]
  if (layer.scope.has(id)) desk.keyError('tenant/same-name', path, { found: id })
  const blank = registry.slots.add({ id, name: id, kind: 'let', owner: place.owner, type: errorType, missing: 'fact' })
  const named = lazily(
    () => {
      const definition = registry.depth.within(text, () => desk.expr(path, text, { scope: layer.scope }))
      if (definition && registry.depth.note(blank.slot, definition))
        return { symbol: registry.slots.define(blank, definition) }
      desk.error('tenant/too-deep', path, { found: id, limit: mostLevels })
      return { symbol: blank }
    },
    () => {
      desk.error('tenant/circular', path, { found: id })
      return { symbol: blank }
    },
  )
  layer.scope.add([id], named)
  return named
}

interface FactAt {
  readonly fact: FactShape
  readonly path: Path
}

const isOffice = (from: string | undefined): boolean => from !== undefined && from !== 'enterprise' && from !== '企业'

/** Declares a fact; a finding when somebody else than the firm supplies it. */
function declareFact(place: Place, id: string, { fact, path }: FactAt): Symbol | undefined {
  const typed = typeKeyOf(fact)
  if (!typed) return undefined
  const { desk, registry, layer, owner } = place
  const finding = isOffice(fact.from)
  const own = {
    id,
    name: typed.type === 'claim' ? id : typed.name,
    ...(fact.en === undefined ? {} : { en: fact.en }),
    kind: finding ? ('finding' as const) : ('fact' as const),
    owner: fact.about === 'tenant' || fact.about === 'town' || fact.about === 'park' ? ('tenant' as const) : owner,
    type: declaredType(id, typed.type, fact),
    missing: finding ? ('finding' as const) : ('fact' as const),
  }
  const fields = typed.type === 'list' ? fieldsOf(place, fact.of) : undefined
  const symbol = addName(place, registry.slots.add(fields ? { ...own, fields } : own), path)
  const type = valueType(id, typed.type, fact)
  const presumed: Expr | undefined =
    fact.presumed === undefined
      ? undefined
      : desk.expr([...path, 'presumed'], fact.presumed, { scope: layer.scope, want: type })
  layer.facts.push({
    symbol,
    valueType: type,
    ...(presumed ? { presumed } : {}),
    ...(fact.about === undefined ? {} : { about: fact.about }),
    ...(fact.from === undefined ? {} : { from: fact.from }),
    ...(fact['verified-by'] === undefined ? {} : { verifiedBy: fact['verified-by'] }),
    ...(fact.fresh === undefined ? {} : { fresh: fact.fresh }),
    ...(fact.help === undefined ? {} : { help: fact.help }),
    listed: fact.listed === 'true',
  })
  return symbol
}

/** Fields of a list's records: names inside the list only. */
function fieldsOf(place: Place, of: FactShape['of']): Symbol[] {
  if (typeof of !== 'object' || Array.isArray(of)) return []
  return Object.entries(of).flatMap(([id, field]) => {
    const declared = typeof field === 'string' ? { text: field } : field
    const typed = typeKeyOf(declared)
    if (!typed) return []
    const finding = isOffice('from' in declared ? declared.from : undefined)
    const type = valueType(id, typed.type, declared)
    const missing = finding ? ('finding' as const) : ('fact' as const)
    return [place.registry.slots.add({ id, name: typed.name, kind: 'field', owner: 'line', type, missing })]
  })
}

/** The facts that every tenant may use without declaring them. */
export function declareDictionary(place: Place): void {
  for (const [id, fact] of Object.entries(dictionary)) {
    declareFact(place, id, { fact: withoutSupplier(fact), path: [] })
  }
}

/** In the dictionary `from` names a kind of authority, not an office that makes a finding of it. */
const withoutSupplier = (fact: (typeof dictionary)[string]): FactShape => {
  const { from: _, ...rest } = fact
  // The dictionary is data of this package in the very form of a declaration; zod's output type only adds readonly-ness.
  return rest as FactShape
}
