import type { Job } from '@peiyu/core/client'
import { importById } from '../../db/imports.js'
import type { Write } from '../../db/write.js'
import { decided, refusedFor, type Verb } from '../verb.js'

const going = new Set<Job['state']>(['waiting', 'running'])

/** Ends a job where it stands: what it has done so far stays done (取消任务). */
export const cancelJob: Verb<Job, object> = async ({ record: { id, version, state, subjectId }, rows, now }) => {
  if (!going.has(state)) return refusedFor('jobs/ended')
  const of = await importById(rows, subjectId)
  const writes: Write[] = [{ update: 'jobs', id, version, set: { state: 'cancelled', endedAt: now, leasedUntil: '' } }]
  if (of) writes.push({ update: 'imports', id: of.id, version: of.version, set: { state: 'cancelled' } })
  return decided(id, writes)
}
