/** What is kept for the platform as a whole: no row of it is of one tenant, and tenants' rows are not in it. */
export const platformOnly: readonly string[] = [
  'accounts',
  'attempts',
  'devices',
  'grants',
  'letters',
  'registrations',
  'sessions',
  'tenants',
  'tokens',
]

const listed = platformOnly.map(name => `'${name}'`).join(', ')

/** Tables, also parts of tables, that hold rows of tenants. */
const tables = `select c.oid, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not in (${listed})`

/**
 * What is wrong with the database's walls, one row each, as its own catalogue says it: `select wall, name`.
 *
 * Whatever is new in the schema is looked at without being named here.
 */
export const broken = `with t as (${tables})
select 'has no tenant' as wall, name from t
  where not exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnotnull)
union all select 'row-level security is not enabled', name from t where not enabled
union all select 'row-level security is not forced on the owner', name from t where not forced
union all select 'has no policy for every act', name from t
  where not exists (select 1 from pg_policies p where p.tablename = t.name and p.cmd = 'ALL' and p.qual is not null and p.with_check is not null)
union all select 'a policy says something else than that the tenant is the one that was named', tablename from pg_policies
  where schemaname = 'public' and (permissive <> 'PERMISSIVE' or cmd <> 'ALL'
    or qual is distinct from with_check or qual not like '(tenant_id = current_setting(''app.tenant''::text, true))')
union all select 'a unique key does not begin with the tenant', i.indexrelid::regclass::text from pg_index i join t on t.oid = i.indrelid
  where i.indisunique and (select attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) <> 'tenant_id'
union all select 'a foreign key does not carry the tenant', k.conname from pg_constraint k join t on t.oid = k.conrelid
  where k.contype = 'f' and not exists (select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'tenant_id' and a.attnum = any (k.conkey))
union all select 'the application owns it', c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'app'
union all select 'the application may empty it', c.relname from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_table_privilege('app', c.oid, 'TRUNCATE')
union all select 'the application may point to it', c.relname from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_table_privilege('app', c.oid, 'REFERENCES, TRIGGER')
union all select 'the application may change or remove what was done', c.relname from pg_class c
  where c.relname = 'audit_entries' and has_table_privilege('app', c.oid, 'UPDATE, DELETE')
union all select 'the application is more than an application', rolname from pg_roles
  where rolname = 'app' and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
union all select 'the application is a member of another role', r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles a on a.oid = m.member where a.rolname = 'app'
union all select 'a view looks with the eyes of its owner', c.relname from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
    and (c.relkind = 'm' or not coalesce(c.reloptions @> array['security_invoker=true'], false))
union all select 'a function acts with the rights of its owner', p.proname from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prosecdef
union all select 'everybody may make tables', 'public' where has_schema_privilege('app', 'public', 'CREATE')`
