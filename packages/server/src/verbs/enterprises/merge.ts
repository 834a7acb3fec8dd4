import type { Enterprise } from '@peiyu/core/client'
import { knownEnterprises } from '../../db/enterprises.js'
import { type Acting, decided, type Outcome, refusedFor, type Verb } from '../verb.js'
import { eventOf } from './event.js'

interface Happened {
  readonly on: string
  readonly reason: string
}

/** A firm ends, and others go on: what becomes of its memberships, pledge base and ledger the office decides with a reason. */
async function endsIn(
  acting: Acting<Enterprise, Happened>,
  others: readonly string[],
  kind: 'merged' | 'split',
): Promise<Outcome> {
  const { record, rows, body } = acting
  if (record.status !== 'active') return refusedFor('enterprises/not-active')
  if (others.includes(record.id)) return refusedFor('enterprises/itself', ['into'])
  const known = await knownEnterprises(rows, others)
  const unknown = others.filter(id => !known.has(id))
  if (unknown.length > 0) return refusedFor('enterprises/unknown-other', ['into'], { found: unknown.join('、') })
  const event = eventOf(acting, { kind, before: record.name, after: '', others })
  return decided(
    record.id,
    [
      { update: 'enterprises', id: record.id, version: record.version, set: { status: kind } },
      { insert: 'enterpriseEvents', row: event },
    ],
    { subjectId: record.id, reason: body.reason },
  )
}

/** A firm goes on in another (合并). */
export const mergeEnterprise: Verb<Enterprise, Happened & { readonly into: string }> = acting =>
  endsIn(acting, [acting.body.into], 'merged')

/** Others came out of a firm (分立). */
export const splitEnterprise: Verb<Enterprise, Happened & { readonly into: readonly string[] }> = acting =>
  endsIn(acting, acting.body.into, 'split')
