import { can, resources } from '@peiyu/core/client'
import { importDictionary, importTemplate } from '@peiyu/core/family'
import type { Context, Hono } from 'hono'
import { sha256 } from '../../adapters/digest.js'
import { SheetRefused } from '../../adapters/sheets/refused.js'
import { mediaTypes } from '../../adapters/sheets/write/table.js'
import { writeXlsx } from '../../adapters/sheets/write/xlsx.js'
import { apply } from '../../db/apply.js'
import { importOfSameFile } from '../../db/imports.js'
import { appendAudit } from '../../db/trail.js'
import { previewOf } from '../../imports/preview.js'
import { imports } from '../../resources/imports.js'
import { formWithFile } from '../body.js'
import { asRefused, languageOf, Refused, requestIdOf } from '../problem.js'
import type { Records } from '../records.js'
import { type Arrived, arrive } from './arrive.js'

const mostFile = 50 * 1024 * 1024
const path = '/api/t/:tenant/imports'

function refused(context: Context, code: string, params: SheetRefused['params'] = {}): Refused {
  return new Refused({ code: 'http/refused', issues: [asRefused({ code, params }, ['file'], languageOf(context))] })
}

async function arriveTo(records: Records, context: Context, act: 'read' | 'create'): Promise<Arrived> {
  const here = await arrive(records, context, imports.spec)
  if (can(here.moment.who.actor, act, 'imports').length === 0) throw new Refused({ code: 'http/forbidden' })
  return here
}

const nameOf = (name: string): string => [...name.replace(/[\p{Cc}\p{Cs}]/gu, '').trim()].slice(0, 200).join('')

async function sentIn(context: Context) {
  const { fields, file, fileName = '' } = await formWithFile(context, 'file', mostFile)
  const kind = resources.imports.record.shape.kind.safeParse(fields['kind'])
  if (!kind.success) throw refused(context, 'imports/no-kind')
  if (!file || file.length === 0) throw refused(context, 'imports/no-file')
  return { kind: kind.data, program: fields['program'] ?? '', file, fileName: nameOf(fileName) }
}

/** Takes a file in, and shows what it would come to; nothing of it is written yet. */
async function upload(records: Records, context: Context): Promise<Response> {
  const { tenant, moment } = await arriveTo(records, context, 'create')
  const { store, uploads } = records
  const { policy } = moment
  if (!policy || !uploads) throw refused(context, 'policy/no-config')
  const { kind, program, file, fileName } = await sentIn(context)
  if (program !== '' && !policy.programs.has(program))
    throw refused(context, 'imports/unknown-program', { found: program.slice(0, 80) })
  const id = moment.newId()
  await uploads.keep(tenant, id, file)
  const preview = await previewOf({ store, tenant, policy, path: uploads.path(tenant, id), program }).catch(
    async (error: unknown) => {
      await uploads.forget(tenant, id)
      throw error instanceof SheetRefused ? refused(context, error.code, error.params) : error
    },
  )
  const hash = sha256(file)
  const row = await store.write(tenant, async rows => {
    const made = {
      ...preview,
      id,
      recordedAt: moment.now,
      kind,
      program,
      fileName,
      state: 'previewed',
      sha256: hash,
      sameAs: (await importOfSameFile(rows, hash)) ?? null,
      left: [],
      standing: 'declared',
      by: moment.who.accountId,
    }
    await apply(rows, [{ insert: 'imports', row: made }])
    await appendAudit(rows, {
      moment,
      requestId: requestIdOf(context),
      action: 'imports.create',
      noun: 'imports',
      recordId: id,
      subjectId: '',
      document: { after: { kind, program, sha256: hash, counts: preview.counts } },
      configVersion: policy.configVersion,
    })
    return { ...made, version: 1 }
  })
  return context.json(row, 201, { 'cache-control': 'no-store' })
}

/** An empty table to fill in, with the headers that are read back. */
async function template(records: Records, context: Context): Promise<Response> {
  const { moment } = await arriveTo(records, context, 'read')
  if (!moment.policy) throw refused(context, 'policy/no-config')
  const dictionary = importDictionary(moment.policy)
  const [kind, asked] = [context.req.query('kind'), context.req.query('program')]
  const program = asked ?? (kind === 'memberships' ? [...dictionary.programs.keys()][0] : undefined)
  const year = Number(moment.today.slice(0, 4))
  const { headers, notes, example } = importTemplate(dictionary, {
    years: [year - 2, year - 1],
    ...(kind === 'facts' ? {} : { facts: [] }),
    ...(program === undefined ? {} : { program }),
  })
  const columns = headers.map(header => ({ header }))
  const parts: Uint8Array[] = []
  for await (const bytes of writeXlsx({ name: '导入', columns, rows: [notes, example] })) parts.push(bytes)
  return context.body(Buffer.concat(parts), 200, {
    'content-type': mediaTypes.xlsx,
    'content-disposition': 'attachment; filename="template.xlsx"',
    'cache-control': 'no-store',
  })
}

/** Uploads, and the template; lists and acts are mounted with every other noun. */
export function mountImports(app: Hono, records: Records): void {
  app.post(path, context => upload(records, context))
  app.get(`${path}/template.xlsx`, context => template(records, context))
}
