import { getTableColumns } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { ResourceSpec } from '@peiyu/core/client'
import type { TableName } from '../schema/families.js'
import type { Rows } from '../store/store.js'

export type Columns = Readonly<Record<string, PgColumn>>

/** A table's columns by the names of its record's fields. */
export const columnsOf = ({ t }: Rows, table: TableName): Columns => getTableColumns(t[table])

/** A column that is there; a field that no table has is a defect of the resource. */
export function columnOf(columns: Columns, field: string): PgColumn {
  const column = columns[field]
  if (!column) throw new Error(`There is no column for ${field}.`)
  return column
}

/** The columns that a record shows: those of its schema, and no others. */
export function shown(
  rows: Rows,
  table: TableName,
  { record }: Pick<ResourceSpec, 'record'>,
): Record<string, PgColumn> {
  const columns = columnsOf(rows, table)
  return Object.fromEntries(Object.keys(record.shape).map(field => [field, columnOf(columns, field)]))
}
