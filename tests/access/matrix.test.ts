import { accessTable } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tenants } from '../engine/tenants.js'
import { codeOf } from '../records/a-firm.js'
import { type AServer, aServer } from '../records/a-server.js'
import { type Cell, cellsOf, heldRoles } from './routes.js'

let server: AServer
let cells: readonly Cell[]
/** Who comes: the roles that the table knows them by, and the cookie of their session. */
let callers: readonly { readonly name: string; readonly roles: readonly string[]; readonly cookie: string }[]

beforeAll(async () => {
  const all = new Map(tenants().map(({ tenant }) => [tenant.shape.id, tenant]))
  server = await aServer({ tenants: { dongguan: all.get('dongguan') } })
  cells = cellsOf(server.app.routes)
  await server.account('maker', [{ tenant: 'dongguan', role: 'office' }])
  const { enterprises } = (await server.signIn('maker')).tenant('dongguan')
  const firm = await enterprises.create({ creditCode: codeOf(1), name: '东莞市恒越精密制造有限公司', town: 'changan' })
  for (const role of heldRoles)
    await server.account(`the-${role}`, [
      {
        tenant: 'dongguan',
        role,
        organization: 'changan',
        ...(role === 'enterprise' ? { enterpriseId: firm.id } : {}),
      },
    ])
  for (const kind of ['system', 'security', 'audit']) await server.account(`the-${kind}`, [], kind)
  await server.account('the-nobody', [])
  const names = [...heldRoles, 'system', 'security', 'audit', 'nobody']
  callers = await Promise.all(
    names.map(async (name, i) => {
      // Each comes in from a time of its own, so that the limit of one address is not reached.
      if (i % 10 === 0) server.clock.turn(11 * 60_000)
      const roles = name === 'nobody' ? ['account'] : ['account', name]
      return { name, roles, cookie: await server.cookieOf(`the-${name}`) }
    }),
  )
})
afterAll(() => server.close())

const isTenants = ({ path }: Cell): boolean => path.startsWith('/api/t/')
const administrators = new Set(['system', 'security', 'audit', 'nobody'])

/** What the table says, read row by row and not through `can`. Who has no role in a tenant is not in it at all. */
function mayBe(cell: Cell, { name, roles }: { name: string; roles: readonly string[] }): boolean {
  if (isTenants(cell) && administrators.has(name)) return false
  const here = isTenants(cell) || administrators.has(name) ? roles : ['account']
  return accessTable.some(
    ({ role, noun, acts }) => here.includes(role) && noun === cell.noun && acts.includes(cell.act),
  )
}

async function answered(cell: Cell, cookie: string): Promise<string> {
  const path = cell.path.replace(':tenant', 'dongguan').replace(':id', '0'.repeat(26))
  const response = await server.app.request(`http://localhost${path}`, {
    method: cell.method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(cell.method === 'GET' ? {} : { body: '{}' }),
  })
  const text = await response.text()
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem') === true
  return isProblem ? `${response.status} ${(JSON.parse(text) as { code: string }).code}` : String(response.status)
}

const closed = new Set(['401 access/signed-out', '403 http/forbidden', '404 http/no-such-tenant'])
/** What the tests send is nothing, about a record that is not there. */
const open = new Set(['200', '201', '400 http/bad-body', '404 http/no-such-record', '422 http/refused'])

test('every address of the interface stands in the access table, or is open and looks by itself', () => {
  expect(cells.length).toBeGreaterThan(60)
  const known = new Set(accessTable.flatMap(({ noun, acts }) => acts.map(act => `${noun}.${act}`)))
  expect(cells.filter(({ noun, act }) => !known.has(`${noun}.${act}`))).toEqual([])
})

test('an address that nobody put into the table would be found', () => {
  const [added] = cellsOf([{ method: 'POST', path: '/api/t/:tenant/enterprises/:id/expropriate' }])
  expect(added).toMatchObject({ noun: 'enterprises', act: 'expropriate' })
  const rows = accessTable.filter(({ noun, acts }) => noun === added?.noun && acts.includes(added.act))
  expect(rows).toEqual([])
})

test('each role does at each address what the table says, and nothing else', async () => {
  const wrong: string[] = []
  let [allowed, refused] = [0, 0]
  for (const caller of callers) {
    for (const cell of cells) {
      const [may, answer] = [mayBe(cell, caller), await answered(cell, caller.cookie)]
      if (may) allowed++
      else refused++
      if (!(may ? open : closed).has(answer))
        wrong.push(`${caller.name} ${may ? 'may' : 'may not'} ${cell.method} ${cell.path}: ${answer}`)
    }
  }
  expect(wrong).toEqual([])
  expect(allowed).toBeGreaterThan(150)
  expect(refused).toBeGreaterThan(700)
})

test('whoever is not signed in is let in at no address of the table', async () => {
  for (const cell of cells) expect(await answered(cell, ''), cell.path).toBe('401 access/signed-out')
})
