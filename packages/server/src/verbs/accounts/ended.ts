import { sessionsOf } from '../../db/accounts/sessions.js'
import type { Rows } from '../../db/store/store.js'
import type { Write } from '../../db/write.js'

/** Ends every session of an account. */
export const sessionsEnded = async (rows: Rows, accountId: string): Promise<Write[]> =>
  (await sessionsOf(rows, accountId)).map(({ id, version }) => ({ remove: 'sessions', id, version }))
