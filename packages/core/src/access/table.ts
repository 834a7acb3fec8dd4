import type { PermissionRow, Scope } from './permission.js'

type Acts = Readonly<Record<string, string>>

/** Rows of one role: noun by noun, the acts that it may do over one scope. */
const rows = (role: string, scope: Scope, nouns: Acts): PermissionRow[] =>
  Object.entries(nouns).map(([noun, acts]) => ({ role, noun, acts: acts.split(' '), scope }))

/** What everybody who works in a tenant may do besides: read the policy, keep filters of one's own. */
const everybody = (role: string): PermissionRow[] => [
  ...rows(role, 'tenant', { policy: 'read' }),
  ...rows(role, 'self', { views: 'read create update remove' }),
]

const registry: Acts = {
  enterprises: 'read assess',
  facts: 'read',
  'enterprise-events': 'read',
  memberships: 'read',
  'assessment-results': 'read',
}

const office: Acts = {
  enterprises: 'read create update rename move merge split assess',
  facts: 'read create withdraw',
  'enterprise-events': 'read',
  memberships: 'read create update',
  imports: 'read create remap confirm undo cancel',
  jobs: 'read cancel',
  assessments: 'read create',
  'assessment-results': 'read',
  open: 'read',
  parameters: 'read create withdraw',
  readings: 'read create withdraw',
  versions: 'read create publish reject',
  registrations: 'read confirm refuse',
}

const auditor: Acts = {
  ...Object.fromEntries(Object.keys(office).map(noun => [noun, 'read'])),
  audit: 'read verify',
}

/**
 * Who may do what to which noun, over what (权限表). What is not written here is refused.
 *
 * It is the only place that names roles: the server asks it below every route, the console draws its buttons from it, and
 * the tests go through it row by row. A config may narrow by whom an act is done, and never widens it.
 */
export const accessTable: readonly PermissionRow[] = [
  ...everybody('office'),
  ...rows('office', 'tenant', office),
  ...everybody('config-editor'),
  ...rows('config-editor', 'tenant', { versions: 'read create', open: 'read', parameters: 'read', readings: 'read' }),
  ...everybody('lead'),
  ...rows('lead', 'tenant', { ...registry, open: 'read', parameters: 'read', readings: 'read' }),
  ...everybody('department'),
  ...rows('department', 'tenant', registry),
  ...everybody('town'),
  ...rows('town', 'town', {
    ...registry,
    enterprises: 'read create update rename assess',
    facts: 'read create withdraw',
    registrations: 'read confirm refuse',
  }),
  ...everybody('leader'),
  ...rows('leader', 'tenant', { ...registry, open: 'read', parameters: 'read', readings: 'read', assessments: 'read' }),
  ...everybody('committee'),
  ...everybody('expert'),
  ...everybody('provider'),
  ...everybody('data'),
  ...rows('data', 'tenant', {
    ...registry,
    facts: 'read create verify',
    imports: 'read create remap confirm undo cancel',
    jobs: 'read cancel',
  }),
  ...everybody('finance'),
  ...rows('finance', 'tenant', registry),
  ...everybody('enterprise'),
  ...rows('enterprise', 'own', { ...registry, facts: 'read create' }),
  ...everybody('auditor'),
  ...rows('auditor', 'tenant', auditor),
  ...rows('account', 'self', { sessions: 'read end' }),
  ...rows('system', 'tenant', { tenants: 'read suspend resume' }),
  ...rows('security', 'tenant', {
    accounts: 'read create update reset unlock',
    grants: 'read create remove',
    sessions: 'read end',
    tokens: 'read create revoke',
    tenants: 'read',
  }),
  ...rows('audit', 'tenant', { 'platform-audit': 'read verify', tenants: 'read' }),
]
