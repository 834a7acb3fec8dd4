import type { Client } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyFolder, peiyu, put } from '../cli/peiyu.js'
import { tenants } from '../engine/tenants.js'
import { codeOf } from '../records/a-firm.js'
import { type AServer, aServer } from '../records/a-server.js'
import { type Opened, onBoth } from './both.js'

const trail = '/api/t/dongguan/audit'

onBoth('the trail that records leave', make => {
  let made: Opened
  let server: AServer
  let office: Client

  beforeAll(async () => {
    made = await make()
    const tenant = tenants().find(each => each.tenant.shape.id === 'dongguan')?.tenant
    server = await aServer({ opened: made, tenants: { dongguan: tenant } })
    await server.account('office', [{ tenant: 'dongguan', role: 'office' }])
    await server.account('auditor', [{ tenant: 'dongguan', role: 'auditor' }])
    office = await server.signIn('office')
  })
  afterAll(async () => {
    await server.close()
  })

  /** A file as an auditor takes it along. */
  async function taken(what: 'export' | 'checkpoint'): Promise<string> {
    const cookie = await server.cookieOf('auditor')
    const response = await server.app.request(`${trail}/${what}`, { headers: { cookie } })
    return put(emptyFolder(), `${what}.jsonl`, await response.text())
  }

  test('is proven by the command, with a checkpoint that was kept, though many wrote at once', async () => {
    const { enterprises } = office.tenant('dongguan')
    const firms = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        enterprises.create({ creditCode: codeOf(n), name: `东莞市第${n}精密制造有限公司` }),
      ),
    )
    await Promise.all(
      firms.map(({ id }, n) => enterprises.rename(id, { name: `东莞市第${n}电子有限公司`, on: '2018-10-01' })),
    )
    const checkpoint = await taken('checkpoint')
    const { code, out } = await peiyu('audit', 'verify', await taken('export'), '--anchor', checkpoint, '--json')
    expect({ code, ...(JSON.parse(out) as object) }).toMatchObject({
      code: 0,
      sound: true,
      tenant: 'dongguan',
      provenTo: 40,
      documents: { absent: 0 },
      clockBack: { count: 0 },
    })
  })

  test('cannot be changed or shortened with what the server may do', async () => {
    for (const act of ['update audit_entries set seq = seq + 1000', 'delete from audit_entries'])
      await expect(made.asServer('dongguan', act), act).rejects.toThrow(/permission denied|only added to/)
  })

  test('is found broken where who runs the machine changed it', async () => {
    const checkpoint = await taken('checkpoint')
    await made.asMachine('dongguan', 'delete from audit_entries where seq = 3')
    const { code, out } = await peiyu('audit', 'verify', await taken('export'), '--anchor', checkpoint)
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('缺第 3 条') as string })
  })
})
