// Writes the migrations that lead from the tables as they were to the tables as they are: `node scripts/migrations.mjs NAME`.
// With --check it only says whether one is missing. Renames are asked nowhere: write them by hand into the SQL that is made.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './setup.mjs'

const { generateDrizzleJson, generateMigration, generateSQLiteDrizzleJson, generateSQLiteMigration } = createRequire(
  import.meta.url,
)('drizzle-kit/api')
const dist = join(root, 'packages/server/dist/db')
const { allTables, platformTables, tenantTables } = await import(join(dist, 'schema/families.js'))
const { pgKit } = await import(join(dist, 'kit/kit.js'))
const { sqliteKit } = await import(join(dist, 'kit/sqlite.js'))

const families = [
  { name: 'postgres', tables: allTables(pgKit), json: generateDrizzleJson, migration: generateMigration },
  {
    name: 'sqlite-platform',
    tables: platformTables(sqliteKit),
    json: generateSQLiteDrizzleJson,
    migration: generateSQLiteMigration,
  },
  {
    name: 'sqlite-tenant',
    tables: tenantTables(sqliteKit),
    json: generateSQLiteDrizzleJson,
    migration: generateSQLiteMigration,
  },
]

const [name] = process.argv.slice(2).filter(each => !each.startsWith('--'))
const isCheck = process.argv.includes('--check')
const read = (path, otherwise) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : otherwise)
const write = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)

let missing = 0
for (const { name: family, tables, json, migration } of families) {
  const folder = join(root, 'packages/server/migrations', family)
  const meta = join(folder, 'meta')
  const journal = read(join(meta, '_journal.json'), {
    version: '7',
    dialect: family === 'postgres' ? 'postgresql' : 'sqlite',
    entries: [],
  })
  const before = read(join(meta, 'snapshot.json'), await json({}))
  const after = await json(tables, before.id)
  const statements = await migration(before, after)
  if (statements.length === 0) continue
  missing++
  if (isCheck) {
    console.error(`${family}: the tables have changed, and no migration says so:\n${statements.join('\n')}`)
    continue
  }
  const idx = journal.entries.length
  const tag = `${String(idx).padStart(4, '0')}_${name ?? 'tables'}`
  mkdirSync(meta, { recursive: true })
  writeFileSync(join(folder, `${tag}.sql`), `${statements.join('\n--> statement-breakpoint\n')}\n`)
  // Migrations are taken in this order; the number only has to rise.
  journal.entries.push({ idx, version: '7', when: 1_790_000_000_000 + idx, tag, breakpoints: true })
  write(join(meta, '_journal.json'), journal)
  write(join(meta, 'snapshot.json'), after)
  console.log(`${family}/${tag}.sql: ${statements.length} statements`)
}
if (isCheck && missing > 0) process.exitCode = 1
