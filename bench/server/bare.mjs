import { createRequire } from 'node:module'
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'

const [, , path, tenant, scratch] = process.argv
// The packages of the server itself, so that both run the same versions.
const packages = createRequire(new URL('../../packages/server/package.json', import.meta.url))
const from = name => import(pathToFileURL(packages.resolve(name)).href)
const [{ Hono }, { getRequestListener }] = [await from('hono'), await from('@hono/node-server')]

const db = new Database(path, { readonly: true })
db.pragma('cache_size = -65536')
const writing = new Database(scratch)
writing.pragma('journal_mode = WAL')
writing.pragma('synchronous = FULL')
writing.exec('create table if not exists firms (id text primary key, version integer, registered_on text)')

const fields = `id, version, recorded_at recordedAt, credit_code creditCode, name, town, registered_on registeredOn, status,
  former_names formerNames, import_id importId`
const read = row => ({ ...row, formerNames: JSON.parse(row.formerNames) })
const page = (where, order) => {
  const rows = db.prepare(`select ${fields} from enterprises where ${where} order by ${order} limit 51`)
  const count = db.prepare(`select count(*) from (select 1 from enterprises where ${where} limit 10001)`).pluck()
  return (...values) => {
    const found = rows.all(...values)
    const total = count.get(...values)
    return { items: found.slice(0, 50).map(read), total: Math.min(total, 10_000), more: total > 10_000, next: null }
  }
}
const byTown = page('tenant_id = ? and town = ? and status = ?', 'name_key, id')
const newest = page('tenant_id = ?', 'registered_on desc, id desc')
const inWords = `tenant_id = ? and id in (select enterprise_id from enterprise_words w where w.rowid in
  (select rowid from enterprise_search where enterprise_search match ?) and instr(w.names, ?) > 0)`
const searched = page(inWords, 'name_key, id')
const one = db.prepare(`select ${fields} from enterprises where tenant_id = ? and id = ?`)
const write = writing.prepare(`insert into firms values (?, 1, ?) on conflict (id) do update set version = version + 1,
  registered_on = excluded.registered_on returning *`)

const app = new Hono()
app.get('/town', c => c.json(byTown(tenant, c.req.query('town'), 'active')))
app.get('/newest', c => c.json(newest(tenant)))
app.get('/search', c => {
  const text = c.req.query('q')
  const two = [...text].slice(1).map((sign, i) => `"${[...text][i]}${sign}"`)
  return c.json(searched(tenant, two.join(' AND '), text))
})
app.get('/one/:id', c => c.json(read(one.get(tenant, c.req.param('id')))))
app.patch('/one/:id', async c => c.json(write.get(c.req.param('id'), (await c.req.json()).registeredOn)))
const server = createServer(getRequestListener(app.fetch))
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
