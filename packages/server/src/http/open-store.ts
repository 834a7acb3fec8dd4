import { openPostgres } from '../db/store/postgres.js'
import { openSqlite } from '../db/store/sqlite.js'
import type { Store } from '../db/store/store.js'

/** Where records are kept. */
export interface Kept {
  /** The folder for files and keys. */
  readonly data: string
  /** PostgreSQL instead of files, as the application's role. */
  readonly databaseUrl?: string | undefined
}

export const openStore = ({ data, databaseUrl }: Kept): Promise<Store> =>
  databaseUrl === undefined ? openSqlite(data) : openPostgres(databaseUrl, data)
