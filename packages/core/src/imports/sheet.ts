/** Why a cell of a sheet gives no value: it computes, its computation failed, or what it shows is not what it holds. */
export type CellTroubleKind = 'formula' | 'error-value' | 'unit-in-format' | 'too-long'

/** A cell that gives no value, and what was found in it. */
export interface CellTrouble {
  readonly trouble: CellTroubleKind
  readonly found: string
}

/** A cell as text, the way an official sees it: `1234.5`, `5%`, `2018-11-21`; blank when empty (单元格). */
export type SheetCell = string | CellTrouble

/** A row of a sheet: its number as the sheet shows it, and its cells from column A on (行). */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly SheetCell[]
}

/** What a sheet says before its rows are read (表头之前就知道的). */
export interface SheetHead {
  readonly format: 'xlsx' | 'csv'
  /** Sheets of the workbook that are not hidden, by name; the one that is read. */
  readonly sheets: readonly string[]
  readonly sheet: string
  /** About how many rows there are, for progress. */
  readonly rows: number
  /** Cells that are joined, as `A1:C1`; the first fifty. */
  readonly merges: readonly string[]
}

/** The letters of a column, from 0: A, B, … Z, AA. */
export function columnName(column: number): string {
  let [name, rest] = ['', column + 1]
  while (rest > 0) {
    const letter = (rest - 1) % 26
    name = String.fromCharCode(65 + letter) + name
    rest = (rest - 1 - letter) / 26
  }
  return name
}

/** A cell as people point at it: `B7`. */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row}`

/** Rows that a range such as `A1:C3` touches. */
export function rowsOf(range: string): { readonly first: number; readonly last: number } | undefined {
  const match = /^\$?[A-Z]{1,3}\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?$/.exec(range)
  return match ? { first: Number(match[1]), last: Number(match[2] ?? match[1]) } : undefined
}
