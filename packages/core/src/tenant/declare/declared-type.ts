import { type FactType, factTypes, thingTypes } from '../../facts/declaration.js'
import { unitName } from '../../language/check/literal.js'
import { type Dimension, errorType, numberOf, type OptionSet, type Type, truth } from '../../language/values/type.js'

/** What a declaration says, as far as its type goes; every scalar is text. */
export interface Declared {
  readonly unit?: string | undefined
  readonly per?: string | undefined
  readonly open?: string | undefined
  readonly negative?: string | undefined
  readonly of?: unknown
}

/** The key that is a declaration's type, and its value: the Chinese name. */
export function typeKeyOf(
  declaration: Readonly<Record<string, unknown>>,
): { type: FactType; name: string } | undefined {
  for (const type of factTypes) {
    const name = declaration[type]
    if (typeof name === 'string') return { type, name }
  }
  return undefined
}

const durations: Readonly<Record<string, Dimension>> = {
  年: 'months',
  个月: 'months',
  月: 'months',
  天: 'days',
  日: 'days',
}
const plainly: Partial<Record<FactType, Dimension>> = { money: 'money', ratio: 'ratio', year: 'year', date: 'date' }

function dimensionOf(type: FactType, unit: string | undefined): Dimension | undefined {
  if (type === 'duration') return durations[unit ?? ''] ?? 'workdays'
  if (type === 'area') return `unit:${unitName(unit ?? '㎡')}`
  if (type === 'number' || type === 'count') return unit === undefined ? 'plain' : `unit:${unitName(unit)}`
  return plainly[type]
}

/** Options as a map of id to Chinese name, from either of their spellings. */
function optionsOf(of: unknown): ReadonlyMap<string, string> {
  if (Array.isArray(of)) return new Map(of.map(option => [String(option), String(option)]))
  if (typeof of !== 'object' || of === null) return new Map()
  return new Map(Object.entries(of).map(([id, name]) => [id, String(name)]))
}

export const optionSet = (id: string, of: unknown, open?: string): OptionSet => ({
  id,
  options: optionsOf(of),
  open: open === 'true',
})

/** Money, counts and areas are not below zero unless the declaration says so; a count is whole. */
function domainOf(type: FactType, { negative }: Declared, number: Type): Type {
  if (number.kind !== 'number' || (type !== 'money' && type !== 'count' && type !== 'area')) return number
  return { ...number, domain: { whole: type === 'count', negative: negative === 'true' } }
}

/** The type of one value of a declared fact; lists are settled where their fields are. */
export function valueType(id: string, type: FactType, declared: Declared): Type {
  const dimension = dimensionOf(type, declared.unit)
  if (dimension) return domainOf(type, declared, numberOf(dimension))
  if (type === 'yes-no') return truth
  if (type === 'text') return { kind: 'text' }
  if (type === 'enum') return { kind: 'option', set: optionSet(id, declared.of, declared.open) }
  if (type === 'list') return { kind: 'list', name: id }
  if (type === 'claim') return { kind: 'thing', thing: 'project' }
  const thing = thingTypes.find(known => known === type)
  return thing ? { kind: 'thing', thing } : errorType
}

/** With `per: year`, values by year. */
export function declaredType(id: string, type: FactType, declared: Declared): Type {
  const of = valueType(id, type, declared)
  return declared.per === 'year' ? { kind: 'series', of, per: 'year' } : of
}
