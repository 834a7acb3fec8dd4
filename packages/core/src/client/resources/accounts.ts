import { z } from 'zod'
import { Account, AccountCreate, AccountUpdate, Grant, GrantCreate } from '../../access/account.js'
import { OpenSession } from '../../access/open-session.js'
import { Because, ServedTenant } from '../../access/served-tenant.js'
import { ServiceToken, ServiceTokenCreate } from '../../access/token.js'
import { resource } from '../resource.js'

const nothing = z.strictObject({})

export const accounts = resource({
  name: 'accounts',
  zh: '账号',
  en: 'accounts',
  of: 'platform',
  record: Account,
  create: AccountCreate,
  update: AccountUpdate,
  filter: ['login', 'kind', 'state'],
  sort: ['login', 'name', '-lastSeenAt'],
  reach: {},
  verbs: {
    reset: { body: nothing, zh: '重置密码', en: 'reset password' },
    unlock: { body: nothing, zh: '解除锁定', en: 'unlock' },
  },
})

export const grants = resource({
  name: 'grants',
  zh: '授权',
  en: 'grants',
  of: 'platform',
  record: Grant,
  create: GrantCreate,
  filter: ['accountId', 'tenant', 'role', 'organization', 'enterpriseId'],
  sort: ['tenant', 'role', 'recordedAt'],
  reach: {},
  verbs: { remove: { body: nothing, zh: '收回', en: 'remove' } },
})

export const tokens = resource({
  name: 'tokens',
  zh: '服务令牌',
  en: 'service tokens',
  of: 'platform',
  record: ServiceToken,
  create: ServiceTokenCreate,
  filter: ['tenant', 'role', 'state'],
  sort: ['name', 'expiresAt'],
  reach: {},
  verbs: { revoke: { body: nothing, zh: '吊销', en: 'revoke' } },
})

export const sessions = resource({
  name: 'sessions',
  zh: '登录会话',
  en: 'open sessions',
  of: 'platform',
  record: OpenSession,
  filter: ['accountId', 'tenant'],
  sort: ['-seenAt', 'recordedAt'],
  reach: { self: 'accountId' },
  verbs: { end: { body: nothing, zh: '结束会话', en: 'end' } },
})

export const tenants = resource({
  name: 'tenants',
  zh: '辖区',
  en: 'tenants',
  of: 'platform',
  record: ServedTenant,
  filter: ['state'],
  sort: ['name'],
  reach: {},
  verbs: {
    suspend: { body: Because, zh: '暂停', en: 'suspend' },
    resume: { body: Because, zh: '恢复', en: 'resume' },
  },
})
