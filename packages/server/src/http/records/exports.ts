import { can } from '@peiyu/core/client'
import type { Context, Hono } from 'hono'
import { stream } from 'hono/streaming'
import { writeCsv } from '../../adapters/sheets/write/csv.js'
import { mediaTypes } from '../../adapters/sheets/write/table.js'
import { writeXlsx } from '../../adapters/sheets/write/xlsx.js'
import { appendAudit } from '../../db/trail.js'
import type { Entry } from '../../resources/entry.js'
import { entries } from '../../resources/entries.js'
import { tableOf } from '../../resources/table.js'
import { arrive, entryHere } from './arrive.js'
import { at } from '../methods.js'
import { languageOf, Refused, requestIdOf } from '../problem.js'
import { readQuery } from './query.js'
import type { Records } from '../records.js'

type Kind = 'csv' | 'xlsx'

/** The name of a file in the words of the noun; the plain one is for those who read no others. */
const disposition = ({ spec }: Entry, day: string, kind: Kind): string =>
  `attachment; filename="${spec.name}-${day}.${kind}"; filename*=UTF-8''${encodeURIComponent(`${spec.zh}-${day}.${kind}`)}`

async function take(records: Records, context: Context, entry: Entry, kind: Kind): Promise<Response> {
  const here = await arrive(records, context, entry.spec)
  const { tenant, moment } = here
  const permits = can(moment.who.actor, 'read', entry.spec.name)
  if (permits.length === 0) throw new Refused({ code: 'http/forbidden' })
  const params = new URL(context.req.url).searchParams
  const asked = readQuery(params, entry.spec)
  // Who took which figures along is itself kept.
  await records.store.write(tenant, rows =>
    appendAudit(rows, {
      moment,
      requestId: requestIdOf(context),
      action: `${entry.spec.name}.export`,
      noun: entry.spec.name,
      recordId: '',
      subjectId: '',
      document: { after: { kind, query: params.toString() } },
    }),
  )
  const { policy } = moment
  const table = tableOf(records.store, entryHere(here, entry), {
    tenant,
    permits,
    asked,
    policy,
    language: languageOf(context),
  })
  context.header('content-type', mediaTypes[kind])
  context.header('content-disposition', disposition(entry, moment.today, kind))
  context.header('cache-control', 'no-store')
  return stream(context, async out => {
    for await (const bytes of kind === 'csv' ? writeCsv(table) : writeXlsx(table)) await out.write(bytes)
  })
}

/** Every list as a file for spreadsheets, with the filters of its address. */
export function mountExports(app: Hono, records: Records): void {
  for (const entry of entries) {
    const path = `${entry.spec.of === 'tenant' ? '/api/t/:tenant' : '/api'}/${entry.spec.name}`
    for (const kind of ['csv', 'xlsx'] as const)
      at(app, `${path}.${kind}`, { get: context => take(records, context, entry, kind) })
  }
}
