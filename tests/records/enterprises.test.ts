import type { Client } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBoth } from '../db/both.js'
import { tenants } from '../engine/tenants.js'
import { codeOf } from './a-firm.js'
import { type AServer, aServer } from './a-server.js'
import { refusalOf } from './refusal.js'

onBoth('the registry of enterprises', open => {
  let server: AServer
  let office: Client
  let town: Client

  beforeAll(async () => {
    const all = new Map(tenants().map(({ tenant }) => [tenant.shape.id, tenant]))
    server = await aServer({
      opened: await open(),
      tenants: { dongguan: all.get('dongguan'), nanhai: all.get('nanhai') },
    })
    await server.account('office', [{ tenant: 'dongguan', role: 'office' }])
    await server.account('changan', [{ tenant: 'dongguan', role: 'town', organization: 'changan' }])
    await server.account('other', [{ tenant: 'nanhai', role: 'office' }])
    office = await server.signIn('office')
    town = await server.signIn('changan')
  })
  afterAll(() => server.close())

  test('a firm is entered, found by two characters of its name, its initials and the beginning of its code', async () => {
    const { enterprises } = office.tenant('dongguan')
    const made = await enterprises.create({
      creditCode: ` ${codeOf(1).toLowerCase()}`,
      name: '东莞市恒越精密制造有限公司',
      town: 'changan',
    })
    expect(made).toMatchObject({ creditCode: codeOf(1), version: 1, status: 'active', registeredOn: '' })
    await enterprises.create({ creditCode: codeOf(2), name: '东莞市安澜电子有限公司', town: 'humen' })
    for (const q of ['恒越', 'hyjm', codeOf(1).slice(0, 17)]) {
      expect((await enterprises.list({ q })).items.map(({ name }) => name)).toEqual(['东莞市恒越精密制造有限公司'])
    }
    expect(await enterprises.list({})).toMatchObject({
      total: 2,
      more: false,
      next: null,
      items: [{ name: '东莞市安澜电子有限公司' }, {}],
    })
  })

  test('a firm keeps its former name and is still found by it', async () => {
    const { enterprises, enterpriseEvents } = office.tenant('dongguan')
    const [firm] = (await enterprises.list({ q: '安澜' })).items
    const renamed = await enterprises.rename(firm?.id ?? '', { name: '东莞市澜海电子有限公司', on: '2018-11-01' })
    expect(renamed).toMatchObject({
      name: '东莞市澜海电子有限公司',
      formerNames: ['东莞市安澜电子有限公司'],
      version: 2,
    })
    expect((await enterprises.list({ q: '安澜' })).total).toBe(1)
    const happened = await enterpriseEvents.list({ enterpriseId: renamed.id })
    expect(happened.items).toMatchObject([{ kind: 'renamed', before: '东莞市安澜电子有限公司', on: '2018-11-01' }])
  })

  test('a code that is taken, a wrong digit and an unknown town are refused where they stand', async () => {
    const { enterprises } = office.tenant('dongguan')
    const taken = await refusalOf(enterprises.create({ creditCode: codeOf(1), name: '另一家公司' }))
    expect(taken).toMatchObject({ status: 409, issues: [{ code: 'enterprises/credit-code-taken' }] })
    const wrong = await refusalOf(
      enterprises.create({
        creditCode: `${codeOf(3).slice(0, 17)}${codeOf(3).endsWith('A') ? 'B' : 'A'}`,
        name: '另一家公司',
      }),
    )
    expect(wrong).toMatchObject({
      status: 422,
      issues: [{ code: 'facts/credit-code-check-digit', path: ['creditCode'] }],
    })
    const nowhere = await refusalOf(enterprises.create({ creditCode: codeOf(3), name: '另一家公司', town: 'atlantis' }))
    expect(nowhere).toMatchObject({ status: 422, issues: [{ code: 'enterprises/unknown-town', path: ['town'] }] })
  })

  test('a town sees its own firms alone, and another one answers as one that is not there', async () => {
    const own = await town.tenant('dongguan').enterprises.list()
    expect(own.items.map(({ town: of }) => of)).toEqual(['changan'])
    const [foreign] = (await office.tenant('dongguan').enterprises.list({ town: 'humen' })).items
    const hidden = await refusalOf(town.tenant('dongguan').enterprises.get(foreign?.id ?? ''))
    const missing = await refusalOf(town.tenant('dongguan').enterprises.get('0'.repeat(26)))
    expect([hidden.status, hidden.code, hidden.message]).toEqual([missing.status, missing.code, missing.message])
    const beyond = await refusalOf(
      town.tenant('dongguan').enterprises.create({ creditCode: codeOf(4), name: '另一家公司', town: 'humen' }),
    )
    expect(beyond).toMatchObject({ status: 403, code: 'http/out-of-reach' })
  })

  test('another tenant is not there for those who have no role in it', async () => {
    expect(await refusalOf(office.tenant('nanhai').enterprises.list())).toMatchObject({
      status: 404,
      code: 'http/no-such-tenant',
    })
    expect(await refusalOf(office.tenant('atlantis').enterprises.list())).toMatchObject({
      status: 404,
      code: 'http/no-such-tenant',
    })
  })

  test('a stale edit is refused, and the same act under one key is done once', async () => {
    const { enterprises } = office.tenant('dongguan')
    const [firm] = (await enterprises.list({ q: '恒越' })).items
    const id = firm?.id ?? ''
    await enterprises.update(id, { registeredOn: '2009-06-18' }, { ifMatch: 1 })
    expect(await refusalOf(enterprises.update(id, { registeredOn: '2010-01-01' }, { ifMatch: 1 }))).toMatchObject({
      status: 412,
    })
    const act = { creditCode: codeOf(5), name: '东莞市一次有限公司' }
    const [first, second] = await Promise.all([
      enterprises.create(act, { key: 'k1' }),
      enterprises.create(act, { key: 'k1' }),
    ])
    expect(second).toEqual(first)
    expect(await refusalOf(enterprises.create({ ...act, name: '另一个名称' }, { key: 'k1' }))).toMatchObject({
      code: 'http/key-reused',
    })
  })
})
