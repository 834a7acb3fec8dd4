import { and, eq } from 'drizzle-orm'
import { followed } from './derived/derived.js'
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

async function writeOne(rows: Rows, write: Write): Promise<void> {
  if ('update' in write) return update(rows, write)
  if ('remove' in write) return remove(rows, write)
  const table = rows.t[write.insert] as Rows['t']['enterprises']
  await rows.db
    .insert(table)
    .values({ ...(write.row as Rows['t']['enterprises']['$inferInsert']), tenantId: rows.tenant })
}

/**
 * Writes what an act decided, in the transaction that it read in; nothing else in the server writes.
 *
 * What is derived of records (words to find them by, current figures) follows in the same transaction. Throws `NotWritten`
 * when a row has moved on or a constraint says no; the transaction is then undone whole.
 */
export async function apply(rows: Rows, writes: readonly Write[]): Promise<void> {
  try {
    for (const write of writes) await writeOne(rows, write)
    await followed(rows, writes)
  } catch (error) {
    throw driverRefusal(error)
  }
}
