import { compileTenant } from '@peiyu/core'
import { JobRunner, jobKinds, uploadsIn } from '@peiyu/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aDataFolder } from '../db/data-folder.js'
import { onBoth } from '../db/both.js'
import { changed } from '../golden/base.js'
import { codeOf } from './a-firm.js'
import { type AServer, aServer } from './a-server.js'
import { refusalOf } from './refusal.js'

const tenant = 'sometown'
const { tenant: policy } = compileTenant(changed({}))
const path = `/api/t/${tenant}/imports`

onBoth('an import', open => {
  let server: AServer
  const uploads = { current: uploadsIn(aDataFolder()) }

  beforeEach(async () => {
    uploads.current = uploadsIn(aDataFolder())
    server = await aServer({
      opened: await open(),
      tenants: { [tenant]: policy },
      given: { uploads: uploads.current },
    })
    await server.account('office', [{ tenant, role: 'office' }])
    await server.account('data', [{ tenant, role: 'data' }])
    await server.account('town', [{ tenant, role: 'town', organization: 'east' }])
  })
  afterEach(() => server.close())

  const runner = (kinds = jobKinds(uploads.current)): JobRunner =>
    new JobRunner({
      store: server.store,
      kinds,
      now: server.clock.now,
      log: line => console.error(line),
      moment: (_, who) =>
        Promise.resolve({
          who,
          now: new Date(server.clock.now()).toISOString(),
          today: '2018-11-21',
          policy,
          newId: () => server.records.chance.id(0),
        }),
    })

  const upload = async (text: string | Uint8Array<ArrayBuffer>, login = 'office', kind = 'enterprises') => {
    const body = new FormData()
    body.set('kind', kind)
    body.set('file', new File([text], '企业.csv'), '企业.csv')
    const headers = { cookie: await server.cookieOf(login) }
    return server.app.request(path, { method: 'POST', body, headers })
  }
  const uploaded = async (text: string, login = 'office'): Promise<string> =>
    ((await (await upload(text, login)).json()) as { id: string }).id

  const head = '统一社会信用代码,企业名称,营业收入2017（万元）'
  const sheet = (...rows: readonly string[]): string => [head, ...rows].join('\n')
  const firm = (n: number, figure = '5'): string => `${codeOf(n)},企业${n}有限公司,${figure}`
  const many = (count: number): string => sheet(...Array.from({ length: count }, (_, n) => firm(n + 1)))

  test('shows what a file would come to, each error at its cell, and writes nothing', async () => {
    const response = await upload(sheet(firm(1), firm(1), firm(2, '约五'), `${codeOf(3)},,5`))
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({
      state: 'previewed',
      columns: [{ gives: '统一社会信用代码' }, { gives: '企业名称' }, { gives: '营业收入 2017（万元）' }],
      counts: { rows: 4, ready: 1, refused: 3, duplicates: 1, newFirms: 1, facts: 1 },
      issues: [
        { cell: 'A3', code: 'imports/duplicate' },
        { cell: 'C4', code: 'situation/not-a-value' },
        { cell: '5', code: 'imports/lacks-name' },
      ],
    })
    const office = await server.signIn('office')
    expect(await office.tenant(tenant).enterprises.list()).toMatchObject({ total: 0 })
  })

  test('writes what is right of it once it is confirmed, and leaves the names that the registry has', async () => {
    const office = (await server.signIn('office')).tenant(tenant)
    await office.enterprises.create({ creditCode: codeOf(2), name: '原名有限公司' })
    const id = await uploaded(sheet(firm(1), firm(2), firm(3, '约五')))
    await office.imports.confirm(id, {})
    await runner().runAll(tenant)
    expect(await office.imports.get(id)).toMatchObject({ state: 'done', counts: { otherNames: 1, knownFirms: 1 } })
    const { items } = await office.enterprises.list()
    expect(items.map(({ name }) => name).toSorted()).toEqual(['企业1有限公司', '原名有限公司'].toSorted())
    const facts = await office.facts.list({ importId: id })
    expect(facts.items.map(({ value, standing }) => [value, standing])).toEqual([
      ['5万元', 'declared'],
      ['5万元', 'declared'],
    ])
    const again = await refusalOf(office.imports.confirm(id, {}))
    expect(again.issues).toMatchObject([{ code: 'imports/not-previewed' }])
    expect(await (await upload(sheet(firm(1), firm(2), firm(3, '约五')))).json()).toMatchObject({ sameAs: id })
  })

  test('figures that a data officer imports are verified', async () => {
    const data = (await server.signIn('data')).tenant(tenant)
    const id = await uploaded(sheet(firm(1)), 'data')
    await data.imports.confirm(id, {})
    await runner().runAll(tenant)
    expect((await data.facts.list()).items).toMatchObject([{ standing: 'verified' }])
  })

  test('goes on after its runner was killed, and writes no row twice', async () => {
    const office = (await server.signIn('office')).tenant(tenant)
    const id = await uploaded(many(450))
    await office.imports.confirm(id, {})
    const [kind] = jobKinds(uploads.current)
    if (!kind) throw new Error('no kind')
    const never = new Promise<never>(() => {
      // Its runner is gone, and never comes back.
    })
    void runner([{ ...kind, prepare: work => (work.job.done === 200 ? never : kind.prepare?.(work)) ?? never }]).runAll(
      tenant,
    )
    const total = async (): Promise<number> => (await office.enterprises.list()).total
    await expect.poll(total, { timeout: 20_000 }).toBe(200)
    kind.leave?.({ id: (await office.jobs.list()).items[0]?.id ?? '' } as never)
    server.clock.turn(61_000)
    await runner().runAll(tenant)
    expect(await total()).toBe(450)
    expect((await office.facts.list()).total).toBe(450)
  }, 60_000)

  test('undone takes back what nobody has touched since, and says what stays', async () => {
    const office = (await server.signIn('office')).tenant(tenant)
    const id = await uploaded(sheet(firm(1), firm(2)))
    await office.imports.confirm(id, {})
    await runner().runAll(tenant)
    const [touched] = (await office.enterprises.list({ q: '企业2' })).items
    await office.facts.create({ enterpriseId: touched?.id ?? '', fact: 'revenue', year: 2017, value: '7万元' })
    await office.imports.undo(id, {})
    await runner().runAll(tenant)
    expect(await office.imports.get(id)).toMatchObject({ state: 'undone', left: [{ name: '企业2有限公司' }] })
    expect((await office.enterprises.list()).items).toMatchObject([{ name: '企业2有限公司' }])
    const facts = (await office.facts.list()).items.map(({ value, withdrawnAt }) => [value, withdrawnAt !== null])
    expect(new Map(facts as [string, boolean][])).toEqual(
      new Map([
        ['5万元', true],
        ['7万元', false],
      ]),
    )
  })

  test('a file that is no sheet, none at all, or of no known kind is refused in words, and not kept', async () => {
    for (const [file, kind, code] of [
      [Buffer.from('PK\u0003\u0004 broken'), 'enterprises', /^imports\//],
      ['', 'enterprises', /^imports\/no-file$/],
      [sheet(firm(1)), 'others', /^imports\/no-kind$/],
    ] as const) {
      const response = await upload(typeof file === 'string' ? file : new Uint8Array(file), 'office', kind)
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({ issues: [{ code: expect.stringMatching(code) as unknown }] })
    }
    const office = (await server.signIn('office')).tenant(tenant)
    expect(await office.imports.list()).toMatchObject({ total: 0 })
  })

  test('is nothing that a town may do', async () => {
    expect((await upload(sheet(firm(1)), 'town')).status).toBe(403)
  })

  test('is cancelled with its job', async () => {
    const office = (await server.signIn('office')).tenant(tenant)
    const id = await uploaded(sheet(firm(1)))
    await office.imports.confirm(id, {})
    await office.imports.cancel(id, {})
    await runner().runAll(tenant)
    expect(await office.enterprises.list()).toMatchObject({ total: 0 })
    expect((await office.jobs.list()).items).toMatchObject([{ state: 'cancelled' }])
  })
})
