import { eq } from 'drizzle-orm'
import { sha256 } from '../adapters/digest.js'
import type { Rows } from './store/store.js'

interface Moment {
  readonly who: { readonly accountId: string; readonly name: string }
  readonly now: string
  readonly today: string
}

export interface Trace {
  readonly moment: Moment
  readonly requestId: string
  readonly action: string
  readonly noun: string
  readonly recordId: string
  readonly subjectId: string
  readonly document: Readonly<Record<string, unknown>>
}

/** Adds one entry to the tenant's trail, in the transaction of the change that it tells of. The head is locked last. */
export async function appendAudit({ db, t: { auditEntries, auditHeads }, tenant }: Rows, trace: Trace): Promise<void> {
  const document = JSON.stringify(trace.document)
  await db.insert(auditHeads).values({ tenantId: tenant, seq: 0, hash: '' }).onConflictDoNothing()
  const [head] = await db.select().from(auditHeads).where(eq(auditHeads.tenantId, tenant))
  const { moment, action, noun, recordId, subjectId, requestId } = trace
  const entry = {
    seq: (head?.seq ?? 0) + 1,
    at: moment.now,
    businessDay: moment.today,
    who: moment.who.accountId,
    action,
    noun,
    recordId,
    requestId,
    documentHash: sha256(document),
    previous: head?.hash ?? '',
  }
  const hash = sha256(JSON.stringify(entry))
  await db.insert(auditEntries).values({
    tenantId: tenant,
    seq: entry.seq,
    at: entry.at,
    action,
    noun,
    recordId,
    subjectId,
    accountId: moment.who.accountId,
    entry: { ...entry, hash },
    document,
  })
  await db.update(auditHeads).set({ seq: entry.seq, hash }).where(eq(auditHeads.tenantId, tenant))
}
