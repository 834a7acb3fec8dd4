import { and, count, eq, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Permit, ResourceSpec } from '@peiyu/core/client'
import type { TableName } from '../schema/families.js'
import type { Rows } from '../store/store.js'
import { prepared } from '../prepared.js'
import { counted } from './counted.js'
import { columnOf, columnsOf, shown } from './columns.js'
import { type Filter, filtered, withinReach } from './condition.js'
import { type FactFilter, factOf, factsCondition, type Page, pageByFact, withFacts } from './facts.js'
import { behind, cursorText, ordered, readCursor, type Sort, type SortColumn } from './order.js'
import { wordsCondition } from './words.js'

export interface Listed {
  readonly items: readonly Readonly<Record<string, unknown>>[]
  readonly total: number
  readonly more: boolean
  readonly next: string | null
}

/** What a list is asked for, already read from the address. */
export interface Asked {
  readonly filters: readonly Filter[]
  readonly words?: string
  /** Listed facts of firms. */
  readonly facts?: readonly FactFilter[]
  readonly sorts: readonly Sort[]
  readonly limit: number
  readonly offset?: number
  readonly cursor?: string
  readonly exactTotal: boolean
  /** Nobody asks how many there are: the total is 0. */
  readonly uncounted?: boolean
}

/** How a noun is listed: its spec, its table, and columns that stand for a field when it is sorted by. */
export interface Listing {
  readonly spec: ResourceSpec
  readonly table: TableName
  readonly sortBy?: Readonly<Record<string, string>>
  /** Whose rows, of a noun that the platform keeps for its tenants. */
  readonly forTenant?: string
}

/** Up to here a total is exact without being asked for. */
const mostCounted = 10_000

const one = sql<number>`1`

async function totalOf(rows: Rows, table: TableName, where: SQL | undefined, exact: boolean): Promise<number> {
  const from = rows.t[table] as Rows['t']['enterprises']
  if (exact) return counted(rows, rows.db.select({ n: count() }).from(from).where(where))
  const some = rows.db
    .select({ one: one.as('one') })
    .from(from)
    .where(where)
    .limit(mostCounted + 1)
    .as('some')
  return counted(rows, rows.db.select({ n: count() }).from(some))
}

/** The order of a list always ends with the id, so that every page is the same whenever it is asked for. */
function sortColumns(rows: Rows, { table, sortBy = {} }: Listing, sorts: readonly Sort[]): SortColumn[] {
  const columns = columnsOf(rows, table)
  const chosen = sorts.map(({ field, falls }) => ({ column: columnOf(columns, sortBy[field] ?? field), falls }))
  return [...chosen, { column: columnOf(columns, 'id'), falls: sorts[0]?.falls ?? false }]
}

const keyNames = (sorts: readonly SortColumn[]): string[] => sorts.map((_, i) => `key${i}`)

/** Why a list cannot be given: its cursor is of another list. */
export class BadCursor extends Error {}

/** A page in the order of columns; nothing for a cursor of another list. */
async function pageByColumns(
  rows: Rows,
  listing: Listing,
  where: SQL | undefined,
  asked: Asked,
): Promise<Page | undefined> {
  const { spec, table } = listing
  const sorts = sortColumns(rows, listing, asked.sorts)
  const last = asked.cursor === undefined ? undefined : readCursor(asked.cursor, sorts.length)
  if (asked.cursor !== undefined && !last) return undefined
  const id = columnOf(columnsOf(rows, table), 'id')
  const keys = Object.fromEntries(keyNames(sorts).map((name, i) => [name, sorts[i]?.column ?? id]))
  const page = rows.db
    .select({ ...shown(rows, table, spec), ...keys })
    .from(rows.t[table] as Rows['t']['enterprises'])
    .where(and(where, last ? behind(sorts, last) : undefined))
    .orderBy(...ordered(sorts))
    .limit(asked.limit + 1)
  const found = (await (asked.offset ? page.offset(asked.offset) : page)) as Readonly<Record<string, unknown>>[]
  const items = found.slice(0, asked.limit)
  const end = found.length > asked.limit ? items.at(-1) : undefined
  return { items, next: end ? cursorText(keyNames(sorts).map(name => end[name] as string | number)) : null }
}

function pageOf(rows: Rows, listing: Listing, where: SQL | undefined, asked: Asked): Promise<Page | undefined> {
  const [sort] = asked.sorts
  if (!sort || factOf(asked.sorts) === undefined) return pageByColumns(rows, listing, where, asked)
  const wanted = { columns: shown(rows, listing.table, listing.spec), where, limit: asked.limit, offset: asked.offset }
  return pageByFact(rows, sort, wanted, asked.cursor)
}

/** One page of a noun's records, those that the permits reach, and how many there are. */
export async function listed(rows: Rows, listing: Listing, permits: readonly Permit[], asked: Asked): Promise<Listed> {
  const { spec, table } = listing
  const where = and(
    withinReach(rows, listing, permits),
    filtered(columnsOf(rows, table), asked.filters),
    asked.words === undefined ? undefined : await wordsCondition(rows, asked.words),
    factsCondition(rows, asked.facts),
  )
  const page = await pageOf(rows, listing, where, asked)
  if (!page) throw new BadCursor()
  const total = asked.uncounted ? 0 : await totalOf(rows, table, where, asked.exactTotal)
  const items = page.items.map(withoutKeys)
  return {
    items: spec.withFacts ? await withFacts(rows, items) : items,
    total: asked.exactTotal ? total : Math.min(total, mostCounted),
    more: !asked.exactTotal && total > mostCounted,
    next: page.next,
  }
}

const isKey = (name: string): boolean => /^key\d$/.test(name)

const withoutKeys = (item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !isKey(name)))

/** One record that a permit reaches; nothing when it is not there, or out of reach: the caller cannot tell which. */
export async function found(
  rows: Rows,
  listing: Listing,
  permits: readonly Permit[],
  id: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { spec, table } = listing
  const column = columnOf(columnsOf(rows, table), 'id')
  const ask = (wanted: string | Placeholder) =>
    rows.db
      .select(shown(rows, table, spec))
      .from(rows.t[table] as Rows['t']['enterprises'])
      .where(and(withinReach(rows, listing, permits), eq(column, wanted)))
  // Whoever reaches the whole tenant asks with the same statement each time; nothing but the id differs in it.
  const reachesAll = listing.forTenant === undefined && permits.some(({ scope }) => scope === 'tenant')
  const [record] = await (reachesAll
    ? prepared(rows, `one of ${spec.name}`, () => ask(sql.placeholder('id'))).execute({ id })
    : ask(id))
  return record
}
