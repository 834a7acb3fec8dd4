import type { Coverage, CoveredStatement } from './coverage.js'

/** A part of a document, and how far it is modelled (部分). */
export interface CoveragePart {
  readonly part: string
  readonly statements: number
  readonly carried: number
  readonly informative: number
  readonly open: number
}

const numeral = /^第?([一二三四五六七八九十百零〇]+)(?=[^\p{L}]|[编章节条部]|$)/u
const words = /^[^（(¶·—\d]+/u

/** The part that a clause belongs to: its first numeral (`三（二）¶2` is of 三), else its word (`序言`). */
const partOf = (clause: string): string => numeral.exec(clause)?.[1] ?? words.exec(clause)?.[0] ?? clause

const count = (part: string, rows: readonly CoveredStatement[]): CoveragePart => {
  const carried = rows.filter(({ carriers }) => carriers.length > 0).length
  const informative = rows.filter(row => row.informative !== undefined).length
  return { part, statements: rows.length, carried, informative, open: rows.length - carried - informative }
}

/** A document part by part, in the order in which they stand. */
export function partsOf({ rows }: Coverage): CoveragePart[] {
  const parts = [...new Set(rows.map(({ clause }) => partOf(clause)))]
  return parts.map(part =>
    count(
      part,
      rows.filter(({ clause }) => partOf(clause) === part),
    ),
  )
}
