import { request } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@peiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tenants } from '../engine/tenants.js'
import { type AServer, aServer } from '../records/a-server.js'

let server: AServer

beforeAll(async () => {
  const all = new Map(tenants().map(({ tenant }) => [tenant.shape.id, tenant]))
  server = await aServer({ tenants: { dongguan: all.get('dongguan') } })
  await server.account('office', [{ tenant: 'dongguan', role: 'office' }])
})
afterAll(() => server.close())

/** Every address of the server, with something in the place of what varies. */
const addresses = (): { method: string; path: string }[] => {
  const filled = server.app.routes.map(({ method, path }) => ({
    method: method === 'ALL' ? 'PUT' : method,
    path: path.replace(':tenant', 'dongguan').replace(/:\w+/g, '0'.repeat(26)).replace('/*', ''),
  }))
  return [...filled, { method: 'GET', path: '/api/nothing' }, { method: 'GET', path: '/nothing' }]
}

async function headersOf({ method, path }: { method: string; path: string }, cookie = '') {
  const response = await server.app.request(`https://peiyu.example${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: '{}' }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test('every answer is told to stay out of frames, scripts of others, guesses of its type and plain http', async () => {
  const cookie = await server.cookieOf('office')
  for (const address of addresses()) {
    const { headers, status } = await headersOf(address, cookie)
    const where = `${address.method} ${address.path} ${status}`
    const age = /^max-age=(\d+); includeSubDomains$/.exec(headers.get('strict-transport-security') ?? '')
    expect(Number(age?.[1]), where).toBeGreaterThanOrEqual(31_536_000)
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"])
      if (!policy.includes('sandbox')) expect(policy, where).toContain(part)
    expect(policy, where).not.toMatch(/unsafe-(inline|eval)|\*/)
    expect(headers.get('x-content-type-options'), where).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy'), where).toBe('same-origin')
    expect(headers.get('x-powered-by'), where).toBeNull()
    expect(headers.get('server'), where).toBeNull()
    // The description of the interface is the same for everybody, and names nobody.
    const isOwn = address.path.startsWith('/api/') && address.path !== '/api/openapi.json'
    if (isOwn) expect(headers.get('cache-control'), where).toBe('no-store')
  }
})

test('what is not there is not there, whoever asks, and no answer tells of the insides', async () => {
  const guesses = ['/.git/config', '/.env', '/api', '/api/debug', '/api/t/dongguan', '/api/v1/users', '/server-status']
  for (const path of guesses) {
    const { status, text } = await headersOf({ method: 'GET', path })
    expect(`${status} ${path}`).toBe(`404 ${path}`)
    expect(text).not.toMatch(/node_modules|at .*\(.*:\d+:\d+\)|\.ts:/)
  }
})

/** The status of a request by a method that a browser would not send. */
const statusOf = (url: string, method: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method }, response => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end()
  })

test('a running server takes neither TRACE nor methods that nobody knows', async () => {
  const data = mkdtempSync(join(tmpdir(), 'peiyu-'))
  const running = await serve({ host: '127.0.0.1', port: 0, configs: 'configs', data, demo: false })
  try {
    for (const method of ['TRACE', 'PROPFIND', 'PURGE'])
      for (const path of ['/', '/api/session', '/api/t/dongguan/enterprises', '/nothing'])
        expect(await statusOf(`${running.url}${path}`, method), `${method} ${path}`).toBeGreaterThanOrEqual(400)
    expect(await statusOf(`${running.url}/`, 'GET')).toBe(200)
  } finally {
    await running.close()
    rmSync(data, { recursive: true, force: true })
  }
})
