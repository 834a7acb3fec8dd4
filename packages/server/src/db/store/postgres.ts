import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { openDocumentVault } from '../../adapters/document-vault.js'
import { pgKit } from '../kit/kit.js'
import { allTables } from '../schema/families.js'
import type { Rows, Store } from './store.js'

const tables = allTables(pgKit)

/** What an application's role must not be, for the database to keep tenants apart by itself. */
const unfit = `select rolsuper or rolbypassrls
  or exists (select 1 from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as unfit
  from pg_roles r where rolname = current_user`

/**
 * Lends a connection. One that breaks meanwhile fails what uses it, and is not lent again; unheard, it would end the
 * process. The library's own lending loses it when a transaction cannot even begin.
 */
async function withClient<T>(pool: pg.Pool, use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  const hear = (): void => {
    broken = true
  }
  client.on('error', hear)
  try {
    return await use(client)
  } finally {
    client.off('error', hear)
    client.release(broken)
  }
}

/**
 * Records in one PostgreSQL, whose row-level security keeps tenants apart: a request that names no tenant sees nothing.
 *
 * Keys lie in the `data` folder, apart from the rows. Throws when the role could get around that: a superuser, one with BYPASSRLS, the owner of the tables.
 */
export async function openPostgres(url: string, data: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 16,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // A connection that breaks while nobody uses it is replaced by the next; unheard, it would end the process.
  pool.on('error', () => undefined)
  const { rows } = await pool.query<{ unfit: boolean }>(unfit)
  if (rows[0]?.unfit !== false) {
    await pool.end()
    throw new Error(
      '连接数据库的角色是超级用户、表的所有者或可绕过行级安全，辖区之间不能隔离。请用 peiyu migrate 另设应用角色。\n' +
        "The database role is a superuser, the tables' owner or has BYPASSRLS, so tenants would not be kept apart. Use a role of its own (peiyu migrate).",
    )
  }
  const vault = openDocumentVault(data)
  const within = <T>(
    tenant: string,
    act: (rows: Rows) => Promise<T>,
    accessMode: 'read only' | 'read write',
  ): Promise<T> =>
    withClient(pool, client =>
      drizzle(client).transaction(
        async tx => {
          // Local to the transaction: the connection goes back to the pool and remembers nobody.
          await tx.execute(sql`select set_config('app.tenant', ${tenant}, true)`)
          return act({ kind: 'postgres', tenant, t: tables, vault, db: tx })
        },
        { accessMode, isolationLevel: 'read committed' },
      ),
    )
  return {
    kind: 'postgres',
    open: () => Promise.resolve(),
    read: (tenant, ask) => within(tenant, ask, 'read only'),
    write: (tenant, act) => within(tenant, act, 'read write'),
    close: () => pool.end(),
  }
}
