const MB = 1024 * 1024

/** How much of a spreadsheet is read at most; tests make them smaller. */
export interface SheetLimits {
  readonly fileBytes: number
  readonly entries: number
  /** How many times larger a part may be than it is packed; small parts may be anything. */
  readonly ratio: number
  readonly ratioFrom: number
  /** All parts that are kept in memory, and the sheet that is not. */
  readonly partBytes: number
  readonly textBytes: number
  readonly sheetBytes: number
  readonly rows: number
  readonly columns: number
  readonly cellLength: number
}

export const sheetLimits: SheetLimits = {
  fileBytes: 50 * MB,
  entries: 200,
  ratio: 100,
  ratioFrom: MB,
  partBytes: 16 * MB,
  textBytes: 80 * MB,
  sheetBytes: 500 * MB,
  rows: 200_000,
  columns: 500,
  cellLength: 32_767,
}
