import { saidFactProblems } from '@peiyu/core/family'
import { knownEnterprises } from '../../db/enterprises.js'
import { refusedForAll } from '../problems.js'
import { decided, refusedFor, type Verb } from '../verb.js'

interface Body {
  readonly enterpriseId: string
  readonly fact: string
  readonly year?: number | null | undefined
  readonly from?: string | null | undefined
  readonly until?: string | null | undefined
  readonly value: string
  readonly source?: string | undefined
}

/** Enters a figure of a firm as it is said; only a data officer makes it a verified one (填报). */
export const declareFact: Verb<undefined, Body> = async ({ body, who, policy, rows, newId, now }) => {
  const { enterpriseId, fact, year = null, from = null, until = null, value, source = who.name } = body
  if (!policy) return refusedFor('policy/no-config')
  const problems = saidFactProblems(policy, { fact, year, from, until, value })
  if (problems.length > 0) return refusedForAll(problems)
  if (!(await knownEnterprises(rows, [enterpriseId])).has(enterpriseId))
    return refusedFor('policy/unknown-enterprise', ['enterpriseId'], { found: enterpriseId })
  const id = newId()
  const said = { enterpriseId, fact, year, from, until, value, source }
  const kept = { id, recordedAt: now, by: who.accountId, importId: null, withdrawnAt: null }
  return decided(id, [{ insert: 'facts', row: { ...said, ...kept, standing: 'declared' } }], {
    subjectId: enterpriseId,
  })
}
