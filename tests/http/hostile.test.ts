import { createApp } from '@peiyu/server'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anApp, api, calculator, compute, sendJson, shippedTenants } from './app.js'

const statusOf = async (body: string | Uint8Array<ArrayBuffer>, type?: string): Promise<number> =>
  (await sendJson(`${api}/assess`, body, type)).status

describe('a hostile body', () => {
  test('that is malformed is 400', async () => {
    for (const body of ['', '{', '{"a":}', 'null,', '{"a":1}x', "{'a':1}", '{"a":01}', '\u{feff}{}x'])
      expect(await statusOf(body), body).toBe(400)
  })

  test('that is no situation is 422', async () => {
    for (const body of [
      'null',
      '[]',
      '"text"',
      '7',
      'true',
      '{"given":[]}',
      '{"given":"x"}',
      '{"ledger":{}}',
      '{"nonsense":1}',
    ])
      expect(await statusOf(body), body).toBe(422)
  })

  test('of wrong types inside is 422, not a crash', async () => {
    const bodies = [
      '{"given":{"revenue":"2000万"}}',
      '{"given":{"revenue":{"2015":{"deep":1}}}}',
      '{"given":{"revenue":[1,2]}}',
      '{"given":{"registered-here":"maybe"}}',
      '{"given":{"registered-here":[true]}}',
      '{"given":{"drivers-held":"technology"}}',
      '{"tier":["pilot"]}',
      '{"tier":"king"}',
      '{"on":"2018-02-30"}',
      '{"year":1e9}',
      '{"given":{"revenue":{"2015":1e999}}}',
      '{"given":{"revenue":{"99999":"1"}}}',
      '{"ledger":[{"measure":"nothing","amount":"1"}]}',
      '{"pledge":{"years":"ever"}}',
    ]
    for (const body of bodies) expect(await statusOf(body), body).toBe(422)
  })

  test('above 256 KB is 413, whatever length it announces', async () => {
    const large = JSON.stringify({ name: 'x'.repeat(300_000) })
    expect(await statusOf(large)).toBe(413)
    const stream = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(' '.repeat(65_536)))
      },
    })
    const request = { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': 'application/json' } }
    expect((await anApp().request(`${api}/assess`, request as RequestInit)).status).toBe(413)
  })

  test('of another type is 415', async () => {
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data', ''])
      expect(await statusOf('{}', type), type).toBe(415)
    expect((await sendJson(calculator, '{}')).status).toBe(415)
  })

  test('with names of prototypes is refused, and changes nothing', async () => {
    for (const body of [
      '{"__proto__":{"polluted":1}}',
      '{"given":{"__proto__":{"2015":"1"}}}',
      '{"given":{"constructor":"1"}}',
      '{"given":{"revenue":{"prototype":"1"}}}',
    ])
      expect(await statusOf(body), body).toBe(400)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    const html = await compute({
      '__proto__.x': '1',
      'given.__proto__': '1',
      'given.constructor.2015': '1',
      'rows.__proto__': '9',
    })
    expect(html).toContain('测算结果')
  })

  test('with NUL or half a character is 400', async () => {
    for (const body of ['{"tier":"\\u0000"}', '{"tier":"\\ud800"}', '{"\\udc00":1}', '{"given":{"a\\u0000":"1"}}'])
      expect(await statusOf(body), body).toBe(400)
    expect(await statusOf(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).toBe(400)
    const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'tier=%00' }
    expect((await anApp().request(calculator, form)).status).toBe(400)
  })

  test('nested a thousand times is refused in no time', async () => {
    expect(await statusOf(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toBeLessThan(500)
    expect(await statusOf(`{"given":${'{"a":'.repeat(100)}1${'}'.repeat(100)}}`)).toBe(400)
  })

  test('with thousands of fields is answered within a second', async () => {
    const many = Object.fromEntries(Array.from({ length: 8_000 }, (_, i) => [`given.revenue.${1000 + i}`, '1']))
    const began = performance.now()
    expect(await compute(many)).toContain('有')
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  test('of any text leaves the server up', async () => {
    const app = anApp()
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async body => {
        const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
        const response = await app.request(`${api}/assess`, request)
        expect([200, 400, 422]).toContain(response.status)
      }),
      { numRuns: 200 },
    )
    expect((await app.request('/healthz')).status).toBe(200)
  })

  test('typed into any field of the form leaves the server up', async () => {
    const names = [
      'on',
      'year',
      'tier',
      'pledge.years',
      'given.revenue.2015',
      'given.contracts.0.financed',
      'ledger.0.amount',
      'rows.contracts',
      'do',
    ]
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'grapheme' })), async fields => {
        const html = await compute({ ...fields })
        expect(html).toMatch(/政策计算器|不是 UTF-8/)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a defect', () => {
  test('is 500 with an id that the log knows, and says nothing of its inside', async () => {
    const lines: string[] = []
    const broken = createApp({
      tenants: shippedTenants,
      today: () => {
        throw new Error('secret inside')
      },
      log: line => lines.push(line),
    })
    const response = await broken.request('/t/dongguan')
    const html = await response.text()
    expect(response.status).toBe(500)
    expect(html).not.toContain('secret')
    const id = /编号 ([0-9a-f-]{36})/.exec(html)?.[1] ?? 'none'
    expect(lines.join()).toContain(id)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})
