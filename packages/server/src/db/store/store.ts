import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { DocumentVault } from '../../adapters/document-vault.js'
import type { Tables } from '../schema/families.js'

/** Under this id the platform keeps its own rows; it is no tenant. */
export const platform = '_platform'

/** What asks, on either database: the builders of PostgreSQL, which SQLite's answer to as long as they are awaited. */
export type Asking = PgDatabase<PgQueryResultHKT>

/** One tenant's rows, within one transaction or one reading. */
export interface Rows {
  readonly kind: 'sqlite' | 'postgres'
  readonly tenant: string
  readonly db: Asking
  readonly t: Tables
  /** Keeps what the trail is about, each under the key of its person or firm. */
  readonly vault: DocumentVault
  /** What was counted before and still holds, by the question; only where a reader can tell that nothing has changed. */
  readonly counted?: Map<string, number>
}

/**
 * Where records are kept: SQLite with a file for each tenant, or one PostgreSQL that keeps tenants apart by row.
 *
 * `write` is one transaction: all of it, or nothing when it throws. There is no transaction within another. Whatever is
 * slow and no database (hashing, files, the network) stays outside.
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres'
  read<T>(tenant: string, ask: (rows: Rows) => Promise<T>): Promise<T>
  write<T>(tenant: string, act: (rows: Rows) => Promise<T>): Promise<T>
  /** Tenants that have rows here may be opened; the others are not there. */
  open(tenant: string): Promise<void>
  close(): Promise<void>
}
