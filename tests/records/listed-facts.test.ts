import type { Client } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBoth } from '../db/both.js'
import { tenants } from '../engine/tenants.js'
import { codeOf } from './a-firm.js'
import { type AServer, aServer } from './a-server.js'
import { refusalOf } from './refusal.js'

const found = tenants().find(({ name }) => name === 'dongguan')
/** Revenue of the last year by firm; of two nothing is known. */
const revenues = ['3.6亿', '8000万', undefined, '12亿', undefined, '3.6亿'] as const

onBoth('A list of enterprises', make => {
  let server: AServer
  let office: Client
  const list = (query: Record<string, string | number>) => office.tenant('dongguan').enterprises.list(query)
  const numbers = (items: readonly { readonly name: string }[]): string =>
    items.map(({ name }) => name.replace(/\D/g, '')).join('')

  beforeAll(async () => {
    server = await aServer({ opened: await make(), tenants: { dongguan: found?.tenant } })
    await server.account('office', [{ tenant: 'dongguan', role: 'office' }])
    office = await server.signIn('office')
    const { enterprises, facts } = office.tenant('dongguan')
    for (const [i, value] of revenues.entries()) {
      const firm = await enterprises.create({ creditCode: codeOf(i), name: `东莞市第${i}有限公司` })
      if (value === undefined) continue
      await facts.create({ enterpriseId: firm.id, fact: 'revenue', year: 2016, value: '100亿' })
      await facts.create({ enterpriseId: firm.id, fact: 'revenue', year: 2017, value })
    }
  })
  afterAll(() => server.close())

  test('is sorted by a listed fact of the latest year, those without it last whichever way', async () => {
    expect(numbers((await list({ sort: 'fact.revenue' })).items)).toBe('105324')
    expect(numbers((await list({ sort: '-fact.revenue' })).items)).toBe('350124')
  })

  test('is the same page by page as at once, by cursor and by offset', async () => {
    const all = numbers((await list({ sort: '-fact.revenue' })).items)
    for (const limit of [1, 2, 3, 4, 5]) {
      let [told, cursor] = ['', undefined as string | undefined]
      do {
        const page = await list({ sort: '-fact.revenue', limit, ...(cursor === undefined ? {} : { cursor }) })
        told += numbers(page.items)
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect(told).toBe(all)
      for (const offset of [1, 3, 4, 5])
        expect(numbers((await list({ sort: '-fact.revenue', limit, offset })).items)).toBe(
          all.slice(offset, offset + limit),
        )
    }
  })

  test('is filtered by amounts as people write them, and shows what was written', async () => {
    const page = await list({ 'fact.revenue.from': '1亿', 'fact.revenue.to': '3.6亿', sort: 'fact.revenue' })
    expect([numbers(page.items), page.total]).toEqual(['05', 2])
    expect(page.items[0]).toMatchObject({ facts: { revenue: '3.6亿' } })
    expect(await refusalOf(list({ 'fact.revenue.from': '很多' }))).toMatchObject({ code: 'http/bad-query' })
    expect(await refusalOf(list({ 'fact.patents.from': '1' }))).toMatchObject({ code: 'http/unknown-filter' })
    expect(await refusalOf(list({ sort: 'fact.patents' }))).toMatchObject({ code: 'http/bad-sort' })
  })

  test('forgets a figure that was taken back', async () => {
    const { facts } = office.tenant('dongguan')
    const [firm] = (await list({ 'fact.revenue.from': '12亿' })).items
    const own = await facts.list({ enterpriseId: firm?.id, fact: 'revenue' })
    for (const { id, year } of own.items) if (year === 2017) await facts.withdraw(id, { reason: '记错了' })
    expect((await list({ 'fact.revenue.from': '12亿', 'fact.revenue.to': '12亿' })).total).toBe(0)
    expect((await list({ 'fact.revenue.from': '100亿' })).total).toBe(1)
  })
})
