import { assess, claim, parseDay, readSituation } from '@peiyu/core'
import { describe, expect, test } from 'vitest'
import { anApp, api, sendJson, shippedTenants } from './app.js'

const tenant = shippedTenants.get('dongguan')?.tenant
const program = tenant?.programs.get('beizeng')
const today = parseDay('2018-11-21') ?? 0

const body = JSON.stringify({
  on: '2018-11-21',
  year: 2018,
  tier: 'pilot',
  pledge: { years: 5 },
  given: { revenue: { 2014: '3.1亿', 2015: '3.6亿' }, 'neeq-listed': true, 'consulting-fees': { 2018: 3000000 } },
  ledger: [{ measure: 'consulting', year: 2017, amount: '36万' }],
})

describe('the JSON interface', () => {
  test('assesses as the core does, to the byte', async () => {
    const response = await sendJson(`${api}/assess`, body)
    const { situation } = readSituation('body', body)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    if (!tenant || !program || !situation) throw new Error('the shipped tenant does not compile')
    const answer = assess(tenant, program, { situation, today })
    expect(await response.text()).toBe(JSON.stringify(answer.ok && answer.result))
  })

  test('computes a claim as the core does', async () => {
    const response = await sendJson(`${api}/measures/consulting/claim`, body)
    const { situation } = readSituation('body', body)
    if (!tenant || !program || !situation) throw new Error('the shipped tenant does not compile')
    const answer = claim(tenant, program, { measure: 'consulting', situation, today })
    const result = (await response.json()) as { atMost: string }
    expect(result).toEqual(JSON.parse(JSON.stringify(answer.ok && answer.result)))
    expect(result.atMost).toBe('1500000.00')
  })

  test('reads a number as it is written, never through a double', async () => {
    const exact = '{"tier":"pilot","on":"2018-11-21","given":{"stamp-duty":0.29,"headquarters-here":true,"event":"e"}}'
    const response = await sendJson(`${api}/measures/merger-stamp-duty/claim`, exact)
    expect(((await response.json()) as { atMost: string }).atMost).toBe('0.15')
  })

  test('takes JSON however it is laid out', async () => {
    const laidOut = body.replaceAll(',', ',\r\n\t')
    expect((await sendJson(`${api}/assess`, laidOut)).status).toBe(200)
    expect((await sendJson(`${api}/assess`, '{}', 'application/json; charset=utf-8')).status).toBe(200)
  })
})

interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly issues: readonly { code: string; path: readonly string[]; message: string }[]
  readonly requestId: string
}

async function refused(response: Response | Promise<Response>): Promise<Problem> {
  const got = await response
  expect(got.headers.get('content-type')).toContain('application/problem+json')
  const problem = (await got.json()) as Problem
  expect(problem.status).toBe(got.status)
  expect(problem.requestId).not.toBe('')
  expect(problem.type).toContain(problem.code)
  return problem
}

describe('a refusal', () => {
  test('of a value names its path in words', async () => {
    const problem = await refused(sendJson(`${api}/assess`, '{"given":{"revenue":{"2015":"很多"}}}'))
    expect(problem).toMatchObject({ status: 422, code: 'http/bad-situation' })
    expect(problem.issues[0]).toMatchObject({ code: 'situation/not-a-value', path: ['given', 'revenue', '2015'] })
    expect(problem.issues[0]?.message).toContain('很多')
  })

  test('of a name that nothing knows suggests the nearest', async () => {
    const problem = await refused(sendJson(`${api}/assess`, '{"given":{"revenu":{"2015":"1亿"}}}'))
    expect(problem.issues[0]?.code).toBe('situation/unknown-name')
    expect(problem.issues[0]?.message).toContain('revenue')
  })

  test('comes in English to who asks for it', async () => {
    const response = anApp().request(`${api}/assess`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en-GB,en;q=0.9' },
      body: '{',
    })
    expect((await refused(response)).title).toBe('The body is not complete JSON.')
  })

  test('says which part of the address means nothing', async () => {
    const codeAt = async (path: string) => (await refused(sendJson(path, '{}'))).code
    expect(await codeAt('/api/t/nowhere/programs/beizeng/assess')).toBe('http/no-such-tenant')
    expect(await codeAt('/api/t/dongguan/programs/nothing/assess')).toBe('http/no-such-program')
    expect(await codeAt(`${api}/measures/nothing/claim`)).toBe('http/no-such-measure')
    expect(await codeAt('/api/nothing')).toBe('http/no-such-place')
    expect(await codeAt('/api/t/__proto__/programs/constructor/assess')).toBe('http/no-such-tenant')
  })

  test('of a method names those that are taken', async () => {
    const response = await anApp().request(`${api}/assess`)
    expect(response.headers.get('allow')).toBe('POST')
    expect((await refused(response)).status).toBe(405)
  })
})
