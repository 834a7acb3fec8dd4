import { can, type Import } from '@peiyu/core/client'
import { jobOfSubject } from '../../db/jobs.js'
import type { Write } from '../../db/write.js'
import { type Acting, decided, refusedFor, type Verb } from '../verb.js'

const jobFor = (kind: string, { record, who, now, newId }: Acting<Import, object>, total: number): Write => ({
  insert: 'jobs',
  row: {
    id: newId(),
    recordedAt: now,
    kind,
    subjectId: record.id,
    state: 'waiting',
    done: 0,
    total,
    code: '',
    by: who.accountId,
  },
})

/** Begins to write what a preview shows; figures of a data officer count as verified (确认导入). */
export const confirmImport: Verb<Import, object> = acting => {
  const { id, version, state, isReadable, counts } = acting.record
  if (state !== 'previewed') return refusedFor('imports/not-previewed')
  if (!isReadable || counts.ready === 0) return refusedFor('imports/not-readable')
  const standing = can(acting.who.actor, 'verify', 'facts').length > 0 ? 'verified' : 'declared'
  return decided(id, [
    { update: 'imports', id, version, set: { state: 'running', standing } },
    jobFor('import', acting, counts.rows),
  ])
}

const written = new Set<Import['state']>(['done', 'failed', 'cancelled'])

/** Begins to take back what an import wrote, as far as nobody has touched it since (撤销导入). */
export const undoImport: Verb<Import, object> = async acting => {
  const { id, version, state } = acting.record
  const { rows } = acting
  if (!written.has(state) || !(await jobOfSubject(rows, id))) return refusedFor('imports/not-written')
  return decided(id, [
    { update: 'imports', id, version, set: { state: 'running', left: [] } },
    jobFor('import-undo', acting, 0),
  ])
}

/** Puts an import away, or ends it where it stands (取消导入). */
export const cancelImport: Verb<Import, object> = async ({ record: { id, version, state }, rows, now }) => {
  if (state !== 'previewed' && state !== 'running') return refusedFor('imports/ended')
  const job = await jobOfSubject(rows, id)
  const isGoing = job?.state === 'waiting' || job?.state === 'running'
  return decided(id, [
    { update: 'imports', id, version, set: { state: 'cancelled' } },
    ...(job && isGoing
      ? [
          {
            update: 'jobs' as const,
            id: job.id,
            version: job.version,
            set: { state: 'cancelled', endedAt: now, leasedUntil: '' },
          },
        ]
      : []),
  ])
}
