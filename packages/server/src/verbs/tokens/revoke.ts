import type { ServiceToken } from '@peiyu/core/client'
import { decided, refusedFor, type Verb } from '../verb.js'

/** Makes a token worth nothing from the next request on (吊销). */
export const revokeToken: Verb<ServiceToken, object> = ({ record: { id, version, state } }) =>
  state === 'revoked'
    ? refusedFor('access/revoked')
    : decided(id, [{ update: 'tokens', id, version, set: { state: 'revoked' } }])
