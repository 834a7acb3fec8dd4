import type { Asking, Rows } from './store/store.js'

interface Preparable<P> {
  prepare(name: string): P
}

const made = new WeakMap<Asking, Map<string, unknown>>()

/**
 * A statement that is asked at nearly every request: built and read by the database once for each connection.
 *
 * What differs from one time to the next stands in it as `sql.placeholder`, never as a value.
 */
export function prepared<P>({ db }: Pick<Rows, 'db'>, name: string, build: () => Preparable<P>): P {
  const statements = made.get(db) ?? new Map<string, unknown>()
  made.set(db, statements)
  const known = statements.get(name)
  // A name stands for one statement, whose type its builder gives.
  if (known !== undefined) return known as P
  const statement = build().prepare(name)
  statements.set(name, statement)
  return statement
}
