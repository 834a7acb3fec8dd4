import { afterEach, expect, test } from 'vitest'
import { tenants } from '../engine/tenants.js'
import { type AServer, aServer, type ServerOptions } from './a-server.js'
import { codeAt } from './one-time-code.js'
import { refusalOf } from './refusal.js'
import { onBoth } from '../db/both.js'

onBoth('the first run', make => {
  let server: AServer
  afterEach(() => server.close())

  async function started(given: ServerOptions['given'] = {}): Promise<AServer> {
    const all = new Map(tenants().map(({ tenant }) => [tenant.shape.id, tenant]))
    server = await aServer({
      opened: await make(),
      tenants: { dongguan: all.get('dongguan') },
      given: { setupCode: 'abcd-efgh-jkmn-pqrs', ...given },
    })
    return server
  }

  const administrators = {
    system: { login: 'xitong', name: '系统管理员', password: 'cedar boat 71' },
    security: { login: 'anquan-1', name: '安全管理员', password: 'maple cart 52' },
    audit: { login: 'shenji-1', name: '审计管理员', password: 'birch tent 93' },
  }

  async function setUp(body: object): Promise<string> {
    const response = await server.app.request('http://localhost/api/setup', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const { code, issues } = (await response.json()) as { code?: string; issues?: { code: string; path: string[] }[] }
    const [issue] = issues ?? []
    return [response.status, issue ? `${issue.code} ${issue.path.join('.')}` : code].filter(Boolean).join(' ')
  }

  const needed = async (): Promise<unknown> => (await server.app.request('http://localhost/api/setup')).json()

  test('the first run makes three administrators with the code of the terminal, once', async () => {
    await started()
    const code = 'abcd-efgh-jkmn-pqrs'
    expect(await needed()).toEqual({ needed: true })
    expect(await setUp({ code: 'guess', administrators })).toBe('403 access/setup-code')
    const weak = { ...administrators, audit: { ...administrators.audit, password: 'password1' } }
    expect(await setUp({ code, administrators: weak })).toBe('422 access/password-common administrators.audit.password')
    const twice = { ...administrators, audit: { ...administrators.audit, login: 'xitong' } }
    expect(await setUp({ code, administrators: twice })).toBe('422 access/login-taken administrators.audit.login')
    expect(await needed()).toEqual({ needed: true })
    const ended = await Promise.all(Array.from({ length: 4 }, () => setUp({ code, administrators })))
    expect(ended.sort()).toEqual(['201', '409 access/setup-done', '409 access/setup-done', '409 access/setup-done'])
    expect(await needed()).toEqual({ needed: false })
    expect(await setUp({ code, administrators })).toBe('409 access/setup-done')
    const security = await server.signIn('anquan-1', undefined, 'maple cart 52')
    expect((await security.accounts.list({ sort: 'login' })).items.map(({ login, kind }) => [login, kind])).toEqual([
      ['anquan-1', 'security'],
      ['shenji-1', 'audit'],
      ['xitong', 'system'],
    ])
  })

  test('guesses of the code are counted, and without a code nobody is made', async () => {
    await started()
    const tries = await Promise.all(Array.from({ length: 12 }, (_, i) => setUp({ code: `guess ${i}`, administrators })))
    expect(tries.filter(each => each.startsWith('403'))).toHaveLength(10)
    expect(await setUp({ code: 'abcd-efgh-jkmn-pqrs', administrators })).toBe('429 access/locked')
  })

  test('by the national standard passwords have three kinds of signs, last ninety days, and staff has a second factor', async () => {
    await started({ passwordProfile: 'dengbao' })
    const code = 'abcd-efgh-jkmn-pqrs'
    const plain = { ...administrators, system: { ...administrators.system, password: 'cedarboat71' } }
    expect(await setUp({ code, administrators: plain })).toBe(
      '422 access/password-classes administrators.system.password',
    )
    const strong = Object.fromEntries(
      Object.entries(administrators).map(([kind, each]) => [kind, { ...each, password: `Cedar Boat ${kind.length}` }]),
    )
    expect(await setUp({ code, administrators: strong })).toBe('201')
    const security = await server.signIn('anquan-1', undefined, 'Cedar Boat 8')
    expect(await security.send('GET', '/api/session')).toMatchObject({
      mustChangePassword: false,
      secondFactor: 'required',
    })
    expect((await refusalOf(security.accounts.list())).code).toBe('access/second-factor-needed')
    const { secret } = (await security.send('POST', '/api/account/totp', { body: {} })) as { secret: string }
    await security.send('PUT', '/api/account/totp', { body: { code: codeAt(secret, server.clock.now()) } })
    expect((await security.accounts.list()).total).toBe(3)
    server.clock.turn(90 * 86_400_000)
    const audit = await server.signIn('shenji-1', undefined, 'Cedar Boat 5')
    expect(await audit.send('GET', '/api/session')).toMatchObject({ mustChangePassword: true })
    await audit.send('POST', '/api/account/password', { body: { old: 'Cedar Boat 5', new: 'Maple Cart 52' } })
    expect(await audit.send('GET', '/api/session')).toMatchObject({ mustChangePassword: false })
  })
})
