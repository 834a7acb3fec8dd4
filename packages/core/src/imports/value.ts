import { compare, integerOf, multiply, negate, parseDecimal, type Rational, rational } from '../base/rational.js'
import { unitName } from '../language/check/literal.js'
import type { Type } from '../language/values/type.js'
import { hiddenIn } from '../tenant/read/characters.js'
import { readDatum } from '../tenant/situation/datum.js'
import { type ImportDictionary, type KnownFact, organizationCalled } from './dictionary.js'
import { dayIn } from './text.js'

/** A refusal of one cell, before it is known which. */
export interface CellRefusal {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}
export type ReadValue = { readonly value: string } | { readonly bad: CellRefusal }

const bad = (code: string, params: CellRefusal['params']): ReadValue => ({ bad: { code, params } })

const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/
const longest = 500

/** A number without unit, as digits; nothing for anything else. */
function bareNumber(text: string): string | undefined {
  const plain = (grouped.test(text) ? text.replaceAll(',', '') : text).replace(/^\+/, '')
  return parseDecimal(plain) ? plain : undefined
}

/** Whether a header's unit is the one that bare numbers of the fact are in anyway. */
const isOwnUnit = (type: Type, unit: string): boolean =>
  type.kind === 'number' &&
  ((type.dimension === 'money' && unit === '元') || type.dimension === `unit:${unitName(unit)}`)

/** Whether numbers of a fact can be in a unit. */
export const hasUnit = (type: Type, unit: string): boolean =>
  type.kind === 'number' && (isOwnUnit(type, unit) || 'value' in readDatum(`1${unit}`, type))

/** What one of a unit is in a fact's own; found once for each type. */
const ones = new WeakMap<Type, Map<string, Rational>>()

function oneOf(type: Type, unit: string): Rational | undefined {
  const known = ones.get(type) ?? new Map<string, Rational>()
  ones.set(type, known)
  const found = known.get(unit)
  if (found) return found
  const read = readDatum(`1${unit}`, type)
  if ('bad' in read || read.value.kind !== 'number') return undefined
  known.set(unit, read.value.low)
  return read.value.low
}

const largest = rational(BigInt(Number.MAX_SAFE_INTEGER))

/** Whether a number in a unit is a value of a type beyond doubt; what is not, the language's reader refuses in its words. */
function isSurely(bare: string, unit: string, type: Type & { kind: 'number' }): boolean {
  const [number, one] = [parseDecimal(bare), oneOf(type, unit)]
  if (!number || !one) return false
  const amount = multiply(number, one)
  const isWhole = integerOf(amount) !== undefined
  const needsWhole = type.dimension === 'money' || type.domain?.whole === true
  const isNegative = type.domain !== undefined && !type.domain.negative && amount.n < 0n
  return (
    (isWhole || !needsWhole) && !isNegative && compare(amount, largest) <= 0 && compare(negate(amount), largest) <= 0
  )
}

function numberValue(text: string, type: Type & { kind: 'number' }, unit: string | undefined): ReadValue {
  if (type.dimension === 'date') {
    const day = dayIn(text)
    return day === undefined ? bad('imports/bad-day', { found: text }) : { value: day }
  }
  const bare = bareNumber(text)
  if (bare === undefined) return checked(text, type)
  if (type.dimension === 'ratio' && unit === undefined) {
    const number = parseDecimal(bare)
    const isBeyond = number && (compare(number, rational(1n)) > 0 || compare(number, rational(-1n)) < 0)
    if (isBeyond) return bad('imports/bare-ratio', { found: text })
  }
  if (unit === undefined || isOwnUnit(type, unit)) return checked(bare, type)
  const inUnit = `${bare}${unit}`
  return isSurely(bare, unit, type) ? { value: inUnit } : checked(inUnit, type)
}

function checked(text: string, type: Type): ReadValue {
  const read = readDatum(text, type)
  return 'bad' in read ? { bad: read.bad } : { value: text }
}

/** A thing that is an organization is kept by its id. */
function thingValue(text: string, thing: string, { towns, organizations }: ImportDictionary): ReadValue {
  if (thing !== 'town' && thing !== 'organization') return { value: text }
  const id = organizationCalled(thing === 'town' ? towns : organizations, text)
  if (id !== undefined) return { value: id }
  return bad(thing === 'town' ? 'imports/unknown-town' : 'imports/unknown-organization', { found: text })
}

/** Text that people can see, and not a page of it. */
export function plainText(text: string): ReadValue {
  const character = hiddenIn(text)
  if (character !== undefined) return bad('imports/character', { character })
  return text.length > longest ? bad('imports/too-long', { found: text.slice(0, 20), most: longest }) : { value: text }
}

/** What a cell says of a fact, as text that the language reads; a header's unit is put to bare numbers, exactly. */
export function factValue(
  text: string,
  { fact, unit }: { fact: KnownFact; unit?: string | undefined },
  dictionary: ImportDictionary,
): ReadValue {
  const seen = plainText(text.trim())
  if ('bad' in seen) return seen
  const { type } = fact
  if (type.kind === 'number') return numberValue(seen.value.normalize('NFKC').replace(/\s+/g, ''), type, unit)
  if (type.kind === 'thing') return thingValue(seen.value, type.thing, dictionary)
  return checked(seen.value, type)
}
