import { type Client, Problem } from '@peiyu/core/client'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tenants } from '../engine/tenants.js'
import { type AServer, aServer } from '../records/a-server.js'
import { all } from '../skip.js'
import { heldRoles } from './routes.js'
import { onBoth } from '../db/both.js'

onBoth('duties that stay apart', make => {
  let server: AServer
  /** Nothing for those who have been disabled meanwhile. */
  let clients: readonly (Client | undefined)[]

  const kinds = ['system', 'security', 'audit'] as const

  beforeAll(async () => {
    const every = new Map(tenants().map(({ tenant }) => [tenant.shape.id, tenant]))
    server = await aServer({ opened: await make(), tenants: { dongguan: every.get('dongguan') } })
    for (const kind of kinds) await server.account(kind, [], kind)
    await server.account('office', [{ tenant: 'dongguan', role: 'office' }])
  })
  afterAll(() => server.close())

  const logins = [...kinds, 'office']

  /** One act of somebody, drawn by chance: on accounts, on roles, on whoever is there. */
  const act = fc.record({
    by: fc.nat({ max: logins.length - 1 }),
    what: fc.constantFrom('open', 'grant', 'disable', 'enable', 'reset', 'remove', 'rename'),
    kind: fc.constantFrom('person', ...kinds),
    role: fc.constantFrom(...heldRoles),
    on: fc.nat({ max: 1000 }),
  })
  type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

  const state = () =>
    server.store.read('_platform', async ({ db, t }) => ({
      accounts: await db.select().from(t.accounts),
      grants: await db.select().from(t.grants),
    }))

  let opened = 0

  async function tryIt({ by, what, kind, role, on }: Act): Promise<unknown> {
    const client = clients[by]
    const { accounts, grants } = await state()
    const account = accounts[on % accounts.length]
    const grant = grants[on % Math.max(1, grants.length)]
    const id = account?.id ?? ''
    if (what === 'open') return client?.accounts.create({ login: `drawn-${++opened}`, name: '某人', kind })
    if (what === 'grant')
      return client?.grants.create({
        accountId: id,
        tenant: 'dongguan',
        role,
        organization: role === 'town' ? 'changan' : '',
      })
    if (what === 'disable') return client?.accounts.update(id, { state: 'disabled' })
    if (what === 'enable') return client?.accounts.update(id, { state: 'active' })
    if (what === 'rename') return client?.accounts.update(id, { name: '另一人' })
    // Those who act go on acting: their own password and place stay as they are.
    if (what === 'reset') return logins.includes(account?.login ?? '') ? undefined : client?.accounts.reset(id, {})
    return grant ? client?.grants.remove(grant.id, {}) : undefined
  }

  /** What must hold whatever anybody did. */
  async function check(by: string, before: Awaited<ReturnType<typeof state>>): Promise<void> {
    const after = await state()
    const kindOf = new Map(after.accounts.map(({ id, kind }) => [id, kind]))
    for (const { accountId, role } of after.grants) {
      expect(kindOf.get(accountId)).toBe('person')
      expect(role).not.toBe('enterprise')
    }
    for (const kind of kinds)
      expect(after.accounts.filter(each => each.kind === kind && each.state === 'active').length).toBeGreaterThan(0)
    for (const { id, kind } of before.accounts) expect(kindOf.get(id)).toBe(kind)
    const isSecurity = by === 'security'
    if (!isSecurity) expect(after).toEqual(before)
  }

  test('whatever is tried, duties stay apart: no administrator has a role, none is the last to go, nobody else gives rights', async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 20 }), async acts => {
        server.clock.turn(20 * 60_000)
        clients = await Promise.all(logins.map(login => server.signIn(login).catch(() => undefined)))
        for (const each of acts) {
          const before = await state()
          await tryIt(each).catch((error: unknown) => {
            if (!(error instanceof Problem)) throw error
            expect(error.status).toBeLessThan(500)
            refused++
          })
          await check(logins[each.by] ?? '', before)
        }
      }),
      { numRuns: all ? 100 : 12, endOnFailure: true },
    )
    expect(refused).toBeGreaterThan(20)
  })
})
