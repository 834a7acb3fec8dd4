import { migratePostgres, openPostgres, openSqlite, type Store } from '@peiyu/server'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe } from 'vitest'
import { lacking, suite } from '../skip.js'
import { aDataFolder } from './data-folder.js'
import { aPostgres } from './postgres.js'

/** An empty store, and the way of those who get at its rows past the server. */
export interface Opened {
  readonly store: Store
  readonly tamper: (tenant: string, statement: string) => Promise<void>
}

/** Opens an empty store; whoever opens it closes it. */
export type OpenStore = () => Promise<Opened>

export const onSqlite: OpenStore = async () => {
  const data = aDataFolder()
  const tamper = async (tenant: string, statement: string): Promise<void> => {
    const file = new Database(join(data, 'tenants', `${tenant}.db`))
    file.exec('drop trigger audit_entries_no_update')
    file.exec(statement)
    file.close()
  }
  return { store: await openSqlite(data), tamper }
}

const onPostgres: OpenStore = async () => {
  const { ownerUrl, appUrl, psql } = await aPostgres()
  await migratePostgres(ownerUrl, 'app')
  const tamper = async (_: string, statement: string): Promise<void> => void (await psql(statement))
  return { store: await openPostgres(appUrl, aDataFolder()), tamper }
}

/** The same tests on SQLite, and with `--all` on PostgreSQL as an application's role that owns nothing. */
export function onBoth(name: string, body: (open: OpenStore) => void): void {
  describe(`${name}, on SQLite`, () => body(onSqlite))
  suite(`${name}, on PostgreSQL`, lacking.postgres, () => body(onPostgres))
}
