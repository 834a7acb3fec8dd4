import { parseDay, rank, readApplications } from '@peiyu/core'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anApp, api, sendJson, shippedTenants } from './app.js'

const path = `${api}/rank`
const today = parseDay('2018-11-21') ?? 0
const round = (count: number): string =>
  JSON.stringify({
    on: '2017-05-01',
    parameters: { 'shortlist-size': '3家' },
    applications: Array.from({ length: count }, (_, i) => ({
      id: `a${i}`,
      driver: 'technology',
      scores: { 'desk-review': 88 - (i % 50), 'site-check': 90 - (i % 50) },
    })),
  })

interface Ranking {
  readonly groups: readonly {
    readonly applications: readonly { readonly id: string; readonly rank: number | null }[]
  }[]
}

describe('the ranking over HTTP', () => {
  test('is the one of the core, to the byte, and is kept nowhere', async () => {
    const response = await sendJson(path, round(3))
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const tenant = shippedTenants.get('dongguan')?.tenant
    const program = tenant?.programs.get('beizeng')
    const { round: read } = readApplications('body', round(3))
    if (!tenant || !program || !read) throw new Error('the shipped tenant does not compile')
    const answer = rank(tenant, program, { round: read, today })
    expect(await response.text()).toBe(JSON.stringify(answer?.ok && answer.result))
  })

  test('puts the better score first', async () => {
    const ranking = (await (await sendJson(path, round(3))).json()) as Ranking
    expect(ranking.groups[0]?.applications.map(({ id, rank: place }) => [id, place])).toEqual([
      ['a0', 1],
      ['a1', 2],
      ['a2', 3],
    ])
  })

  test('of a program that ranks nobody is 404', async () => {
    const response = await sendJson('/api/t/dongguan/programs/zhizao2025/rank', round(1))
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'http/not-in-program' })
  })

  test('takes POST only', async () => {
    const response = await anApp().request(path)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })

  test('refuses a stage that nothing knows, with the path to it', async () => {
    const response = await sendJson(path, '{"applications":[{"id":"a","scores":{"desk-rewiev":80}}]}')
    expect(response.status).toBe(422)
    const { issues } = (await response.json()) as { issues: { path: unknown[]; message: string }[] }
    expect(issues[0]?.path).toEqual(['applications', 0, 'scores', 'desk-rewiev'])
    expect(issues[0]?.message).toContain('desk-review')
  })
})

describe('a hostile round', () => {
  test('of wrong shapes is refused, never a crash', async () => {
    const bodies = [
      '{}',
      '[]',
      'null',
      '"text"',
      '{"applications":{}}',
      '{"applications":"x"}',
      '{"applications":[null]}',
      '{"applications":[7]}',
      '{"applications":[{}]}',
      '{"applications":[{"id":"a","scores":[]}]}',
      '{"applications":[{"id":"a","scores":{"desk-review":"many"}}]}',
      '{"applications":[{"id":"a","scores":{"desk-review":1e999}}]}',
      '{"applications":[{"id":"a","scores":{"desk-review":-1}}]}',
      '{"applications":[{"id":"a"},{"id":"a"}]}',
      '{"applications":[{"id":"a","driver":["technology"]}]}',
      '{"applications":[{"id":"a"}],"on":"2018-02-30"}',
      '{"applications":[{"id":"a"}],"nonsense":1}',
    ]
    for (const body of bodies) expect((await sendJson(path, body)).status, body).toBe(422)
  })

  test('with names of prototypes, broken text or no JSON is 400', async () => {
    for (const body of [
      '{"applications":[{"id":"a","scores":{"__proto__":1}}]}',
      '{"applications":[{"id":"a","given":{"constructor":"1"}}]}',
      '{"applications":[{"id":"\\u0000"}]}',
      '{"applications":[{"id":"\\ud800"}]}',
      '{"applications":[',
    ])
      expect((await sendJson(path, body)).status, body).toBe(400)
    expect((await sendJson(path, round(1), 'text/plain')).status).toBe(415)
  })

  test('of more applications than one answer may cost is refused before they are compared', async () => {
    expect((await sendJson(path, round(500))).status).toBe(200)
    const response = await sendJson(path, round(501))
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'http/too-many-applications' })
  })

  test('of any kind leaves the server up', async () => {
    const one = fc.record(
      { id: fc.string({ unit: 'grapheme' }), driver: fc.string(), scores: fc.dictionary(fc.string(), fc.jsonValue()) },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.record({ applications: fc.array(one) })), async body => {
        const { status } = await sendJson(path, JSON.stringify(body))
        expect([200, 400, 422]).toContain(status)
      }),
      { numRuns: 150 },
    )
  })
})
