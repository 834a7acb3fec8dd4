import type { Client, Query } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apply } from '../../packages/server/src/db/apply.js'
import { tenants } from '../engine/tenants.js'
import { codeOf } from '../records/a-firm.js'
import { type AServer, aServer } from '../records/a-server.js'
import { onBoth } from './both.js'

const policy = tenants().find(({ tenant }) => tenant.shape.id === 'dongguan')?.tenant
const towns = ['changan', 'humen', ''] as const
const days = ['2001-01-01', '2010-10-10', '']
const signs = ['a', 'B', 'Ａ', 'ä', '𠮷', '东', '10', '9', '_', '%']
const count = 41

onBoth('a list', open => {
  let server: AServer
  let office: Client
  const firms = () => office.tenant('dongguan').enterprises

  beforeAll(async () => {
    server = await aServer({ opened: await open(), tenants: { dongguan: policy } })
    await server.account('office', [{ tenant: 'dongguan', role: 'office' }])
    office = await server.signIn('office')
    for (let i = 0; i < count; i++) {
      if (i % 3 === 0) server.clock.turn(1000)
      const name = `东莞市${signs[i % signs.length]}${i % 4}号电子有限公司`
      await firms().create({ creditCode: codeOf(i), name, town: towns[i % 3], registeredOn: days[i % 3] })
    }
  })
  afterAll(() => server.close())

  async function paged(query: Query): Promise<string[]> {
    const ids: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await firms().list({ ...query, limit: 7, cursor })
      ids.push(...page.items.map(({ id }) => id))
      if (page.next === null) return ids
      cursor = page.next
    }
  }

  const sorts = [
    'name',
    '-name',
    'creditCode',
    '-creditCode',
    'registeredOn',
    '-registeredOn,name',
    'recordedAt,-name',
    '-recordedAt,-creditCode',
  ]
  const filters: Query[] = [
    {},
    { town: 'changan' },
    { town: ['changan', 'humen'], status: 'active' },
    { q: '电子' },
    { 'registeredOn.from': '2005-01-01' },
  ]

  test('read page after page is the list read at once, in the same order, whatever it is sorted and filtered by', async () => {
    for (const filter of filters) {
      for (const sort of sorts) {
        const whole = await firms().list({ ...filter, sort, limit: 200 })
        expect(await paged({ ...filter, sort }), `${sort} ${JSON.stringify(filter)}`).toEqual(
          whole.items.map(({ id }) => id),
        )
        expect(whole.total).toBe(whole.items.length)
      }
    }
  })

  test('counts what it holds, page or not', async () => {
    expect(await firms().list({ limit: 1 })).toMatchObject({ total: count, more: false })
    expect(await firms().list({ limit: 1, total: 'exact', town: 'humen' })).toMatchObject({ total: 14 })
  })

  test('between two days holds both, and no firm whose day is not known', async () => {
    const { items } = await firms().list({
      'registeredOn.from': '2001-01-01',
      'registeredOn.to': '2010-10-10',
      limit: 200,
    })
    expect(items).toHaveLength(28)
    expect((await firms().list({ 'registeredOn.from': '2001-01-02', 'registeredOn.to': '2010-10-09' })).total).toBe(0)
  })

  test('sorts text by code point, as a machine does, and not by a language', async () => {
    const { items } = await firms().list({ sort: 'creditCode', limit: 200 })
    const codes = items.map(({ creditCode }) => creditCode)
    expect(codes).toEqual([...codes].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
  })

  test('is not continued by the cursor of a list that is sorted by more', async () => {
    const { next } = await firms().list({ sort: 'registeredOn,name', limit: 2 })
    await expect(firms().list({ sort: 'name', cursor: next ?? '' })).rejects.toMatchObject({ code: 'http/bad-cursor' })
  })
})

onBoth('a search for a word that thousands of firms have', open => {
  test('finds those that hold it, in order and page after page, as one for a rare word does', async () => {
    const server = await aServer({ opened: await open(), tenants: { dongguan: policy } })
    await server.account('office', [{ tenant: 'dongguan', role: 'office' }])
    const { enterprises } = (await server.signIn('office')).tenant('dongguan')
    const nameOf = (i: number): string => `东莞市${signs[i % 7]}${i}${i % 50 === 0 ? '子电' : '电子'}有限公司`
    const rows = Array.from({ length: 2_300 }, (_, i) => ({
      id: `F${String(i).padStart(25, '0')}`,
      recordedAt: '2026-12-01T02:00:00.000Z',
      creditCode: codeOf(i),
      name: nameOf(i),
      nameKey: nameOf(i),
      town: i % 2 === 0 ? 'changan' : '',
      registeredOn: '',
      status: 'active',
      formerNames: [],
    }))
    await server.store.write('dongguan', at =>
      apply(
        at,
        rows.map(row => ({ insert: 'enterprises', row })),
      ),
    )
    const hold = (town?: string) =>
      rows
        .filter(row => row.name.includes('电子') && (town === undefined || row.town === town))
        .sort((a, b) => Buffer.compare(Buffer.from(a.nameKey), Buffer.from(b.nameKey)))
        .map(({ id }) => id)
    for (const town of [undefined, 'changan']) {
      const wanted = hold(town)
      const first = await enterprises.list({ q: '电子', town, limit: 150 })
      const second = await enterprises.list({ q: '电子', town, limit: 150, cursor: first.next ?? '' })
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(wanted.slice(0, 300))
      expect([first.total, second.total]).toEqual([wanted.length, wanted.length])
    }
    const renamed = rows.find(({ name }) => name.includes('电子'))?.id ?? ''
    await enterprises.rename(renamed, { name: '东莞市别名有限公司', on: '2018-11-01' })
    await enterprises.create({ creditCode: codeOf(9_000), name: '东莞市新增电子有限公司' })
    expect((await enterprises.list({ q: '电子', limit: 1 })).total).toBe(hold().length + 1)
    expect((await enterprises.list({ q: codeOf(1).slice(0, 12), limit: 1 })).total).toBe(2_301)
    await server.close()
  })
})
