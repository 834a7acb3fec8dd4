import {
  Enterprise,
  EnterpriseCreate,
  EnterpriseUpdate,
  Merge,
  Move,
  Rename,
  Split,
} from '../../enterprises/enterprise.js'
import { EnterpriseEvent } from '../../enterprises/event.js'
import { ofEnterprise, resource } from '../resource.js'

export const enterprises = resource({
  name: 'enterprises',
  zh: '企业',
  en: 'enterprises',
  of: 'tenant',
  record: Enterprise,
  create: EnterpriseCreate,
  update: EnterpriseUpdate,
  filter: ['town', 'status', 'registeredOn', 'creditCode', 'importId', 'recordedAt'],
  sort: ['name', 'creditCode', 'registeredOn', 'recordedAt'],
  search: true,
  withFacts: true,
  reach: { own: 'id', town: 'town' },
  verbs: {
    rename: { body: Rename, zh: '更名', en: 'rename' },
    move: { body: Move, zh: '迁移', en: 'move' },
    merge: { body: Merge, zh: '合并', en: 'merge' },
    split: { body: Split, zh: '分立', en: 'split' },
  },
})

export const enterpriseEvents = resource({
  name: 'enterprise-events',
  zh: '企业变更',
  en: 'enterprise events',
  of: 'tenant',
  record: EnterpriseEvent,
  filter: ['enterpriseId', 'kind', 'on'],
  sort: ['-on', 'recordedAt'],
  reach: ofEnterprise,
  verbs: {},
})
