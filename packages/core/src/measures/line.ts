import { compare, type Rational, zero } from '../base/rational.js'
import type { Frame } from '../language/values/frame.js'
import { isPoint, type Missing, missingOf, type Value } from '../language/values/value.js'
import { recordFrames } from '../language/functions/records.js'
import { type Ledger, keyOf, totalOf } from './ledger.js'
import type { LimitKey, Measure } from './measure.js'

/** One line of a claim: one year of one record, with the frame in which it is computed. */
export interface Line {
  readonly index: number
  readonly year: number
  readonly record?: number
  readonly frame: Frame
  /** Things that the claim and the record name, by fact id; a thing that nobody named is missing. */
  readonly things: ReadonlyMap<string, string | undefined>
}

export type Lines = readonly Line[] | { readonly missing: readonly Missing[] }
export const areLines = (lines: Lines): lines is readonly Line[] => Array.isArray(lines)

/** Longest span of years that one claim may cover. */
const mostYears = 50

function yearsOf(value: Value): readonly number[] | { readonly missing: readonly Missing[] } {
  if (value.kind !== 'number' || value.missing.length > 0) return { missing: missingOf(value) }
  const [first, last] = [Number(value.low.n / value.low.d), Number(value.high.n / value.high.d)]
  return Array.from({ length: Math.min(last - first + 1, mostYears) }, (_, i) => first + i)
}

const wordIn = (frame: Frame, slot: number): string | undefined => {
  const value = frame.read(slot)
  if (value.kind === 'word') return value.is
  return value.kind === 'number' && isPoint(value) && compare(value.low, zero) >= 0 ? `${value.low.n}` : undefined
}

/** Where the year stands, and what changes when a line has its own. */
export interface YearPlace {
  readonly slot: number
  readonly changes: (year: number) => ReadonlyMap<number, Value>
}

/** Lines of a claim: the years that it covers, times the records of `each`, in this order. */
export function linesOf(measure: Measure, frame: Frame, year: YearPlace): Lines {
  const covered = yearsOf(measure.covers ? measure.covers.run(frame) : frame.read(year.slot))
  if ('missing' in covered) return covered
  const lines: Line[] = []
  for (const one of covered) {
    const yearFrame = frame.with(year.changes(one))
    const records = measure.each ? recordFrames(measure.each, yearFrame) : [yearFrame]
    if ('missing' in records) return records
    for (const [record, lineFrame] of records.entries()) {
      const things = new Map(measure.things.map(thing => [thing.id, wordIn(lineFrame, thing.slot)]))
      for (const field of measure.each?.fields ?? []) {
        if (field.type.kind === 'thing') things.set(field.id, wordIn(lineFrame, field.slot))
      }
      lines.push({ index: lines.length, year: one, frame: lineFrame, things, ...(measure.each ? { record } : {}) })
    }
  }
  return lines
}

/** The value that a line has under a key of a limit. */
export function lineKey(measure: Measure, line: Line, key: LimitKey): string | undefined {
  switch (key.kind) {
    case 'line':
      return `line ${line.index}`
    case 'claim':
      return 'claim'
    case 'firm':
      return 'this'
    case 'year':
      return String(line.year)
    case 'tenant':
      return 'tenant'
    case 'payee':
      return measure.to === 'firm' ? 'this' : line.things.get(measure.to)
    case 'thing':
      return line.things.get(key.symbol.id)
  }
}

/** Entries of the ledger that are this very line: nothing is paid twice. */
export function sameLine(measure: Measure, line: Line, ledger: Ledger): Ledger {
  const things = [...line.things.keys()]
  return ledger.filter(entry => {
    if (entry.measure !== measure.id || keyOf(entry, 'firm') !== 'this') return false
    if (measure.about === 'year' && entry.year !== line.year) return false
    return things.every(thing => entry.things.get(thing) === line.things.get(thing))
  })
}

/** Things that a line does not name, where the ledger holds what may be that very line. */
export function unnamedIn(measure: Measure, line: Line, ledger: Ledger): readonly Missing[] {
  const unnamed = [...line.things].flatMap(([thing, id]) => (id === undefined ? [thing] : []))
  if (unnamed.length === 0 || ledger.length === 0) return []
  const symbols = [...measure.things, ...(measure.each?.fields ?? [])]
  const missing = new Set<string>()
  for (const entry of ledger) {
    const things = new Map([...line.things, ...unnamed.map(thing => [thing, entry.things.get(thing)] as const)])
    if (sameLine(measure, { ...line, things }, [entry]).length === 0) continue
    for (const thing of unnamed) if (entry.things.has(thing)) missing.add(thing)
  }
  return symbols.flatMap(({ id, missing: kind }) =>
    missing.has(id) ? [{ kind, id, ...(line.record === undefined ? {} : { line: line.record }) }] : [],
  )
}

export const paidFor = (measure: Measure, line: Line, ledger: Ledger): Rational =>
  totalOf(sameLine(measure, line, ledger))
