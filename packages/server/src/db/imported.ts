import { and, asc, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Rows } from './store/store.js'

interface Part {
  readonly importId: string
  readonly after: string
  readonly limit: number
}

/** Firms that an import entered, in order. */
export const importedFirms = ({ db, t: { enterprises: e }, tenant }: Rows, { importId, after, limit }: Part) =>
  db
    .select({ id: e.id, name: e.name, version: e.version })
    .from(e)
    .where(and(eq(e.tenantId, tenant), eq(e.importId, importId), gt(e.id, after)))
    .orderBy(asc(e.id))
    .limit(limit)

/** Facts that an import entered and nobody has withdrawn. */
export const importedFacts = ({ db, t: { facts: f }, tenant }: Rows, { importId, after, limit }: Part) =>
  db
    .select({ id: f.id, version: f.version })
    .from(f)
    .where(and(eq(f.tenantId, tenant), eq(f.importId, importId), isNull(f.withdrawnAt), gt(f.id, after)))
    .orderBy(asc(f.id))
    .limit(limit)

/** Places in programs that an import entered, with the firm's name. */
export const importedPlaces = ({ db, t: { memberships: m, enterprises: e }, tenant }: Rows, part: Part) =>
  db
    .select({ id: m.id, version: m.version, enterpriseId: m.enterpriseId, name: e.name })
    .from(m)
    .innerJoin(e, and(eq(e.tenantId, m.tenantId), eq(e.id, m.enterpriseId)))
    .where(and(eq(m.tenantId, tenant), eq(m.importId, part.importId), gt(m.id, part.after)))
    .orderBy(asc(m.id))
    .limit(part.limit)

/** What an import entered of these firms: it goes with them. */
export async function importedOf({ db, t: { facts, memberships }, tenant }: Rows, ids: readonly string[]) {
  // Both tables have the four columns that are used.
  const rowsOf = (t: typeof facts) =>
    db
      .select({ id: t.id, version: t.version })
      .from(t)
      .where(and(eq(t.tenantId, tenant), inArray(t.enterpriseId, [...ids])))
  return { facts: await rowsOf(facts), memberships: await rowsOf(memberships as unknown as typeof facts) }
}

/** Which of these firms others have said something of since: facts, places that moved, events, assessments. */
export async function touchedFirms(
  { db, tenant, t: { facts, memberships, enterpriseEvents: events, assessmentResults: results } }: Rows,
  importId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const all = [...ids]
  const asked = [
    await db
      .select({ id: facts.enterpriseId })
      .from(facts)
      .where(
        and(
          eq(facts.tenantId, tenant),
          inArray(facts.enterpriseId, all),
          or(isNull(facts.importId), ne(facts.importId, importId), ne(facts.version, 1)),
        ),
      ),
    await db
      .select({ id: memberships.enterpriseId })
      .from(memberships)
      .where(
        and(
          eq(memberships.tenantId, tenant),
          inArray(memberships.enterpriseId, all),
          or(isNull(memberships.importId), ne(memberships.importId, importId), ne(memberships.version, 1)),
        ),
      ),
    await db
      .select({ id: events.enterpriseId })
      .from(events)
      .where(and(eq(events.tenantId, tenant), inArray(events.enterpriseId, all))),
    await db
      .select({ id: results.enterpriseId })
      .from(results)
      .where(and(eq(results.tenantId, tenant), inArray(results.enterpriseId, all))),
  ]
  return new Set(asked.flat().map(({ id }) => id))
}

/** Firms for whom somebody signs in; the platform keeps that. */
export async function firmsWithPeople({ db, t: { grants } }: Rows, tenant: string): Promise<ReadonlySet<string>> {
  const rows = await db.select({ id: grants.enterpriseId }).from(grants).where(eq(grants.tenant, tenant))
  return new Set(rows.map(({ id }) => id))
}
