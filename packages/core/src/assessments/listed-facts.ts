import type { RawDeclaration } from '../facts/declaration.js'
import { dictionary } from '../facts/dictionary.js'
import { factsAsOf } from '../facts/record.js'
import { typeKeyOf, valueType } from '../tenant/declare/declared-type.js'
import { readDatum } from '../tenant/situation/datum.js'
import { type KeptFact, knownRecords } from './known-facts.js'

const listed = (declaration: RawDeclaration): boolean => declaration.listed === 'true'

/** The facts by which lists of enterprises are filtered and sorted (清单指标): few, so that each is quick. */
export const listedFacts: ReadonlySet<string> = new Set(
  Object.entries(dictionary).flatMap(([id, declaration]) => (listed(declaration) ? [id] : [])),
)

/** A listed fact as it is sorted, and as it was written. */
export interface ListedFact {
  readonly fact: string
  /** Fen, or whole units. */
  readonly value: number
  readonly text: string
}

/** A value as a whole number that sorts: fen of money, whole units of anything else; nothing for what is none. */
export function listedValue(fact: string, text: string): number | undefined {
  const declaration = dictionary[fact]
  const typed = declaration && typeKeyOf(declaration)
  if (!declaration || !typed) return undefined
  const read = readDatum(text, valueType(fact, typed.type, declaration))
  if (!('value' in read) || read.value.kind !== 'number') return undefined
  const { n, d } = read.value.low
  return Number(n / d)
}

const later = '9999-12-31'

/** What counts now of a firm's listed facts: of a yearly one the latest year. */
export function listedOf(facts: readonly KeptFact[]): readonly ListedFact[] {
  const own = facts.filter(({ fact }) => listedFacts.has(fact))
  const counting = factsAsOf(knownRecords('', own, later), { on: Infinity, knownOn: Infinity })
  const byYear = counting.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))
  const latest = new Map(byYear.map(record => [record.fact, record]))
  return [...latest].flatMap(([fact, { value: text }]) => {
    const value = listedValue(fact, text)
    return value === undefined ? [] : [{ fact, value, text }]
  })
}
