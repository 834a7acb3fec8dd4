import { accessTable, accountKinds, can, type Permit, type Scope } from '@peiyu/core/client'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tenants } from '../engine/tenants.js'
import { codeOf } from '../records/a-firm.js'
import { type AServer, aServer } from '../records/a-server.js'
import { all } from '../skip.js'
import { type Held, modelAllows, type Thing } from './model.js'
import { heldRoles } from './routes.js'

const towns = ['changan', 'humen', 'songshanhu', '']
const firms = ['firm-1', 'firm-2', 'firm-3', '']
const people = ['somebody', 'another']
const nouns = [...new Set(accessTable.map(({ noun }) => noun)), 'palaces']
const acts = [...new Set(accessTable.flatMap(row => row.acts)), 'expropriate']

const held = fc.record({
  role: fc.constantFrom(...heldRoles),
  organization: fc.constantFrom(...towns),
  enterpriseId: fc.constantFrom(...firms),
})
const somebody = fc.record({
  id: fc.constantFrom(...people),
  kind: fc.constantFrom('person', 'person', 'person', ...accountKinds),
  grants: fc.array(held, { maxLength: 4 }),
})
const thing = fc.record({
  town: fc.constantFrom(...towns.slice(0, 3)),
  enterpriseId: fc.constantFrom(...firms.slice(0, 3)),
  accountId: fc.constantFrom(...people),
})

const fieldOf: Readonly<Partial<Record<Scope, keyof Thing>>> = {
  town: 'town',
  own: 'enterpriseId',
  self: 'accountId',
}

/** A thing is within a permit when it belongs to one of its ids. */
function reaches({ scope, ids }: Permit, about: Thing): boolean {
  if (scope === 'tenant') return true
  const field = fieldOf[scope]
  return field !== undefined && ids.includes(about[field])
}

test('who may do what to which record is what a slow reading of the table says', () => {
  const numRuns = all ? 1_000_000 : 100_000
  let yes = 0
  fc.assert(
    fc.property(somebody, fc.constantFrom(...acts), fc.constantFrom(...nouns), thing, (who, act, noun, about) => {
      const permitted = can(who, act, noun).some(permit => reaches(permit, about))
      if (permitted) yes++
      return permitted === modelAllows(who, act, noun, about)
    }),
    { numRuns },
  )
  // Neither side is always no.
  expect(yes).toBeGreaterThan(numRuns / 100)
})

let server: AServer
const known: { id: string; town: string }[] = []

beforeAll(async () => {
  const every = new Map(tenants().map(({ tenant }) => [tenant.shape.id, tenant]))
  server = await aServer({ tenants: { dongguan: every.get('dongguan') } })
  await server.account('maker', [{ tenant: 'dongguan', role: 'office' }])
  const { enterprises } = (await server.signIn('maker')).tenant('dongguan')
  for (let i = 1; i <= 12; i++) {
    const town = ['changan', 'humen', 'songshanhu'][i % 3] ?? ''
    const firm = await enterprises.create({ creditCode: codeOf(i), name: `东莞市第${i}精密制造有限公司`, town })
    await enterprises.rename(firm.id, { name: `东莞市新${i}精密制造有限公司`, on: '2018-11-01' })
    known.push({ id: firm.id, town })
  }
})
afterAll(() => server.close())

/** Grants of somebody drawn by chance; a seed that fails is told, and fails again. */
const drawn = fc.array(
  fc.record({
    role: fc.constantFrom(...heldRoles, 'town', 'enterprise', 'enterprise'),
    organization: fc.constantFrom('changan', 'humen'),
    firm: fc.nat({ max: 11 }),
  }),
  { minLength: 1, maxLength: 3 },
)

test('the rows that the database gives are those that a slow reading of the table reaches', async () => {
  let count = 0
  await fc.assert(
    fc.asyncProperty(drawn, async picked => {
      const grants: Held[] = picked.map(({ role, organization, firm }) => ({
        role,
        organization: role === 'enterprise' ? '' : organization,
        enterpriseId: role === 'enterprise' ? (known[firm]?.id ?? '') : '',
      }))
      const distinct = [...new Map(grants.map(grant => [JSON.stringify(grant), grant])).values()]
      server.clock.turn(60_000)
      const login = `drawn-${++count}`
      const id = await server.account(
        login,
        distinct.map(grant => ({ tenant: 'dongguan', ...grant })),
      )
      const client = (await server.signIn(login)).tenant('dongguan')
      const expected = known.filter(firm =>
        modelAllows({ id, kind: 'person', grants: distinct }, 'read', 'enterprises', {
          town: firm.town,
          enterpriseId: firm.id,
          accountId: '',
        }),
      )
      const seen: string[] = await client.enterprises.list().then(
        page => page.items.map(firm => firm.id),
        () => [],
      )
      expect(new Set(seen)).toEqual(new Set(expected.map(firm => firm.id)))
      const events: string[] = await client.enterpriseEvents.list().then(
        page => page.items.map(event => event.enterpriseId),
        () => [],
      )
      expect(new Set(events)).toEqual(new Set(seen))
    }),
    { numRuns: all ? 300 : 40 },
  )
})
