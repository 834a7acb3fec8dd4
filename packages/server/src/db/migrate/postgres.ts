import { getTableName } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { pgKit } from '../kit/kit.js'
import { allTables, tenantTables } from '../schema/families.js'
import { migrationsOf } from './folder.js'
import { postgresWords } from './words.js'

const named = (tables: Readonly<Record<string, Parameters<typeof getTableName>[0]>>): string[] =>
  Object.values(tables).map(table => getTableName(table))

/** The trail can be added to and read; nobody who serves requests can change or empty it. */
const onlyAdded = new Set(['audit_entries'])

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * Brings a database to the tables of today, as their owner, and lets the application's role work with the rows.
 *
 * The owner, too, sees no row of a tenant that is not named (forced row-level security).
 */
export async function migratePostgres(ownerUrl: string, applicationRole: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('peiyu migrations'))`)
    await migrate(drizzle(client), { migrationsFolder: migrationsOf('postgres') })
    for (const statement of postgresWords) await client.query(statement)
    for (const name of named(tenantTables(pgKit)))
      await client.query(`alter table ${quoted(name)} force row level security`)
    await client.query(`grant usage on schema public to ${quoted(applicationRole)}`)
    for (const name of named(allTables(pgKit))) {
      const acts = onlyAdded.has(name) ? 'select, insert' : 'select, insert, update, delete'
      await client.query(`revoke all on ${quoted(name)} from ${quoted(applicationRole)}`)
      await client.query(`grant ${acts} on ${quoted(name)} to ${quoted(applicationRole)}`)
    }
  } finally {
    await client.end()
  }
}
