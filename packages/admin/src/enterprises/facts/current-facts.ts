import type { Fact } from '@peiyu/core/client'

/** The entry that counts: a confirmed one before one that was only said, a later before an earlier. */
function counts(a: Fact, b: Fact | undefined): boolean {
  if (!b) return true
  if (a.standing !== b.standing) return a.standing === 'verified'
  if (a.from !== b.from) return (a.from ?? '') > (b.from ?? '')
  return a.recordedAt >= b.recordedAt
}

export interface FactLine {
  readonly fact: string
  /** By year; a state stands under the empty key. */
  readonly cells: ReadonlyMap<string, Fact>
}

/** What counts of each fact and year, in the order in which the entries came. */
export function currentFacts(entries: readonly Fact[]): readonly FactLine[] {
  const lines = new Map<string, Map<string, Fact>>()
  for (const entry of entries) {
    if (entry.withdrawnAt !== null) continue
    const cells = lines.get(entry.fact) ?? new Map<string, Fact>()
    const key = entry.year === null ? '' : String(entry.year)
    if (counts(entry, cells.get(key))) cells.set(key, entry)
    lines.set(entry.fact, cells)
  }
  return [...lines].map(([fact, cells]) => ({ fact, cells }))
}

export const yearsIn = (lines: readonly FactLine[]): readonly string[] =>
  [...new Set(lines.flatMap(({ cells }) => [...cells.keys()]))].filter(Boolean).sort()

const scales: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, '%': 0.01 }

/** A figure as a number for a chart; nothing where it is no number. What is computed is computed exactly, elsewhere. */
export function chartNumber(value: string): number | null {
  const [, digits = '', scale = ''] = /^(-?[\d,]+(?:\.\d+)?)\s*([亿万%]?)/.exec(value.trim()) ?? []
  return digits === '' ? null : Number(digits.replace(/,/g, '')) * (scales[scale] ?? 1)
}
