import { afterEach, expect, test, vi } from 'vitest'
import { openPostgres } from '@peiyu/server'
import { peiyu } from '../cli/peiyu.js'
import { lacking, suite } from '../skip.js'
import { aDataFolder } from './data-folder.js'
import { aPostgres } from './postgres.js'

afterEach(() => vi.unstubAllEnvs())

suite('peiyu migrate', lacking.postgres, () => {
  test('makes the tables as their owner, for a role that may work with rows and own nothing', async () => {
    const { ownerUrl, appUrl } = await aPostgres()
    vi.stubEnv('PEIYU_OWNER_URL', ownerUrl)
    vi.stubEnv('DATABASE_URL', appUrl)
    expect(await peiyu('migrate')).toMatchObject({ code: 0 })
    expect(await peiyu('migrate')).toMatchObject({ code: 0 })
    const store = await openPostgres(appUrl, aDataFolder())
    expect(await store.read('sometown', ({ db, t }) => db.select().from(t.enterprises))).toEqual([])
    await store.close()
  })

  test('the server refuses to work as the owner, whom row-level security would not bind', async () => {
    const { ownerUrl, appUrl } = await aPostgres()
    vi.stubEnv('PEIYU_OWNER_URL', ownerUrl)
    vi.stubEnv('DATABASE_URL', appUrl)
    await peiyu('migrate')
    await expect(openPostgres(ownerUrl, aDataFolder())).rejects.toThrow('不能隔离')
  })
})

test('two addresses with two roles are wanted', async () => {
  vi.stubEnv('PEIYU_OWNER_URL', 'postgres://one@localhost/peiyu')
  vi.stubEnv('DATABASE_URL', 'postgres://one@localhost/peiyu')
  expect(await peiyu('migrate')).toMatchObject({ code: 2 })
})
