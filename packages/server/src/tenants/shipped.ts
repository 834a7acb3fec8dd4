import type { Tenant } from '@peiyu/core'
import { apply } from '../db/apply.js'
import type { Rows } from '../db/store/store.js'
import { appendAudit } from '../db/trail.js'
import { knownVersions } from '../db/versions.js'
import { keptFiles } from './configs.js'
import type { WithAbove } from './sent.js'

/** A tenant's folder as it stands, compiled. */
export interface ShippedFolder extends WithAbove {
  readonly tenant: Tenant
}

interface Starting {
  readonly id: string
  readonly now: string
  readonly today: string
}

const system = { accountId: 'system', name: 'system', roles: [] }
/** The first version has always applied. */
const always = '1900-01-01'

/**
 * What becomes of a folder when the server starts, in the transaction of the caller: the first one is published, a later
 * one whose content is new is proposed, and never published by itself (文件夹即提案).
 */
export async function enterFolder(rows: Rows, folder: ShippedFolder, { id, now, today }: Starting): Promise<void> {
  const known = await knownVersions(rows)
  const hash = folder.tenant.configVersion
  if (known.some(version => version.hash === hash)) return
  const isFirst = known.length === 0
  const published = isFirst
    ? { state: 'published', from: always, publishedBy: 'system', publishedAt: now }
    : { state: 'proposed', from: null, publishedBy: null, publishedAt: null }
  const row = { id, recordedAt: now, hash, note: '', proposedBy: 'system', ...published }
  await apply(rows, [{ insert: 'versions', row: { ...row, files: keptFiles(folder) } }])
  await appendAudit(rows, {
    moment: { who: system, now, today },
    requestId: 'start',
    action: 'versions.create',
    noun: 'versions',
    recordId: id,
    subjectId: '',
    document: { before: null, after: row },
    configVersion: hash,
  })
}
