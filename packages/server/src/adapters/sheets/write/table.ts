/** A cell to be written: text, a number by its digits (`1234.50`), or nothing. Digits stay exact; text stays text. */
export type WrittenCell = string | { readonly number: string } | undefined

export interface WrittenColumn {
  readonly header: string
  /** How many half-width signs its cells are wide; from the header otherwise. */
  readonly width?: number
}

/** A table that is written row by row, however long it is (导出的表). */
export interface WrittenTable {
  /** Of the sheet; at most 31 signs are kept. */
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  readonly rows: AsyncIterable<readonly WrittenCell[]> | Iterable<readonly WrittenCell[]>
}

/** What a browser is told of each kind of file. */
export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u

/** How wide a text is in half-width signs: a Chinese sign is as wide as two. */
export const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0)
