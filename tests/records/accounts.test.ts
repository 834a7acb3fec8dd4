import type { Client } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tenants } from '../engine/tenants.js'
import { type AServer, aServer } from './a-server.js'
import { refusalOf } from './refusal.js'
import { onBoth } from '../db/both.js'

onBoth('accounts and roles', make => {
  let server: AServer
  let security: Client

  beforeAll(async () => {
    const all = new Map(tenants().map(({ tenant }) => [tenant.shape.id, tenant]))
    server = await aServer({
      opened: await make(),
      tenants: { dongguan: all.get('dongguan'), nanhai: all.get('nanhai') },
    })
    await server.account('security', [], 'security')
    await server.account('system', [], 'system')
    await server.account('audit', [], 'audit')
    security = await server.signIn('security')
  })
  afterAll(() => server.close())

  /** An account that the security administrator opens, with the password that was told. */
  async function opened(login: string): Promise<{ readonly id: string; readonly password: string }> {
    const made = await security.accounts.create({ login, name: login })
    return { id: made.id, password: (made as unknown as { password: string }).password }
  }

  const status = async (act: Promise<unknown>): Promise<string> => {
    const { status: number, code } = await refusalOf(act)
    return `${number} ${code}`
  }

  test('a first password is told once, and lets nothing be done until another is chosen', async () => {
    const sent = { login: 'li.na', name: '李娜' }
    const made = (await security.accounts.create(sent, { key: 'open-li-na' })) as { id: string; password?: string }
    expect(made.password).toMatch(/^\w{4}(-\w{4}){3}$/)
    const again = (await security.accounts.create(sent, { key: 'open-li-na' })) as { id: string; password?: string }
    expect(again).toMatchObject({ id: made.id })
    expect(again.password).toBeUndefined()
    await security.grants.create({ accountId: made.id, tenant: 'dongguan', role: 'office' })
    const client = await server.signIn('li.na', 'dongguan').catch(() => undefined)
    expect(client).toBeUndefined()
    const first = await server.signIn('li.na', undefined, made.password)
    expect(await first.send('GET', '/api/session')).toMatchObject({ mustChangePassword: true, tenant: 'dongguan' })
    expect(await status(first.tenant('dongguan').enterprises.list())).toBe('403 access/must-change-password')
    expect(await status(first.send('POST', '/api/account/totp', { body: {} }))).toBe('403 access/must-change-password')
    await first.send('POST', '/api/account/password', { body: { old: made.password, new: 'cedar boat 71' } })
    expect(await first.send('GET', '/api/session')).toMatchObject({ mustChangePassword: false })
    expect((await first.tenant('dongguan').enterprises.list()).total).toBe(0)
  })

  test('a disabled account is out at the next request, and its sessions do not come back with it', async () => {
    const id = await server.account('wang', [{ tenant: 'dongguan', role: 'office' }])
    const wang = await server.signIn('wang')
    await security.accounts.update(id, { state: 'disabled' })
    expect(await status(wang.tenant('dongguan').enterprises.list())).toBe('401 access/signed-out')
    expect(await status(server.signIn('wang'))).toBe('401 access/wrong-login')
    await security.accounts.update(id, { state: 'active' })
    expect(await status(wang.tenant('dongguan').enterprises.list())).toBe('401 access/signed-out')
    expect(await (await server.signIn('wang')).send('GET', '/api/session')).toMatchObject({ tenant: 'dongguan' })
  })

  test('a reset gives a new first password, ends all sessions and takes the second factor off', async () => {
    const { id, password } = await opened('zhao')
    const zhao = await server.signIn('zhao', undefined, password)
    const { password: second } = (await security.accounts.reset(id, {})) as unknown as { password: string }
    expect(second).not.toBe(password)
    expect(await status(zhao.send('GET', '/api/session'))).toBe('401 access/signed-out')
    expect(await status(server.signIn('zhao', undefined, password))).toBe('401 access/wrong-login')
    const again = await server.signIn('zhao', undefined, second)
    expect(await again.send('GET', '/api/session')).toMatchObject({ mustChangePassword: true, secondFactor: 'none' })
  })

  test('a role is given for an organization of the config that has it, a town’s for a town, a firm’s by registration alone', async () => {
    const { id } = await opened('chen')
    const give = (body: { role: string; organization?: string; tenant?: string }) =>
      security.grants.create({ accountId: id, tenant: 'dongguan', ...body })
    const codeOf = async (act: Promise<unknown>) => (await refusalOf(act)).issues[0]?.code
    expect(await codeOf(give({ role: 'town' }))).toBe('access/town-needed')
    expect(await codeOf(give({ role: 'town', organization: 'jingxin' }))).toBe('access/town-needed')
    expect(await codeOf(give({ role: 'finance', organization: 'jingxin' }))).toBe('access/organization-without-role')
    expect(await codeOf(give({ role: 'finance', organization: 'nowhere' }))).toBe('access/unknown-organization')
    expect(await codeOf(give({ role: 'enterprise' }))).toBe('access/enterprise-by-registration')
    expect(await codeOf(give({ role: 'office', tenant: 'atlantis' }))).toBe('access/unknown-tenant')
    expect(await codeOf(give({ role: 'emperor' }))).toBe('http/bad-field')
    expect(await codeOf(give({ role: 'security' }))).toBe('http/bad-field')
    expect(await give({ role: 'town', organization: 'changan' })).toMatchObject({
      role: 'town',
      organization: 'changan',
    })
    expect(await give({ role: 'lead', organization: 'jingxin' })).toMatchObject({ organization: 'jingxin' })
    expect(await codeOf(give({ role: 'lead', organization: 'jingxin' }))).toBe('access/grant-taken')
  })

  test('the last administrator of a kind is not disabled, and two do not disable each other at once', async () => {
    const { items } = await security.accounts.list({ kind: 'security' })
    const own = items.find(({ login }) => login === 'security')?.id ?? ''
    expect((await refusalOf(security.accounts.update(own, { state: 'disabled' }))).issues[0]?.code).toBe(
      'access/own-account',
    )
    const [system] = (await security.accounts.list({ kind: 'system' })).items
    const disable = (id: string) => security.accounts.update(id, { state: 'disabled' })
    expect((await refusalOf(disable(system?.id ?? ''))).issues[0]?.code).toBe('access/last-administrator')
    const second = await security.accounts.create({ login: 'system-2', name: '系统二', kind: 'system' })
    const ended = await Promise.allSettled([disable(system?.id ?? ''), disable(second.id)])
    expect(ended.filter(({ status: how }) => how === 'fulfilled')).toHaveLength(1)
  })

  test('administrators hold no role in a tenant, whatever way it is tried', async () => {
    const [audit] = (await security.accounts.list({ kind: 'audit' })).items
    const grant = security.grants.create({ accountId: audit?.id ?? '', tenant: 'dongguan', role: 'office' })
    expect((await refusalOf(grant)).issues[0]?.code).toBe('access/administrator-holds-no-role')
    await expect(
      server.store.write('_platform', async ({ db, t }) => {
        const row = { id: 'x', tenant: 'dongguan', role: 'office', recordedAt: '', accountId: audit?.id ?? '' }
        await db.insert(t.grants).values({ tenantId: '_platform', ...row })
      }),
    ).rejects.toThrow()
  })
})
