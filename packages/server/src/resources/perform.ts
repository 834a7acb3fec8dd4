import { can, type Permit } from '@peiyu/core/client'
import type { AuditDocument, JsonMap } from '@peiyu/core/family'
import { apply } from '../db/apply.js'
import { type Answer, remember, remembered } from '../db/answers.js'
import { found } from '../db/list/list.js'
import { NotWritten } from '../db/refused.js'
import type { Rows, Store } from '../db/store/store.js'
import { appendAudit } from '../db/trail.js'
import type { Acting, Decided, Moment } from '../verbs/verb.js'
import { type ActBody, readBody } from './body.js'
import type { AnyVerb, Entry } from './entry.js'
import { Declined } from './declined.js'
import { readable } from './fields.js'
import type { Outside } from './outside.js'

/** An act as it is asked for: on which noun, by whom, with what. */
export interface Ask {
  readonly entry: Entry
  /** `create`, `update`, or a verb. */
  readonly act: string
  readonly tenant: string
  readonly id?: string
  readonly body: unknown
  /** The version that the caller saw; another by now is refused. */
  readonly ifMatch?: number
  /** The caller's name for this one act: sent again, it is answered and not done again. */
  readonly key?: string
  readonly requestId: string
  /** For acts that want something made ready before their transaction. */
  readonly outside?: Outside
}

/** What was settled before the transaction begins. */
interface Ready {
  readonly body: ActBody
  readonly permits: readonly Permit[]
  readonly prepared: unknown
}

type RecordRow = Readonly<Record<string, unknown>>

const verbOf = ({ create, update, verbs }: Entry, act: string): AnyVerb | undefined =>
  act === 'create' ? create : act === 'update' ? update : Object.hasOwn(verbs, act) ? verbs[act] : undefined

/** Whoever may not do an act to a noun is told so, but learns of no record that it could not read. */
function permitsFor({ entry: { spec }, act }: Ask, { who }: Moment): readonly Permit[] {
  const permits = can(who.actor, act, spec.name)
  if (permits.length === 0) throw new Declined('http/forbidden')
  return permits
}

async function recordFor(rows: Rows, ask: Ask, permits: readonly Permit[]): Promise<RecordRow | undefined> {
  const { id, ifMatch } = ask
  if (id === undefined) return undefined
  const record = await found(rows, ask.entry, permits, id)
  if (!record) throw new Declined('http/no-such-record')
  if (ifMatch !== undefined && record['version'] !== ifMatch) throw new Declined('http/changed-since')
  return record
}

/** What a permit lets be written: fields that it does not name are refused, not passed over. */
function checkFields(body: unknown, permits: readonly Permit[]): void {
  const limits = permits.map(({ fields }) => fields?.write)
  if (limits.some(limit => limit === undefined)) return
  const allowed = new Set(limits.flatMap(limit => limit ?? []))
  const beyond = Object.keys(body as object).filter(field => !allowed.has(field))
  if (beyond.length > 0)
    throw new Declined(
      'http/forbidden-field',
      beyond.map(field => ({ code: 'http/forbidden-field', path: [field] })),
    )
}

interface Done {
  readonly decided: Decided
  readonly before: RecordRow | undefined
  readonly after: RecordRow | undefined
}

/** Decides and writes within one transaction; a refusal undoes it. */
async function decideAndWrite(rows: Rows, ask: Ask, moment: Moment, { body, permits, prepared }: Ready): Promise<Done> {
  const before = await recordFor(rows, ask, permits)
  const verb = verbOf(ask.entry, ask.act)
  if (!verb) throw new Declined('http/no-such-place')
  // Bodies and records were read by the schemas that the verb's types come from.
  const acting = { ...moment, rows, record: before, body, prepared } as unknown as Acting<never, never, never>
  const outcome = await verb(acting)
  if (!outcome.ok) throw new Declined('http/refused', outcome.refusals)
  await apply(rows, outcome.writes)
  const after = await found(rows, ask.entry, permits, outcome.id)
  // What somebody makes must be within their own reach.
  if (ask.act === 'create' && !after) throw new Declined('http/out-of-reach')
  return { decided: outcome, before, after }
}

function answerOf(ask: Ask, { after }: Done, moment: Moment): Answer {
  const shown = after ? readable(after, can(moment.who.actor, 'read', ask.entry.spec.name)) : {}
  return { status: ask.act === 'create' ? 201 : 200, body: JSON.stringify(shown) }
}

/** A first password, a token: told now, and kept nowhere, not even with the answer. */
const toldOnce = ({ status, body }: Answer, { decided }: Done): Answer =>
  decided.once
    ? { status, body: JSON.stringify({ ...(JSON.parse(body) as object), ...decided.once }) }
    : { status, body }

const begins = ({ decided }: Done): boolean =>
  decided.writes.some(write => 'insert' in write && write.insert === 'jobs')

/** What was before and after; records hold nothing but texts, whole numbers, lists and maps of these. */
const asDocument = ({ before, after, decided }: Done): AuditDocument => ({
  before: (before ?? null) as JsonMap | null,
  after: (after ?? null) as JsonMap | null,
  ...(decided.reason ? { reason: decided.reason } : {}),
})

/** Access and body, then what has to be ready; none of it within the transaction. */
async function makeReady(ask: Ask, moment: Moment): Promise<Ready> {
  const { entry, act, outside, id, tenant } = ask
  const permits = permitsFor(ask, moment)
  const body = readBody(entry.spec, act, ask.body)
  checkFields(body, permits)
  const prepare = entry.prepare[act]
  if (!prepare) return { body, permits, prepared: undefined }
  if (!outside) throw new Error(`${entry.spec.name}.${act} has to be made ready, and nothing was given for it.`)
  return { body, permits, prepared: await prepare(outside, { id, tenant, named: entry.forTenant, body, moment }) }
}

async function once(rows: Rows, ask: Ask, moment: Moment, ready: Ready): Promise<Answer> {
  const asked = {
    key: ask.key,
    accountId: moment.who.accountId,
    request: { act: `${ask.entry.spec.name}.${ask.act}`, id: ask.id, body: ask.body },
  }
  const before = await remembered(rows, asked)
  if (before === 'another') throw new Declined('http/key-reused')
  if (before) return before
  const done = await decideAndWrite(rows, ask, moment, ready)
  await appendAudit(rows, {
    moment,
    requestId: ask.requestId,
    action: `${ask.entry.spec.name}.${ask.act}`,
    noun: ask.entry.spec.name,
    recordId: done.decided.id,
    subjectId: done.decided.subjectId ?? '',
    document: asDocument(done),
    ...(moment.policy ? { configVersion: moment.policy.configVersion } : {}),
  })
  const answer = answerOf(ask, done, moment)
  await remember(rows, asked, { ...answer, at: moment.now })
  return { ...toldOnce(answer, done), ...(begins(done) ? { begun: true } : {}) }
}

const mostTries = 3

/**
 * Somebody was faster; looked at again, it may go through, or be answered. Under a key that may have been the same act,
 * whose row the database then meets before its answer.
 */
const isRace = (error: unknown, { ifMatch, key }: Ask): boolean =>
  error instanceof NotWritten && (key !== undefined || (error.why === 'moved' && ifMatch === undefined))

/** An index that says no is a refusal in words; a row that moved is read and decided again, unless a version was named. */
function asDeclined(error: unknown, { entry }: Ask): unknown {
  if (!(error instanceof NotWritten)) return error
  if (error.why === 'moved') return new Declined('http/changed-since')
  const code = entry.taken[error.what]
  return code === undefined ? error : new Declined('http/conflict', [{ code, path: [] }])
}

/**
 * Does one act, once: access, body, record, decision, writes, trail and answer in one transaction.
 *
 * Throws `Declined` for every refusal, and has then written nothing.
 */
export async function perform(store: Store, ask: Ask, moment: Moment): Promise<Answer> {
  const ready = await makeReady(ask, moment)
  for (let tries = 1; ; tries++) {
    try {
      return await store.write(ask.tenant, rows => once(rows, ask, moment, ready))
    } catch (error) {
      if (!isRace(error, ask) || tries === mostTries) throw asDeclined(error, ask)
    }
  }
}
