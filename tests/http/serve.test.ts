import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@peiyu/server'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { operatorSettings } from '../../packages/server/src/cli/operator.js'
import { configs } from './app.js'

const data = mkdtempSync(join(tmpdir(), 'peiyu-'))
const local = { host: '127.0.0.1', port: 0, configs, demo: false, data }

afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(data, { recursive: true, force: true }))

describe('the server', () => {
  test('serves on a port of its own and stops when told', async () => {
    const running = await serve(local)
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200)
    await running.close()
    await running.close()
    await expect(fetch(`${running.url}/healthz`)).rejects.toThrow()
  })

  test('takes the next free port and says so', async () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const blocker = createServer()
    blocker.listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    const address = blocker.address()
    const taken = typeof address === 'object' && address ? address.port : 0
    const running = await serve({ ...local, port: taken })
    expect(running.url).not.toContain(`:${taken}`)
    expect(said.mock.calls.join()).toContain(`端口 ${taken} 已被占用`)
    await running.close()
    blocker.close()
  })

  test('a broken folder is told on the console and on its page, and stops nobody', async () => {
    const root = mkdtempSync(join(tmpdir(), 'peiyu-'))
    try {
      const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      cpSync(join(configs, 'dongguan'), join(root, 'sound'), { recursive: true })
      cpSync(join(configs, 'dongguan'), join(root, 'broken'), { recursive: true })
      writeFileSync(
        join(root, 'broken/programs/beizeng/measures/neeq-listing.yaml'),
        'id: neeq-listing\nfixed: 50 apples\n',
      )
      const running = await serve({ ...local, configs: root })
      const broken = await fetch(`${running.url}/t/broken`)
      expect(broken.status).toBe(503)
      expect(await broken.text()).toContain('programs/beizeng/measures/neeq-listing.yaml')
      expect(told.mock.calls.join('\n')).toContain('neeq-listing.yaml')
      expect((await fetch(`${running.url}/t/sound`)).status).toBe(200)
      expect((await fetch(`${running.url}/t/broken/programs/beizeng`)).status).toBe(503)
      expect(await (await fetch(running.url)).text()).toContain('配置有错误')
      await running.close()
    } finally {
      rmSync(root, { recursive: true })
    }
  })

  test('of no folder at all shows an empty page', async () => {
    const running = await serve({ ...local, configs: join(configs, 'nowhere') })
    expect(await (await fetch(running.url)).text()).toContain('还没有任何辖区')
    await running.close()
  })

  test('on an empty database tells the code with which the three administrators are made, once', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'peiyu-'))
    const running = await serve({ ...local, data: empty, origin: 'https://peiyu.example' })
    const person = (login: string) => ({ login, name: login, password: 'Sparrow lamp 7 river' })
    const body = JSON.stringify({
      code: running.setupCode,
      administrators: { system: person('sys'), security: person('sec'), audit: person('aud') },
    })
    const headers = { 'content-type': 'application/json', origin: 'https://peiyu.example' }
    const made = await fetch(`${running.url}/api/setup`, { method: 'POST', headers, body })
    expect(made.status).toBe(201)
    const foreign = { ...headers, origin: running.url }
    expect((await fetch(`${running.url}/api/session`, { method: 'POST', headers: foreign, body: '{}' })).status).toBe(
      403,
    )
    await running.close()
    const again = await serve({ ...local, data: empty })
    expect(again.setupCode).toBeUndefined()
    await again.close()
    rmSync(empty, { recursive: true, force: true })
  })
})

test.each([
  [{ PEIYU_ORIGIN: 'peiyu.example' }, 'PEIYU_ORIGIN'],
  [{ PEIYU_PASSWORDS: 'weak' }, 'PEIYU_PASSWORDS'],
])('what the operator settled wrongly is said at start: %j', (environment, name) => {
  expect(() => operatorSettings(environment)).toThrow(name)
})

test('what the operator settled is read', () => {
  const environment = {
    PEIYU_ORIGIN: 'https://peiyu.example/',
    PEIYU_PROXIES: '10.0.0.1, 10.0.0.2',
    PEIYU_PASSWORDS: 'dengbao',
  }
  expect(operatorSettings(environment)).toMatchObject({
    origin: 'https://peiyu.example',
    proxies: ['10.0.0.1', '10.0.0.2'],
    passwordProfile: 'dengbao',
  })
})
