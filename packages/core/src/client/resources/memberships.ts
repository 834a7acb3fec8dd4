import { Membership, MembershipCreate, MembershipUpdate } from '../../membership/record.js'
import { ofEnterprise, resource } from '../resource.js'

export const memberships = resource({
  name: 'memberships',
  zh: '入选资格',
  en: 'memberships',
  of: 'tenant',
  record: Membership,
  create: MembershipCreate,
  update: MembershipUpdate,
  filter: ['enterpriseId', 'program', 'tier', 'track', 'lead', 'from', 'until', 'importId'],
  sort: ['-from', 'program', 'recordedAt'],
  reach: ofEnterprise,
  verbs: {},
})
