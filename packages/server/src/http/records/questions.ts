import { dayText, parseDay, type Tenant } from '@peiyu/core'
import { can } from '@peiyu/core/client'
import { diffTenants } from '@peiyu/core/family'
import type { Context, Hono } from 'hono'
import { found } from '../../db/list/list.js'
import { firmRecords, setRecords } from '../../db/policy.js'
import { AssessAsk, assessFirm } from '../../resources/assess.js'
import { refusalsOf } from '../../resources/body.js'
import { Declined } from '../../resources/declined.js'
import { enterprises } from '../../resources/enterprises.js'
import { openAnswer } from '../../tenants/answers/open.js'
import { policyAnswer } from '../../tenants/answers/policy.js'
import { statementsAnswer } from '../../tenants/answers/statements.js'
import { jsonText } from '../body.js'
import { at } from '../methods.js'
import { asRefused, languageOf, Refused } from '../problem.js'
import type { Records } from '../records.js'
import { type Arrived, arrive } from './arrive.js'
import { declined } from './declined.js'

const notKept = { 'cache-control': 'no-store' }

/** Day and instant that an address asks for; the tenant's business day and now where it says nothing. */
function instantAsked(context: Context, { moment }: Arrived): { on: string; knownAt: string } {
  const { on = moment.today, knownAt = moment.now } = context.req.query()
  const day = parseDay(on)
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(knownAt) && !Number.isNaN(Date.parse(knownAt))
  const bad = [...(day === undefined ? ['on'] : []), ...(isInstant ? [] : ['knownAt'])]
  if (bad.length > 0 || day === undefined)
    throw new Refused({
      code: 'http/bad-query',
      issues: bad.map(name => ({ code: 'http/bad-query', path: [name], message: name })),
    })
  return { on: dayText(day), knownAt }
}

interface Asking {
  readonly here: Arrived
  readonly tenant: Tenant
  readonly on: string
  readonly knownAt: string
}

/** Lets a question about the policy in, for those who may read the noun that it is about. */
async function asking(records: Records, context: Context, noun: string): Promise<Asking> {
  const here = await arrive(records, context, { of: 'tenant' })
  if (can(here.moment.who.actor, 'read', noun).length === 0) throw new Refused({ code: 'http/forbidden' })
  const asked = instantAsked(context, here)
  const tenant = await records.policy(here.tenant, asked)
  if (!tenant) throw new Refused({ code: 'http/broken-tenant' })
  return { here, tenant, ...asked }
}

async function policy(records: Records, context: Context): Promise<Response> {
  const { tenant, on } = await asking(records, context, 'policy')
  return context.json(policyAnswer(tenant, parseDay(on) ?? 0), 200, notKept)
}

async function statements(records: Records, context: Context): Promise<Response> {
  const { tenant } = await asking(records, context, 'policy')
  return context.json(statementsAnswer(tenant), 200, notKept)
}

async function open(records: Records, context: Context): Promise<Response> {
  const { here, tenant, on, knownAt } = await asking(records, context, 'open')
  const set = await records.store.read(here.tenant, setRecords)
  return context.json(openAnswer(tenant, set, { on, knownAt }), 200, notKept)
}

function askFrom(text: string): AssessAsk {
  const read = AssessAsk.safeParse(JSON.parse(text))
  if (!read.success) throw new Declined('http/bad-body', refusalsOf(read.error))
  return read.data
}

async function assess(records: Records, context: Context): Promise<Response> {
  const here = await arrive(records, context, { of: 'tenant' })
  const permits = can(here.moment.who.actor, 'assess', 'enterprises')
  if (permits.length === 0) throw new Refused({ code: 'http/forbidden' })
  const ask = askFrom(await jsonText(context))
  const [id, knownAt, today] = [context.req.param('id') ?? '', ask.knownAt ?? here.moment.now, here.moment.today]
  const kept = await records.store.read(here.tenant, async rows => {
    if (!(await found(rows, enterprises, permits, id))) return undefined
    const firm = (await firmRecords(rows, [id])).get(id)
    return firm && { firm, set: await setRecords(rows) }
  })
  if (!kept) throw new Refused({ code: 'http/no-such-record' })
  const tenant = await records.policy(here.tenant, { on: ask.on ?? today, knownAt })
  if (!tenant) throw new Refused({ code: 'http/broken-tenant' })
  if (ask.program !== undefined && !tenant.programs.has(ask.program))
    throw new Refused({ code: 'http/no-such-program' })
  const { answer, unread } = assessFirm(tenant, { records: kept, ask, today, knownAt })
  if (unread.length > 0) {
    const issues = unread.map(({ code, path, params }) => asRefused({ code, params }, path, languageOf(context)))
    throw new Refused({ code: 'http/bad-situation', issues })
  }
  return context.json(answer, 200, notKept)
}

/** What one version says otherwise than another; than the one in force where no other is named (版本比较). */
async function compare(records: Records, context: Context): Promise<Response> {
  const { here } = await asking(records, context, 'versions')
  const { configs } = records
  const [id, other] = [context.req.param('id') ?? '', context.req.query('with')]
  const now = await configs?.version(here.tenant, id)
  const old = await (other === undefined ? configs?.versionInForce(here.tenant) : configs?.version(here.tenant, other))
  if (!now || !old) throw new Refused({ code: 'http/no-such-record' })
  const diff = diffTenants(old, now)
  const { statements, clauses, declarations, organizations, settings } = diff
  const all = [...statements.flatMap(({ rules }) => rules), ...clauses, ...declarations, ...organizations, ...settings]
  const rules = [
    ...new Map(all.map(rule => [`${rule.program} ${rule.section} ${rule.id} ${rule.rule}`, rule])).values(),
  ]
  const hashes = { old: old.tenant.configVersion, new: now.tenant.configVersion }
  return context.json({ ...hashes, ...diff, rules }, 200, notKept)
}

/** What is asked of a tenant's policy and of one firm under it; nothing is written. */
export function mountQuestions(app: Hono, records: Records): void {
  const path = '/api/t/:tenant'
  const answering = (answer: typeof policy) => (context: Context) =>
    answer(records, context).catch((error: unknown) => {
      throw error instanceof Declined ? declined(error, context) : error
    })
  at(app, `${path}/policy`, { get: answering(policy) })
  at(app, `${path}/policy/statements`, { get: answering(statements) })
  at(app, `${path}/versions/:id/compare`, { get: answering(compare) })
  at(app, `${path}/open`, { get: answering(open) })
  at(app, `${path}/enterprises/:id/assess`, { post: answering(assess) })
}
