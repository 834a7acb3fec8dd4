import type { FirmRecords, KeptFact, SetRecords } from '@peiyu/core/family'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Rows } from './store/store.js'

/** What was ever set for a tenant, also what was taken back since: an earlier instant still knew it. */
export async function setRecords({ db, tenant, t: { parameters, readings } }: Rows): Promise<SetRecords> {
  return {
    parameters: await db.select().from(parameters).where(eq(parameters.tenantId, tenant)),
    readings: await db.select().from(readings).where(eq(readings.tenantId, tenant)),
  }
}

/** What is kept of some firms, each whole; a firm that is not there is left out. */
export async function firmRecords(rows: Rows, ids: readonly string[]): Promise<ReadonlyMap<string, FirmRecords>> {
  const { db, tenant, t } = rows
  const own = { enterprises: t.enterprises, facts: t.facts, memberships: t.memberships }
  const among = [...ids]
  const firms = await db
    .select({ id: own.enterprises.id, town: own.enterprises.town, registeredOn: own.enterprises.registeredOn })
    .from(own.enterprises)
    .where(and(eq(own.enterprises.tenantId, tenant), inArray(own.enterprises.id, among)))
  const facts = await db
    .select()
    .from(own.facts)
    .where(and(eq(own.facts.tenantId, tenant), inArray(own.facts.enterpriseId, among)))
    .orderBy(asc(own.facts.recordedAt), asc(own.facts.id))
  const memberships = await db
    .select()
    .from(own.memberships)
    .where(and(eq(own.memberships.tenantId, tenant), inArray(own.memberships.enterpriseId, among)))
  const [factsOf, placesOf] = [grouped(facts), grouped(memberships)]
  return new Map(
    firms.map(({ id, town, registeredOn }) => [
      id,
      {
        town,
        registeredOn,
        facts: (factsOf.get(id) ?? []) as readonly KeptFact[],
        memberships: placesOf.get(id) ?? [],
      },
    ]),
  )
}

function grouped<R extends { readonly enterpriseId: string }>(rows: readonly R[]): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(row.enterpriseId)
    if (group) group.push(row)
    else groups.set(row.enterpriseId, [row])
  }
  return groups
}
