import { stat } from 'node:fs/promises'
import type { SheetCell, SheetRow } from '@peiyu/core/family'
import { unguarded } from '../formula.js'
import type { SheetLimits } from '../limits.js'
import { SheetRefused } from '../refused.js'
import type { Spreadsheet } from '../spreadsheet.js'
import { type Encoding, encodingOf, textPieces } from './encoding.js'
import { CsvRecords } from './records.js'
import { separatorLine, separatorOf } from './separator.js'

function cellOf(text: string, { cellLength }: SheetLimits): SheetCell {
  if (text.length > cellLength) return { trouble: 'too-long', found: text.slice(0, 20) }
  return /^\s*=/.test(text) ? { trouble: 'formula', found: text.trim().slice(0, 60) } : unguarded(text)
}

function rowOf(record: readonly string[], row: number, limits: SheetLimits): SheetRow | undefined {
  const last = record.findLastIndex(text => text.trim() !== '')
  if (last < 0) return undefined
  if (last >= limits.columns)
    throw new SheetRefused('imports/too-many-columns', { found: last + 1, most: limits.columns })
  return { row, cells: record.slice(0, last + 1).map(text => cellOf(text, limits)) }
}

async function startOf(path: string, encoding: Encoding): Promise<string> {
  for await (const piece of textPieces(path, encoding)) return piece
  return ''
}

/** Opens a text table: `,`, `;` or tab; UTF-8, GBK or UTF-16. */
export async function openCsv(path: string, limits: SheetLimits): Promise<Spreadsheet> {
  const encoding = await encodingOf(path)
  const start = await startOf(path, encoding)
  const separator = separatorOf(start)
  const skipped = separatorLine.exec(start)?.[0].length ?? 0
  const { size } = await stat(path)
  const lines = start.split('\n').length
  const rows = Math.max(1, Math.round((lines * size) / Math.max(1, Buffer.byteLength(start))))
  return {
    head: { format: 'csv', sheets: [], sheet: '', rows, merges: [] },
    async *rows() {
      const records = new CsvRecords(separator, limits.cellLength)
      let [row, count, isFirst] = [0, 0, true]
      const taken = (): SheetRow[] => {
        const found = records.take().flatMap(record => rowOf(record, ++row, limits) ?? [])
        count += found.length
        if (count > limits.rows) throw new SheetRefused('imports/too-many-rows', { most: limits.rows })
        return found
      }
      for await (const piece of textPieces(path, encoding)) {
        records.push(isFirst ? piece.slice(skipped) : piece)
        isFirst = false
        yield taken()
      }
      records.end()
      yield taken()
    },
    close: () => undefined,
  }
}
