import type { Enterprise } from '@peiyu/core/client'
import { decided, refusedFor, type Verb } from '../verb.js'
import { eventOf } from './event.js'
import { isTown } from './town.js'

interface Body {
  readonly town: string
  readonly on: string
  readonly reason?: string | undefined
}

/** Moves a firm to another town or park; out of the tenant's when none is named (迁移). */
export const moveEnterprise: Verb<Enterprise, Body> = acting => {
  const { record, body, policy } = acting
  if (!isTown(policy, body.town)) return refusedFor('enterprises/unknown-town', ['town'], { found: body.town })
  if (body.town === record.town) return refusedFor('enterprises/unchanged', ['town'], { found: body.town })
  const set = { town: body.town, ...(body.town === '' ? { status: 'moved-out' } : { status: 'active' }) }
  const event = eventOf(acting, { kind: 'moved', before: record.town, after: body.town })
  return decided(
    record.id,
    [
      { update: 'enterprises', id: record.id, version: record.version, set },
      { insert: 'enterpriseEvents', row: event },
    ],
    { subjectId: record.id, reason: body.reason ?? '' },
  )
}
