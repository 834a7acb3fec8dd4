import { createHash } from 'node:crypto'
import { resources } from '@peiyu/core/client'
import { platform, type Rows, type Store } from '@peiyu/server'
import { sqliteKit } from '../../packages/server/src/db/kit/sqlite.js'
import { tenantTables } from '../../packages/server/src/db/schema/families.js'
import { entries } from '../../packages/server/src/resources/entries.js'
import { onSqlite, type Opened } from '../db/both.js'
import { tenants } from '../engine/tenants.js'
import { type AServer, aServer } from '../records/a-server.js'
import { sampleOf, type Schema } from './sample.js'

/** One of the two tenants, with what only its own people may see. */
export interface Side {
  readonly tenant: string
  readonly town: string
  /** Stands in every text that the tenant keeps. */
  readonly mark: string
  /** Its one firm. */
  readonly firm: string
  /** A record of each noun, by the noun's name. */
  readonly ids: ReadonlyMap<string, string>
}

export interface TwoTenants {
  readonly server: AServer
  readonly own: Side
  readonly foreign: Side
  readonly office: string
}

type TableName = keyof Rows['t']
const tableNames = Object.keys(tenantTables(sqliteKit)) as TableName[]

interface Column {
  readonly columnType: string
  readonly notNull: boolean
}

const columnsOf = (table: TableName): [string, Column][] =>
  Object.entries((tenantTables(sqliteKit) as Record<string, object>)[table] ?? {}).filter(
    (pair): pair is [string, Column] => typeof (pair[1] as Partial<Column> | null)?.columnType === 'string',
  )

const specOf = (table: TableName) => entries.find(entry => entry.table === table)?.spec ?? resources[table as never]

const idIn = (number: number, letter: string): string => `${letter}${String(number).padStart(25, '0')}`

/** What a column holds where no schema speaks of it. */
function plainly(name: string, { columnType }: Column, mark: string): unknown {
  if (/boolean/i.test(columnType)) return false
  if (/integer/i.test(columnType)) return 1
  if (/custom/i.test(columnType)) return [mark]
  if (/^(?:from|until|on)$|Day$/.test(name)) return '2018-11-21'
  return name.endsWith('At') ? '2026-12-01T02:00:00.000Z' : `${mark}-${name.toLowerCase()}`
}

type Named = Pick<Side, 'tenant' | 'town' | 'mark'>

/** A row with the mark in every text, for a table that no act of the tests has filled. */
function rowOf(table: TableName, { tenant, town, mark }: Named, at: { firm: string; account: string; id: string }) {
  const shape = (specOf(table) as (typeof resources)['enterprises'] | undefined)?.record.shape as
    | Readonly<Record<string, Schema>>
    | undefined
  const known: Readonly<Record<string, unknown>> = {
    tenantId: tenant,
    id: at.id,
    version: 1,
    enterpriseId: at.firm,
    accountId: at.account,
    by: at.account,
    // Whoever proposed a version does not publish it.
    publishedBy: null,
  }
  return Object.fromEntries(
    columnsOf(table).map(([name, column]) => {
      const schema = shape?.[name]
      if (Object.hasOwn(known, name)) return [name, known[name]]
      return [name, schema ? sampleOf(schema, name, { mark, town, id: at.id, number: 1 }) : plainly(name, column, mark)]
    }),
  )
}

async function fill(store: Store, side: Named & { firm: string; account: string }, letter: string) {
  const ids = new Map<string, string>()
  await store.write(side.tenant, async rows => {
    for (const [number, table] of tableNames.entries()) {
      const known = rows.t[table] as Rows['t']['enterprises']
      const [first] = await rows.db.select().from(known).limit(1)
      const id = first?.id ?? idIn(number, letter)
      if (!first) await rows.db.insert(known).values(rowOf(table, side, { ...side, id }) as never)
      const spec = specOf(table)
      if (spec) ids.set((spec as { name: string }).name, id)
    }
  })
  return ids
}

/** What the platform keeps for a tenant, and shows to its people alone: somebody who asks to act for its firm. */
async function fillKept(store: Store, { tenant, town, mark, account }: Named & { account: string }, letter: string) {
  const id = idIn(9000, letter)
  const said = {
    login: `${mark}-login`,
    person: `${mark}-person`,
    enterpriseName: `${mark}-firm`,
    creditCode: `${mark}-code`,
  }
  const kept = {
    letterType: 'pdf',
    letterBytes: 4,
    letterHash: `${mark}-hash`,
    state: 'waiting',
    reason: `${mark}-reason`,
  }
  const base = { tenantId: platform, id, recordedAt: '2026-12-01T02:00:00.000Z', accountId: account, tenant, town }
  await store.write(platform, async ({ db, t }) => {
    await db.insert(t.registrations).values({ ...base, ...said, ...kept })
    await db.insert(t.letters).values({ tenantId: platform, registrationId: id, bytes: Buffer.from(mark) })
  })
  return new Map([['registrations', id]])
}

/** The tenant's firm, entered and renamed by its office, so that the trail and the words to find it by are real. */
async function aSide(server: AServer, side: Named, letter: string): Promise<Side> {
  const login = `office-${letter.toLowerCase()}`
  const account = await server.account(login, [{ tenant: side.tenant, role: 'office' }])
  const { enterprises } = (await server.signIn(login)).tenant(side.tenant)
  const of = { ...side, id: '', number: letter === 'A' ? 1 : 2 }
  const shape = resources.enterprises.create
  const { id } = await enterprises.create(sampleOf(shape, '', of) as never)
  await enterprises.rename(id, { name: `东莞市${side.mark}新材料有限公司`, on: '2018-11-01', reason: side.mark })
  const own = await fill(server.store, { ...side, firm: id, account }, letter)
  const kept = await fillKept(server.store, { ...side, account }, letter)
  return { ...side, firm: id, ids: new Map([...own, ...kept]) }
}

/** Two tenants whose every table holds rows, with another mark in each. */
export async function twoTenants(opened?: Opened): Promise<TwoTenants> {
  const all = new Map(tenants().map(({ tenant }) => [tenant.shape.id, tenant]))
  const server = await aServer({
    opened: opened ?? (await onSqlite()),
    tenants: { dongguan: all.get('dongguan'), nanhai: all.get('nanhai') },
  })
  const own = await aSide(server, { tenant: 'dongguan', town: 'changan', mark: 'zzquagga' }, 'A')
  const foreign = await aSide(server, { tenant: 'nanhai', town: 'guicheng', mark: 'zzokapi' }, 'B')
  return { server, own, foreign, office: 'office-a' }
}

/** A digest of everything that a tenant keeps, table by table. */
export const digestOf = (store: Store, tenant: string): Promise<Record<string, string>> =>
  store.read(tenant, async ({ db, t }) => {
    const digests: Record<string, string> = {}
    for (const table of tableNames) {
      const rows = (await db.select().from(t[table] as Rows['t']['enterprises'])) as object[]
      const lines = rows.map(row => JSON.stringify(row)).sort()
      digests[table] = createHash('sha256').update(lines.join('\n')).digest('hex')
    }
    return digests
  })

/** Who may ask: every role in the own tenant, the administrators, somebody with a role in both, and nobody. */
export async function askers(
  { server, own, foreign }: TwoTenants,
  roles: readonly string[],
): Promise<Map<string, string>> {
  const cookies = new Map([['nobody', '']])
  for (const role of roles) {
    const isAdministrator = ['system', 'security', 'audit'].includes(role)
    const granted = { tenant: own.tenant, role, organization: own.town, enterpriseId: own.firm }
    await server.account(`as-${role}`, isAdministrator ? [] : [granted], isAdministrator ? role : 'person')
    cookies.set(role, await server.cookieOf(`as-${role}`))
  }
  await server.account('as-both', [
    { tenant: own.tenant, role: 'office' },
    { tenant: foreign.tenant, role: 'leader' },
  ])
  await server.signIn('as-both', own.tenant)
  const both = await server.app.request('http://localhost/api/session', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', cookie: await server.cookieOf('as-both') },
    body: JSON.stringify({ tenant: own.tenant }),
  })
  cookies.set('both', both.headers.get('set-cookie')?.split(';')[0] ?? '')
  return cookies
}
