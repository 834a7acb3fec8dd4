import { rowsFor } from '@peiyu/core/client'

/** Who can sign in at the stub, all with one password. */
export interface Person {
  readonly login: string
  readonly name: string
  readonly kind: 'person' | 'system' | 'security' | 'audit'
  readonly roles: readonly string[]
  readonly tenants: readonly string[]
}

export const password = 'a-long-password-1'
export const code = '123456'

const person = (login: string, name: string, role: string, tenants: readonly string[] = ['dongguan']): Person => ({
  login,
  name,
  kind: 'person',
  roles: [role],
  tenants,
})

export const people: readonly Person[] = [
  person('office', '陈晓岚', 'office'),
  person('town', '梁志强', 'town'),
  person('firm', '黄秀英', 'enterprise'),
  person('data', '叶嘉敏', 'data'),
  person('auditor', '周文', 'auditor'),
  person('several', '吴敏', 'office', ['dongguan', 'qingxi']),
  person('factor', '林海', 'office'),
  { login: 'system', name: '系统管理员', kind: 'system', roles: [], tenants: [] },
  { login: 'security', name: '安全管理员', kind: 'security', roles: [], tenants: [] },
]

const names: Readonly<Record<string, string>> = { dongguan: '东莞市', qingxi: '清溪镇' }

/** What `GET /api/session` says of somebody. */
export function sessionOf({ login, name, kind, roles, tenants }: Person, tenant: string | null): object {
  const grants = tenant === null ? [] : roles.map(role => ({ role, organization: '', enterpriseId: '' }))
  return {
    account: { id: `ACCOUNT-${login}`, login, name, kind },
    tenant,
    grants,
    tenants: tenants.map(id => ({ id, name: names[id] ?? id, roles })),
    may: rowsFor({ id: login, kind, grants }),
    businessDay: tenant === null ? null : '2018-11-21',
    demonstration: true,
    mustChangePassword: false,
    secondFactor: login === 'factor' ? 'enrolled' : 'none',
  }
}
