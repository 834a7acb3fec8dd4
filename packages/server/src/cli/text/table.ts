import type { Brush } from './paint.js'
import { columns, padEnd, padStart } from './width.js'

/** A cell: text, and how it is painted once it has its width. */
export interface Cell {
  readonly text: string
  readonly paint?: Brush
}

export interface Column {
  readonly head: string
  readonly right?: boolean
}

/** Lines of a table, its columns as wide as their widest cell; the last is not padded. */
export function tableLines(heads: readonly Column[], rows: readonly (readonly Cell[])[], head: Brush): string[] {
  const widths = heads.map((column, i) =>
    Math.max(columns(column.head), ...rows.map(row => columns(row[i]?.text ?? ''))),
  )
  const cellText = (cell: Cell | undefined, i: number): string => {
    const { text = '', paint = (same: string) => same } = cell ?? {}
    const width = widths[i] ?? 0
    if (heads[i]?.right) return paint(padStart(text, width))
    return paint(i === heads.length - 1 ? text : padEnd(text, width))
  }
  const lineOf = (cells: readonly Cell[]): string => heads.map((_, i) => cellText(cells[i], i)).join('  ')
  const headed = heads.some(column => column.head !== '')
  const first = headed ? [lineOf(heads.map(column => ({ text: column.head, paint: head })))] : []
  return [...first, ...rows.map(lineOf)].map(line => line.trimEnd())
}
