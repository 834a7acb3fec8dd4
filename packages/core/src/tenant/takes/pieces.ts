import type { Path } from '../read/plain.js'
import type { MeasureShape } from '../shape/measure.js'

/** A part of a measure that may be somebody else's: a key, or one entry of a list or map under it. */
export interface Piece {
  readonly path: Path
  /** `rate`, `limits.firm-year`. */
  readonly key: string
  readonly value: unknown
}

/** What a measure is called is its own; it is no value that is taken over. */
const names: ReadonlySet<string> = new Set(['id', 'name', 'en', 'says', 'takes', 'clause'])
const divided: ReadonlySet<string> = new Set([
  'limits',
  'requires',
  'facts',
  'parameters',
  'readings',
  'tables',
  'let',
  'discretion',
])

/** The parts of a measure, in the order of its keys. */
export function piecesOf(shape: MeasureShape): readonly Piece[] {
  return Object.entries(shape).flatMap(([key, value]): Piece[] => {
    if (names.has(key) || value === undefined) return []
    if (!divided.has(key)) return [{ path: [key], key, value }]
    if (Array.isArray(value)) {
      return value.map((entry: unknown, i) => ({ path: [key, i], key: `${key}.${idOf(entry) ?? i + 1}`, value: entry }))
    }
    return entriesOf(value).map(([id, entry]) => ({ path: [key, id], key: `${key}.${id}`, value: entry }))
  })
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

function idOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return undefined
  return typeof entry.id === 'string' ? entry.id : undefined
}
