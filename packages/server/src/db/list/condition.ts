import { and, eq, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Permit, ResourceSpec } from '@peiyu/core/client'
import type { TableName } from '../schema/families.js'
import type { Rows } from '../store/store.js'
import { type Columns, columnOf, columnsOf } from './columns.js'

/** What a list is filtered by, already read: values of fields, and the ends of ranges. */
export interface Filter {
  readonly field: string
  readonly values?: readonly (string | number | boolean)[]
  readonly from?: string | number
  readonly to?: string | number
}

function filterCondition(columns: Columns, { field, values, from, to }: Filter): SQL | undefined {
  const column = columnOf(columns, field)
  const [first, ...more] = values ?? []
  return and(
    first === undefined ? undefined : more.length === 0 ? eq(column, first) : inArray(column, [...(values ?? [])]),
    from === undefined ? undefined : gte(column, from),
    to === undefined ? undefined : lte(column, to),
  )
}

export const filtered = (columns: Columns, filters: readonly Filter[]): SQL | undefined =>
  and(...filters.map(filter => filterCondition(columns, filter)))

/** Rows that one permit reaches: all of the tenant, or those that belong to its ids, directly or through another noun. */
function reached(rows: Rows, table: TableName, { reach }: ResourceSpec, { scope, ids }: Permit): SQL {
  if (scope === 'tenant') return sql`1 = 1`
  const how = reach[scope]
  if (how === undefined || ids.length === 0) return sql`1 = 0`
  if (typeof how === 'string') return inArray(columnOf(columnsOf(rows, table), how), [...ids])
  const { enterprises } = rows.t
  const column = scope === 'town' ? enterprises.town : enterprises.id
  const within = rows.db
    .select({ id: enterprises.id })
    .from(enterprises)
    .where(and(eq(enterprises.tenantId, rows.tenant), inArray(column, [...ids])))
  return inArray(columnOf(columnsOf(rows, table), how.field), within)
}

interface Within {
  readonly table: TableName
  readonly spec: ResourceSpec
  /** Of a noun that the platform keeps: the tenant that its rows name. */
  readonly forTenant?: string
}

/** Rows of the tenant that somebody may see: those that one of the permits reaches. */
export function withinReach(
  rows: Rows,
  { table, spec, forTenant }: Within,
  permits: readonly Permit[],
): SQL | undefined {
  const columns = columnsOf(rows, table)
  const own = and(
    eq(columnOf(columns, 'tenantId'), rows.tenant),
    forTenant === undefined ? undefined : eq(columnOf(columns, 'tenant'), forTenant),
  )
  if (permits.some(({ scope }) => scope === 'tenant')) return own
  return and(own, or(...permits.map(permit => reached(rows, table, spec, permit)), sql`1 = 0`))
}
