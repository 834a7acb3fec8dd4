import type { TableName } from '../schema/families.js'
import type { Rows } from '../store/store.js'
import type { Write } from '../write.js'
import { followEnterprises } from './words.js'

type Follow = (rows: Rows, writes: readonly Write[]) => Promise<void>

/** What is kept beside a table so that it is read quickly, and is written again when its rows change. */
const follows: Readonly<Partial<Record<TableName, Follow>>> = {
  enterprises: followEnterprises,
}

const tableOf = (write: Write): TableName =>
  'insert' in write ? write.insert : 'update' in write ? write.update : 'remove' in write ? write.remove : write.forget

/** Brings what is derived of the written rows up to date. */
export async function followed(rows: Rows, writes: readonly Write[]): Promise<void> {
  for (const table of new Set(writes.map(tableOf))) {
    await follows[table]?.(
      rows,
      writes.filter(write => tableOf(write) === table),
    )
  }
}
