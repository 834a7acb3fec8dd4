import { and, asc, desc, eq, gt, lt, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** A field that a list is sorted by. */
export interface Sort {
  readonly field: string
  readonly falls: boolean
}

export interface SortColumn {
  readonly column: PgColumn
  readonly falls: boolean
}

export const ordered = (sorts: readonly SortColumn[]): SQL[] =>
  sorts.map(({ column, falls }) => (falls ? desc(column) : asc(column)))

/** Rows behind the last of a page, in the order of the list: the first column passes, or is equal and the next passes. */
export function behind(sorts: readonly SortColumn[], last: readonly (string | number)[]): SQL | undefined {
  const alike = sorts.every(({ falls }) => falls === sorts[0]?.falls)
  if (alike && sorts.length > 1) {
    const columns = sql.join(
      sorts.map(({ column }) => sql`${column}`),
      sql`, `,
    )
    const values = sql.join(
      last.map(value => sql`${value}`),
      sql`, `,
    )
    return sorts[0]?.falls === true ? sql`(${columns}) < (${values})` : sql`(${columns}) > (${values})`
  }
  const ways = sorts.map(({ column, falls }, i) => {
    const equal = sorts.slice(0, i).map((sort, k) => eq(sort.column, last[k]))
    return and(...equal, falls ? lt(column, last[i]) : gt(column, last[i]))
  })
  return or(...ways)
}

/** Where a page ended, as text that the caller hands back. */
export const cursorText = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/** The values of a cursor, or nothing when it is none of this list. */
export function readCursor(text: string, length: number): readonly (string | number)[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const isOne = (value: unknown): value is string | number => typeof value === 'string' || Number.isSafeInteger(value)
    return Array.isArray(values) && values.length === length && values.every(isOne) ? values : undefined
  } catch {
    return undefined
  }
}
