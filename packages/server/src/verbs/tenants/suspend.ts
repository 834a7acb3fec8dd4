import type { ServedTenant } from '@peiyu/core/client'
import { decided, refusedFor, type Verb } from '../verb.js'

interface Because {
  readonly reason: string
}

const becomes =
  (state: ServedTenant['state']): Verb<ServedTenant, Because> =>
  ({ record, body: { reason } }) => {
    const { id, version } = record
    if (record.state === state)
      return refusedFor('access/unchanged', [], { found: state === 'suspended' ? '暂停' : '正常' })
    return decided(id, [{ update: 'tenants', id, version, set: { state } }], { reason })
  }

/** Nobody acts in the tenant from the next request on (暂停辖区). */
export const suspendTenant = becomes('suspended')

/** Whoever has a role in the tenant may act again (恢复辖区). */
export const resumeTenant = becomes('active')
