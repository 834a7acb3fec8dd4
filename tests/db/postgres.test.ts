import { existsSync } from 'node:fs'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { lacking, suite } from '../skip.js'
import { aPostgres } from './postgres.js'

/** One connection each: what is set goes with it. */
async function query(url: string, ...all: readonly string[]): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    let rows: readonly unknown[] = []
    for (const sql of all) rows = (await client.query<Record<string, unknown>>(sql)).rows
    return rows
  } finally {
    await client.end()
  }
}

const bound = `create table firms (tenant text, name text);
alter table firms enable row level security;
alter table firms force row level security;
create policy own on firms using (tenant = current_setting('peiyu.tenant', true));
grant select, insert on firms to app`

suite('the PostgreSQL that tests start', lacking.postgres, () => {
  test('binds application and owner by row-level security, and the superuser by nothing', async () => {
    const { ownerUrl, appUrl, psql } = await aPostgres()
    await query(ownerUrl, bound)
    await psql(`insert into firms values ('a', '甲'), ('b', '乙')`)
    for (const url of [ownerUrl, appUrl]) {
      expect(await query(url, 'select name from firms')).toEqual([])
      expect(await query(url, `set peiyu.tenant = 'a'`, 'select name from firms')).toEqual([{ name: '甲' }])
    }
    expect(await psql('select count(*)::int as all from firms')).toEqual([{ all: 2 }])
  })

  test('gives the application nothing to own, to make, or to bypass', async () => {
    const { appUrl, psql } = await aPostgres()
    await expect(query(appUrl, 'create table mine (id text)')).rejects.toThrow('permission denied')
    const roles = `select rolname, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as may
      from pg_roles where rolname in ('owner', 'app') order by rolname`
    expect(await psql(roles)).toEqual([
      { rolname: 'app', may: false },
      { rolname: 'owner', may: false },
    ])
  })

  test('keeps each database apart, in UTF-8, sorted by code point', async () => {
    const [one, two] = [await aPostgres(), await aPostgres()]
    await query(one.ownerUrl, 'create table here (id text)')
    await expect(query(two.ownerUrl, 'select * from here')).rejects.toThrow('does not exist')
    expect(await one.psql('show server_encoding')).toEqual([{ server_encoding: 'UTF8' }])
    expect(await one.psql(`select 'B' < 'a' as sorted`)).toEqual([{ sorted: true }])
  })

  test('listens to this machine alone', async () => {
    const { psql, appUrl } = await aPostgres()
    expect(await psql('show listen_addresses')).toEqual([{ listen_addresses: '' }])
    expect(existsSync(new URL(appUrl).searchParams.get('host') ?? '')).toBe(true)
  })
})
