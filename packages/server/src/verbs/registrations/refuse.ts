import type { Registration } from '@peiyu/core/client'
import { decided, refusedFor, type Verb } from '../verb.js'

/** Does not let an account act for a firm, and says why; whoever asked reads it (不予确认). */
export const refuseRegistration: Verb<Registration, { readonly reason: string }> = ({ record, body, now }) => {
  const { id, version, state, accountId } = record
  if (state !== 'waiting') return refusedFor('enterprises/registration-decided')
  const set = { state: 'refused', reason: body.reason, decidedAt: now }
  return decided(id, [{ update: 'registrations', id, version, set }], { subjectId: accountId, reason: body.reason })
}
