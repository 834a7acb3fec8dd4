import type { SheetHead, SheetRow } from '@peiyu/core/family'
import { openCsv } from './csv/read.js'
import { type SheetLimits, sheetLimits } from './limits.js'
import { kindOf } from './sniff.js'
import { openXlsx } from './xlsx/read.js'

/** A spreadsheet that is open: what it says of itself, and its rows, some at a time, from the first to the last. */
export interface Spreadsheet {
  readonly head: SheetHead
  rows(): AsyncGenerator<readonly SheetRow[], void>
  close(): void
}

/**
 * Opens a file as a spreadsheet, by what it holds and not by its name. Throws `SheetRefused`. Reads within `limits`
 * however large the file unpacks; call it in a guarded child only.
 */
export async function openSpreadsheet(
  path: string,
  { sheet, limits = sheetLimits }: { sheet?: string | undefined; limits?: SheetLimits } = {},
): Promise<Spreadsheet> {
  const kind = await kindOf(path, limits)
  return kind === 'xlsx' ? openXlsx(path, { sheet, limits }) : openCsv(path, limits)
}
