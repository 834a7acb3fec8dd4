import { z } from 'zod'
import { configId, instantField, recordFields, recordId, says, typed } from '../base/record.js'
import { roles } from './roles.js'

/** A person works in tenants; the three administrators run the platform and are nobody else (等保三权分立). */
export const accountKinds = ['person', 'system', 'security', 'audit'] as const
export type AccountKind = (typeof accountKinds)[number]

/** A login name: small letters, digits, `-`, `.`, `_`, `@`. */
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(80)
  .regex(/^[a-z0-9][a-z0-9._@-]*$/)
  .meta(says('登录名', 'login'))

export const personName = typed(60).min(1).meta(says('姓名', 'name'))

const kind = z.enum(accountKinds).meta(says('类别', 'kind'))

/** Somebody who can sign in (账号). */
export const Account = z
  .strictObject({
    ...recordFields,
    login,
    name: personName,
    kind,
    state: z.enum(['active', 'disabled']).meta(says('状态', 'state')),
    secondFactor: z.boolean().meta(says('动态口令', 'second factor')),
    lastSeenAt: instantField.nullable().meta(says('最近登录', 'last seen at')),
  })
  .meta({ id: 'Account', ...says('账号', 'account') })

export type Account = z.infer<typeof Account>

/** An account that the security administrator makes; its first password is answered once, and must be changed. */
export const AccountCreate = z
  .strictObject({ login, name: personName, kind: kind.optional() })
  .meta({ id: 'AccountCreate' })

export const AccountUpdate = z
  .strictObject({ name: personName.optional(), state: z.enum(['active', 'disabled']).optional() })
  .meta({ id: 'AccountUpdate' })

const roleIds = Object.keys(roles).filter(role => role !== 'public') as [string, ...string[]]

/** A role that an account holds in a tenant (授权): for an organization, a town or an enterprise where the role needs one. */
export const Grant = z
  .strictObject({
    ...recordFields,
    accountId: recordId.meta(says('账号', 'account')),
    tenant: configId.meta(says('辖区', 'tenant')),
    role: z.enum(roleIds).meta(says('角色', 'role')),
    organization: configId.or(z.literal('')).meta(says('单位', 'organization')),
    enterpriseId: recordId.or(z.literal('')).meta(says('企业', 'enterprise')),
  })
  .meta({ id: 'Grant', ...says('授权', 'grant') })

export type Grant = z.infer<typeof Grant>

export const GrantCreate = Grant.pick({ accountId: true, tenant: true, role: true })
  .extend({ organization: Grant.shape.organization.optional() })
  .meta({ id: 'GrantCreate' })
