import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm'
import type { Rows } from './store/store.js'

export type JobRow = Omit<Rows['t']['jobs']['$inferSelect'], 'tenantId'>

/** How long a runner has a job before another may take it: longer than any step, shorter than anybody waits. */
const leaseMs = 60_000

const instant = (at: number): string => new Date(at).toISOString()

/** Takes the first job that nobody has, by one statement: of two runners only one gets it. */
export async function takeJob({ db, tenant, t: { jobs } }: Rows, now: number): Promise<JobRow | undefined> {
  const free = and(
    eq(jobs.tenantId, tenant),
    inArray(jobs.state, ['waiting', 'running']),
    lte(jobs.leasedUntil, instant(now)),
  )
  const first = db.select({ id: jobs.id }).from(jobs).where(free).orderBy(asc(jobs.id)).limit(1)
  const [taken] = await db
    .update(jobs)
    .set({ state: 'running', leasedUntil: instant(now + leaseMs) })
    .where(and(free, inArray(jobs.id, first)))
    .returning()
  return taken
}

/** A job as it is now; nothing when it is not being run any more, since somebody has cancelled it. */
export async function runningJob({ db, tenant, t: { jobs } }: Rows, id: string): Promise<JobRow | undefined> {
  const [job] = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.tenantId, tenant), eq(jobs.id, id), eq(jobs.state, 'running')))
  return job
}

export interface Progress {
  readonly at: string
  readonly done: number
  readonly total: number | null
}

/** Where a job stands after a step, in the step's own transaction. */
export async function noteProgress(
  { db, tenant, t: { jobs } }: Rows,
  { id, version }: JobRow,
  progress: Progress,
  now: number,
) {
  await db
    .update(jobs)
    .set({ ...progress, version: version + 1, leasedUntil: instant(now + leaseMs) })
    .where(and(eq(jobs.tenantId, tenant), eq(jobs.id, id)))
}

/** Ends a job that is still running: done, or why it was not. */
export async function endJob(
  { db, tenant, t: { jobs } }: Rows,
  id: string,
  end: { state: 'done' | 'failed'; code: string },
  now: number,
) {
  await db
    .update(jobs)
    .set({ ...end, endedAt: instant(now), leasedUntil: '' })
    .where(and(eq(jobs.tenantId, tenant), eq(jobs.id, id), eq(jobs.state, 'running')))
}

/** The latest job that is about a record. */
export async function jobOfSubject({ db, tenant, t: { jobs } }: Rows, subjectId: string): Promise<JobRow | undefined> {
  const [job] = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.tenantId, tenant), eq(jobs.subjectId, subjectId)))
    .orderBy(desc(jobs.id))
    .limit(1)
  return job
}
