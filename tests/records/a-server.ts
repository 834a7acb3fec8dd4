import type { Tenant } from '@peiyu/core'
import { type Client, createClient } from '@peiyu/core/client'
import { createApp, openSigningKey, platform, type Records, type Store } from '@peiyu/server'
import { onSqlite, type Opened } from '../db/both.js'
import { aDataFolder } from '../db/data-folder.js'

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
  /** Changes rows as somebody does who gets at them past the server. */
  tamper(tenant: string, statement: string): Promise<unknown>
  close(): Promise<void>
}

export interface ServerOptions {
  /** Where rows are kept; new files by default. */
  readonly opened?: Opened
  readonly tenants: Readonly<Record<string, Tenant | undefined>>
  /** What the server is given otherwise: a profile of passwords, a setup code, a hash that counts. */
  readonly given?: Partial<Records>
}

/** A whole server in this process, with people who may sign in. */
export async function aServer({ opened, tenants, given: more = {} }: ServerOptions): Promise<AServer> {
  const { store, asMachine } = opened ?? (await onSqlite())
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
    signer: openSigningKey(aDataFolder()),
    now: clock.now,
    places: () => places,
    policy: id => Promise.resolve(tenants[id]),
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
  const close = async (): Promise<void> => {
    await store.close()
  }
  return { store, clock, app, records, account, signIn, cookieOf, tamper: asMachine, close }
}
