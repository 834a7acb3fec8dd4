import type { Account } from '@peiyu/core/client'
import { administratorsOf } from '../../db/accounts/accounts.js'
import type { Write } from '../../db/write.js'
import { type Acting, decided, type Outcome, refusedFor, type Verb } from '../verb.js'
import { sessionsEnded } from './ended.js'

interface Body {
  readonly name?: string | undefined
  readonly state?: Account['state'] | undefined
}

/**
 * What else is written when an account is disabled: its sessions end; of administrators another of the kind has to stay,
 * and is held by its version, so that two do not disable each other at once.
 */
async function disabling({ record, rows, who }: Acting<Account, Body>): Promise<readonly Write[] | Outcome> {
  if (record.id === who.accountId) return refusedFor('access/own-account', ['state'])
  const ended = await sessionsEnded(rows, record.id)
  if (record.kind === 'person') return ended
  const stays = (await administratorsOf(rows, record.kind)).find(({ id }) => id !== record.id)
  if (!stays) return refusedFor('access/last-administrator', ['state'])
  return [...ended, { update: 'accounts', id: stays.id, version: stays.version, set: {} }]
}

/** Corrects a name, disables an account or lets it in again (停用、启用). Whoever is disabled is out at once. */
export const updateAccount: Verb<Account, Body> = async acting => {
  const { record, body } = acting
  const { id, version } = record
  const more = body.state === 'disabled' && record.state === 'active' ? await disabling(acting) : []
  if ('ok' in more) return more
  const set = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
  return decided(id, [{ update: 'accounts', id, version, set }, ...more], { subjectId: id })
}
