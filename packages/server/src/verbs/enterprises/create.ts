import { readCreditCode } from '@peiyu/core/client'
import { pinyinKey } from '../../adapters/pinyin.js'
import { decided, refusedFor, type Verb } from '../verb.js'
import { isTown } from './town.js'

interface Body {
  readonly creditCode: string
  readonly name: string
  readonly town?: string | undefined
  readonly registeredOn?: string | undefined
}

/** Enters a firm in the registry, known by its unified social credit code (登记企业). */
export const createEnterprise: Verb<undefined, Body> = ({ body, newId, now, policy }) => {
  const code = readCreditCode(body.creditCode)
  if (!code.ok)
    return {
      ok: false,
      refusals: code.issues.map(({ code: problem, params }) => ({ code: problem, path: ['creditCode'], params })),
    }
  const town = body.town ?? ''
  if (!isTown(policy, town)) return refusedFor('enterprises/unknown-town', ['town'], { found: town })
  const id = newId()
  const row = {
    id,
    recordedAt: now,
    creditCode: code.code,
    name: body.name,
    nameKey: pinyinKey(body.name),
    town,
    registeredOn: body.registeredOn ?? '',
    status: 'active',
    formerNames: [],
    importId: null,
  }
  return decided(id, [{ insert: 'enterprises', row }], { subjectId: id })
}
