import { can } from '@peiyu/core/client'
import { checkpointLine, checkpointOf, trailHeadLine, trailLine } from '@peiyu/core/family'
import type { Context, Hono } from 'hono'
import { stream } from 'hono/streaming'
import { found } from '../../db/list/list.js'
import { appendAudit } from '../../db/trail.js'
import {
  type ReadEntry,
  trailBeginning,
  trailEnd,
  trailPage,
  type TrailAsked,
  verifyTrail,
  wholeTrail,
} from '../../db/trail-reading.js'
import { enterprises } from '../../resources/enterprises.js'
import { type Arrived, arrive } from './arrive.js'
import { at } from '../methods.js'
import { Refused, requestIdOf } from '../problem.js'
import type { Records } from '../records.js'

/** Whose trail: a tenant's, or the platform's own. */
type Of = 'tenant' | 'platform'
const nounOf = (of: Of): string => (of === 'tenant' ? 'audit' : 'platform-audit')

const mostRows = 200
const usualRows = 50

/** Looking at the trail is itself a right, and somebody who may verify it may take it along. */
async function arriveFor(
  records: Records,
  context: Context,
  { of, act }: { of: Of; act: 'read' | 'verify' },
): Promise<Arrived> {
  const here = await arrive(records, context, { of })
  if (can(here.moment.who.actor, act, nounOf(of)).length === 0) throw new Refused({ code: 'http/forbidden' })
  return here
}

function askedFrom(context: Context): TrailAsked {
  const { noun, recordId, subjectId, accountId, action, cursor, limit, ...more } = context.req.query()
  const number = (text: string | undefined): number | undefined => {
    if (text === undefined) return undefined
    if (/^\d{1,9}$/.test(text)) return Number(text)
    throw new Refused({ code: 'http/bad-query' })
  }
  const { 'at.from': from, 'at.to': to } = more
  return {
    noun,
    recordId,
    subjectId,
    accountId,
    action,
    from,
    to,
    before: number(cursor),
    limit: Math.min(mostRows, number(limit) ?? usualRows),
  }
}

const shown = ({ entry, document }: ReadEntry) => ({
  id: String(entry.seq),
  ...entry,
  document: document === undefined ? null : (JSON.parse(document) as unknown),
})

async function list(records: Records, context: Context, of: Of): Promise<Response> {
  const { tenant } = await arriveFor(records, context, { of, act: 'read' })
  const asked = askedFrom(context)
  const { seq } = await trailEnd(records.store, tenant)
  const page = await records.store.read(tenant, rows => trailPage(rows, asked))
  const last = page.length === asked.limit ? page.at(-1)?.entry.seq : undefined
  const next = last === undefined ? null : String(last)
  return context.json({ items: page.map(shown), total: seq, more: false, next }, 200, { 'cache-control': 'no-store' })
}

/** The whole trail as a file that `peiyu audit verify` and anybody else can check. */
async function take(records: Records, context: Context, of: Of): Promise<Response> {
  const { tenant, moment } = await arriveFor(records, context, { of, act: 'verify' })
  await records.store.write(tenant, rows =>
    appendAudit(rows, {
      moment,
      requestId: requestIdOf(context),
      action: `${nounOf(of)}.export`,
      noun: nounOf(of),
      recordId: '',
      subjectId: '',
      document: {},
    }),
  )
  context.header('content-type', 'application/jsonl; charset=utf-8')
  context.header('content-disposition', `attachment; filename="${of === 'tenant' ? tenant : 'platform'}-audit.jsonl"`)
  context.header('cache-control', 'no-store')
  return stream(context, async out => {
    await out.writeln(trailHeadLine({ before: trailBeginning(tenant), at: moment.now, documents: true }))
    for await (const page of wholeTrail(records.store, tenant))
      await out.write(page.map(({ entry, document }) => `${trailLine(entry, document)}\n`).join(''))
  })
}

async function checkpoint(records: Records, context: Context, of: Of): Promise<Response> {
  const { tenant, moment } = await arriveFor(records, context, { of, act: 'verify' })
  const line = checkpointLine(checkpointOf(await trailEnd(records.store, tenant), moment.now, records.signer))
  return context.body(`${line}\n`, 200, {
    'content-type': 'application/jsonl; charset=utf-8',
    'content-disposition': 'attachment; filename="checkpoint.jsonl"',
    'cache-control': 'no-store',
  })
}

async function verify(records: Records, context: Context, of: Of): Promise<Response> {
  const { tenant } = await arriveFor(records, context, { of, act: 'verify' })
  return context.json(await verifyTrail(records.store, tenant), 200, { 'cache-control': 'no-store' })
}

/** What was done to one firm, for whoever may see the firm: acts and people, without the documents of the trail. */
async function timeline(records: Records, context: Context): Promise<Response> {
  const { tenant, moment } = await arrive(records, context, { of: 'tenant' })
  const [id, permits] = [context.req.param('id') ?? '', can(moment.who.actor, 'read', 'enterprises')]
  if (permits.length === 0) throw new Refused({ code: 'http/forbidden' })
  const page = await records.store.read(tenant, async rows => {
    if (!(await found(rows, enterprises, permits, id))) throw new Refused({ code: 'http/no-such-record' })
    return trailPage(rows, { subjectId: id, limit: mostRows })
  })
  const items = page.map(({ entry: { seq, at: when, businessDay, actor, action, noun, recordId } }) => {
    return { id: String(seq), at: when, businessDay, actor, action, noun, recordId }
  })
  return context.json({ items, total: items.length, more: items.length === mostRows, next: null }, 200, {
    'cache-control': 'no-store',
  })
}

/** The trails: of each tenant, and of the platform. */
export function mountTrails(app: Hono, records: Records): void {
  const places = [
    { of: 'tenant', path: '/api/t/:tenant/audit' },
    { of: 'platform', path: '/api/audit' },
  ] as const
  for (const { of, path } of places) {
    at(app, path, { get: context => list(records, context, of) })
    at(app, `${path}/export`, { get: context => take(records, context, of) })
    at(app, `${path}/checkpoint`, { get: context => checkpoint(records, context, of) })
    at(app, `${path}/verify`, { post: context => verify(records, context, of) })
  }
  at(app, '/api/t/:tenant/enterprises/:id/timeline', { get: context => timeline(records, context) })
}
