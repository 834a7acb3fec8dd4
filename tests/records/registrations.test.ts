import type { Client, Problem } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tenants } from '../engine/tenants.js'
import { codeOf } from './a-firm.js'
import { type AServer, aServer } from './a-server.js'
import { refusalOf } from './refusal.js'
import { onBoth } from '../db/both.js'

onBoth('firms that register', make => {
  let server: AServer
  let office: Client
  let changan: Client
  let humen: Client
  let hashes = 0

  const pdf = new TextEncoder().encode('%PDF-1.7\n授权书')

  const quick = {
    hash: (password: string) => {
      hashes++
      return Promise.resolve(`hash of ${password}`)
    },
    verify: (hashed: string, password: string) => Promise.resolve(hashed === `hash of ${password}`),
  }

  beforeAll(async () => {
    const all = new Map(tenants().map(({ tenant }) => [tenant.shape.id, tenant]))
    server = await aServer({
      opened: await make(),
      tenants: { dongguan: all.get('dongguan'), nanhai: all.get('nanhai') },
      given: { passwords: quick },
    })
    await server.account('office', [{ tenant: 'dongguan', role: 'office' }])
    await server.account('changan', [{ tenant: 'dongguan', role: 'town', organization: 'changan' }])
    await server.account('humen', [{ tenant: 'dongguan', role: 'town', organization: 'humen' }])
    await server.account('nanhai', [{ tenant: 'nanhai', role: 'office' }])
    office = await server.signIn('office')
    changan = await server.signIn('changan')
    humen = await server.signIn('humen')
  })
  afterAll(() => server.close())

  interface Sent {
    readonly login: string
    readonly code: string
    readonly town?: string
    readonly letter?: Uint8Array | undefined
    readonly tenant?: string
    readonly password?: string
  }

  function formOf({
    login,
    code,
    town = 'changan',
    letter = pdf,
    tenant = 'dongguan',
    password = 'cedar boat 71',
  }: Sent) {
    const form = new FormData()
    const fields = {
      tenant,
      creditCode: code,
      enterpriseName: '东莞市恒越精密制造有限公司',
      town,
      login,
      name: '周敏',
      password,
    }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('letter', new File([Buffer.from(letter)], '授权书.exe'))
    return form
  }

  /** Each comes from elsewhere in time, so that the limit of one address is not reached. */
  async function register(sent: Sent): Promise<{ readonly status: number; readonly text: string }> {
    server.clock.turn(7 * 60_000)
    const response = await server.app.request('http://localhost/api/register', { method: 'POST', body: formOf(sent) })
    return { status: response.status, text: await response.text() }
  }

  /** Sessions end after half an hour without a request: those who are in stay in. */
  const stay = () => Promise.all([office, changan, humen].map(client => client.send('GET', '/api/session')))

  const waitingFor = async (client: Client, login: string) => {
    const { items } = await client.tenant('dongguan').registrations.list({ state: 'waiting' })
    return items.find(item => item.login === login)
  }

  test('a firm registers, is confirmed by its town, and sees itself alone', async () => {
    const { enterprises } = office.tenant('dongguan')
    const own = await enterprises.create({ creditCode: codeOf(1), name: '东莞市恒越精密制造有限公司', town: 'changan' })
    await enterprises.create({ creditCode: codeOf(2), name: '东莞市安澜电子有限公司', town: 'humen' })
    expect(await register({ login: 'hengyue', code: ` ${codeOf(1).toLowerCase()}` })).toEqual({
      status: 202,
      text: '{"received":true}',
    })
    const firm = await server.signIn('hengyue', undefined, 'cedar boat 71')
    expect(await firm.send('GET', '/api/session')).toMatchObject({ tenant: null, tenants: [], grants: [] })
    expect(await firm.send('GET', '/api/account/registrations')).toMatchObject({
      items: [{ state: 'waiting', creditCode: codeOf(1), tenant: 'dongguan', letterType: 'pdf' }],
    })
    expect(await waitingFor(humen, 'hengyue')).toBeUndefined()
    const waiting = await waitingFor(changan, 'hengyue')
    const confirmed = await changan.tenant('dongguan').registrations.confirm(waiting?.id ?? '', {})
    expect(confirmed).toMatchObject({ state: 'confirmed', enterpriseId: own.id })
    await firm.send('PATCH', '/api/session', { body: { tenant: 'dongguan' } })
    expect((await firm.tenant('dongguan').enterprises.list()).items.map(({ id }) => id)).toEqual([own.id])
    expect((await refusalOf(firm.tenant('dongguan').registrations.list())).status).toBe(403)
    const again = await refusalOf(changan.tenant('dongguan').registrations.confirm(waiting?.id ?? '', {}))
    expect(again.issues[0]?.code).toBe('enterprises/registration-decided')
  })

  test('known and unknown names and firms are answered with the same bytes, after one hash each', async () => {
    await stay()
    const before = hashes
    const unknown = await register({ login: 'nobody-yet', code: codeOf(70) })
    const knownName = await register({ login: 'office', code: codeOf(71) })
    await stay()
    const knownFirm = await register({ login: 'somebody', code: codeOf(1) })
    expect(knownName).toEqual(unknown)
    expect(knownFirm).toEqual(unknown)
    expect(hashes - before).toBe(3)
    expect(await server.signIn('office')).toBeDefined()
    expect((await refusalOf(server.signIn('office', undefined, 'cedar boat 71'))).code).toBe('access/wrong-login')
  })

  test('nobody is confirmed for a firm that is not in the registry, or belongs to another town', async () => {
    await stay()
    await register({ login: 'stranger', code: codeOf(9) })
    await register({ login: 'misplaced', code: codeOf(2), town: 'changan' })
    await stay()
    const codeFor = async (client: Client, login: string): Promise<string | undefined> => {
      const { id = '' } = (await waitingFor(client, login)) ?? {}
      const refusal: Problem = await refusalOf(client.tenant('dongguan').registrations.confirm(id, {}))
      return refusal.issues[0]?.code
    }
    expect(await codeFor(office, 'stranger')).toBe('enterprises/registration-no-firm')
    expect(await codeFor(changan, 'misplaced')).toBe('enterprises/registration-other-town')
    const { id = '' } = (await waitingFor(office, 'misplaced')) ?? {}
    expect(await office.tenant('dongguan').registrations.confirm(id, {})).toMatchObject({ state: 'confirmed' })
  })

  test('who is refused reads why, and may register for another firm with the same account', async () => {
    await stay()
    const { id = '' } = (await waitingFor(office, 'stranger')) ?? {}
    expect((await refusalOf(office.tenant('dongguan').registrations.refuse(id, { reason: ' ' }))).status).toBe(400)
    await office.tenant('dongguan').registrations.refuse(id, { reason: '授权书没有盖章' })
    const cookie = await server.cookieOf('stranger', 'cedar boat 71')
    const more = await server.app.request('http://localhost/api/account/registrations', {
      method: 'POST',
      headers: { cookie },
      body: withoutPerson(formOf({ login: '', code: codeOf(2), town: 'humen' })),
    })
    expect(more.status).toBe(202)
    const own = await server.app.request('http://localhost/api/account/registrations', { headers: { cookie } })
    expect(await own.json()).toMatchObject({
      items: [
        { state: 'waiting', creditCode: codeOf(2) },
        { state: 'refused', reason: '授权书没有盖章' },
      ],
    })
  })

  function withoutPerson(form: FormData): FormData {
    for (const name of ['login', 'name', 'password']) form.delete(name)
    return form
  }

  test('a letter is what its first bytes say, is at most 5 MB, and is only ever taken along as a file', async () => {
    await stay()
    const codeFor = async (sent: Partial<Sent>): Promise<string> => {
      const { status, text } = await register({ login: 'letters', code: codeOf(3), ...sent })
      const { code, issues } = JSON.parse(text) as { code: string; issues: { code: string }[] }
      return `${status} ${issues[0]?.code ?? code}`
    }
    expect(await codeFor({ letter: new TextEncoder().encode('<svg onload="x">') })).toBe('422 enterprises/letter-type')
    expect(await codeFor({ letter: new Uint8Array() })).toBe('422 enterprises/letter-missing')
    expect(await codeFor({ letter: new Uint8Array(5 * 1024 * 1024 + 1).fill(1) })).toBe('413 http/too-large-file')
    await stay()
    expect(await codeFor({ code: `${codeOf(3).slice(0, 17)}!` })).toMatch(/^422 facts\/credit-code/)
    expect(await codeFor({ town: 'atlantis' })).toBe('422 enterprises/unknown-town')
    expect(await codeFor({ tenant: 'atlantis' })).toBe('422 access/unknown-tenant')
    await stay()
    expect(await codeFor({ password: 'password1' })).toBe('422 access/password-common')
    const [{ id } = { id: '' }] = (await office.tenant('dongguan').registrations.list({ town: 'humen' })).items
    const path = `http://localhost/api/t/dongguan/registrations/${id}/letter`
    const taken = await server.app.request(path, { headers: { cookie: await server.cookieOf('humen') } })
    expect(new Uint8Array(await taken.arrayBuffer())).toEqual(pdf)
    expect(Object.fromEntries(taken.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="letter-${id}.pdf"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const foreign = await server.app.request(path, { headers: { cookie: await server.cookieOf('changan') } })
    expect(foreign.status).toBe(404)
  })

  test('another tenant sees none of the registrations, and an address may not send too many', async () => {
    const { items } = await (await server.signIn('nanhai')).tenant('nanhai').registrations.list()
    expect(items).toEqual([])
    const send = () =>
      server.app.request('http://localhost/api/register', {
        method: 'POST',
        body: formOf({ login: 'many', code: codeOf(4) }),
      })
    server.clock.turn(2 * 60 * 60_000)
    const statuses = await Promise.all(Array.from({ length: 15 }, async () => (await send()).status))
    expect(statuses.filter(status => status === 202)).toHaveLength(10)
    expect(statuses.filter(status => status === 429)).toHaveLength(5)
  })
})
