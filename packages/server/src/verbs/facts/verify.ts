import type { Fact } from '@peiyu/core/client'
import { saidFactProblems } from '@peiyu/core/family'
import { refusedForAll } from '../problems.js'
import { decided, refusedFor, type Verb } from '../verb.js'

interface Body {
  readonly value?: string | undefined
  readonly source: string
}

/** Confirms a figure as it stands, or with the value that is right: a new entry, which counts before what was said (核实). */
export const verifyFact: Verb<Fact, Body> = ({ record, body, who, policy, newId, now }) => {
  if (record.withdrawnAt !== null) return refusedFor('policy/already-withdrawn')
  if (!policy) return refusedFor('policy/no-config')
  const { enterpriseId, fact, year, from, until } = record
  const said = { fact, year, from, until, value: body.value ?? record.value }
  const problems = saidFactProblems(policy, said)
  if (problems.length > 0) return refusedForAll(problems)
  const id = newId()
  const kept = { id, recordedAt: now, by: who.accountId, importId: null, withdrawnAt: null }
  const row = { ...said, ...kept, enterpriseId, standing: 'verified', source: body.source }
  return decided(id, [{ insert: 'facts', row }], { subjectId: enterpriseId })
}
