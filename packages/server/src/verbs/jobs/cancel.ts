import type { Job } from '@peiyu/core/client'
import { decided, refusedFor, type Verb } from '../verb.js'

const going = new Set<Job['state']>(['waiting', 'running'])

/** Ends a job where it stands: what it has done so far stays done (取消任务). */
export const cancelJob: Verb<Job, object> = ({ record: { id, version, state }, now }) =>
  going.has(state)
    ? decided(id, [{ update: 'jobs', id, version, set: { state: 'cancelled', endedAt: now, leasedUntil: '' } }])
    : refusedFor('jobs/ended')
