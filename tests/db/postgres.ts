import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll } from 'vitest'
import { postgresBinaries } from './postgres-binaries.js'

type Row = Readonly<Record<string, unknown>>

/** A database of its own, set up as an operator does. */
export interface Database {
  /** Signs in as who owns the database and runs migrations; bound by forced row-level security. */
  readonly ownerUrl: string
  /** Signs in as the application: owns nothing, may bypass nothing. */
  readonly appUrl: string
  /** Does this as the superuser, whom no security binds, and gives the rows of the last statement. */
  readonly psql: (sql: string) => Promise<readonly Row[]>
}

interface Server {
  readonly folder: string
  readonly stop: () => Promise<void>
}

/** PostgreSQL does not run as root: then as its own user, or as nobody. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const user = users.find(line => line.startsWith('postgres:')) ?? users.find(line => line.startsWith('nobody:'))
  const [, , uid, gid] = (user ?? '').split(':')
  if (uid === undefined || gid === undefined) throw new Error('no user but root who could run PostgreSQL')
  return { uid: Number(uid), gid: Number(gid) }
}

/**
 * Runs until its standard input ends, which it does also when this process is killed; then the folder goes, too.
 * Nobody but this machine's users reaches it: it listens on a socket in its folder.
 */
const guarded = `"$1/postgres" -D "$2/data" -k "$2" -F -c listen_addresses= -c max_connections=200 >"$2/log" 2>&1 &
server=$!
cat >/dev/null
kill -QUIT $server; wait $server
cd / && rm -rf "$2"`

const inUrl = (folder: string, user: string, name: string): string =>
  `postgres://${user}@localhost/${name}?host=${encodeURIComponent(folder)}`

async function asking<T>(url: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

/** Does this as who signs in by the address. Of several statements `pg` gives several results, whatever its types say. */
export const run = async (url: string, sql: string): Promise<readonly Row[]> =>
  asking(url, async client => {
    const results: unknown = await client.query(sql)
    const last = (Array.isArray(results) ? results.at(-1) : results) as { readonly rows: readonly Row[] }
    return last.rows
  })

async function untilUp(folder: string, isOver: () => boolean): Promise<void> {
  for (;;) {
    const failed = await run(inUrl(folder, 'postgres', 'postgres'), 'select 1').catch((error: unknown) => error)
    if (Array.isArray(failed)) return
    if (isOver()) throw new Error(`PostgreSQL did not start: ${readFileSync(join(folder, 'log'), 'utf8')}`)
    await setTimeout(20)
  }
}

const roles = `create role owner login nosuperuser nobypassrls nocreatedb nocreaterole;
create role app login nosuperuser nobypassrls nocreatedb nocreaterole`

async function start(): Promise<Server> {
  if (postgresBinaries === undefined) throw new Error('no PostgreSQL on this machine')
  const user = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), 'peiyu-pg-'))
  if (user) chownSync(folder, user.uid, user.gid)
  const as = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }
  const init = ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  await promisify(execFile)(join(postgresBinaries, 'initdb'), init, as)
  const server = spawn('sh', ['-c', guarded, 'sh', postgresBinaries, folder], {
    ...as,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = once(server, 'exit')
  const stop = async (): Promise<void> => {
    server.stdin.end()
    await ended
  }
  try {
    await untilUp(folder, () => server.exitCode !== null)
    await run(inUrl(folder, 'postgres', 'postgres'), roles)
  } catch (error) {
    await stop()
    throw error
  }
  return { folder, stop }
}

let server: Promise<Server> | undefined
let made = 0

/**
 * A new, empty database on a PostgreSQL that the first who asks in a test file starts, and its end stops.
 *
 * Put the tests into `suite(name, lacking.postgres, …)`: they run with `--all` where the server's binaries are.
 */
export async function aPostgres(): Promise<Database> {
  server ??= start()
  const { folder } = await server
  const name = `peiyu_${++made}`
  const root = inUrl(folder, 'postgres', 'postgres')
  await run(root, `create database ${name} owner owner`)
  const inside = inUrl(folder, 'postgres', name)
  await run(inside, 'alter schema public owner to owner; grant usage on schema public to app')
  return { ownerUrl: inUrl(folder, 'owner', name), appUrl: inUrl(folder, 'app', name), psql: sql => run(inside, sql) }
}

afterAll(async () => {
  if (server) await server.then(({ stop }) => stop())
})
