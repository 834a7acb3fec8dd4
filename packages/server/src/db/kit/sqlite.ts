import type { SQL } from 'drizzle-orm'
import {
  blob,
  check,
  customType,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Kit } from './kit.js'

const json = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: value => JSON.stringify(value),
  fromDriver: written => JSON.parse(written) as unknown,
})

const kit = {
  table: sqliteTable,
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  big: (name: string) => integer(name),
  bool: (name: string) => integer(name, { mode: 'boolean' }),
  json: (name: string) => json(name),
  bytes: (name: string) => blob(name, { mode: 'buffer' }),
  index,
  unique: uniqueIndex,
  primaryKey,
  foreignKey,
  check: (name: string, holds: SQL) => check(name, holds),
  apart: () => [],
}

/** The same for SQLite. Its builders are others, and behave alike as long as they are awaited: hence the cast. */
export const sqliteKit = kit as unknown as Kit
