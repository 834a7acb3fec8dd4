import { migratePostgres, openPostgres } from '@peiyu/server'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDataFolder } from '../db/data-folder.js'
import { type Database, aPostgres } from '../db/postgres.js'
import { lacking, suite } from '../skip.js'
import { platformOnly } from './catalogue.js'
import { type TwoTenants, twoTenants } from './two-tenants.js'

/** Tells whatever it is shown, and costs nothing: the planner would ask it before anything else, if it could. */
const leak = `create function f_leak(text) returns boolean language plpgsql cost 0.0000001 as
  $$ begin raise notice 'leaked %', $1; return true; end $$; grant execute on function f_leak to app`

suite('rows in PostgreSQL, asked for past the server', lacking.postgres, () => {
  let two: TwoTenants
  let made: Database
  let app: Client
  let names: readonly string[]
  let notices: string[] = []

  beforeAll(async () => {
    made = await aPostgres()
    await migratePostgres(made.ownerUrl, 'app')
    await made.psql(leak)
    const store = await openPostgres(made.appUrl, aDataFolder())
    two = await twoTenants({
      store,
      asServer: () => Promise.resolve(),
      asMachine: () => Promise.resolve(),
      cut: () => Promise.resolve(),
    })
    app = new Client({ connectionString: made.appUrl })
    app.on('notice', ({ message = '' }) => void notices.push(message))
    await app.connect()
    const listed = platformOnly.map(name => `'${name}'`).join(', ')
    const found = await made.psql(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in (${listed})`,
    )
    names = found.map(({ relname }) => String(relname))
  })
  afterAll(async () => {
    await app.end()
    await two.server.close()
  })

  /** Does this as the application in the name of a tenant, and undoes it. */
  async function as(tenant: string | undefined, statement: string): Promise<{ rows: number; error: string }> {
    notices = []
    await app.query('begin')
    try {
      if (tenant !== undefined) await app.query(`select set_config('app.tenant', $1, true)`, [tenant])
      const { rowCount } = await app.query(statement)
      return { rows: rowCount ?? 0, error: '' }
    } catch (error) {
      return { rows: 0, error: String((error as Error).message) }
    } finally {
      await app.query('rollback')
    }
  }

  const rowsOf = async (table: string, tenant: string): Promise<number> => {
    const [counted] = await made.psql(`select count(*)::int as n from ${table} where tenant_id = '${tenant}'`)
    return Number(counted?.['n'])
  }

  test('are seen in the name of their own tenant alone, and in no name none are', async () => {
    for (const table of names) {
      for (const tenant of [two.own.tenant, two.foreign.tenant]) {
        const own = await rowsOf(table, tenant)
        expect(own, table).toBeGreaterThan(0)
        expect(await as(tenant, `select * from ${table}`), table).toEqual({ rows: own, error: '' })
      }
      for (const nobody of [undefined, '', 'nowhere', '%', `x' or 'a'='a`])
        expect(await as(nobody, `select * from ${table}`), table).toEqual({ rows: 0, error: '' })
    }
  })

  test('are not shown to a function that tells what it is shown', async () => {
    for (const table of names) {
      await as(two.own.tenant, `select * from ${table} as r where f_leak(r::text)`)
      expect(notices.length, table).toBeGreaterThan(0)
      expect(
        notices.filter(text => text.includes(two.foreign.mark)),
        table,
      ).toEqual([])
      await as(undefined, `select * from ${table} as r where f_leak(r::text)`)
      expect(notices, table).toEqual([])
    }
  })

  test('are not told in an error: a division by what they hold never happens', async () => {
    for (const table of names) {
      const probe = `select 1 / (case when tenant_id = '${two.foreign.tenant}' then 0 else 1 end) from ${table}`
      expect((await as(two.own.tenant, probe)).error, table).toBe('')
    }
  })

  test('are not changed or removed in another name, and none is put there', async () => {
    const trail = 'audit_entries'
    for (const table of names) {
      const foreign = await rowsOf(table, two.foreign.tenant)
      for (const tenant of [two.own.tenant, undefined]) {
        const at = `where tenant_id = '${two.foreign.tenant}'`
        const update = await as(tenant, `update ${table} set tenant_id = tenant_id ${at}`)
        const gone = await as(tenant, `delete from ${table} ${at}`)
        for (const done of [update, gone])
          expect([0, table === trail ? `permission denied for table ${trail}` : ''], table).toEqual([
            done.rows,
            done.error,
          ])
        const copied = await as(
          tenant,
          `insert into ${table} select (jsonb_populate_record(null::${table}, jsonb_build_object('tenant_id', '${two.foreign.tenant}'))).*`,
        )
        expect(copied.error, table).toMatch(/row-level security|null value/)
        const given = await as(tenant, `update ${table} set tenant_id = '${two.foreign.tenant}'`)
        if (table === trail) expect(given.error).toContain('permission denied')
        else if (tenant === undefined) expect(given, table).toEqual({ rows: 0, error: '' })
        else expect(given.error, table).toContain('row-level security')
      }
      expect(await rowsOf(table, two.foreign.tenant), table).toBe(foreign)
    }
  })
})
