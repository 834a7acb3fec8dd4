import { accessTable } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readXlsx } from 'hucre/xlsx'
import { onBoth } from '../db/both.js'
import { all } from '../skip.js'
import { type Answer, ask, bodyFor, nounOf } from './probe.js'
import { classOf, type Route, routesOf } from './routes.js'
import { askers, digestOf, type TwoTenants, twoTenants } from './two-tenants.js'

const everyRole = [...new Set(accessTable.map(({ role }) => role))]
const roles = all ? everyRole : ['office', 'town', 'enterprise', 'auditor', 'security']
const nowhere = `Z${'0'.repeat(25)}`

onBoth('two tenants', open => {
  let two: TwoTenants
  let cookies: ReadonlyMap<string, string>
  let routes: readonly Route[]
  let sent = 0

  beforeAll(async () => {
    two = await twoTenants(await open())
    cookies = await askers(two, roles)
    routes = routesOf(two.server.app)
  })
  afterAll(() => two.server.close())

  test('every address is open, of the one who asks, or spoken of in the access table', () => {
    expect(routes.filter(route => classOf(route) === undefined)).toEqual([])
    expect(classOf({ method: 'GET', path: '/api/t/:tenant/ledgers' })).toBeUndefined()
    expect(classOf({ method: 'POST', path: '/api/t/:tenant/enterprises/:id/praise' })).toBeUndefined()
  })

  const guarded = () => routes.filter(route => ['tenant', 'platform'].includes(classOf(route) ?? ''))

  /** Whatever the bytes are packed in. */
  async function holdsForeign({ bytes }: Answer, { path }: Route): Promise<boolean> {
    const isSheet = path.endsWith('.xlsx') && bytes.subarray(0, 2).toString() === 'PK'
    const text = isSheet ? JSON.stringify(await readXlsx(bytes)) : bytes.toString('utf8')
    return text.toLowerCase().includes(two.foreign.mark)
  }

  /** The queries in which a foreign id, word or value may be carried. */
  const queriesFor = ({ method, path }: Route): string[] => {
    if (method !== 'GET' || path.includes(':id')) return ['']
    const { firm, mark, tenant } = two.foreign
    // A part of the mark: whoever takes a list along finds the words that they asked for in the trail.
    const some = ['', `?enterpriseId=${firm}`, `?q=${mark.slice(1, -1)}`]
    const more = [
      `?tenantId=${tenant}`,
      `?tenant=${tenant}`,
      `?importId=${firm}`,
      '?limit=200&total=exact',
      '?offset=1',
    ]
    return all ? [...some, ...more, `?recordId=${firm}`, `?subjectId=${firm}`, '?sort=-recordedAt'] : some
  }

  interface Both {
    readonly name: string
    readonly foreign: Answer
    readonly missing: Answer
  }

  const said: Both[] = []
  const leaks: string[] = []

  async function probe(route: Route, [role, cookie]: readonly [string, string]): Promise<void> {
    const { own, foreign } = two
    const noun = nounOf(route)
    const ids = { own: own.ids.get(noun) ?? own.firm, foreign: foreign.ids.get(noun) ?? foreign.firm, missing: nowhere }
    for (const tenant of route.path.includes(':tenant') ? [own.tenant, foreign.tenant, 'no-such-place'] : ['']) {
      const answers: Partial<Record<string, Answer>> = {}
      for (const [kind, id] of Object.entries(ids)) {
        for (const query of queriesFor(route)) {
          const inBody = kind === 'own' ? ids.foreign : id
          const body = bodyFor(route, own, inBody, ++sent + 100)
          const bodies =
            all && route.method !== 'GET' ? [body, { ...(body as object), tenantId: foreign.tenant }] : [body]
          for (const each of bodies) {
            const answer = await ask(two, { route, tenant, id, cookie, query, body: each })
            const name = `${role} ${route.method} ${route.path}${query} at ${tenant} for ${kind}`
            if (await holdsForeign(answer, route)) leaks.push(name)
            if (answer.status >= 500) leaks.push(`${name}: ${answer.status}`)
            if (tenant !== own.tenant && tenant !== '' && answer.status < 400) leaks.push(`${name}: ${answer.status}`)
            answers[kind] ??= answer
          }
        }
      }
      if (route.path.includes(':id') && answers['foreign'] && answers['missing'])
        said.push({
          name: `${role} ${route.method} ${route.path} at ${tenant}`,
          foreign: answers['foreign'],
          missing: answers['missing'],
        })
    }
  }

  test('nothing of the one is in any answer to the people of the other, and nothing of it changes', async () => {
    const before = await digestOf(two.server.store, two.foreign.tenant)
    for (const route of guarded()) for (const asker of cookies) await probe(route, asker)
    expect(leaks).toEqual([])
    expect(await digestOf(two.server.store, two.foreign.tenant)).toEqual(before)
    expect(sent).toBeGreaterThan(all ? 10_000 : 1_000)
  }, 600_000)

  test('a record of the other tenant answers as one that is nowhere, in status, headers and bytes', () => {
    const shown = ({ status, headers, body }: Answer) => ({ status, headers, body })
    expect(said.length).toBeGreaterThan(50)
    for (const { name, foreign, missing } of said) expect(shown(foreign), name).toEqual(shown(missing))
  })

  test('what belongs to the own tenant is answered, so that silence is not what was measured', async () => {
    const cookie = cookies.get('office') ?? ''
    const lists = guarded().filter(
      ({ method, path }) => method === 'GET' && /^\/api\/t\/:tenant\/[a-z-]+(?:\.csv)?$/.test(path),
    )
    for (const route of lists.filter(each => two.own.ids.has(nounOf(each)) && nounOf(each) !== 'views')) {
      const { status, bytes } = await ask(two, { route, tenant: two.own.tenant, id: '', cookie })
      if (status === 403) continue
      expect([status, bytes.toString().toLowerCase().includes(two.own.mark)], route.path).toEqual([200, true])
    }
  })
})
