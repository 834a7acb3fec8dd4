import type { Grant } from '@peiyu/core/client'
import { decided, type Verb } from '../verb.js'

/** Takes a role away; from the next request on it counts no more (收回授权). */
export const removeGrant: Verb<Grant, object> = ({ record: { id, version, accountId } }) =>
  decided(id, [{ remove: 'grants', id, version }], { subjectId: accountId })
