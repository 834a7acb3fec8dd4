import { type Client, Problem } from '@peiyu/core/client'
import { expect, test } from 'vitest'
import { type Dice, diceFor } from '../../packages/server/src/demo/dice.js'
import { tenants } from '../engine/tenants.js'
import { codeOf } from '../records/a-firm.js'
import { type AServer, aServer } from '../records/a-server.js'
import { lacking, suite } from '../skip.js'
import { digestOf } from '../walls/two-tenants.js'
import { onPostgres, onSqlite, type Opened } from './both.js'

const policy = tenants().find(({ tenant }) => tenant.shape.id === 'dongguan')?.tenant
const operations = 2_500

interface Side {
  readonly server: AServer
  readonly office: Client
  readonly town: Client
}

async function aSide(opened: Opened): Promise<Side> {
  const server = await aServer({ opened, tenants: { dongguan: policy } })
  await server.account('office', [{ tenant: 'dongguan', role: 'office' }])
  await server.account('town', [{ tenant: 'dongguan', role: 'town', organization: 'changan' }])
  return { server, office: await server.signIn('office'), town: await server.signIn('town') }
}

const one = <T>(dice: Dice, all: readonly T[]): T => all[dice.below(all.length)] as T

/** Texts on which databases differ: empty, of case, of width, of accents, beyond the basic plane, of marks that mean something. */
const odd = [
  '',
  ' ',
  'a',
  'A',
  'ä',
  'Ａ',
  'ａ',
  'é',
  'e\u0301',
  '东',
  '東',
  '𠮷',
  "o'b",
  '%',
  '_',
  '\\',
  '"',
  'z',
  'Z',
  '0',
  '10',
  '9',
  'ß',
]
const towns = ['', 'changan', 'humen', 'dongcheng', 'nowhere']
const sorts = [
  'name',
  '-name',
  'creditCode',
  '-registeredOn',
  'registeredOn,-name',
  '-recordedAt,creditCode',
  'status',
  'x',
]
const days = ['2018-01-01', '2018-11-21', '2018-02-30', '', 'x']

/** One request that an office or a town might send, sound or not: method, address, query and body. */
function requestOf(dice: Dice, ids: readonly string[], cursors: readonly string[]) {
  const id = dice.below(20) === 0 ? '0'.repeat(26) : one(dice, ids.length > 0 ? ids : ['none'])
  const firms = '/api/t/dongguan/enterprises'
  const name = `东莞市${one(dice, odd)}${one(dice, odd)}${one(dice, ['电子', '精密', '五金'])}有限公司`
  const on = one(dice, days)
  const list = {
    limit: 1 + dice.below(7),
    ...(dice.below(2) === 0 ? { sort: one(dice, sorts) } : {}),
    ...(dice.below(3) === 0 ? { town: one(dice, towns) } : {}),
    ...(dice.below(4) === 0 ? { status: one(dice, ['active', 'merged', 'x']) } : {}),
    ...(dice.below(4) === 0 ? { 'registeredOn.from': one(dice, days) } : {}),
    ...(dice.below(4) === 0 ? { 'creditCode.to': codeOf(dice.below(200)) } : {}),
    ...(dice.below(3) === 0
      ? { q: one(dice, [...odd, '电子', 'dgs', '东莞 五金', codeOf(3).slice(0, 12), name]) }
      : {}),
    ...(dice.below(4) === 0 && cursors.length > 0 ? { cursor: one(dice, cursors) } : {}),
    ...(dice.below(6) === 0 ? { total: 'exact' } : {}),
    ...(dice.below(8) === 0 ? { offset: dice.below(30) } : {}),
  }
  const views = '/api/t/dongguan/views'
  return one(dice, [
    () => ({
      method: 'POST',
      path: firms,
      body: { creditCode: codeOf(dice.below(400)), name, town: one(dice, towns), registeredOn: on },
    }),
    () => ({ method: 'POST', path: firms, body: { creditCode: codeOf(dice.below(400)), name, town: 'changan' } }),
    () => ({ method: 'GET', path: firms, query: list }),
    () => ({ method: 'GET', path: firms, query: list }),
    () => ({ method: 'GET', path: '/api/t/dongguan/enterprise-events', query: { limit: 3, enterpriseId: id } }),
    () => ({ method: 'GET', path: `${firms}/${id}` }),
    () => ({
      method: 'PATCH',
      path: `${firms}/${id}`,
      body: { registeredOn: on, creditCode: codeOf(dice.below(400)) },
    }),
    () => ({ method: 'POST', path: `${firms}/${id}/rename`, body: { name, on } }),
    () => ({ method: 'POST', path: `${firms}/${id}/move`, body: { town: one(dice, towns), on } }),
    () => ({
      method: 'POST',
      path: `${firms}/${id}/merge`,
      body: { into: one(dice, ids.length > 0 ? ids : ['none']), on, reason: name },
    }),
    () => ({ method: 'POST', path: views, body: { noun: 'enterprises', name: `${one(dice, odd)}${dice.below(9)}` } }),
    () => ({ method: 'GET', path: views, query: { sort: 'name', limit: 100 } }),
    () => ({ method: 'POST', path: `${views}/${id}/remove`, body: {} }),
    () => ({ method: 'GET', path: `${firms}/${id}/timeline` }),
  ])() as { method: string; path: string; query?: typeof list; body?: object }
}

/** What somebody was told: the answer, or the refusal without the number of the request. */
const told = (asked: Promise<unknown>): Promise<unknown> =>
  asked.catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error
    return { status: error.status, code: error.code, issues: error.issues }
  })

suite('SQLite and PostgreSQL', lacking.postgres, () => {
  test('answer, refuse and keep alike, whatever is asked of both', async () => {
    const sides = [await aSide(await onSqlite()), await aSide(await onPostgres())] as const
    const [ids, cursors]: [string[], string[]] = [[], []]
    const seen = new Map<string, number>()
    for (let i = 0; i < operations; i++) {
      const dice = diceFor('agree', i)
      const { method, path, query, body } = requestOf(dice, ids, cursors)
      const who = dice.below(5) === 0 ? 'town' : 'office'
      const later = dice.below(2)
      const [ours, theirs] = await Promise.all(
        sides.map(({ [who]: client, server }) => {
          server.clock.turn(later)
          return told(client.send(method, path, { query, body }))
        }),
      )
      expect(theirs, `${i}: ${who} ${method} ${path} ${JSON.stringify(query ?? body)}`).toEqual(ours)
      const answer = ours as { id?: string; next?: string | null; status?: number | string }
      if (method === 'POST' && typeof answer.id === 'string' && !ids.includes(answer.id)) ids.push(answer.id)
      if (typeof answer.next === 'string') cursors.push(answer.next)
      const kind = typeof answer.status === 'number' ? String(answer.status) : method
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
    }
    // All sorts of answers came up, so that they were compared.
    for (const kind of ['GET', 'POST', 'PATCH', '400', '403', '404', '409', '422'])
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(5)
    const [files, rows] = await Promise.all(sides.map(({ server }) => digestOf(server.store, 'dongguan')))
    // Documents of the trail are sealed with chance of their own; the rest is the same to the byte.
    const same = Object.keys(files ?? {}).filter(table => !table.startsWith('audit'))
    for (const table of same) expect([table, rows?.[table]]).toEqual([table, files?.[table]])
    for (const { server } of sides) await server.close()
  }, 600_000)
})
