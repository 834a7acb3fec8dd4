import { type SQL, sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  unique,
} from 'drizzle-orm/pg-core'

/** Text that sorts by code point, as SQLite does by itself. */
const text = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

/** A list or a record, kept as the text of its JSON, so that both databases give back what was put in. */
const json = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: value => JSON.stringify(value),
  fromDriver: written => JSON.parse(written) as unknown,
})

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

const here = sql`tenant_id = current_setting('app.tenant', true)`

/**
 * What a table is written with, once for both databases.
 *
 * Types are those of PostgreSQL everywhere; the kit of SQLite has the same names and is cast to this one.
 */
export const pgKit = {
  table: pgTable,
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  /** Fen, and whatever else may pass two thousand millions. */
  big: (name: string) => bigint(name, { mode: 'number' }),
  bool: (name: string) => boolean(name),
  json: <T>(name: string) => json(name).$type<T>(),
  bytes: (name: string) => bytes(name),
  index,
  // Within the table, not an index after it: foreign keys point at some.
  unique,
  primaryKey,
  foreignKey,
  check: (name: string, holds: SQL) => check(name, holds),
  /** Rows of other tenants are not there, whatever is asked; SQLite has a file for each tenant instead. */
  apart: (name: string) => [
    pgPolicy(`${name}_apart`, { as: 'permissive', for: 'all', to: 'public', using: here, withCheck: here }),
  ],
}

export type Kit = typeof pgKit
