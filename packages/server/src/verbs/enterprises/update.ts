import { type Enterprise, readCreditCode } from '@peiyu/core/client'
import { decided, type Verb } from '../verb.js'

interface Body {
  readonly creditCode?: string | undefined
  readonly registeredOn?: string | undefined
}

/** Corrects what was entered wrongly of a firm (更正). Names and towns change by `rename` and `move`, which keep the old. */
export const updateEnterprise: Verb<Enterprise, Body> = ({ record: { id, version }, body }) => {
  const code = body.creditCode === undefined ? undefined : readCreditCode(body.creditCode)
  if (code && !code.ok) return { ok: false, refusals: code.issues.map(issue => ({ ...issue, path: ['creditCode'] })) }
  const set = {
    ...(code ? { creditCode: code.code } : {}),
    ...(body.registeredOn === undefined ? {} : { registeredOn: body.registeredOn }),
  }
  return decided(id, [{ update: 'enterprises', id, version, set }], { subjectId: id })
}
