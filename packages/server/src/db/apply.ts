import { and, eq } from 'drizzle-orm'
import { firmsOfFacts, followFacts } from './derived/facts.js'
import { followed } from './derived/derived.js'
import { forgetTriesOf } from './accounts/attempts.js'
import { driverRefusal, NotWritten } from './refused.js'
import type { Rows } from './store/store.js'
import type { RecordTable, Write } from './write.js'

/** The columns that say which row it is; every table of records has them under the same names. */
const keyed = ({ t }: Rows, table: RecordTable): Rows['t']['enterprises'] =>
  // The union of all tables is too wide for the builders; only the three columns that all of them share are used.
  t[table] as unknown as Rows['t']['enterprises']

async function update(
  rows: Rows,
  { update: name, id, version, set }: Extract<Write, { update: unknown }>,
): Promise<void> {
  const table = keyed(rows, name)
  const changed = await rows.db
    .update(table)
    .set({ ...(set as object), version: version + 1 })
    .where(and(eq(table.tenantId, rows.tenant), eq(table.id, id), eq(table.version, version)))
    .returning({ id: table.id })
  if (changed.length === 0) throw new NotWritten('moved', `${name}/${id}`)
}

async function remove(rows: Rows, { remove: name, id, version }: Extract<Write, { remove: unknown }>): Promise<void> {
  const table = keyed(rows, name)
  const gone = await rows.db
    .delete(table)
    .where(and(eq(table.tenantId, rows.tenant), eq(table.id, id), eq(table.version, version)))
    .returning({ id: table.id })
  if (gone.length === 0) throw new NotWritten('moved', `${name}/${id}`)
}

type Insert = Extract<Write, { insert: unknown }>

/** Rows of one table that follow each other go in one statement. */
async function insert(rows: Rows, [first, ...others]: readonly [Insert, ...Insert[]]): Promise<void> {
  const table = rows.t[first.insert] as Rows['t']['enterprises']
  const values = [first, ...others].map(({ row }) => ({
    ...(row as Rows['t']['enterprises']['$inferInsert']),
    tenantId: rows.tenant,
  }))
  await rows.db.insert(table).values(values)
}

/** As many rows as a statement takes on either database: SQLite binds no more than 32,766 values. */
const mostRows = 500

/** Inserts into one table that follow each other, together; every other write alone. */
function together(writes: readonly Write[]): (readonly [Insert, ...Insert[]] | Exclude<Write, Insert>)[] {
  const groups: ([Insert, ...Insert[]] | Exclude<Write, Insert>)[] = []
  for (const write of writes) {
    const last = groups.at(-1)
    if (!('insert' in write)) groups.push(write)
    else if (Array.isArray(last) && last[0].insert === write.insert && last.length < mostRows) last.push(write)
    else groups.push([write])
  }
  return groups
}

function writeGroup(rows: Rows, group: ReturnType<typeof together>[number]): Promise<void> {
  if ('update' in group) return update(rows, group)
  if ('remove' in group) return remove(rows, group)
  return 'forget' in group ? forgetTriesOf(rows, group.beginning) : insert(rows, group)
}

/**
 * Writes what an act decided, in the transaction that it read in; nothing else in the server writes.
 *
 * What is derived of records (words to find them by, current figures) follows in the same transaction. Throws `NotWritten`
 * when a row has moved on or a constraint says no; the transaction is then undone whole.
 */
export async function apply(rows: Rows, writes: readonly Write[]): Promise<void> {
  try {
    const firms = await firmsOfFacts(rows, writes)
    for (const group of together(writes)) await writeGroup(rows, group)
    await followed(rows, writes)
    await followFacts(rows, firms)
  } catch (error) {
    throw driverRefusal(error)
  }
}
