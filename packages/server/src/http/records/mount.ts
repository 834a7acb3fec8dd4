import { can } from '@peiyu/core/client'
import type { Context, Hono } from 'hono'
import { BadCursor, found, listed } from '../../db/list/list.js'
import { Declined } from '../../resources/declined.js'
import { entries } from '../../resources/entries.js'
import type { Entry } from '../../resources/entry.js'
import { readable } from '../../resources/fields.js'
import { perform } from '../../resources/perform.js'
import { type Arrived, arrive, entryHere } from './arrive.js'
import { declined } from './declined.js'
import { jsonBody } from '../body.js'
import { at } from '../methods.js'
import { Refused, requestIdOf } from '../problem.js'
import { readQuery } from './query.js'
import type { Records } from '../records.js'

const etag = (record: Readonly<Record<string, unknown>>): string => `"${String(record['version'])}"`

function readPermits({ moment }: Arrived, { spec }: Entry) {
  const permits = can(moment.who.actor, 'read', spec.name)
  if (permits.length === 0) throw new Refused({ code: 'http/forbidden' })
  return permits
}

async function list(records: Records, context: Context, entry: Entry): Promise<Response> {
  const here = await arrive(records, context, entry.spec)
  const permits = readPermits(here, entry)
  const asked = readQuery(new URL(context.req.url).searchParams, entry.spec)
  try {
    const page = await records.store.read(here.tenant, rows => listed(rows, entryHere(here, entry), permits, asked))
    return context.json({ ...page, items: page.items.map(item => readable(item, permits)) }, 200, {
      'cache-control': 'no-store',
    })
  } catch (error) {
    if (error instanceof BadCursor) throw new Refused({ code: 'http/bad-cursor' })
    throw error
  }
}

/** The record of an address, as far as whoever arrives may see it; refused like one that is not there. */
export async function readAt(records: Records, context: Context, entry: Entry) {
  const here = await arrive(records, context, entry.spec)
  const permits = readPermits(here, entry)
  const id = context.req.param('id') ?? ''
  const record = await records.store.read(here.tenant, rows => found(rows, entryHere(here, entry), permits, id))
  if (!record) throw new Refused({ code: 'http/no-such-record' })
  return { record, permits }
}

async function one(records: Records, context: Context, entry: Entry): Promise<Response> {
  const { record, permits } = await readAt(records, context, entry)
  const headers = { etag: etag(record), 'cache-control': 'no-store' }
  if (context.req.header('if-none-match') === headers.etag) return context.body(null, 304, headers)
  return context.json(readable(record, permits), 200, headers)
}

const key = /^[\x21-\x7e]{1,255}$/

function ifMatchOf(context: Context): number | undefined {
  const sent = context.req.header('if-match')
  if (sent === undefined || sent === '*') return undefined
  const version = /^"(\d{1,9})"$/.exec(sent)?.[1]
  if (version === undefined) throw new Refused({ code: 'http/changed-since' })
  return Number(version)
}

async function act(records: Records, context: Context, entry: Entry, name: string): Promise<Response> {
  const here = await arrive(records, context, entry.spec)
  const [sentKey, ifMatch, id] = [context.req.header('idempotency-key'), ifMatchOf(context), context.req.param('id')]
  if (sentKey !== undefined && !key.test(sentKey)) throw new Refused({ code: 'http/no-key' })
  const body: unknown = await jsonBody(context, entry.mostBytes)
  const ask = {
    entry: entryHere(here, entry),
    act: name,
    tenant: here.tenant,
    body,
    requestId: requestIdOf(context),
    outside: records,
    ...(id === undefined ? {} : { id }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(sentKey === undefined ? {} : { key: sentKey }),
  }
  try {
    const answer = await perform(records.store, ask, here.moment)
    if (answer.begun) records.jobs?.wake(here.tenant)
    return new Response(answer.body, {
      status: answer.status,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    })
  } catch (error) {
    throw error instanceof Declined ? declined(error, context) : error
  }
}

function mountEntry(app: Hono, records: Records, entry: Entry): void {
  const { spec, create, update, verbs } = entry
  const path = `${spec.of === 'tenant' ? '/api/t/:tenant' : '/api'}/${spec.name}`
  for (const verb of Object.keys(verbs)) {
    at(app, `${path}/:id/${verb}`, { post: context => act(records, context, entry, verb) })
  }
  at(app, path, {
    get: context => list(records, context, entry),
    ...(create ? { post: (context: Context) => act(records, context, entry, 'create') } : {}),
  })
  at(app, `${path}/:id`, {
    get: context => one(records, context, entry),
    ...(update ? { patch: (context: Context) => act(records, context, entry, 'update') } : {}),
  })
}

/** Every noun at its address: list, one record, what may be done to it. */
export function mountRecords(app: Hono, records: Records): void {
  for (const entry of entries) mountEntry(app, records, entry)
}
