import { Fact, FactCreate, FactVerify, FactWithdraw } from '../../facts/fact.js'
import { ofEnterprise, resource } from '../resource.js'

export const facts = resource({
  name: 'facts',
  zh: '指标数据',
  en: 'facts',
  of: 'tenant',
  record: Fact,
  create: FactCreate,
  filter: ['enterpriseId', 'fact', 'year', 'standing', 'importId', 'recordedAt'],
  sort: ['-recordedAt', 'fact', 'year'],
  reach: ofEnterprise,
  verbs: {
    verify: { body: FactVerify, zh: '核实', en: 'verify' },
    withdraw: { body: FactWithdraw, zh: '撤回', en: 'withdraw' },
  },
})
