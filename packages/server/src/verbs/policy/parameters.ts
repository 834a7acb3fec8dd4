import type { ParameterValue, SetValue } from '@peiyu/core/client'
import { parameterProblems, programProblems } from '@peiyu/core/family'
import { refusedForAll } from '../problems.js'
import { decided, refusedFor, type Verb } from '../verb.js'

interface Body {
  readonly program: string
  readonly parameter: string
  readonly value: SetValue
  readonly from: string
  readonly until?: string | null | undefined
  readonly basis: string
}

/** Sets a value that the document left to a later decision: from its first day on it stands before what was set (设定参数). */
export const setParameter: Verb<undefined, Body> = ({ body, who, policy, newId, now }) => {
  if (!policy) return refusedFor('policy/no-config')
  const { program, parameter, value, from, until = null, basis } = body
  const compiled = policy.programs.get(program)
  const problems = compiled ? parameterProblems(compiled, parameter, value) : programProblems(policy, program)
  if (problems.length > 0) return refusedForAll(problems)
  if (until !== null && until < from) return refusedFor('policy/ends-before-it-begins', ['until'], { found: until })
  const id = newId()
  const row = {
    id,
    recordedAt: now,
    program,
    parameter,
    value,
    from,
    until,
    basis,
    by: who.accountId,
    withdrawnAt: null,
  }
  return decided(id, [{ insert: 'parameters', row }], { reason: basis })
}

/** Takes a set value back: what stood before it stands again (撤回参数). */
export const withdrawParameter: Verb<ParameterValue, { readonly reason: string }> = ({ record, body, now }) => {
  const { id, version, withdrawnAt } = record
  if (withdrawnAt !== null) return refusedFor('policy/already-withdrawn')
  return decided(id, [{ update: 'parameters', id, version, set: { withdrawnAt: now } }], { reason: body.reason })
}
