import type { Context } from 'hono'
import { whoIn } from '../../accounts/signed-in.js'
import { platform } from '../../db/store/store.js'
import type { Moment } from '../../verbs/verb.js'
import { Refused } from '../problem.js'
import type { Records } from '../records.js'
import { needSignedIn } from '../session.js'

/** Somebody at one tenant's address, or at the platform's. */
export interface Arrived {
  /** Whose rows: the tenant's, or the platform's. */
  readonly tenant: string
  readonly moment: Moment
}

/** Lets a request in at an address: a session works in one tenant, and the address of another is not there. */
export async function arrive(records: Records, context: Context, of: 'tenant' | 'platform'): Promise<Arrived> {
  const signedIn = await needSignedIn(records, context)
  const named = of === 'tenant' ? (context.req.param('tenant') ?? '') : null
  const place = named === null ? undefined : records.places().get(named)
  if (named !== null && (signedIn.tenant !== named || !place)) throw new Refused({ code: 'http/no-such-tenant' })
  const now = records.now()
  const moment = {
    who: whoIn(signedIn, named),
    now: new Date(now).toISOString(),
    today: place?.businessDay ?? records.today(),
    policy: named === null ? undefined : records.policy(named),
    newId: () => records.chance.id(now),
  }
  return { tenant: named ?? platform, moment }
}
