import { compare, greatest, least, type Rational, rational } from '../../base/rational.js'
import type { TableRows } from './table.js'

/**
 * Whose job it is that something is known: `fact` and `finding` are handed in, `parameter` and `row` are set, `reading` is
 * chosen, `discretion` is decided by an officer.
 */
export type MissingKind = 'fact' | 'finding' | 'parameter' | 'reading' | 'row' | 'discretion'

/** Something that an answer waits for: each kind is somebody else's job (缺). */
export interface Missing {
  readonly kind: MissingKind
  readonly id: string
  readonly year?: number
  /** The record of a list, by its position from 0. */
  readonly line?: number
}

/** A number or an interval of numbers; `missing` is not empty when an unknown condition widened it. Money is in fen. */
export interface NumberValue {
  readonly kind: 'number'
  readonly low: Rational
  readonly high: Rational
  readonly missing: readonly Missing[]
}
export interface TruthValue {
  readonly kind: 'truth'
  readonly is: boolean
}
/** An option, a text, or the id of a thing. */
export interface WordValue {
  readonly kind: 'word'
  readonly is: string
}
export interface UnknownValue {
  readonly kind: 'unknown'
  readonly missing: readonly Missing[]
}
/** Records of a list fact, each a map of field slot to value. */
export interface ListValue {
  readonly kind: 'list'
  readonly records: readonly ReadonlyMap<number, Value>[]
}
/** Values by year. */
export interface SeriesValue {
  readonly kind: 'series'
  readonly at: ReadonlyMap<number, Value>
  /** What a year counts as of which nothing is recorded. */
  readonly otherwise?: Value
}
export interface RowValue {
  readonly kind: 'row'
  readonly columns: ReadonlyMap<string, Value>
}
/** Rows of a table that the console sets. */
export interface TableValue {
  readonly kind: 'table'
  readonly rows: TableRows
}
export type Value =
  | NumberValue
  | TruthValue
  | WordValue
  | UnknownValue
  | ListValue
  | SeriesValue
  | RowValue
  | TableValue

const nothing: readonly Missing[] = []

export const exactly = (value: Rational): NumberValue => ({ kind: 'number', low: value, high: value, missing: nothing })
export const whole = (value: number | bigint): NumberValue => exactly(rational(value))
export const between = (low: Rational, high: Rational, missing: readonly Missing[] = nothing): NumberValue => ({
  kind: 'number',
  low,
  high,
  missing,
})
export const yes: TruthValue = { kind: 'truth', is: true }
export const no: TruthValue = { kind: 'truth', is: false }
export const truthOf = (is: boolean): TruthValue => (is ? yes : no)
export const isTrue = (value: Value | undefined): boolean => value?.kind === 'truth' && value.is
export const isFalse = (value: Value | undefined): boolean => value?.kind === 'truth' && !value.is
export const wordOf = (is: string): WordValue => ({ kind: 'word', is })
export const unknown = (...missing: readonly Missing[]): UnknownValue => ({ kind: 'unknown', missing })

export const isPoint = (value: NumberValue): boolean => value.low === value.high || compare(value.low, value.high) === 0

const keyOf = (m: Missing): string => `${m.kind}/${m.id}/${m.year ?? ''}/${m.line ?? ''}`

/** All that is missing, each once, in the order of first need. */
export function union(...lists: readonly (readonly Missing[])[]): readonly Missing[] {
  const filled = lists.filter(list => list.length > 0)
  if (filled.length <= 1) return filled[0] ?? nothing
  const seen = new Map<string, Missing>()
  for (const list of filled)
    for (const m of list) {
      const key = keyOf(m)
      if (!seen.has(key)) seen.set(key, m)
    }
  return [...seen.values()]
}

export const missingOf = (value: Value): readonly Missing[] =>
  value.kind === 'unknown' || value.kind === 'number' ? value.missing : nothing

export function same(a: Value, b: Value): boolean {
  if (a.kind === 'truth' && b.kind === 'truth') return a.is === b.is
  if (a.kind === 'word' && b.kind === 'word') return a.is === b.is
  if (a.kind === 'number' && b.kind === 'number') return compare(a.low, b.low) === 0 && compare(a.high, b.high) === 0
  return false
}

/**
 * What an `if` gives when its condition is unknown: every value that either branch allows, and what is missing.
 * Values that are no numbers stay known only when both branches agree.
 */
export function hull(a: Value, b: Value, missing: readonly Missing[]): Value {
  if (a.kind === 'number' && b.kind === 'number') {
    const both = union(a.missing, b.missing)
    if (same(a, b) && both.length === 0) return a
    return between(least(a.low, b.low), greatest(a.high, b.high), union(missing, both))
  }
  if (same(a, b)) return a
  return unknown(...union(missing, missingOf(a), missingOf(b)))
}
