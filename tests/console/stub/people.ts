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
  person('auditor', '周文', 'auditor'),
  person('several', '吴敏', 'office', ['dongguan', 'qingxi']),
  person('factor', '林海', 'office'),
  { login: 'security', name: '安全管理员', kind: 'security', roles: [], tenants: [] },
]

type Acts = Readonly<Record<string, string>>

const registry: Acts = {
  policy: 'read',
  views: 'read create update remove',
  enterprises: 'read assess',
  facts: 'read',
  'enterprise-events': 'read',
  memberships: 'read',
  'assessment-results': 'read',
}
const office: Acts = {
  ...registry,
  enterprises: 'read create update rename move merge split assess',
  facts: 'read create withdraw verify',
  memberships: 'read create update',
  imports: 'read create confirm undo cancel',
  jobs: 'read cancel',
  assessments: 'read create cancel',
  parameters: 'read create withdraw',
  readings: 'read create withdraw',
  versions: 'read propose publish reject',
  registrations: 'read confirm refuse',
}
const acts: Readonly<Record<string, Acts>> = {
  office,
  town: {
    ...registry,
    enterprises: 'read create update rename assess',
    facts: 'read create withdraw',
    registrations: 'read confirm refuse',
  },
  enterprise: { ...registry, facts: 'read create' },
  auditor: { ...Object.fromEntries(Object.keys(office).map(noun => [noun, 'read'])), audit: 'read verify' },
  security: {
    accounts: 'read create update reset unlock',
    grants: 'read create remove',
    sessions: 'read end',
    tokens: 'read create revoke',
    tenants: 'read',
  },
}

const names: Readonly<Record<string, string>> = { dongguan: '东莞市', qingxi: '清溪镇' }

/** What `GET /api/session` says of somebody. */
export function sessionOf({ login, name, kind, roles, tenants }: Person, tenant: string | null): object {
  const own = kind === 'person' ? roles : [kind]
  const rows = own.flatMap(role =>
    Object.entries(acts[role] ?? {}).map(([noun, may]) => ({ role, noun, acts: may.split(' '), scope: 'tenant' })),
  )
  return {
    account: { id: `ACCOUNT-${login}`, login, name, kind },
    tenant,
    grants: tenant === null ? [] : roles.map(role => ({ role, organization: '', enterpriseId: '' })),
    tenants: tenants.map(id => ({ id, name: names[id] ?? id, roles })),
    may: kind === 'person' && tenant === null ? [] : rows,
    businessDay: tenant === null ? null : '2018-11-21',
    demonstration: true,
    mustChangePassword: false,
    secondFactor: login === 'factor' ? 'enrolled' : 'none',
  }
}
