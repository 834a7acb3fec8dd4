import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Asking } from './store.js'

/** One SQLite file: the connection that writes, and one that only reads and never sees what is half done. */
export interface SqliteFile {
  readonly writer: Database.Database
  readonly reader: Database.Database
  readonly reading: Asking
  readonly writing: Asking
  /** What readers have counted since anybody last changed the file. */
  readonly counted: () => Map<string, number>
  close(): void
}

const pragmas = [
  'journal_mode = WAL',
  // The driver's own default in WAL loses what was acknowledged when the power fails.
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'busy_timeout = 5000',
  'journal_size_limit = 67108864',
  'temp_store = MEMORY',
] as const

function settle(connection: Database.Database): Database.Database {
  for (const pragma of pragmas) connection.pragma(pragma)
  if (connection.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('SQLite does not run with synchronous=FULL; what it acknowledges could be lost.')
  return connection
}

/** Opens a file for writing, made when it is not there. */
export const openWriter = (path: string): Database.Database => settle(new Database(path))

/** A statement's builders of both dialects behave alike while they are awaited: hence the cast. */
const asking = (connection: Database.Database): Asking => drizzle(connection) as unknown as Asking

/** Counts are kept until the file is another one: SQLite says so itself, whoever changed it. */
function counting(reader: Database.Database): () => Map<string, number> {
  const version = reader.prepare('pragma data_version').pluck()
  let counts = new Map<string, number>()
  let known: unknown
  return () => {
    const now = version.get()
    // Another map, not an emptied one: what is being counted just now belongs to the file as it was.
    if (now !== known || counts.size > mostCounts) counts = new Map()
    known = now
    return counts
  }
}

const mostCounts = 1000

export function openFile(path: string): SqliteFile {
  const writer = openWriter(path)
  writer.pragma('secure_delete = ON')
  // It is made after the writer has set the file's journal; a reader can not.
  const reader = new Database(path, { readonly: true })
  for (const pragma of ['busy_timeout = 5000', 'trusted_schema = OFF', 'query_only = ON', 'cache_size = -65536'])
    reader.pragma(pragma)
  return {
    writer,
    reader,
    reading: asking(reader),
    writing: asking(writer),
    counted: counting(reader),
    close: () => {
      reader.close()
      writer.close()
    },
  }
}
