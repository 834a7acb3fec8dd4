import type { Membership } from '@peiyu/core/client'
import { placeProblems, type SaidPlace } from '@peiyu/core/family'
import { knownEnterprises } from '../../db/enterprises.js'
import { refusedForAll } from '../problems.js'
import { decided, refusedFor, type Verb } from '../verb.js'

/** A body leaves out what is not said. */
type Said<T> = { readonly [F in keyof T]?: T[F] | undefined }

type Body = Pick<Membership, 'enterpriseId' | 'program' | 'from'> & Said<Omit<SaidPlace, 'program' | 'from'>>

/** Enters a firm's place in a program, as a list of members has it (登记入选资格). */
export const createMembership: Verb<undefined, Body> = async ({ body, policy, rows, newId, now }) => {
  const {
    enterpriseId,
    program,
    tier = '',
    track = '',
    driver = '',
    lead = '',
    pledge = null,
    from,
    until = null,
  } = body
  if (!policy) return refusedFor('policy/no-config')
  const place = { program, tier, track, driver, lead, pledge, from, until }
  const problems = placeProblems(policy, place)
  if (problems.length > 0) return refusedForAll(problems)
  if (!(await knownEnterprises(rows, [enterpriseId])).has(enterpriseId))
    return refusedFor('policy/unknown-enterprise', ['enterpriseId'], { found: enterpriseId })
  const id = newId()
  const row = { id, recordedAt: now, enterpriseId, ...place, importId: null }
  return decided(id, [{ insert: 'memberships', row }], { subjectId: enterpriseId })
}
