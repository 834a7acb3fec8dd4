import {
  type AuditEntry,
  ChainCheck,
  type ChainHead,
  type ChainVerdict,
  emptyChain,
  entryText,
} from '@peiyu/core/family'
import { and, asc, desc, eq, gt, gte, inArray, lt, lte, type SQL } from 'drizzle-orm'
import { digestBy } from '../adapters/digest.js'
import { platform, type Rows, type Store } from './store/store.js'

/** What of a trail is asked for; `before` is the number of the last entry of the page before. */
export interface TrailAsked {
  readonly noun?: string | undefined
  readonly recordId?: string | undefined
  readonly subjectId?: string | undefined
  readonly accountId?: string | undefined
  readonly action?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly before?: number | undefined
  readonly limit: number
}

/** An entry with the text of its document, where somebody may still read it. */
export interface ReadEntry {
  readonly entry: AuditEntry
  readonly document: string | undefined
}

type EntryRow = Omit<Rows['t']['auditEntries']['$inferSelect'], 'tenantId' | 'accountId'>

/** What lists are filtered by stands beside the entry: an entry is what both say, so that neither is changed unnoticed. */
const entryOf = ({ entry, seq, at, action, noun, recordId }: EntryRow): AuditEntry => ({
  ...entry,
  seq,
  at,
  action,
  noun,
  recordId,
})

const entryColumns = ({ auditEntries: e }: Rows['t']) => ({
  entry: e.entry,
  document: e.document,
  subjectId: e.subjectId,
  seq: e.seq,
  at: e.at,
  action: e.action,
  noun: e.noun,
  recordId: e.recordId,
})

async function opened({ db, tenant, vault, t: { auditKeys } }: Rows, rows: readonly EntryRow[]): Promise<ReadEntry[]> {
  const subjects = [...new Set(rows.map(({ subjectId }) => subjectId))]
  if (subjects.length === 0) return []
  const found = await db
    .select({ subjectId: auditKeys.subjectId, key: auditKeys.key })
    .from(auditKeys)
    .where(and(eq(auditKeys.tenantId, tenant), inArray(auditKeys.subjectId, subjects)))
  const keys = new Map(found.map(({ subjectId, key }) => [subjectId, key]))
  return rows.map(row => {
    const { document, subjectId } = row
    const key = keys.get(subjectId)
    return {
      entry: entryOf(row),
      document: key === undefined ? undefined : vault.open(document, { subject: subjectId, key }),
    }
  })
}

/** Entries of a trail, the latest first. */
export async function trailPage(rows: Rows, asked: TrailAsked): Promise<ReadEntry[]> {
  const { auditEntries: e } = rows.t
  const is = <T extends string | number>(column: Parameters<typeof eq>[0], value: T | undefined): SQL | undefined =>
    value === undefined ? undefined : eq(column, value)
  const where = and(
    eq(e.tenantId, rows.tenant),
    is(e.noun, asked.noun),
    is(e.recordId, asked.recordId),
    is(e.subjectId, asked.subjectId),
    is(e.accountId, asked.accountId),
    is(e.action, asked.action),
    asked.from === undefined ? undefined : gte(e.at, asked.from),
    asked.to === undefined ? undefined : lte(e.at, asked.to),
    asked.before === undefined ? undefined : lt(e.seq, asked.before),
  )
  const page = await rows.db.select(entryColumns(rows.t)).from(e).where(where).orderBy(desc(e.seq)).limit(asked.limit)
  return opened(rows, page)
}

const atOnce = 500

/** All entries of a trail in their order, a few hundred at a time: however long it is, it is never held whole. */
export async function* wholeTrail(store: Store, tenant: string): AsyncGenerator<readonly ReadEntry[]> {
  for (let last = 0; ; ) {
    const page = await store.read(tenant, async rows => {
      const { auditEntries: e } = rows.t
      const found = await rows.db
        .select(entryColumns(rows.t))
        .from(e)
        .where(and(eq(e.tenantId, tenant), gt(e.seq, last)))
        .orderBy(asc(e.seq))
        .limit(atOnce)
      return opened(rows, found)
    })
    if (page.length === 0) return
    yield page
    last = page.at(-1)?.entry.seq ?? last
  }
}

/** Where a trail begins. */
export const trailBeginning = (tenant: string): ChainHead =>
  emptyChain(tenant === platform ? '' : tenant, 'sha256', digestBy('sha256'))

/** Where a trail ends. */
export async function trailEnd(store: Store, tenant: string): Promise<ChainHead> {
  const [head] = await store.read(tenant, ({ db, t: { auditHeads } }) =>
    db.select().from(auditHeads).where(eq(auditHeads.tenantId, tenant)),
  )
  const empty = trailBeginning(tenant)
  return head ? { ...empty, seq: head.seq, hash: head.hash } : empty
}

/** Holds a trail against itself, entry by entry, with the end that the database tells as its anchor. */
export async function verifyTrail(store: Store, tenant: string): Promise<ChainVerdict> {
  const { seq, hash } = await trailEnd(store, tenant)
  const check = new ChainCheck(trailBeginning(tenant), digestBy('sha256'), seq === 0 ? [] : [{ seq, hash }])
  for await (const page of wholeTrail(store, tenant)) {
    for (const { entry, document } of page) {
      if (entry.seq > seq) continue
      check.take({ text: entryText(entry), hash: entry.hash, ...(document === undefined ? {} : { document }) })
    }
  }
  return check.verdict()
}
