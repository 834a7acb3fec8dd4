import { connect } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve, type Running } from '@peiyu/server'
import { codeOf } from '../records/a-firm.js'
import { digestOf, type TwoTenants, twoTenants } from '../walls/two-tenants.js'
import { aDataFolder } from '../db/data-folder.js'
import { configs } from '../http/app.js'

const sound = { creditCode: codeOf(500), name: '东莞市好人有限公司' }
const text = JSON.stringify(sound)
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`

/** Bodies that nobody sends in good faith, or by a mistake; each with the code that says what is wrong. */
const bodies: Readonly<Record<string, readonly [string | Uint8Array<ArrayBuffer>, string]>> = {
  'nothing at all': ['', 'http/malformed-json'],
  'half an object': [text.slice(0, -1), 'http/malformed-json'],
  'two objects': [`${text}${text}`, 'http/malformed-json'],
  'single quotes': ["{'name':'x'}", 'http/malformed-json'],
  'a number that is none': [text.replace('}', ',"n":NaN}'), 'http/malformed-json'],
  'a comment': [`/* */${text}`, 'http/malformed-json'],
  'a byte that is no UTF-8': [new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'http/not-text'],
  'UTF-16': [Uint8Array.from(Buffer.from(text, 'utf16le')), 'http/not-text'],
  'half a character': [String.raw`{"creditCode":"x","name":"\ud800"}`, 'http/not-text'],
  'the other half': [String.raw`{"creditCode":"x","name":"a\udfff"}`, 'http/not-text'],
  NUL: [String.raw`{"creditCode":"x","name":"a\u0000b"}`, 'http/not-text'],
  'a name with NUL': [String.raw`{"a\u0000":1}`, 'http/not-text'],
  'the prototype': [text.replace('}', ',"__proto__":{"kind":"system"}}'), 'http/unsafe-name'],
  'a constructor': [text.replace('}', ',"constructor":{"prototype":{}}}'), 'http/unsafe-name'],
  'a name twice': [text.replace('}', ',"name":"东莞市坏人有限公司"}'), 'http/twice-named'],
  'a name twice, once in disguise': [
    text.replace('}', String.raw`,"n\u0061me":"东莞市坏人有限公司"}`),
    'http/twice-named',
  ],
  'a thousand levels': [nested(1000), 'http/too-deep'],
  'a hundred thousand levels': [nested(100_000), 'http/too-deep'],
  '300 KB of spaces': [`${text}${' '.repeat(300_000)}`, 'http/too-large'],
  null: ['null', 'http/bad-body'],
  'a list': ['[]', 'http/bad-body'],
  'a number': ['1e309', 'http/bad-body'],
  'a number for a text': ['{"creditCode":91441900,"name":"东莞市好人有限公司"}', 'http/bad-body'],
  'a list for a text': [`{"creditCode":["${codeOf(500)}"],"name":"东莞市好人有限公司"}`, 'http/bad-body'],
  'an object for a text': ['{"creditCode":{"$ne":1},"name":"东莞市好人有限公司"}', 'http/bad-body'],
  'nothing for a text': ['{"creditCode":null,"name":null}', 'http/bad-body'],
  'an unknown field': [text.replace('}', ',"tenantId":"nanhai"}'), 'http/bad-body'],
  'a control character': [String.raw`{"creditCode":"${codeOf(500)}","name":"东莞\u0007有限公司"}`, 'http/bad-body'],
  'a name of 100,000 signs': [JSON.stringify({ ...sound, name: '东'.repeat(80_000) }), 'http/bad-body'],
  'a day that is none': [JSON.stringify({ ...sound, registeredOn: '2018-02-30' }), 'http/bad-body'],
  'a code with a wrong check digit': [JSON.stringify({ ...sound, creditCode: '914419000000000000' }), 'http/refused'],
}

/** What somebody may write behind a list's address. */
const queries: Readonly<Record<string, string>> = {
  '?limit=-1': 'http/bad-query',
  '?limit=1e9': 'http/bad-query',
  '?limit=201': 'http/bad-query',
  '?limit=NaN': 'http/bad-query',
  '?offset=99999999999999999999': 'http/bad-query',
  '?sort=tenantId': 'http/bad-sort',
  '?sort=name;drop table enterprises': 'http/bad-sort',
  '?sort=__proto__': 'http/bad-sort',
  '?nonsense=1': 'http/unknown-filter',
  '?tenantId=nanhai': 'http/unknown-filter',
  '?town.like=%25': 'http/unknown-filter',
  '?__proto__=1': 'http/unknown-filter',
  '?constructor=1': 'http/unknown-filter',
  [`?${Array.from({ length: 60 }, (_, i) => `town=t${i}`).join('&')}`]: 'http/bad-query',
  [`?q=${'x'.repeat(101)}`]: 'http/bad-query',
  '?cursor=nonsense': 'http/bad-cursor',
  [`?cursor=${Buffer.from('["a"]').toString('base64url')}`]: 'http/bad-cursor',
  [`?cursor=${Buffer.from('[{"a":1},null]').toString('base64url')}`]: 'http/bad-cursor',
  [`?cursor=${Buffer.from('[true,false]').toString('base64url')}`]: 'http/bad-cursor',
  [`?cursor=${Buffer.from('["a","b","c","d","e"]').toString('base64url')}`]: 'http/bad-cursor',
}

/** Words that a search takes as words, whatever they mean elsewhere. */
const words = [
  '"',
  "'",
  '*',
  'a OR b',
  'NEAR(a b)',
  '东莞" OR "',
  ')',
  '%',
  '\\',
  ': & |',
  '-东莞',
  '\u0000',
  '\ud83d\ude00',
  'col:a',
]

describe('records, in the hands of somebody hostile', () => {
  let two: TwoTenants
  let cookie: string
  const path = 'http://localhost/api/t/dongguan/enterprises'

  beforeAll(async () => {
    two = await twoTenants()
    cookie = await two.server.cookieOf(two.office)
  })
  afterAll(() => two.server.close())

  const send = (address: string, init: RequestInit = {}) =>
    two.server.app.request(address, { ...init, headers: { cookie, ...(init.headers as Record<string, string>) } })

  /** The refusal's code; everything is a problem in words, of a status that blames the caller. */
  async function refusalOf(response: Response): Promise<string> {
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const { code, title, status } = (await response.json()) as { code: string; title: string; status: number }
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(title).not.toBe('')
    return code
  }

  test.each(Object.entries(bodies))('refuse %s, and write nothing', async (_, [body, code]) => {
    const before = await digestOf(two.server.store, 'dongguan')
    const headers = { 'content-type': 'application/json' }
    expect(await refusalOf(await send(path, { method: 'POST', headers, body }))).toBe(code)
    expect(await digestOf(two.server.store, 'dongguan')).toEqual(before)
  })

  test('refuse a body of another type, whatever it says inside', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/xml',
      '',
    ])
      expect(await refusalOf(await send(path, { method: 'POST', headers: { 'content-type': type }, body: text }))).toBe(
        'http/wrong-content-type',
      )
  })

  test('take no body from another site', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
      const headers = { 'content-type': 'application/json', origin }
      expect(await refusalOf(await send(path, { method: 'POST', headers, body: text }))).toBe('access/foreign-origin')
    }
  })

  test.each(Object.entries(queries))('refuse a list for %s', async (query, code) => {
    expect(await refusalOf(await send(path + query))).toBe(code)
  })

  test('search for anything that can be typed, as words', async () => {
    for (const q of words) {
      const response = await send(`${path}?q=${encodeURIComponent(q)}`)
      expect([200, 400], q).toContain(response.status)
    }
  })

  test('refuse a version and a key that are none', async () => {
    const address = `${path}/${two.own.firm}`
    const patch = (headers: Record<string, string>) =>
      send(address, { method: 'PATCH', headers: { 'content-type': 'application/json', ...headers }, body: '{}' })
    for (const version of ['1', 'W/"1"', '"x"', '"99999999999"', '""'])
      expect(await refusalOf(await patch({ 'if-match': version }))).toBe('http/changed-since')
    for (const key of ['x'.repeat(256), 'a b'])
      expect(await refusalOf(await patch({ 'idempotency-key': key }))).toBe('http/no-key')
  })

  test('find nothing under ids that nobody gave', async () => {
    for (const id of ["'", '%00', '__proto__', 'x'.repeat(2000), '%ff', '0'.repeat(26), '-1'])
      expect((await send(`${path}/${id}`)).status, id).toBeGreaterThanOrEqual(400)
  })
})

describe('the server that listens', () => {
  let running: Running
  beforeAll(async () => {
    running = await serve({ host: '127.0.0.1', port: 0, configs, demo: false, data: aDataFolder() })
  })
  afterAll(() => running.close())

  /** Writes this to a connection as it is, and reads what comes until it is closed or silent. */
  async function raw(...parts: readonly string[]): Promise<string> {
    const socket = connect(Number(new URL(running.url).port), '127.0.0.1')
    let said = ''
    socket.on('data', data => void (said += data.toString()))
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    for (const part of parts) socket.write(part)
    socket.end()
    await once(socket, 'close')
    return said
  }
  const head = 'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close\r\n'

  test.each<[string, readonly string[], RegExp]>([
    ['headers of a megabyte', [`${head}x: ${'a'.repeat(1_000_000)}\r\n\r\n`], /^HTTP\/1\.1 431|^$/],
    [
      'a length and chunks at once',
      [`${head}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
      /^HTTP\/1\.1 400/,
    ],
    ['two lengths', [`${head}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`], /^HTTP\/1\.1 400/],
    ['a chunk that is none', [`${head}transfer-encoding: chunked\r\n\r\nzz\r\n`], /^HTTP\/1\.1 400|^$/],
    ['a line that is none', ['GARBAGE\r\n\r\n'], /^HTTP\/1\.1 400/],
    ['a method that is none', ['BREW /api/session HTTP/1.1\r\nhost: x\r\n\r\n'], /^HTTP\/1\.1 400/],
    ['a body that says it is huge', [`${head}content-length: 99999999999\r\n\r\n{`], /^HTTP\/1\.1 413|^$/],
    [
      'a body without a length that is huge',
      [
        `${head}transfer-encoding: chunked\r\n\r\n`,
        ...Array.from({ length: 20 }, () => `8000\r\n${' '.repeat(0x8000)}\r\n`),
        '0\r\n\r\n',
      ],
      /^HTTP\/1\.1 413|^$/,
    ],
    [
      '200 headers',
      [`GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${'a: b\r\n'.repeat(200)}\r\n`],
      /^HTTP\/1\.1 200/,
    ],
  ])('meets %s with a refusal, and goes on', async (_, parts, answer) => {
    expect(await raw(...parts)).toMatch(answer)
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200)
  })
})
