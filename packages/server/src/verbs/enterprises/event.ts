import type { Enterprise, EnterpriseEvent } from '@peiyu/core/client'
import type { Acting } from '../verb.js'

interface Happened {
  readonly on: string
  readonly reason?: string | undefined
}

type Change = Pick<EnterpriseEvent, 'kind' | 'before' | 'after'> & { readonly others?: readonly string[] }

/** What happened to a firm, as its history keeps it. */
export const eventOf = (
  { record, body, newId, now }: Acting<Enterprise, Happened>,
  { others = [], ...change }: Change,
): Omit<EnterpriseEvent, 'version'> => ({
  id: newId(),
  recordedAt: now,
  enterpriseId: record.id,
  on: body.on,
  reason: body.reason ?? '',
  others: [...others],
  ...change,
})
