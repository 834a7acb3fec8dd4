import { join } from 'node:path'
import { migratePostgres, openPostgres, openSqlite, type Store } from '@peiyu/server'
import Database from 'better-sqlite3'
import { lacking, suite } from '../skip.js'
import { aDataFolder } from './data-folder.js'
import { aPostgres, run } from './postgres.js'

/** An empty store, and two ways to get at its rows past the server. */
export interface Opened {
  readonly store: Store
  /** With what the server itself may do. */
  readonly asServer: (tenant: string, sql: string) => Promise<unknown>
  /** As who runs the machine, whom nothing holds back. */
  readonly asMachine: (tenant: string, sql: string) => Promise<unknown>
  /** Breaks all connections to the database, as its restart does; a file has none. */
  readonly cut: () => Promise<unknown>
}

export async function onSqlite(): Promise<Opened> {
  const data = aDataFolder()
  const within = async (tenant: string, ...all: readonly string[]): Promise<void> => {
    const file = new Database(join(data, 'tenants', `${tenant}.db`))
    try {
      for (const sql of all) file.exec(sql)
    } finally {
      file.close()
    }
  }
  const unguarded = ['update', 'delete'].map(act => `drop trigger if exists audit_entries_no_${act}`)
  return {
    store: await openSqlite(data),
    asServer: (tenant, sql) => within(tenant, sql),
    asMachine: (tenant, sql) => within(tenant, ...unguarded, sql),
    cut: () => Promise.resolve(),
  }
}

export async function onPostgres(): Promise<Opened> {
  const { ownerUrl, appUrl, psql } = await aPostgres()
  await migratePostgres(ownerUrl, 'app')
  return {
    store: await openPostgres(appUrl, aDataFolder()),
    asServer: (tenant, sql) => run(appUrl, `select set_config('app.tenant', '${tenant}', false); ${sql}`),
    asMachine: (_, sql) => psql(sql),
    cut: () => psql(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app'`),
  }
}

/** The same tests on both databases: on SQLite always, on PostgreSQL with `--all` where it is. */
export function onBoth(name: string, body: (make: () => Promise<Opened>) => void): void {
  suite(`${name}, on SQLite`, undefined, () => body(onSqlite))
  suite(`${name}, on PostgreSQL`, lacking.postgres, () => body(onPostgres))
}
