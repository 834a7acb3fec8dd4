import type { Membership } from '@peiyu/core/client'
import { placeProblems, type SaidPlace } from '@peiyu/core/family'
import { refusedForAll } from '../problems.js'
import { decided, refusedFor, type Verb } from '../verb.js'

type Body = { readonly [F in keyof Omit<SaidPlace, 'program'>]?: SaidPlace[F] | undefined }

/** Corrects a firm's place in a program (更正入选资格). */
export const updateMembership: Verb<Membership, Body> = ({ record, body, policy }) => {
  if (!policy) return refusedFor('policy/no-config')
  const set = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
  const { id, version, enterpriseId } = record
  const problems = placeProblems(policy, { ...record, ...set })
  if (problems.length > 0) return refusedForAll(problems)
  return decided(id, [{ update: 'memberships', id, version, set }], { subjectId: enterpriseId })
}
