import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SheetHead, SheetRow } from '@peiyu/core/family'
import { openSheetGuarded, type SheetOptions } from '../../packages/server/src/adapters/guarded/sheet.js'
import type { SheetLimits } from '../../packages/server/src/adapters/sheets/limits.js'
import { SheetRefused } from '../../packages/server/src/adapters/sheets/refused.js'
import { openSpreadsheet } from '../../packages/server/src/adapters/sheets/spreadsheet.js'

export interface Refusal {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}
export type ReadFile = { readonly head: SheetHead; readonly rows: readonly SheetRow[] } | { readonly refused: Refusal }

/** Gives a file of these bytes to somebody, under a name that says nothing. */
async function withFile<T>(bytes: Buffer, use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'))
  try {
    const path = join(folder, 'sent')
    writeFileSync(path, bytes)
    return await use(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function orRefused(read: () => Promise<ReadFile>): Promise<ReadFile> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error
    return { refused: { code: error.code, params: error.params } }
  }
}

/** Reads a file to its end in this process. */
export const readHere = (bytes: Buffer, options: { sheet?: string; limits?: SheetLimits } = {}): Promise<ReadFile> =>
  withFile(bytes, path =>
    orRefused(async () => {
      const sheet = await openSpreadsheet(path, options)
      const rows: SheetRow[] = []
      for await (const some of sheet.rows()) rows.push(...some)
      sheet.close()
      return { head: sheet.head, rows }
    }),
  )

/** Reads a file to its end in a guarded child, as the server does. */
export const readGuarded = (bytes: Buffer, options: SheetOptions = {}): Promise<ReadFile> =>
  withFile(bytes, path =>
    orRefused(async () => {
      const sheet = await openSheetGuarded(path, options)
      const rows: SheetRow[] = []
      for await (const some of sheet.batches()) rows.push(...some)
      return { head: sheet.head, rows }
    }),
  )

export const rowsIn = (read: ReadFile): readonly SheetRow[] => {
  if ('rows' in read) return read.rows
  throw new Error(`${read.refused.code} ${JSON.stringify(read.refused.params)}`)
}

export const refusedIn = (read: ReadFile): Refusal => {
  if ('refused' in read) return read.refused
  throw new Error(`read ${read.rows.length} rows`)
}
