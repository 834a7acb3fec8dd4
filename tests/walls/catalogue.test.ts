import { migratePostgres } from '@peiyu/server'
import { expect, test } from 'vitest'
import { type Database, aPostgres } from '../db/postgres.js'
import { lacking, suite } from '../skip.js'
import { broken } from './catalogue.js'

async function migrated(): Promise<Database> {
  const made = await aPostgres()
  await migratePostgres(made.ownerUrl, 'app')
  return made
}

/** What somebody might one day write, and the wall that it breaks. */
const defects: Readonly<Record<string, readonly [string, string]>> = {
  'a table without a policy': [
    'create table ledgers (tenant_id text not null, id text, primary key (tenant_id, id))',
    'row-level security is not enabled',
  ],
  'a table that says nothing of tenants': ['create table ledgers (id text primary key)', 'has no tenant'],
  'an owner who sees everything': [
    'alter table enterprises no force row level security',
    'row-level security is not forced on the owner',
  ],
  'a policy that is always true': [
    'create policy helpful on enterprises using (true) with check (true)',
    'a policy says something else than that the tenant is the one that was named',
  ],
  'a policy for reading alone': [
    `drop policy facts_apart on facts; create policy facts_apart on facts for select using (tenant_id = current_setting('app.tenant', true))`,
    'has no policy for every act',
  ],
  'a code that is taken in every tenant at once': [
    'create unique index codes on enterprises (credit_code)',
    'a unique key does not begin with the tenant',
  ],
  'a view of its owner': [
    'create view all_firms as select * from enterprises',
    'a view looks with the eyes of its owner',
  ],
  'a function of its owner': [
    'create function names() returns setof text language sql security definer as $$ select name from enterprises $$',
    'a function acts with the rights of its owner',
  ],
  'an application that may empty tables': ['grant truncate on enterprises to app', 'the application may empty it'],
  'an application that may change the trail': [
    'grant update on audit_entries to app',
    'the application may change or remove what was done',
  ],
  'an application that owns a table': ['alter table facts owner to app', 'the application owns it'],
}

suite('the catalogue of the database', lacking.postgres, () => {
  test('says of no table, key, policy, view, function or role that it lets tenants through', async () => {
    const { psql } = await migrated()
    expect(await psql(broken)).toEqual([])
    expect((await psql(`select count(*)::int as n from pg_policies`))[0]).not.toEqual({ n: 0 })
  })

  test.each(Object.entries(defects))('says so of %s', async (_, [defect, wall]) => {
    const { psql } = await migrated()
    await psql(defect)
    expect((await psql(broken)).map(each => each['wall'])).toContain(wall)
  })
})
