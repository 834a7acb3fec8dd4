import { z } from 'zod'
import { configId, instantField, recordFields, says, typed } from '../base/record.js'

/** An outside system that may ask in a tenant's name (服务令牌). The token itself is told once and kept as its hash. */
export const ServiceToken = z
  .strictObject({
    ...recordFields,
    tenant: configId.meta(says('辖区', 'tenant')),
    name: typed(80).min(1).meta(says('系统', 'name')),
    role: z.enum(['data', 'auditor']).meta(says('角色', 'role')),
    organization: configId.or(z.literal('')).meta(says('单位', 'organization')),
    expiresAt: instantField.meta(says('到期', 'expires at')),
    state: z.enum(['active', 'revoked']).meta(says('状态', 'state')),
    lastUsedAt: instantField.nullable().meta(says('最近使用', 'last used at')),
  })
  .meta({ id: 'ServiceToken', ...says('服务令牌', 'service token') })

export type ServiceToken = z.infer<typeof ServiceToken>

export const ServiceTokenCreate = ServiceToken.pick({ tenant: true, name: true, role: true, expiresAt: true })
  .extend({ organization: ServiceToken.shape.organization.optional() })
  .meta({ id: 'ServiceTokenCreate' })
