import { type AuditDocument, type ChainHead, emptyChain, nextEntry } from '@peiyu/core/family'
import { and, eq } from 'drizzle-orm'
import { digestBy } from '../adapters/digest.js'
import { platform, type Rows } from './store/store.js'

/** Who did it, when by both clocks. */
interface Moment {
  readonly who: {
    readonly accountId: string
    readonly name: string
    readonly roles: readonly string[]
    readonly token?: string
  }
  readonly now: string
  readonly today: string
}

/** One change, to be entered in the trail (留痕). */
export interface Trace {
  readonly moment: Moment
  readonly requestId: string
  readonly action: string
  readonly noun: string
  readonly recordId: string
  /** The firm or person under whose key the document is kept; empty for what is about nobody. */
  readonly subjectId: string
  readonly document: AuditDocument
  readonly configVersion?: string
  /** The code of the refusal, where it was not done. */
  readonly refused?: string
}

/** Documents that are about nobody in particular are kept under one key of the tenant. */
const nobody = ''

async function keyOf({ db, tenant, vault, t: { auditKeys } }: Rows, subjectId: string): Promise<string> {
  await db
    .insert(auditKeys)
    .values({ tenantId: tenant, subjectId, key: vault.newKey(subjectId) })
    .onConflictDoNothing()
  const [row] = await db
    .select({ key: auditKeys.key })
    .from(auditKeys)
    .where(and(eq(auditKeys.tenantId, tenant), eq(auditKeys.subjectId, subjectId)))
  if (!row) throw new Error(`The key of ${subjectId} is not there.`)
  return row.key
}

/** Where the chain ends. Whoever writes has it alone until the transaction ends: it is locked last. */
async function chainHead({ db, kind, tenant, t: { auditHeads } }: Rows): Promise<ChainHead> {
  const empty = emptyChain(tenant === platform ? '' : tenant, 'sha256', digestBy('sha256'))
  await db.insert(auditHeads).values({ tenantId: tenant, seq: empty.seq, hash: empty.hash }).onConflictDoNothing()
  const ask = db.select().from(auditHeads).where(eq(auditHeads.tenantId, tenant))
  const [head] = await (kind === 'postgres' ? ask.for('update') : ask)
  return head ? { ...empty, seq: head.seq, hash: head.hash } : empty
}

/** What is chained can never be erased: the name stands there only of those who act in office. */
const inOffice = (roles: readonly string[]): boolean => roles.some(role => role !== 'enterprise')

/** Adds one entry to the tenant's trail, in the transaction of the change that it tells of. */
export async function appendAudit(rows: Rows, trace: Trace): Promise<void> {
  const { db, tenant, vault, t } = rows
  const { moment, document, subjectId, configVersion, refused, ...what } = trace
  const subject = subjectId === '' ? nobody : subjectId
  const key = await keyOf(rows, subject)
  const { accountId: account, name, roles, token } = moment.who
  const draft = {
    ...what,
    at: moment.now,
    businessDay: moment.today,
    actor: { account, ...(inOffice(roles) ? { name } : {}), roles, ...(token === undefined ? {} : { token }) },
    ...(subject === nobody ? {} : { subject }),
    ...(configVersion === undefined ? {} : { configVersion }),
    ...(refused === undefined ? {} : { refused }),
    document,
    salt: vault.salt(),
  }
  const { entry, document: text, head } = nextEntry(await chainHead(rows), draft, digestBy('sha256'))
  const { seq, at, action, noun, recordId } = entry
  const columns = { seq, at, action, noun, recordId, subjectId: subject, accountId: account }
  await db
    .insert(t.auditEntries)
    .values({ tenantId: tenant, ...columns, entry, document: vault.seal(text, { subject, key }) })
  await db.update(t.auditHeads).set({ seq: head.seq, hash: head.hash }).where(eq(t.auditHeads.tenantId, tenant))
}
