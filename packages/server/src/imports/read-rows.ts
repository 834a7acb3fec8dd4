import { type ImportedRow, ImportReading, type ReadingOptions, type SheetRow } from '@peiyu/core/family'
import { importDictionary } from '@peiyu/core/family'
import type { Tenant } from '@peiyu/core'
import { openSheetGuarded } from '../adapters/guarded/sheet.js'
import type { Import } from '@peiyu/core/client'
import { asMapping } from './mapping.js'

type Read = Pick<Import, 'mapping' | 'headerRow' | 'program'>

/** The rows of an upload as they are read under its mapping, some hundreds at a time. */
export async function* readRows(
  path: string,
  policy: Tenant,
  { mapping, headerRow, program }: Read,
): AsyncGenerator<readonly ReadRow[], void> {
  const sheet = await openSheetGuarded(path)
  try {
    const options: ReadingOptions = {
      mapping: asMapping(mapping),
      headerRow,
      merges: sheet.head.merges,
      ...(program === '' ? {} : { program }),
    }
    const reading = new ImportReading(importDictionary(policy), options)
    for await (const batch of sheet.batches())
      yield batch.flatMap(cells => {
        const row = reading.read(cells)
        return row ? [{ row, cells }] : []
      })
  } finally {
    sheet.close()
  }
}

/** A row as it was read, and the cells that it was read from. */
export interface ReadRow {
  readonly row: ImportedRow
  readonly cells: SheetRow
}
