import type { OpenSession } from '@peiyu/core/client'
import { decided, type Verb } from '../verb.js'

/** Ends a session, one's own or somebody else's (结束会话). */
export const endSessionOf: Verb<OpenSession, object> = ({ record: { id, version, accountId } }) =>
  decided(id, [{ remove: 'sessions', id, version }], { subjectId: accountId })
