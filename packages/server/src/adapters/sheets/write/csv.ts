import { guarded } from '../formula.js'
import type { WrittenCell, WrittenTable } from './table.js'

const batch = 500

const quoted = (text: string): string => (/[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function written(cell: WrittenCell): string {
  if (cell === undefined) return ''
  // No reader of text tables takes NUL.
  return typeof cell === 'string' ? quoted(guarded(cell).replaceAll('\0', '')) : cell.number
}

const lineOf = (cells: readonly WrittenCell[]): string => `${cells.map(written).join(',')}\r\n`

/** Writes a table as text: UTF-8 with the mark by which spreadsheets know it, `,` and CRLF. */
export async function* writeCsv({ columns, rows }: WrittenTable): AsyncGenerator<Uint8Array, void> {
  let text = `\uFEFF${lineOf(columns.map(({ header }) => header))}`
  let count = 0
  for await (const row of rows) {
    text += lineOf(row)
    if (++count % batch > 0) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}
