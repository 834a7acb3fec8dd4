import type { Client } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tenants } from '../engine/tenants.js'
import { codeOf } from './a-firm.js'
import { type AServer, aServer } from './a-server.js'
import { refusalOf } from './refusal.js'
import { onBoth } from '../db/both.js'

onBoth('outside systems and sessions', make => {
  let server: AServer
  let security: Client

  const day = 86_400_000

  beforeAll(async () => {
    const all = new Map(tenants().map(({ tenant }) => [tenant.shape.id, tenant]))
    server = await aServer({
      opened: await make(),
      tenants: { dongguan: all.get('dongguan'), nanhai: all.get('nanhai') },
    })
    await server.account('security', [], 'security')
    await server.account('office', [{ tenant: 'dongguan', role: 'office' }])
    security = await server.signIn('security')
    const office = await server.signIn('office')
    await office.tenant('dongguan').enterprises.create({ creditCode: codeOf(1), name: '东莞市恒越精密制造有限公司' })
  })
  afterAll(() => server.close())

  const inDays = (days: number): string => new Date(server.clock.now() + days * day).toISOString()

  interface Made {
    readonly id: string
    readonly token: string
  }

  const issue = async (more: object = {}): Promise<Made> => {
    const sent = { tenant: 'dongguan', name: '税务系统', role: 'data' as const, expiresAt: inDays(90), ...more }
    return (await security.tokens.create(sent)) as unknown as Made
  }

  const send = (token: string, path: string, init: { method?: string; body?: object; headers?: object } = {}) =>
    server.app.request(`http://localhost${path}`, {
      method: init.method ?? 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers },
      ...(init.body ? { body: JSON.stringify(init.body) } : {}),
    })

  test('a token is told once, kept as its hash, and asks in one tenant within its role', async () => {
    const { id, token } = await issue({ organization: 'shuiju' })
    expect(token.length).toBeGreaterThanOrEqual(43)
    expect(JSON.stringify(await security.tokens.get(id))).not.toContain(token)
    const kept = await server.store.read('_platform', ({ db, t }) => db.select().from(t.tokens))
    expect(JSON.stringify(kept)).not.toContain(token)
    expect((await send(token, '/api/t/dongguan/enterprises')).status).toBe(200)
    expect((await send(token, '/api/t/nanhai/enterprises')).status).toBe(404)
    const firm = { creditCode: codeOf(2), name: '另一家公司' }
    const create = await send(token, '/api/t/dongguan/enterprises', { method: 'POST', body: firm })
    expect(create.status).toBe(403)
    expect((await send(token, '/api/accounts')).status).toBe(403)
    expect((await send(`${token}x`, '/api/t/dongguan/enterprises')).status).toBe(401)
    expect((await send('', '/api/t/dongguan/enterprises')).status).toBe(401)
  })

  test('a token does nothing to an account, and is no session', async () => {
    const { token } = await issue()
    const change = { method: 'POST', body: { old: 'a', new: 'cedar boat 71' } }
    expect((await send(token, '/api/account/password', change)).status).toBe(403)
    expect((await send(token, '/api/account/totp', { method: 'POST', body: {} })).status).toBe(403)
    expect((await send(token, '/api/session', { method: 'PATCH', body: { tenant: null } })).status).toBe(403)
    const asCookie = await server.app.request('http://localhost/api/session', {
      headers: { cookie: `__Host-peiyu=${token}` },
    })
    expect(asCookie.status).toBe(401)
  })

  test('a token runs out, and is worth nothing once it is revoked', async () => {
    const { id, token } = await issue({ expiresAt: inDays(1) })
    expect((await send(token, '/api/session')).status).toBe(200)
    server.clock.turn(day)
    security = await server.signIn('security')
    expect((await send(token, '/api/session')).status).toBe(401)
    const other = await issue()
    expect((await send(other.token, '/api/session')).status).toBe(200)
    await security.tokens.revoke(other.id, {})
    expect((await send(other.token, '/api/session')).status).toBe(401)
    expect((await refusalOf(security.tokens.revoke(other.id, {}))).issues[0]?.code).toBe('access/revoked')
    expect(await security.tokens.get(id)).toMatchObject({ state: 'active' })
  })

  test('when a token was last used is noted at most once a minute', async () => {
    const { id, token } = await issue()
    const usedAt = async () => (await security.tokens.get(id)).lastUsedAt
    expect(await usedAt()).toBeNull()
    await send(token, '/api/session')
    const first = await usedAt()
    expect(first).toBe(new Date(server.clock.now()).toISOString())
    server.clock.turn(59_000)
    await send(token, '/api/session')
    expect(await usedAt()).toBe(first)
    server.clock.turn(1000)
    await send(token, '/api/session')
    expect(await usedAt()).toBe(new Date(server.clock.now()).toISOString())
  })

  test('a token is made for an organization of the config that has the role, and for at most 400 days', async () => {
    const codeFor = async (more: object) => (await refusalOf(issue(more))).issues[0]?.code
    expect(await codeFor({ organization: 'jingxin' })).toBe('access/organization-without-role')
    expect(await codeFor({ tenant: 'atlantis' })).toBe('access/unknown-tenant')
    expect(await codeFor({ expiresAt: inDays(401) })).toBe('access/expiry')
    expect(await codeFor({ expiresAt: inDays(-1) })).toBe('access/expiry')
    expect(await codeFor({ role: 'office' })).toBe('http/bad-field')
  })

  test('what an outside system does stands in the trail under its token', async () => {
    const { id, token } = await issue({ role: 'auditor' })
    expect((await send(token, '/api/t/dongguan/enterprises.csv')).status).toBe(200)
    const trail = (await (await send(token, '/api/t/dongguan/audit')).json()) as { items: { actor: object }[] }
    expect(trail.items[0]).toMatchObject({ action: 'enterprises.export', actor: { account: id, token: id } })
  })

  test('somebody sees and ends their own sessions, the security administrator everybody’s', async () => {
    const [phone, desk] = [await server.signIn('office'), await server.signIn('office')]
    const own = (await phone.sessions.list()).items
    expect(own.length).toBeGreaterThanOrEqual(2)
    expect(new Set(own.map(({ accountId }) => accountId)).size).toBe(1)
    const [all] = (await security.sessions.list({ total: 'exact' })).items.filter(
      ({ accountId }) => accountId !== own[0]?.accountId,
    )
    expect((await refusalOf(phone.sessions.end(all?.id ?? '', {}))).status).toBe(404)
    for (const { id } of own) await security.sessions.end(id, {})
    expect((await refusalOf(phone.sessions.list())).status).toBe(401)
    expect((await refusalOf(desk.sessions.list())).status).toBe(401)
  })
})
