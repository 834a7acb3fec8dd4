import type { AuditDocument } from '@peiyu/core/family'
import type { Rows } from '../db/store/store.js'
import { appendAudit } from '../db/trail.js'

/** When and by which request something was done that is no verb of a noun. */
export interface Asked {
  /** The real clock, in milliseconds. */
  readonly now: number
  readonly today: string
  readonly requestId: string
}

interface Act {
  /** Nobody, where it is not known who it was. */
  readonly account: { readonly id: string; readonly name: string; readonly kind: string } | undefined
  readonly action: string
  readonly document?: AuditDocument
  readonly refused?: string
}

/** Enters what somebody did with their own account in the platform's trail. */
export const traceOwn = (rows: Rows, { now, today, requestId }: Asked, act: Act): Promise<void> => {
  const { id, name, kind } = act.account ?? { id: '', name: '', kind: 'person' }
  // What is chained is never erased: a person stands there by their account alone.
  const who = kind === 'person' ? { accountId: id, name: '', roles: [] } : { accountId: id, name, roles: [kind] }
  const [noun = ''] = act.action.split('.')
  return appendAudit(rows, {
    moment: { who, now: new Date(now).toISOString(), today },
    requestId,
    action: act.action,
    noun,
    recordId: id,
    subjectId: id,
    document: act.document ?? {},
    ...(act.refused === undefined ? {} : { refused: act.refused }),
  })
}
