import type { ResourceSpec } from '@peiyu/core/client'
import type { Context } from 'hono'
import { whoIn } from '../../accounts/signed-in.js'
import type { SignedIn } from '../../db/accounts/signed-in.js'
import { platform } from '../../db/store/store.js'
import type { Entry } from '../../resources/entry.js'
import type { Moment } from '../../verbs/verb.js'
import { Refused } from '../problem.js'
import type { Records } from '../records.js'
import { needSignedIn } from '../session.js'

/** Somebody at one tenant's address, or at the platform's. */
export interface Arrived {
  /** Whose rows: the tenant's, or the platform's. */
  readonly tenant: string
  /** The tenant of the address, where the platform keeps its rows. */
  readonly forTenant?: string
  readonly moment: Moment
}

/** A session works in one tenant, as long as it has a role there; the address of another is not there. */
function checkWorksIn({ tenant, grants, suspended }: SignedIn, named: string): void {
  const isHere = tenant === named && grants.some(grant => grant.tenant === named)
  if (!isHere) throw new Refused({ code: 'http/no-such-tenant' })
  if (suspended) throw new Refused({ code: 'access/suspended' })
}

/** Lets a request in at the address of a noun, or of something else of a tenant or of the platform. */
export async function arrive(
  records: Records,
  context: Context,
  { of, kept }: Pick<ResourceSpec, 'of' | 'kept'>,
): Promise<Arrived> {
  const signedIn = await needSignedIn(records, context)
  const named = of === 'tenant' ? (context.req.param('tenant') ?? '') : null
  const place = named === null ? undefined : records.places().get(named)
  if (named !== null) {
    if (!place) throw new Refused({ code: 'http/no-such-tenant' })
    checkWorksIn(signedIn, named)
  }
  const now = records.now()
  const moment = {
    who: whoIn(signedIn, named),
    now: new Date(now).toISOString(),
    today: place?.businessDay ?? records.today(),
    policy: named === null ? undefined : await records.policy(named),
    newId: () => records.chance.id(now),
  }
  if (named !== null && kept === 'platform') return { tenant: platform, forTenant: named, moment }
  return { tenant: named ?? platform, moment }
}

/** The noun as it is asked for here: of one tenant, where the platform keeps its rows. */
export const entryHere = ({ forTenant }: Arrived, entry: Entry): Entry =>
  forTenant === undefined ? entry : { ...entry, forTenant }
