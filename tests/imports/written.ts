import { type WrittenTable } from '../../packages/server/src/adapters/sheets/write/table.js'
import { writeCsv } from '../../packages/server/src/adapters/sheets/write/csv.js'
import { writeXlsx } from '../../packages/server/src/adapters/sheets/write/xlsx.js'

/** The whole file that a table is written as. */
export async function written(format: 'xlsx' | 'csv', table: WrittenTable): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of format === 'xlsx' ? writeXlsx(table) : writeCsv(table)) pieces.push(piece)
  return Buffer.concat(pieces)
}
