import { apply } from '../../db/apply.js'
import { importById } from '../../db/imports.js'
import type { JobRow } from '../../db/jobs.js'
import type { Rows } from '../../db/store/store.js'

/** What became of an import whose job ended. */
export async function noteEnd(rows: Rows, { subjectId }: JobRow, state: 'done' | 'failed' | 'undone'): Promise<void> {
  const kept = await importById(rows, subjectId)
  if (kept) await apply(rows, [{ update: 'imports', id: kept.id, version: kept.version, set: { state } }])
}
