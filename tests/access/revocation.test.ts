import type { Client } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tenants } from '../engine/tenants.js'
import { type AServer, aServer } from '../records/a-server.js'
import { all } from '../skip.js'
import { onBoth } from '../db/both.js'

onBoth('what is taken away', make => {
  let server: AServer
  let security: Client
  let system: Client
  let trials = 0

  beforeAll(async () => {
    const every = new Map(tenants().map(({ tenant }) => [tenant.shape.id, tenant]))
    server = await aServer({ opened: await make(), tenants: { dongguan: every.get('dongguan') } })
    await server.account('security', [], 'security')
    await server.account('system', [], 'system')
  })
  afterAll(() => server.close())

  interface Working {
    readonly accountId: string
    /** Sixteen requests at once, and how each was answered. */
    readonly act: () => Promise<number[]>
  }

  async function working(): Promise<Working> {
    const login = `works-${++trials}`
    const accountId = await server.account(login, [{ tenant: 'dongguan', role: 'office' }])
    const cookie = await server.cookieOf(login)
    const one = async (i: number): Promise<number> => {
      const noun = i % 2 === 0 ? 'enterprises' : 'views'
      const sent = { noun: 'enterprises', name: `filter ${trials} ${i} ${Math.trunc(server.clock.now())}` }
      const response = await server.app.request(`http://localhost/api/t/dongguan/${noun}`, {
        method: noun === 'views' ? 'POST' : 'GET',
        headers: { cookie, 'content-type': 'application/json' },
        ...(noun === 'views' ? { body: JSON.stringify({ ...sent, name: `${sent.name} ${acted++}` }) } : {}),
      })
      return response.status
    }
    let acted = 0
    return { accountId, act: () => Promise.all(Array.from({ length: 16 }, (_, i) => one(i))) }
  }

  const grantOf = async (accountId: string): Promise<string> =>
    (await security.grants.list({ accountId })).items[0]?.id ?? ''

  const ways: Readonly<Record<string, (accountId: string) => Promise<unknown>>> = {
    'a role is taken away': async id => security.grants.remove(await grantOf(id), {}),
    'an account is disabled': id => security.accounts.update(id, { state: 'disabled' }),
    'a password is reset': id => security.accounts.reset(id, {}),
    'sessions are ended': async id => {
      const { items } = await security.sessions.list({ accountId: id })
      for (const session of items) await security.sessions.end(session.id, {})
    },
    'a tenant is suspended': () => system.tenants.suspend('dongguan', { reason: '演练' }),
  }

  test.each(Object.keys(ways))('once %s, nothing that is begun afterwards goes through', async name => {
    const isTenant = name === 'a tenant is suspended'
    for (let trial = 0; trial < (all ? 100 : 8); trial++) {
      server.clock.turn(3 * 60_000)
      security = await server.signIn('security')
      system = await server.signIn('system')
      const { accountId, act } = await working()
      expect((await act()).every(status => status < 300)).toBe(true)
      const during = act()
      await ways[name]?.(accountId)
      const after = await act()
      expect(after.filter(status => status < 400)).toEqual([])
      expect((await during).every(status => status < 500)).toBe(true)
      if (isTenant) await system.tenants.resume('dongguan', { reason: '演练结束' })
      if (isTenant) expect((await act()).every(status => status < 300)).toBe(true)
    }
  })
})
