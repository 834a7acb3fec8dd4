import { dayText, type Tenant } from '@peiyu/core'
import { type AuditDocument, type PopulationPlan, readPopulation } from '@peiyu/core/family'
import type { Chance } from '../adapters/ids.js'
import type { Passwords } from '../adapters/password.js'
import { apply } from '../db/apply.js'
import { enterprisesByCode } from '../db/enterprises.js'
import { platform, type Rows, type Store } from '../db/store/store.js'
import { knownTenants } from '../db/tenants.js'
import { appendAudit } from '../db/trail.js'
import type { Write } from '../db/write.js'
import { administratorsOf, type Common, type DemoLogin, passwordFrom, personOf } from './people.js'
import { type DemoUser, populationOf } from './population.js'
import { type NewId, writesOf } from './rows.js'

/** A tenant's folder once it was read. */
export interface Shown {
  /** Under which it is served: the name of its folder. */
  readonly id: string
  readonly tenant: Tenant | undefined
  readonly files: ReadonlyMap<string, string>
}

interface Demonstration {
  readonly id: string
  readonly name: string
  readonly tenant: Tenant
  readonly plan: PopulationPlan
}

export interface SeedTools {
  readonly passwords: Passwords
  readonly chance: Chance
  /** The real clock, in milliseconds. */
  readonly now: () => number
  /** Told once there is something to do, which takes some seconds. */
  readonly begins?: (() => void) | undefined
}

/** What was put into an empty database: who may sign in, all with one password that is kept nowhere else. */
export interface Seeded {
  readonly password: string
  readonly logins: readonly DemoLogin[]
  readonly firms: number
  readonly tenants: readonly { readonly id: string; readonly name: string; readonly businessDay: string }[]
}

/** Sound folders that say how they are populated; `peiyu check` tells of one that says it wrong. */
const demonstrationsIn = (shown: Iterable<Shown>): Demonstration[] =>
  [...shown].flatMap(({ id, tenant, files }) => {
    const plan = tenant && readPopulation(files, tenant).plan
    return tenant && plan ? [{ id, name: tenant.shape.name, tenant, plan }] : []
  })

/** Nobody can sign in, and nothing is kept of any tenant. */
async function isEmpty(rows: Rows): Promise<boolean> {
  const { accounts } = rows.t
  const somebody = await rows.db.select({ id: accounts.id }).from(accounts).limit(1)
  return somebody.length === 0 && (await knownTenants(rows)).length === 0
}

/** Who seeds: nobody has signed in yet. */
const nobody = { accountId: '', name: '', roles: [] }

interface Made {
  readonly noun: string
  readonly id: string
  readonly document: AuditDocument
}

/** What is made, and its entry in the trail, in the transaction of the caller. */
async function make(
  rows: Rows,
  writes: readonly Write[],
  { now, today, made }: { now: string; today: string; made: readonly Made[] },
): Promise<void> {
  await apply(rows, writes)
  for (const { noun, id, document } of made)
    await appendAudit(rows, {
      moment: { who: nobody, now, today },
      requestId: 'demonstration',
      action: `${noun}.create`,
      noun,
      recordId: id,
      subjectId: id,
      document,
    })
}

/**
 * One transaction a tenant: it is there whole or not at all. One that an interrupted start has filled is left as it is.
 */
async function seedTenant(
  store: Store,
  { id: tenant, plan }: Demonstration,
  { chance, now }: SeedTools,
): Promise<readonly DemoUser[]> {
  const { firms, users } = populationOf(plan)
  const newId: NewId = at => chance.id(Date.parse(at))
  await store.open(tenant)
  await store.write(tenant, async rows => {
    const there = await enterprisesByCode(
      rows,
      firms.slice(0, 1).map(({ creditCode }) => creditCode),
    )
    if (there.size > 0) return
    for (const firm of firms) {
      const { id, writes } = writesOf(firm, newId)
      const { creditCode, name, town } = firm
      const after = { creditCode, name, town, facts: firm.facts.length, memberships: firm.memberships.length }
      const made = [{ noun: 'enterprises', id, document: { before: null, after } }]
      await make(rows, writes, { now: new Date(now()).toISOString(), today: dayText(plan.day), made })
    }
  })
  return users
}

/** The firms that users of enterprises belong to. */
const firmsOf = (store: Store, tenant: string, users: readonly DemoUser[]): Promise<ReadonlyMap<string, string>> =>
  store.read(tenant, rows =>
    enterprisesByCode(
      rows,
      users.flatMap(({ firm }) => firm?.creditCode ?? []),
    ),
  )

/**
 * Fills an empty database with demonstrations, through the writer that all others use (演示数据入库).
 *
 * Nothing is done, and nothing answered, where a tenant or an account is kept already. Tenants come first and people last: what is
 * interrupted is completed at the next start. The password is made here and told once.
 */
export async function seedDemonstrations(
  store: Store,
  shown: Iterable<Shown>,
  tools: SeedTools,
): Promise<Seeded | undefined> {
  if (!(await store.read(platform, isEmpty))) return undefined
  const demonstrations = demonstrationsIn(shown)
  if (demonstrations.length === 0) return undefined
  const { chance, passwords } = tools
  tools.begins?.()
  const password = passwordFrom(chance.token())
  const common: Common = {
    at: new Date(tools.now()).toISOString(),
    passwordHash: await passwords.hash(password),
    newId: at => chance.id(Date.parse(at)),
  }
  const people: ReturnType<typeof personOf>[] = []
  for (const one of demonstrations) {
    const users = await seedTenant(store, one, tools)
    const firms = await firmsOf(store, one.id, users)
    for (const user of users) {
      const { firm, organization = '' } = user
      const of = firm?.name ?? one.tenant.organizations?.organizations[organization]?.name ?? ''
      const post = { tenant: one.id, of, enterpriseId: firms.get(firm?.creditCode ?? '') ?? '' }
      people.push(personOf(user, post, common))
    }
  }
  people.push(...administratorsOf(common))
  await store.write(platform, rows => seedPlatform(rows, demonstrations, { people, at: common.at }))
  return {
    password,
    logins: people.map(({ login }) => login),
    firms: demonstrations.reduce((sum, { plan }) => sum + plan.firms, 0),
    tenants: demonstrations.map(({ id, name, plan }) => ({ id, name, businessDay: dayText(plan.day) })),
  }
}

async function seedPlatform(
  rows: Rows,
  demonstrations: readonly Demonstration[],
  { people, at }: { people: readonly ReturnType<typeof personOf>[]; at: string },
): Promise<void> {
  const tenants = demonstrations.map(({ id, name, plan }): Write => {
    return { insert: 'tenants', row: { id, recordedAt: at, name, state: 'active', businessDay: dayText(plan.day) } }
  })
  const made = people.map(({ id, login }) => ({
    noun: 'accounts',
    id,
    document: { before: null, after: { ...login } },
  }))
  await make(rows, [...tenants, ...people.flatMap(({ writes }) => writes)], { now: at, today: at.slice(0, 10), made })
}
