import type { Client } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBoth } from '../db/both.js'
import { tenants } from '../engine/tenants.js'
import { codeOf } from './a-firm.js'
import { type AServer, aServer } from './a-server.js'

onBoth('lists that are taken along', open => {
  let server: AServer
  let office: Client

  beforeAll(async () => {
    const tenant = tenants().find(each => each.tenant.shape.id === 'dongguan')?.tenant
    server = await aServer({ opened: await open(), tenants: { dongguan: tenant } })
    await server.account('office', [{ tenant: 'dongguan', role: 'office' }])
    await server.account('changan', [{ tenant: 'dongguan', role: 'town', organization: 'changan' }])
    office = await server.signIn('office')
    const { enterprises } = office.tenant('dongguan')
    await enterprises.create({ creditCode: codeOf(1), name: '=HYPERLINK("x")有限公司', town: 'changan' })
    for (let i = 2; i < 603; i++)
      await enterprises.create({ creditCode: codeOf(i), name: `第${i}家有限公司`, town: 'humen' })
  })
  afterAll(() => server.close())

  async function exported(login: string, path: string): Promise<string> {
    const cookie = await server.cookieOf(login)
    const response = await server.app.request(`/api/t/dongguan/${path}`, { headers: { cookie } })
    expect(response.status).toBe(200)
    return response.text()
  }

  test('a list is taken along whole, in words, and no cell of it is a formula', async () => {
    const lines = (await exported('office', 'enterprises.csv')).trimEnd().split('\r\n')
    expect(lines).toHaveLength(603)
    expect(lines[0]).toContain('统一社会信用代码,企业名称,所在镇街（园区）')
    const [formula] = lines.filter(line => line.includes('HYPERLINK'))
    expect(formula).toContain(`"'=HYPERLINK(""x"")有限公司",长安镇,,在册`)
  })

  test('a town takes along its own firms alone, and the filters of the list hold', async () => {
    expect((await exported('changan', 'enterprises.csv')).trimEnd().split('\r\n')).toHaveLength(2)
    expect((await exported('office', 'enterprises.csv?q=第7家')).trimEnd().split('\r\n')).toHaveLength(2)
  })

  test('who took figures along stands in the trail', async () => {
    await server.account('auditor', [{ tenant: 'dongguan', role: 'auditor' }])
    const auditor = await server.signIn('auditor')
    const { items } = (await auditor.send('GET', '/api/t/dongguan/audit?action=enterprises.export')) as {
      items: { actor: { name: string } }[]
    }
    expect(items.map(({ actor }) => actor.name)).toContain('changan')
  })
})
