import { join } from 'node:path'
import { compileTenant } from '@peiyu/core'
import type { Client, Enterprise } from '@peiyu/core/client'
import { Configs, enterFolder } from '@peiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBoth } from '../db/both.js'
import { configs, folderOf } from '../engine/tenants.js'
import { codeOf } from './a-firm.js'
import { type AServer, aServer } from './a-server.js'
import { refusalOf } from './refusal.js'

const files = folderOf(join(configs, 'dongguan'))
const at = '/api/t/dongguan'

/** The folder with another name for its first program: the smallest change that is one. */
function changed(name: string): Record<string, string> {
  const main = files.get('programs/beizeng/program.yaml') ?? ''
  const line = /^name: .*$/m.exec(main)?.[0] ?? ''
  return { ...Object.fromEntries(files), 'programs/beizeng/program.yaml': main.replace(line, `name: ${name}`) }
}

interface Told {
  readonly configVersion: string
  readonly programs: readonly { readonly id: string; readonly name: string }[]
}

interface Assessed {
  readonly programs: readonly {
    readonly measures: readonly { readonly id: string; readonly atMost: string | null }[]
  }[]
}

onBoth('A tenant’s config', make => {
  let server: AServer
  let [office, other] = [{} as Client, {} as Client]

  const policy = async (query: Record<string, string> = {}): Promise<Told> =>
    (await office.send('GET', `${at}/policy`, { query })) as Told
  const nameOf = ({ programs }: Told) => programs.find(({ id }) => id === 'beizeng')?.name

  beforeAll(async () => {
    const opened = await make()
    const { tenant } = compileTenant(files, { examples: false })
    if (!tenant) throw new Error('the shipped folder is broken')
    const now = (): number => server.clock.now()
    const kept = new Configs({ store: opened.store, now, today: () => '2018-11-21', shipped: () => files })
    const given = { configs: kept, policy: kept.inForce.bind(kept) }
    server = await aServer({ opened, tenants: { dongguan: tenant }, given })
    const first = { id: server.records.chance.id(0), now: new Date(now()).toISOString(), today: '2018-11-21' }
    await opened.store.write('dongguan', rows => enterFolder(rows, { tenant, files, above: new Map() }, first))
    for (const login of ['office', 'other']) await server.account(login, [{ tenant: 'dongguan', role: 'office' }])
    ;[office, other] = [await server.signIn('office'), await server.signIn('other')]
  })
  afterAll(() => server.close())

  test('is published by the system the first time, and a folder that is the same is entered once', async () => {
    const { items } = await office.tenant('dongguan').versions.list()
    expect(items).toMatchObject([{ state: 'published', proposedBy: 'system', publishedBy: 'system' }])
    expect((await policy()).configVersion).toBe(items[0]?.hash)
  })

  test('that is broken is refused at its line, one that is there already as such, and nothing is kept', async () => {
    const broken = { ...changed('甲'), 'programs/beizeng/program.yaml': 'name: [' }
    const refusal = await refusalOf(office.tenant('dongguan').versions.create({ files: broken }))
    expect(refusal.status).toBe(422)
    expect(refusal.issues[0]?.path.slice(0, 2)).toEqual(['files', 'programs/beizeng/program.yaml'])
    expect(await refusalOf(office.tenant('dongguan').versions.create({ files: 'folder' }))).toMatchObject({
      issues: [{ code: 'policy/same-as-in-force' }],
    })
    expect((await office.tenant('dongguan').versions.list()).total).toBe(1)
  })

  test('is published by another than who proposed it, applies from its day, and earlier knowledge keeps the old one', async () => {
    const { versions } = office.tenant('dongguan')
    const before = nameOf(await policy())
    const proposed = await versions.create({ files: changed('倍增计划二期'), note: '更名' })
    expect(nameOf(await policy())).toBe(before)
    expect(await refusalOf(versions.publish(proposed.id, { from: '2018-11-01' }))).toMatchObject({
      status: 422,
      issues: [{ code: 'policy/own-proposal' }],
    })
    const knownAt = new Date(server.clock.now()).toISOString()
    server.clock.turn(60_000)
    await other.tenant('dongguan').versions.publish(proposed.id, { from: '2018-11-01' })
    expect(nameOf(await policy())).toBe('倍增计划二期')
    expect(nameOf(await policy({ on: '2018-10-31' }))).toBe(before)
    expect(nameOf(await policy({ knownAt }))).toBe(before)
    expect(await refusalOf(versions.create({ files: changed('倍增计划二期') }))).toMatchObject({
      issues: [{ code: 'policy/same-as-in-force' }],
    })
    const [, first] = (await versions.list()).items
    const diff = (await office.send('GET', `${at}/versions/${proposed.id}/compare`, {
      query: { with: first?.id },
    })) as { same: boolean; rules: object[] }
    expect(diff.same).toBe(false)
    expect(JSON.stringify(diff.rules)).toContain('倍增计划二期')
  })

  test('cannot be published by its proposer past the server either', async () => {
    const { store } = server
    const proposed = await other.tenant('dongguan').versions.create({ files: changed('三期') })
    const publish = store.write('dongguan', ({ db, t }) =>
      db.update(t.versions).set({
        state: 'published',
        from: '2018-11-02',
        publishedBy: proposed.proposedBy,
        publishedAt: '2026-12-01T03:00:00.000Z',
      }),
    )
    await expect(publish).rejects.toThrow()
    await office.tenant('dongguan').versions.reject(proposed.id, { note: '不需要' })
    expect(
      await refusalOf(office.tenant('dongguan').versions.publish(proposed.id, { from: '2018-11-02' })),
    ).toMatchObject({
      issues: [{ code: 'policy/not-proposed' }],
    })
  })

  test('gives a firm what was set from its day only, and what was known then', async () => {
    const firm: Enterprise = await office
      .tenant('dongguan')
      .enterprises.create({ creditCode: codeOf(1), name: '东莞市恒越精密制造有限公司', town: 'changan' })
    const assume = { tier: 'pilot', given: { 'voucher-spending': { 2018: '40万' } } }
    const voucher = async (query: object): Promise<string | null | undefined> => {
      const body = { program: 'beizeng', assume, ...query }
      const told = (await office.send('POST', `${at}/enterprises/${firm.id}/assess`, { body })) as Assessed
      return told.programs[0]?.measures.find(({ id }) => id === 'innovation-voucher')?.atMost
    }
    const day = { on: '2018-11-20' }
    expect(await voucher(day)).toBeNull()
    const said = { program: 'beizeng', parameter: 'voucher-rate', from: '2018-11-20', basis: '实施细则' }
    const { parameters } = office.tenant('dongguan')
    expect(await refusalOf(parameters.create({ ...said, value: '很多' }))).toMatchObject({
      issues: [{ path: ['value'] }],
    })
    const set = await parameters.create({ ...said, value: '60%' })
    expect(await voucher(day)).toBe('240000.00')
    expect(await voucher({ on: '2018-11-19' })).toBeNull()
    const knownAt = new Date(Date.parse(set.recordedAt) - 1).toISOString()
    expect(await voucher({ ...day, knownAt })).toBeNull()
    server.clock.turn(1000)
    const half = await parameters.create({ ...said, from: '2018-11-21', value: '50%' })
    expect([await voucher(day), await voucher({ on: '2018-11-21' })]).toEqual(['240000.00', '200000.00'])
    server.clock.turn(1000)
    await parameters.withdraw(half.id, { reason: '记错了' })
    expect(await voucher({ on: '2018-11-21' })).toBe('240000.00')
    expect(await voucher({ on: '2018-11-21', knownAt: half.recordedAt })).toBe('200000.00')
  })
})
