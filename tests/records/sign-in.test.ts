import type { Client } from '@peiyu/core/client'
import { createApp } from '@peiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tenants } from '../engine/tenants.js'
import { type AServer, aServer } from './a-server.js'
import { codeAt } from './one-time-code.js'
import { refusalOf } from './refusal.js'
import { onBoth } from '../db/both.js'

onBoth('signing in', make => {
  let server: AServer
  /** How often a password was looked at, which is what guessing costs. */
  let looks = 0

  const counting = {
    hash: (password: string) => Promise.resolve(`hash of ${password}`),
    verify: (hashed: string, password: string) => {
      looks++
      return Promise.resolve(hashed === `hash of ${password}`)
    },
  }

  const minute = 60_000
  const hour = 60 * minute

  beforeAll(async () => {
    const all = new Map(tenants().map(({ tenant }) => [tenant.shape.id, tenant]))
    server = await aServer({
      opened: await make(),
      tenants: { dongguan: all.get('dongguan'), nanhai: all.get('nanhai') },
      given: { passwords: counting },
    })
    for (const login of ['lin', 'idle', 'steady', 'both', 'leaver', 'changer', 'factor', 'known'])
      await server.account(login, [{ tenant: 'dongguan', role: 'office' }])
    await server.account('security', [], 'security')
  })
  afterAll(() => server.close())

  interface Attempt {
    readonly login: string
    readonly password: string
    readonly code?: string
  }

  /** A try at the door, through another process where one is named; the request's own number is taken out of the answer. */
  async function attempt(sent: Attempt, app = server.app, headers: Record<string, string> = {}) {
    const response = await app.request('http://localhost/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(sent),
    })
    const text = (await response.text()).replace(/"requestId":"[^"]*"/, '')
    return { status: response.status, text, cookies: response.headers.getSetCookie() }
  }

  const ask = (cookie: string, method = 'GET', body?: object) =>
    server.app.request('http://localhost/api/session', {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })

  const pair = (set: string | undefined): string => set?.split(';')[0] ?? ''

  test('fifty guesses at once through four processes are looked at five times, and then the right password waits too', async () => {
    const processes = Array.from({ length: 4 }, () =>
      createApp({ tenants: new Map(), today: () => 0, records: server.records }),
    )
    looks = 0
    const guesses = await Promise.all(
      Array.from({ length: 50 }, (_, i) => attempt({ login: 'lin', password: `guess ${i}` }, processes[i % 4])),
    )
    expect(looks).toBe(5)
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5)
    const wrong = await attempt({ login: 'lin', password: 'wrong' })
    const right = await attempt({ login: 'lin', password: 'lin' })
    expect(right.status).toBe(429)
    expect(right.text).toBe(wrong.text)
    expect(looks).toBe(5)
    server.clock.turn(15 * minute + 1)
    expect((await attempt({ login: 'lin', password: 'lin' })).status).toBe(200)
  })

  test('the security administrator lets a locked account in at once', async () => {
    server.clock.turn(hour)
    for (let i = 0; i < 6; i++) await attempt({ login: 'lin', password: 'wrong' })
    expect((await attempt({ login: 'lin', password: 'lin' })).status).toBe(429)
    const security = await server.signIn('security')
    const [lin] = (await security.accounts.list({ login: 'lin' })).items
    await security.accounts.unlock(lin?.id ?? '', {})
    expect((await attempt({ login: 'lin', password: 'lin' })).status).toBe(200)
  })

  test('known, unknown and locked names are answered alike, with one look each', async () => {
    server.clock.turn(hour)
    for (const tries of [1, 2, 3, 4, 5]) {
      looks = 0
      const known = await attempt({ login: 'idle', password: 'wrong' })
      const unknown = await attempt({ login: 'nobody-at-all', password: 'wrong' })
      expect(known).toEqual(unknown)
      expect(looks, `try ${tries}`).toBe(2)
    }
    const [known, unknown] = [
      await attempt({ login: 'idle', password: 'idle' }),
      await attempt({ login: 'nobody-at-all', password: 'idle' }),
    ]
    expect(known.status).toBe(429)
    expect(known).toEqual(unknown)
  })

  test('twenty tries in ten minutes are all that one address has, whatever names it tries', async () => {
    server.clock.turn(hour)
    looks = 0
    for (let i = 0; i < 30; i++) await attempt({ login: `name-${i}`, password: 'wrong' })
    expect(looks).toBe(20)
  })

  test('an office whose people all come from one address does not lock itself out by coming to work', async () => {
    server.clock.turn(hour)
    for (let i = 0; i < 30; i++) expect((await attempt({ login: 'steady', password: 'steady' })).status).toBe(200)
  })

  test('whom a proxy speaks for is believed of the operator’s own proxies alone', async () => {
    server.clock.turn(hour)
    const statuses = async (app: typeof server.app): Promise<Set<number>> => {
      const all = Array.from({ length: 25 }, (_, i) =>
        attempt({ login: `from-${i}`, password: 'wrong' }, app, { 'x-forwarded-for': `203.0.113.${i}` }),
      )
      return new Set((await Promise.all(all)).map(({ status }) => status))
    }
    // A request that a test sends comes from nowhere, which is what the proxy is here.
    const records = { ...server.records, proxies: [''] }
    expect(await statuses(createApp({ tenants: new Map(), today: () => 0, records }))).toEqual(new Set([401]))
    expect(await statuses(server.app)).toEqual(new Set([401, 429]))
  })

  test('a session ends after half an hour without a request, and after twelve hours whatever is done', async () => {
    server.clock.turn(hour)
    const cookie = await server.cookieOf('idle')
    server.clock.turn(30 * minute - 1000)
    expect((await ask(cookie)).status).toBe(200)
    server.clock.turn(30 * minute - 1000)
    expect((await ask(cookie)).status).toBe(200)
    server.clock.turn(30 * minute)
    expect((await ask(cookie)).status).toBe(401)
    let steady = await server.cookieOf('steady')
    for (let passed = 0; passed < 12 * hour - 25 * minute; passed += 25 * minute) {
      server.clock.turn(25 * minute)
      const chosen = await ask(steady, 'PATCH', { tenant: 'dongguan' })
      expect(chosen.status).toBe(200)
      steady = pair(chosen.headers.get('set-cookie') ?? '')
    }
    server.clock.turn(25 * minute)
    expect((await ask(steady)).status).toBe(401)
  })

  test('a token is 256 bits, kept as its hash, and sent to this host alone, over TLS, never to scripts', async () => {
    server.clock.turn(hour)
    const { cookies } = await attempt({ login: 'both', password: 'both' })
    expect(cookies).toHaveLength(1)
    for (const part of [/^__Host-peiyu=/, /; HttpOnly/, /; Secure/, /; SameSite=Lax/, /; Path=\/;/])
      expect(cookies[0]).toMatch(part)
    expect(cookies[0]).not.toMatch(/Domain/i)
    const token = pair(cookies[0]).split('=')[1] ?? ''
    expect(token.length).toBeGreaterThanOrEqual(43)
    const kept = await server.store.read('_platform', ({ db, t }) => db.select().from(t.sessions))
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(kept.every(({ tokenHash }) => /^[0-9a-f]{64}$/.test(tokenHash))).toBe(true)
  })

  test('a token that was there before somebody signs in is worth nothing afterwards', async () => {
    server.clock.turn(hour)
    const before = await server.cookieOf('both')
    const planted = '__Host-peiyu=planted-by-somebody-else-000000000000000000'
    const { cookies } = await attempt({ login: 'both', password: 'both' }, server.app, { cookie: planted })
    expect(pair(cookies[0])).not.toBe(planted)
    expect((await ask(planted)).status).toBe(401)
    const again = await attempt({ login: 'both', password: 'both' }, server.app, { cookie: before })
    expect((await ask(before)).status).toBe(401)
    const chosen = await ask(pair(again.cookies[0]), 'PATCH', { tenant: null })
    expect((await ask(pair(again.cookies[0]))).status).toBe(401)
    expect((await ask(pair(chosen.headers.get('set-cookie') ?? ''))).status).toBe(200)
  })

  test('whoever signs out is out, and what they had is worth nothing', async () => {
    server.clock.turn(hour)
    const cookie = await server.cookieOf('leaver')
    const out = await ask(cookie, 'DELETE')
    expect(out.status).toBe(204)
    expect(out.headers.get('set-cookie')).toMatch(/^__Host-peiyu=;.*Max-Age=0/)
    expect((await ask(cookie)).status).toBe(401)
  })

  test('another password is chosen with the old one, ends every other session, and is no common word', async () => {
    server.clock.turn(hour)
    const [here, there] = [await server.signIn('changer'), await server.cookieOf('changer')]
    const change = (sent: { old: string; new: string }) => here.send('POST', '/api/account/password', { body: sent })
    const codeOf = async (sent: { old: string; new: string }) => {
      const refusal = await refusalOf(change(sent))
      return refusal.issues[0]?.code ?? refusal.code
    }
    expect(await codeOf({ old: 'wrong', new: 'cedar boat 71' })).toBe('access/wrong-password')
    expect(await codeOf({ old: 'changer', new: 'short' })).toBe('access/password-short')
    for (const common of ['password', 'Password2026!', '12345678', '87654321', 'aaaaaaaa', 'qwertyuiop', '20261201'])
      expect(await codeOf({ old: 'changer', new: common }), common).toBe('access/password-common')
    expect(await codeOf({ old: 'changer', new: 'my changer 1' })).toBe('access/password-name')
    expect(await codeOf({ old: 'changer', new: 'changer' })).toBe('access/password-unchanged')
    await change({ old: 'changer', new: 'cedar boat 71' })
    expect((await ask(there)).status).toBe(401)
    expect(await here.send('GET', '/api/session')).toMatchObject({ account: { login: 'changer' } })
    expect((await attempt({ login: 'changer', password: 'changer' })).status).toBe(401)
    expect((await attempt({ login: 'changer', password: 'cedar boat 71' })).status).toBe(200)
    for (let i = 0; i < 5; i++) await refusalOf(change({ old: 'wrong', new: 'another boat 71' }))
    expect((await refusalOf(change({ old: 'cedar boat 71', new: 'another boat 71' }))).status).toBe(429)
  })

  async function enrolled(login: string): Promise<{ readonly client: Client; readonly secret: string }> {
    const client = await server.signIn(login)
    const { secret, uri, qr } = (await client.send('POST', '/api/account/totp', { body: {} })) as Record<string, string>
    expect(uri).toMatch(/^otpauth:\/\/totp\//)
    expect(qr).toMatch(/^<svg/)
    await client.send('PUT', '/api/account/totp', { body: { code: codeAt(secret ?? '', server.clock.now()) } })
    return { client, secret: secret ?? '' }
  }

  test('with one-time codes nobody comes in without one, and each code lets in once', async () => {
    server.clock.turn(hour)
    const other = await server.cookieOf('factor')
    const { client, secret } = await enrolled('factor')
    expect((await ask(other)).status).toBe(401)
    expect(await client.send('GET', '/api/session')).toMatchObject({ secondFactor: 'enrolled' })
    const login = { login: 'factor', password: 'factor' }
    expect((await attempt(login)).text).toContain('access/code-needed')
    server.clock.turn(30_000)
    const code = codeAt(secret, server.clock.now())
    expect((await attempt({ ...login, code: code === '000000' ? '000001' : '000000' })).status).toBe(401)
    expect((await attempt({ ...login, code })).status).toBe(200)
    expect((await attempt({ ...login, code })).status).toBe(401)
    expect((await refusalOf(client.send('DELETE', '/api/account/totp', { body: { password: 'wrong' } }))).status).toBe(
      403,
    )
    await client.send('DELETE', '/api/account/totp', { body: { password: 'factor' } })
    expect((await attempt(login)).status).toBe(200)
  })

  test('whoever has come in from a device with a second factor is not locked out by others', async () => {
    server.clock.turn(hour)
    const { secret } = await enrolled('known')
    const enter = (cookie = '') => {
      server.clock.turn(30_000)
      const code = codeAt(secret, server.clock.now())
      return attempt({ login: 'known', password: 'known', code }, server.app, { cookie })
    }
    const { cookies } = await enter()
    const device = pair(cookies.find(cookie => cookie.startsWith('__Host-peiyu-device=')))
    for (let i = 0; i < 30; i++) await attempt({ login: 'known', password: 'wrong' })
    expect((await enter()).status).toBe(429)
    expect((await enter(device)).status).toBe(200)
    expect((await attempt({ login: 'lin', password: 'lin' }, server.app, { cookie: device })).status).toBe(429)
  })
})
