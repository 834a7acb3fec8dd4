import { type Client } from '@peiyu/core/client'
import { ChainCheck, readTrailHead, readTrailLine } from '@peiyu/core/family'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBoth } from '../db/both.js'
import { tenants } from '../engine/tenants.js'
import { codeOf } from './a-firm.js'
import { type AServer, aServer } from './a-server.js'
import { refusalOf } from './refusal.js'

onBoth('the trail', open => {
  let server: AServer
  let office: Client
  let auditor: Client

  interface Entries {
    readonly items: readonly {
      action: string
      actor: { name: string; roles: string[] }
      document: { before: object | null; after: { name: string } | null } | null
    }[]
  }

  beforeAll(async () => {
    const tenant = tenants().find(each => each.tenant.shape.id === 'dongguan')?.tenant
    server = await aServer({ opened: await open(), tenants: { dongguan: tenant } })
    await server.account('office', [{ tenant: 'dongguan', role: 'office' }])
    await server.account('auditor', [{ tenant: 'dongguan', role: 'auditor' }])
    await server.account('audit', [], 'audit')
    office = await server.signIn('office')
    auditor = await server.signIn('auditor')
  })
  afterAll(() => server.close())

  const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
  const trail = '/api/t/dongguan/audit'

  test('every change stands in the trail with what was before and after, and under which config', async () => {
    const { enterprises } = office.tenant('dongguan')
    const firm = await enterprises.create({
      creditCode: codeOf(1),
      name: '东莞市恒越精密制造有限公司',
      town: 'changan',
    })
    await enterprises.rename(firm.id, { name: '东莞市恒远精密制造有限公司', on: '2018-10-01', reason: '股东变更' })
    const { items } = (await auditor.send('GET', trail)) as Entries
    expect(items.map(({ action }) => action)).toEqual(['enterprises.rename', 'enterprises.create'])
    expect(items[0]).toMatchObject({
      actor: { name: 'office', roles: ['office'] },
      businessDay: '2018-11-21',
      document: {
        before: { name: '东莞市恒越精密制造有限公司' },
        after: { name: '东莞市恒远精密制造有限公司' },
        reason: '股东变更',
      },
    })
  })

  test('what is refused changes nothing and leaves no entry of a change', async () => {
    const before = (await auditor.send('GET', trail)) as Entries
    await refusalOf(office.tenant('dongguan').enterprises.create({ creditCode: codeOf(1), name: '另一家公司' }))
    expect(await auditor.send('GET', trail)).toEqual(before)
  })

  test('only auditors read the trail; everybody who sees a firm sees what was done to it', async () => {
    expect(await refusalOf(office.send('GET', trail))).toMatchObject({ status: 403 })
    const [firm] = (await office.tenant('dongguan').enterprises.list()).items
    const { items } = (await office.send('GET', `/api/t/dongguan/enterprises/${firm?.id}/timeline`)) as Entries
    expect(items.map(({ action }) => action)).toEqual(['enterprises.rename', 'enterprises.create'])
    expect(items[0]).not.toHaveProperty('document')
  })

  /** The trail as somebody takes it along, checked by nobody but the reader of files. */
  async function exported(): Promise<ChainCheck> {
    const signed = await server.cookieOf('auditor')
    const response = await server.app.request(`${trail}/export`, { headers: { cookie: signed } })
    const [head = '', ...lines] = (await response.text()).trimEnd().split('\n')
    const begun = readTrailHead(head)
    if (typeof begun === 'string') throw new Error(begun)
    const check = new ChainCheck(begun.before, digest)
    for (const line of lines) check.take(readTrailLine(line))
    return check
  }

  test('the exported trail is sound, and so is the one that is kept', async () => {
    const verdict = (await exported()).verdict()
    expect(verdict.broken).toBeUndefined()
    expect(verdict.documents.absent).toBe(0)
    expect(await auditor.send('POST', `${trail}/verify`, { body: {} })).toMatchObject({ provenTo: verdict.taken })
  })

  test('an entry that is changed past the server is found', async () => {
    const change = server.store.write('dongguan', async ({ db, t }) => {
      await db.update(t.auditEntries).set({ action: 'enterprises.update' })
    })
    await expect(change).rejects.toThrow()
    await server.tamper(
      'dongguan',
      `update audit_entries set entry = replace(entry, '"name":"office"', '"name":"nobody"') where seq = 2`,
    )
    expect(await auditor.send('POST', `${trail}/verify`, { body: {} })).toMatchObject({
      soundTo: 1,
      broken: { code: 'audit/edited', seq: 2 },
    })
  })

  test('an entry that is listed under another act than it tells of is found', async () => {
    await server.tamper(
      'dongguan',
      `update audit_entries set action = 'facts.verify' where seq = 1 and tenant_id = 'dongguan'`,
    )
    expect(await auditor.send('POST', `${trail}/verify`, { body: {} })).toMatchObject({
      soundTo: 0,
      broken: { code: 'audit/edited', seq: 1 },
    })
  })

  test('sign-ins stand in the trail of the platform, for its audit administrator', async () => {
    await server.signIn('office').then(() => undefined)
    await refusalOf(server.signIn('office', 'nanhai'))
    const audit = await server.signIn('audit')
    const { items } = (await audit.send('GET', '/api/audit')) as {
      items: { action: string; actor: { name: string } }[]
    }
    expect(items[0]).toMatchObject({ action: 'sessions.create', actor: { name: 'audit' } })
    expect(await refusalOf(audit.send('GET', trail))).toMatchObject({ status: 404 })
  })
})
