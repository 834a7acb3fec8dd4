import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Tenant } from '@peiyu/core'
import Database from 'better-sqlite3'
import { type Client, createClient } from '@peiyu/core/client'
import { createApp, openSqlite, platform, type Records, type Store } from '@peiyu/server'

/** A clock that the test turns, in milliseconds. */
export class TurnedClock {
  #now = Date.parse('2026-12-01T02:00:00.000Z')
  now = (): number => this.#now
  turn(milliseconds: number): void {
    this.#now += milliseconds
  }
}

/** Ids and tokens in the order in which they are asked for. */
class Counted {
  #count = 0
  id = (): string => String(++this.#count).padStart(26, '0')
  token = (): string => `token-${++this.#count}`.padStart(43, '0')
}

/** Hashes at once: what a password costs is tested where it is hashed. */
const quick = {
  hash: (password: string) => Promise.resolve(`hash of ${password}`),
  verify: (hashed: string, password: string) => Promise.resolve(hashed === `hash of ${password}`),
}

export interface Granted {
  readonly tenant: string
  readonly role: string
  readonly organization?: string
  readonly enterpriseId?: string
}

export interface AServer {
  readonly store: Store
  readonly clock: TurnedClock
  readonly app: ReturnType<typeof createApp>
  readonly records: Records
  /** An account with roles; its password is its login. */
  account(login: string, granted: readonly Granted[], kind?: string): Promise<string>
  /** A client signed in, working in the tenant of its roles; its password is its login where none is said. */
  signIn(login: string, tenant?: string, password?: string): Promise<Client>
  /** The cookie of a new session, for requests that no client makes. */
  cookieOf(login: string, password?: string): Promise<string>
  /** Changes rows as somebody would who has the file itself; only on SQLite. */
  tamper(tenant: string, statement: string): void
  close(): Promise<void>
}

export interface ServerOptions {
  /** Where rows are kept; a new folder of SQLite files by default. */
  readonly store?: Store
  readonly tenants: Readonly<Record<string, Tenant | undefined>>
  /** What the server is given otherwise: a profile of passwords, a setup code, a hash that counts. */
  readonly given?: Partial<Records>
}

/** A whole server in this process, with people who may sign in. */
export async function aServer({ store: given, tenants, given: more = {} }: ServerOptions): Promise<AServer> {
  const folder = mkdtempSync(join(tmpdir(), 'peiyu-'))
  const store = given ?? (await openSqlite(folder))
  const [clock, chance] = [new TurnedClock(), new Counted()]
  for (const id of Object.keys(tenants)) await store.open(id)
  await store.write(platform, async ({ db, t }) => {
    const recordedAt = new Date(clock.now()).toISOString()
    for (const id of Object.keys(tenants))
      await db.insert(t.tenants).values({ tenantId: platform, id, name: id, state: 'active', recordedAt })
  })
  const places = new Map(
    Object.keys(tenants).map(id => [id, { id, name: id, businessDay: '2018-11-21', demonstration: true }] as const),
  )
  const records: Records = {
    store,
    passwords: quick,
    nobody: 'nobody',
    chance,
    signer: { key: 'test', publicKey: 'test', sign: text => `signed ${text.length}` },
    now: clock.now,
    places: () => places,
    policy: id => tenants[id],
    today: () => '2026-12-01',
    ...more,
  }
  const app = createApp({ tenants: new Map(), today: () => 0, records, log: line => console.error(line) })
  const account = async (login: string, granted: readonly Granted[], kind = 'person'): Promise<string> => {
    const id = chance.id()
    await store.write(platform, async ({ db, t }) => {
      const base = { tenantId: platform, recordedAt: new Date(clock.now()).toISOString() }
      await db
        .insert(t.accounts)
        .values({ ...base, id, login, name: login, kind, state: 'active', passwordHash: `hash of ${login}` })
      for (const { tenant, role, organization = '', enterpriseId = '' } of granted)
        await db
          .insert(t.grants)
          .values({ ...base, id: chance.id(), accountId: id, tenant, role, organization, enterpriseId })
    })
    return id
  }
  const cookieOf = async (login: string, password = login): Promise<string> => {
    const response = await app.request('http://localhost/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    })
    return response.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  const signIn = async (login: string, tenant?: string, password = login): Promise<Client> => {
    let cookie = ''
    const client = createClient({
      base: 'http://localhost',
      fetch: async (url, init) => {
        const response = await app.request(url, { ...init, headers: { ...init.headers, cookie } })
        cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
        return response
      },
    })
    await client.send('POST', '/api/session', { body: { login, password } })
    if (tenant !== undefined) await client.send('PATCH', '/api/session', { body: { tenant } })
    return client
  }
  const tamper = (tenant: string, statement: string): void => {
    const file = new Database(join(folder, 'tenants', `${tenant}.db`))
    file.exec('drop trigger audit_entries_no_update')
    file.exec(statement)
    file.close()
  }
  const close = async (): Promise<void> => {
    if (!given) await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { store, clock, app, records, account, signIn, cookieOf, tamper, close }
}
