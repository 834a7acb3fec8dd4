import type { Enterprise } from '@peiyu/core/client'
import { pinyinKey } from '../../adapters/pinyin.js'
import { decided, refusedFor, type Verb } from '../verb.js'
import { eventOf } from './event.js'

interface Body {
  readonly name: string
  readonly on: string
  readonly reason?: string | undefined
}

/** Gives a firm its new name, and keeps the old one: it is still found by it (更名). */
export const renameEnterprise: Verb<Enterprise, Body> = acting => {
  const { record, body } = acting
  if (body.name === record.name) return refusedFor('enterprises/unchanged', ['name'], { found: body.name })
  const formerNames = [...new Set([record.name, ...record.formerNames])].filter(name => name !== body.name)
  const set = { name: body.name, nameKey: pinyinKey(body.name), formerNames }
  const event = eventOf(acting, { kind: 'renamed', before: record.name, after: body.name })
  return decided(
    record.id,
    [
      { update: 'enterprises', id: record.id, version: record.version, set },
      { insert: 'enterpriseEvents', row: event },
    ],
    { subjectId: record.id, reason: body.reason ?? '' },
  )
}
