import { and, asc, count, desc, eq, gte, inArray, lte, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Rows } from '../store/store.js'
import { behind, cursorText, readCursor, type Sort } from './order.js'

/** A listed fact between two values, in the whole numbers of its index. */
export interface FactFilter {
  readonly fact: string
  readonly from?: number
  readonly to?: number
}

type Row = Readonly<Record<string, unknown>>

/** A page, and where the next one begins. */
export interface Page {
  readonly items: readonly Row[]
  readonly next: string | null
}

/** The firms that have a value of a fact. */
const having = ({ db, tenant, t: { factIndex: f } }: Rows, fact: string, within?: SQL) =>
  db
    .select({ id: f.enterpriseId })
    .from(f)
    .where(and(eq(f.tenantId, tenant), eq(f.fact, fact), within))

/** Firms whose listed facts lie where they are wanted. */
export function factsCondition(rows: Rows, filters: readonly FactFilter[] = []): SQL | undefined {
  const { enterprises, factIndex: f } = rows.t
  return and(
    ...filters.map(({ fact, from, to }) => {
      const within = and(
        from === undefined ? undefined : gte(f.value, from),
        to === undefined ? undefined : lte(f.value, to),
      )
      return inArray(enterprises.id, having(rows, fact, within))
    }),
  )
}

interface Wanted {
  readonly columns: Parameters<Rows['db']['select']>[0] & object
  readonly where: SQL | undefined
  readonly limit: number
  readonly offset?: number | undefined
}

/** The fact that a list is sorted by; nothing where it is a column. */
export const factOf = ([first]: readonly Sort[]): string | undefined =>
  first?.field.startsWith('fact.') ? first.field.slice('fact.'.length) : undefined

/** Firms that have a value, in its order. */
async function withValue(
  rows: Rows,
  { field, falls }: Sort,
  { columns, where, limit, offset = 0 }: Wanted,
  last?: SQL,
) {
  const { enterprises, factIndex: f } = rows.t
  const fact = factOf([{ field, falls }]) ?? ''
  const way = falls ? desc : asc
  return rows.db
    .select({ ...columns, key0: f.value, key1: f.enterpriseId })
    .from(f)
    .innerJoin(enterprises, and(eq(enterprises.tenantId, f.tenantId), eq(enterprises.id, f.enterpriseId)))
    .where(and(eq(f.tenantId, rows.tenant), eq(f.fact, fact), where, last))
    .orderBy(way(f.value), way(f.enterpriseId))
    .limit(limit)
    .offset(offset)
}

/** Firms without one, by their ids. */
async function without(rows: Rows, fact: string, { columns, where, limit, offset = 0 }: Wanted, last?: SQL) {
  const { enterprises } = rows.t
  return rows.db
    .select({ ...columns, key1: enterprises.id })
    .from(enterprises)
    .where(and(where, notInArray(enterprises.id, having(rows, fact)), last))
    .orderBy(asc(enterprises.id))
    .limit(limit)
    .offset(offset)
}

async function countWith(rows: Rows, fact: string, where: SQL | undefined): Promise<number> {
  const { enterprises } = rows.t
  const [counted] = await rows.db
    .select({ n: count() })
    .from(enterprises)
    .where(and(where, inArray(enterprises.id, having(rows, fact))))
  return Number(counted?.n ?? 0)
}

/**
 * A page in the order of a listed fact: first the firms that have it, by their values, then those of which it is not
 * known, whichever way the values run. Nothing for a cursor of another list.
 */
export async function pageByFact(
  rows: Rows,
  sort: Sort,
  wanted: Wanted,
  cursor: string | undefined,
): Promise<Page | undefined> {
  const { enterprises, factIndex: f } = rows.t
  const fact = factOf([sort]) ?? ''
  const last = cursor === undefined ? undefined : (readCursor(cursor, 2) ?? readCursor(cursor, 1))
  if (cursor !== undefined && !last) return undefined
  const [most, offset = 0] = [wanted.limit + 1, wanted.offset]
  const { falls } = sort
  const columns = [f.value, f.enterpriseId].map(column => ({ column, falls }))
  const valued: readonly Row[] =
    last?.length === 1
      ? []
      : await withValue(rows, sort, { ...wanted, limit: most, offset }, last && behind(columns, last))
  const lacking = most - valued.length
  const passed =
    valued.length > 0 || offset === 0 ? 0 : Math.max(0, offset - (await countWith(rows, fact, wanted.where)))
  const after = last?.length === 1 ? sql`${enterprises.id} > ${last[0]}` : undefined
  const others: readonly Row[] =
    lacking > 0 ? await without(rows, fact, { ...wanted, limit: lacking, offset: passed }, after) : []
  const all = [...valued, ...others]
  const items = all.slice(0, wanted.limit)
  const end = all.length > wanted.limit ? items.at(-1) : undefined
  const keys = end && ('key0' in end ? [end['key0'], end['key1']] : [end['key1']])
  return { items, next: keys ? cursorText(keys as (string | number)[]) : null }
}

/** The listed facts of the firms of a page, as they were written. */
export async function withFacts(rows: Rows, items: readonly Row[]): Promise<readonly Row[]> {
  const { factIndex: f } = rows.t
  const ids = items.map(({ id }) => String(id))
  if (ids.length === 0) return items
  const found = await rows.db
    .select({ id: f.enterpriseId, fact: f.fact, text: f.text })
    .from(f)
    .where(and(eq(f.tenantId, rows.tenant), inArray(f.enterpriseId, ids)))
  return items.map(item => {
    const own = found.filter(({ id }) => id === item['id'])
    return { ...item, facts: Object.fromEntries(own.map(({ fact, text }) => [fact, text])) }
  })
}
