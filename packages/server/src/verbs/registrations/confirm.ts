import { can, type Registration } from '@peiyu/core/client'
import { type Acting, decided, refusedFor, type Refusal, type Verb } from '../verb.js'

/** The tenant, and the firm that it has under the credit code; nothing when it has none. */
export interface FirmFound {
  readonly tenant: string
  readonly firm:
    | { readonly id: string; readonly name: string; readonly town: string; readonly status: string }
    | undefined
}

type Confirming = Acting<Registration, object, FirmFound>

/** Whether whoever confirms is in charge of the firm where it is registered, whatever town was typed. */
function reaches({ who }: Confirming, town: string): boolean {
  const permits = can(who.actor, 'confirm', 'registrations')
  return permits.some(({ scope, ids }) => scope === 'tenant' || (town !== '' && ids.includes(town)))
}

/** The firm that somebody is let act for, or why nobody is. */
function firmOf(acting: Confirming): NonNullable<FirmFound['firm']> | Refusal {
  const { record, who, prepared } = acting
  const { firm } = prepared
  if (record.state !== 'waiting') return { code: 'enterprises/registration-decided' }
  if (record.accountId === who.accountId) return { code: 'enterprises/registration-own' }
  if (!firm) return { code: 'enterprises/registration-no-firm', params: { found: record.creditCode } }
  const { name, status, town } = firm
  if (status !== 'active') return { code: 'enterprises/registration-firm-ended', params: { name } }
  return reaches(acting, town) ? firm : { code: 'enterprises/registration-other-town', params: { name } }
}

/**
 * Lets an account act for the firm that is registered under the credit code (确认企业注册).
 *
 * The role comes in the same transaction as the state. Refused when no such firm is in the registry, or another town's is.
 */
export const confirmRegistration: Verb<Registration, object, FirmFound> = acting => {
  const firm = firmOf(acting)
  if ('code' in firm) return refusedFor(firm.code, [], firm.params)
  const { record, now, newId, prepared } = acting
  const { id, version, accountId } = record
  const set = { state: 'confirmed', enterpriseId: firm.id, decidedAt: now }
  const role = { tenant: prepared.tenant, role: 'enterprise', organization: '', enterpriseId: firm.id }
  return decided(
    id,
    [
      { update: 'registrations', id, version, set },
      { insert: 'grants', row: { id: newId(), recordedAt: now, accountId, ...role } },
    ],
    { subjectId: accountId },
  )
}
