import type { Client } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tenants } from '../engine/tenants.js'
import { codeOf } from '../records/a-firm.js'
import { type AServer, aServer } from '../records/a-server.js'
import { refusalOf } from '../records/refusal.js'
import { type Opened, onBoth } from './both.js'

onBoth('records that many write at once', make => {
  let made: Opened
  let server: AServer
  let office: Client

  beforeAll(async () => {
    made = await make()
    const tenant = tenants().find(each => each.tenant.shape.id === 'dongguan')?.tenant
    server = await aServer({ opened: made, tenants: { dongguan: tenant } })
    await server.account('office', [{ tenant: 'dongguan', role: 'office' }])
    office = await server.signIn('office')
  })
  afterAll(async () => {
    await server.close()
  })

  test('are made once under one key, and each who asked has the same answer', async () => {
    const { enterprises } = office.tenant('dongguan')
    const act = { creditCode: codeOf(1), name: '东莞市一次有限公司' }
    const [first, ...others] = await Promise.all(
      Array.from({ length: 8 }, () => enterprises.create(act, { key: 'the-same' })),
    )
    for (const other of others) expect(other).toEqual(first)
    expect((await enterprises.list()).total).toBe(1)
  })

  test('are made by one alone under different keys, and the others hear why', async () => {
    const { enterprises } = office.tenant('dongguan')
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) =>
        enterprises.create({ creditCode: codeOf(2), name: '东莞市争先有限公司' }, { key: `key-${n}` }),
      ),
    )
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusalOf(enterprises.create({ creditCode: codeOf(2), name: '东莞市争先有限公司' }))).toMatchObject({
      status: 409,
    })
    expect((await enterprises.list()).total).toBe(2)
  })

  test('are still served after all connections were cut', async () => {
    await made.cut()
    await expect.poll(async () => (await office.tenant('dongguan').enterprises.list()).total).toBe(2)
  })
})
