/** A change that the database does not take: somebody was faster, or a constraint says no. Everything of it is undone. */
export class NotWritten extends Error {
  constructor(
    /** `answered`: the same act was done meanwhile, under the same key. */
    readonly why: 'moved' | 'taken' | 'broken' | 'answered',
    /** The record that moved, the constraint that says no, the key. */
    readonly what: string,
    cause?: unknown,
  ) {
    super(`${why}: ${what}`, { cause })
  }
}

interface DriverError {
  readonly code?: unknown
  readonly constraint?: unknown
  readonly message: string
  readonly cause?: unknown
}

const asDriver = (error: unknown): DriverError | undefined => (error instanceof Error ? error : undefined)

/**
 * SQLite names the columns (`enterprises.tenant_id, enterprises.credit_code`), PostgreSQL the index: ours are called by
 * their table and last column, so that both say the same.
 */
const sqliteUnique = (message: string): string =>
  message
    .replace(/^.*failed: /, '')
    .split(', ')
    .at(-1)
    ?.replace('.', '_') ?? ''

/** What a driver's error means; an error of another kind is given back as it is. */
export function driverRefusal(error: unknown): unknown {
  const found = asDriver(error)
  if (!found) return error
  if (found.code === '23505') return new NotWritten('taken', String(found.constraint), error)
  if (found.code === '23503' || found.code === '23514') return new NotWritten('broken', String(found.constraint), error)
  if (found.code === 'SQLITE_CONSTRAINT_UNIQUE' || found.code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
    return new NotWritten('taken', sqliteUnique(found.message), error)
  if (typeof found.code === 'string' && found.code.startsWith('SQLITE_CONSTRAINT'))
    return new NotWritten('broken', found.message.replace(/^.*failed: /, ''), error)
  return found.cause === undefined ? error : driverRefusal(found.cause)
}
