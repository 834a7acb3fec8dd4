import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { openWriter } from '../store/file.js'
import { migrationsOf } from './folder.js'
import { sqliteTrail, sqliteWords } from './words.js'

const journal = '__drizzle_migrations'

/** How many migrations a file has been through. */
function takenBy(connection: Database.Database): number {
  const known = connection.prepare(`select 1 from sqlite_master where name = '${journal}'`).get()
  if (known === undefined) return 0
  return Number(connection.prepare(`select count(*) from ${journal}`).pluck().get())
}

/**
 * Brings a file to the tables of today, before anybody opens it.
 *
 * A file with rows is copied beside itself first. Foreign keys are off while tables are rebuilt: dropping the old one would
 * otherwise empty whatever points to it; afterwards every key is checked.
 */
export async function migrateFile(path: string, family: 'platform' | 'tenant'): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const isNew = !existsSync(path)
  const connection = openWriter(path)
  try {
    const folder = migrationsOf(`sqlite-${family}`)
    const [taken, known] = [takenBy(connection), readMigrationFiles({ migrationsFolder: folder }).length]
    if (taken > known)
      throw new Error(`${path} was written by a newer Peiyu: it knows ${taken} migrations, this one ${known}.`)
    if (taken < known) {
      if (!isNew && taken > 0) await connection.backup(`${path}.before-${String(known).padStart(4, '0')}`)
      connection.pragma('foreign_keys = OFF')
      migrate(drizzle(connection), { migrationsFolder: folder })
      connection.pragma('foreign_keys = ON')
      const lost = connection.pragma('foreign_key_check') as unknown[]
      if (lost.length > 0) throw new Error(`${path}: ${lost.length} rows point to nothing after the migration.`)
    }
    for (const statement of [...sqliteTrail, ...(family === 'tenant' ? sqliteWords : [])]) connection.exec(statement)
  } finally {
    connection.close()
  }
}
