import { accessTable, resources, type ResourceSpec } from '@peiyu/core/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBoth } from '../db/both.js'
import { ask, bodyFor, nounOf } from './probe.js'
import { classOf, type Route, routesOf } from './routes.js'
import { askers, digestOf, type TwoTenants, twoTenants } from './two-tenants.js'

const specs: readonly ResourceSpec[] = Object.values(resources)
const specOf = (route: Route): ResourceSpec | undefined => specs.find(({ name }) => name === nounOf(route))

/** What a list tells of a record besides the record's own fields. */
const besides: Readonly<Record<string, readonly string[]>> = { enterprises: ['facts'] }

/** Names that a body might smuggle in: of the database, of rights, of amounts, and plain nonsense. */
const smuggled =
  `tenantId tenant_id id version recordedAt recorded_at status state standing nameKey importId formerNames
  withdrawnAt supersededAt by accountId accountKind role roles kind grants isAdmin admin permissions organization tenant scope
  passwordHash totpSecret approvedAmount dueFen score configVersion $where a.b 0 字段 hasOwnProperty toString valueOf`.split(
    /\s+/,
  )

onBoth('the fields of records', open => {
  let two: TwoTenants
  let cookies: ReadonlyMap<string, string>

  beforeAll(async () => {
    two = await twoTenants(await open())
    cookies = await askers(two, [...new Set(accessTable.map(({ role }) => role))])
  })
  afterAll(() => two.server.close())

  const routesOfRecords = () => routesOf(two.server.app).filter(route => classOf(route) === 'tenant' && specOf(route))

  /** What a role may read of a noun: every field, or those that the table names. */
  function readableBy(role: string, spec: ResourceSpec): ReadonlySet<string> {
    const rows = accessTable.filter(
      row => (row.role === role || role === 'both') && row.noun === spec.name && row.acts.includes('read'),
    )
    const all = [...Object.keys(spec.record.shape), ...(besides[spec.name] ?? [])]
    const limits = rows.map(({ fields }) => fields?.read)
    return new Set(
      limits.includes(undefined) ? all : ['id', 'version', 'recordedAt', ...limits.flatMap(some => some ?? [])],
    )
  }

  test('that are answered are those of the record, and of these the ones that the role may read', async () => {
    let looked = 0
    for (const route of routesOfRecords().filter(
      ({ method, path }) => method === 'GET' && !/\.(?:csv|xlsx)$/.test(path),
    )) {
      const spec = specOf(route)
      if (!spec || /:id\/.+/.test(route.path)) continue
      for (const [role, cookie] of cookies) {
        const { status, bytes } = await ask(two, {
          route,
          tenant: two.own.tenant,
          id: two.own.ids.get(spec.name) ?? '',
          cookie,
        })
        if (status !== 200) continue
        const answer = JSON.parse(bytes.toString()) as { items?: readonly object[] }
        const allowed = readableBy(role, spec)
        for (const record of answer.items ?? [answer]) {
          looked++
          expect(
            Object.keys(record).filter(field => !allowed.has(field)),
            `${role} ${route.path}`,
          ).toEqual([])
        }
      }
    }
    expect(looked).toBeGreaterThan(20)
  })

  test('that nobody asked for are refused by name, 40 at a time, and nothing is written', async () => {
    expect(new Set(smuggled).size).toBeGreaterThanOrEqual(40)
    const before = await digestOf(two.server.store, two.own.tenant)
    const writes = routesOfRecords().filter(route => route.method !== 'GET' && !isForm(route))
    for (const route of writes) {
      const id = two.own.ids.get(nounOf(route)) ?? ''
      const sound = bodyFor(route, two.own, two.own.firm, 77) as object
      const extra = smuggled.filter(name => !Object.hasOwn(sound, name) && !isOwn(route, name))
      const body = { ...Object.fromEntries(extra.map(name => [name, 1])), ...sound }
      for (const [role, cookie] of cookies) {
        const { status, bytes } = await ask(two, { route, tenant: two.own.tenant, id, cookie, body })
        const name = `${role} ${route.method} ${route.path}`
        expect([400, 401, 403, 404], `${name}: ${bytes.toString()}`).toContain(status)
        if (status !== 400) continue
        const { issues } = JSON.parse(bytes.toString()) as { issues: { code: string; path: string[] }[] }
        const told = issues.filter(({ code }) => code === 'http/unknown-field').map(({ path }) => path.at(-1))
        expect(new Set(told), name).toEqual(new Set(extra))
      }
    }
    expect(writes.length).toBeGreaterThan(5)
    expect(await digestOf(two.server.store, two.own.tenant)).toEqual(before)
  })

  /** A file is sent as a form, of which only what is known by name is read. */
  const isForm = (route: Route): boolean =>
    route.method === 'POST' && !route.path.includes('/:id') && specOf(route)?.create === undefined

  /** A field that the act itself takes. */
  function isOwn(route: Route, name: string): boolean {
    const spec = specOf(route)
    const verb = /\/:id\/([a-z-]+)$/.exec(route.path)?.[1] ?? ''
    const schemas = [spec?.create, spec?.update, spec?.verbs[verb]?.body] as ({ shape?: object } | undefined)[]
    return schemas.some(schema => Object.hasOwn(schema?.shape ?? {}, name))
  }
})
