import { type Client, createClient, Problem } from '@peiyu/core/client'
import { migratePostgres, openPostgres, openSqlite, platform, type Running, serve, type Store } from '@peiyu/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemChance } from '../../packages/server/src/adapters/ids.js'
import { loginLines } from '../../packages/server/src/cli/logins.js'
import { paintFor } from '../../packages/server/src/cli/text/paint.js'
import { columns } from '../../packages/server/src/cli/text/width.js'
import { type Seeded, seedDemonstrations } from '../../packages/server/src/demo/seed.js'
import { aDataFolder } from '../db/data-folder.js'
import { aPostgres } from '../db/postgres.js'
import { configs, shippedTenants } from '../http/app.js'
import { lacking, suite } from '../skip.js'

const data = aDataFolder()
const options = { host: '127.0.0.1', port: 0, configs, data, demo: true }

/** A client that signs in over the network, as somebody of the demonstration would. */
async function signedIn(url: string, login: string, password: string): Promise<Client> {
  let cookie = ''
  const client = createClient({
    base: url,
    fetch: async (address, init) => {
      const headers = { ...init.headers, cookie, origin: url }
      const response = await fetch(address, { ...init, headers })
      const set = response.headers.get('set-cookie')
      if (set) cookie = set.split(';')[0] ?? ''
      return response
    },
  })
  await client.send('POST', '/api/session', { body: { login, password } })
  return client
}

describe('a server that is started with a demonstration, on an empty folder', () => {
  let running: Running
  let seeded: Seeded
  const as = (login: string) => signedIn(running.url, login, seeded.password)

  beforeAll(async () => {
    running = await serve(options)
    if (!running.seeded) throw new Error('nothing was seeded')
    seeded = running.seeded
  })
  afterAll(() => running.close())

  test('keeps the firms of every tenant, each on its own business day', async () => {
    for (const { id, businessDay } of seeded.tenants) {
      const office = await as(`${id}-office`)
      const all = await office.tenant(id).enterprises.list({ total: 'exact' })
      expect(all.total).toBeGreaterThan(100)
      expect(await office.send('GET', '/api/session')).toMatchObject({ tenant: id, businessDay, demonstration: true })
    }
  })

  test('finds a firm by the name that it had before', async () => {
    const office = await as('dongguan-office')
    const { enterprises, enterpriseEvents } = office.tenant('dongguan')
    const [renamed] = (await enterpriseEvents.list({ kind: 'renamed' })).items
    const found = await enterprises.list({ q: renamed?.before ?? '' })
    expect(found.items.map(({ id }) => id)).toContain(renamed?.enterpriseId)
    expect(found.items.find(({ id }) => id === renamed?.enterpriseId)?.formerNames).toEqual([renamed?.before])
  })

  test('shows a town its own firms alone, and a firm only itself', async () => {
    const town = await (await as('dongguan-town')).tenant('dongguan').enterprises.list({ limit: 100 })
    expect(town.total).toBeGreaterThan(5)
    expect(new Set(town.items.map(one => one.town))).toEqual(new Set(['changan']))
    const firm = await (await as('dongguan-firm')).tenant('dongguan').enterprises.list()
    expect(firm.items.map(({ name }) => name)).toEqual([
      seeded.logins.find(({ login }) => login === 'dongguan-firm')?.of,
    ])
  })

  test('lets everybody in whom it names', async () => {
    for (const { login, tenant } of seeded.logins.filter((_, i) => i % 10 === 0))
      expect(await (await as(login)).send('GET', '/api/session')).toMatchObject({ tenant: tenant ?? null })
  }, 120_000)

  test('tells the logins in columns that stand one below the other', () => {
    const lines = loginLines(seeded, { paint: paintFor(false), language: 'zh' })
    expect(lines.join('\n')).toContain(seeded.password)
    const rows = lines.filter(line => line.startsWith('  '))
    expect(rows).toHaveLength(seeded.logins.length)
    const people = rows.filter(line => seeded.logins.some(({ tenant, login }) => tenant && line.includes(` ${login} `)))
    const starts = people.map(line => columns(line.slice(0, line.search(/\p{sc=Han}/u))))
    expect(new Set(starts).size).toBe(1)
  })

  test('seeds nothing when it is started again, and lets the same people in', async () => {
    await running.close()
    running = await serve(options)
    expect(running).toMatchObject({ seeded: undefined, demonstration: true })
    expect(await (await as('qingxi-office')).tenant('qingxi').enterprises.list()).toMatchObject({ total: 160 })
  })

  test('is not served to other machines', async () => {
    await running.close()
    await expect(serve({ ...options, host: '0.0.0.0' })).rejects.toThrow('只能在本机使用')
  })
})

describe('an empty folder', () => {
  test('is left empty when no demonstration is asked for', async () => {
    const running = await serve({ ...options, data: aDataFolder(), demo: false })
    expect(running).toMatchObject({ seeded: undefined, demonstration: false })
    const refused = await signedIn(running.url, 'dongguan-office', 'x').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Problem)
    await running.close()
  })
})

const quick = { hash: (text: string) => Promise.resolve(text), verify: () => Promise.resolve(false) }
const tools = { passwords: quick, chance: systemChance, now: () => Date.parse('2026-12-01T02:00:00.000Z') }
const shown = [...shippedTenants.values()].filter(({ id }) => id === 'qingxi')

describe('a demonstration that was broken off before anybody could sign in', () => {
  test('is completed by the next start, and no firm stands in it twice', async () => {
    const store = await openSqlite(aDataFolder())
    const breaksOff: Store = {
      kind: store.kind,
      open: tenant => store.open(tenant),
      read: (tenant, ask) => store.read(tenant, ask),
      write: (tenant, act) =>
        tenant === platform ? Promise.reject(new Error('the power failed')) : store.write(tenant, act),
      close: () => store.close(),
    }
    await expect(seedDemonstrations(breaksOff, shown, tools)).rejects.toThrow('the power failed')
    expect(await seedDemonstrations(store, shown, tools)).toMatchObject({ firms: 160 })
    const firms = await store.read('qingxi', ({ db, t }) => db.select().from(t.enterprises))
    expect(new Set(firms.map(({ creditCode }) => creditCode)).size).toBe(firms.length)
    expect(firms).toHaveLength(160)
    await store.close()
  })
})

suite('a demonstration in PostgreSQL', lacking.postgres, () => {
  test('holds what it holds in files, and is seeded once', async () => {
    const { ownerUrl, appUrl } = await aPostgres()
    await migratePostgres(ownerUrl, 'app')
    const [files, rows] = [await openSqlite(aDataFolder()), await openPostgres(appUrl, aDataFolder())]
    const heldIn = async (store: Store) => {
      await seedDemonstrations(store, shown, tools)
      return store.read('qingxi', async ({ db, t }) => {
        const facts = await db.select({ fact: t.facts.fact, year: t.facts.year, value: t.facts.value }).from(t.facts)
        const firms = await db.select({ name: t.enterprises.name, town: t.enterprises.town }).from(t.enterprises)
        return [facts, firms].map(all => all.map(row => JSON.stringify(row)).sort())
      })
    }
    const held = await heldIn(rows)
    expect(held).toEqual(await heldIn(files))
    expect(held.map(all => all.length > 100)).toEqual([true, true])
    expect(await seedDemonstrations(rows, shown, tools)).toBeUndefined()
    await files.close()
    await rows.close()
  })
})
