import type { Fact } from '@peiyu/core/client'
import { decided, refusedFor, type Verb } from '../verb.js'

/** Takes a figure back: it counts no longer, and stays in the history (撤回). */
export const withdrawFact: Verb<Fact, { readonly reason: string }> = ({ record, body, now }) => {
  const { id, version, enterpriseId } = record
  if (record.withdrawnAt !== null) return refusedFor('policy/already-withdrawn')
  return decided(id, [{ update: 'facts', id, version, set: { withdrawnAt: now } }], {
    subjectId: enterpriseId,
    reason: body.reason,
  })
}
