import type { Missing } from '../../language/values/value.js'
import type { Example, Mismatch } from './kind.js'

export const differ = (label: string, expected: string, got: string): Mismatch[] =>
  expected === got ? [] : [{ expected: `${label} ${expected}`, got }]

export const lackIds = (missing: readonly Missing[]): string[] => [...new Set(missing.map(m => m.id))]

export const listText = (ids: readonly string[]): string => [...ids].sort().join(', ') || '—'

export const lacksOf = ({ lacks }: Example, missing: readonly Missing[]): Mismatch[] =>
  lacks ? differ('lacks', listText(lacks), listText(lackIds(missing))) : []

/** What an answer tells of one thing by its id. */
export interface Told {
  readonly id: string
  readonly status: string
  readonly missing: readonly Missing[]
  /** Whether what an example writes is another face of it: a duty has a due day, and also a force. */
  readonly is?: (want: string) => boolean
}

/** `results: { id: status }` against what came out, and what those that are named lack. */
export function resultsOf(example: Example, all: readonly Told[]): Mismatch[] {
  const expected = Object.entries(example.results ?? {})
  const told = (id: string): Told | undefined => all.find(one => one.id === id)
  return expected.flatMap(([id, want]) => {
    const found = told(id)
    return found?.is?.(want) ? [] : differ(id, want, found?.status ?? 'no such id')
  })
}

/** What the things named in `results` lack; all of them where none is named. */
export function missingOfNamed({ results }: Example, all: readonly Told[]): readonly Missing[] {
  const named = results ? all.filter(one => one.id in results) : all
  return named.flatMap(one => one.missing)
}
