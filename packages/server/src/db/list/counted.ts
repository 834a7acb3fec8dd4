import type { Query } from 'drizzle-orm'
import type { Rows } from '../store/store.js'

interface Counting extends PromiseLike<readonly { readonly n: number }[]> {
  toSQL(): Query
}

/** What a statement counts as `n`; counted once until something changes, where the database can tell. */
export async function counted({ counted: known }: Rows, ask: Counting): Promise<number> {
  const { sql, params } = ask.toSQL()
  const key = `${sql} ${JSON.stringify(params)}`
  const before = known?.get(key)
  if (before !== undefined) return before
  const [row] = await ask
  const n = Number(row?.n ?? 0)
  known?.set(key, n)
  return n
}
