import { ParameterCreate, ParameterValue, SetWithdraw } from '../../policy/parameter.js'
import { ReadingChoice, ReadingCreate } from '../../policy/reading.js'
import { ConfigPropose, ConfigPublish, ConfigReject, ConfigVersion } from '../../policy/version.js'
import { resource } from '../resource.js'

export const parameters = resource({
  name: 'parameters',
  zh: '参数取值',
  en: 'parameter values',
  of: 'tenant',
  record: ParameterValue,
  create: ParameterCreate,
  filter: ['program', 'parameter', 'from', 'recordedAt'],
  sort: ['-recordedAt', 'from'],
  reach: {},
  verbs: { withdraw: { body: SetWithdraw, zh: '撤回', en: 'withdraw' } },
})

export const readings = resource({
  name: 'readings',
  zh: '读法选择',
  en: 'readings',
  of: 'tenant',
  record: ReadingChoice,
  create: ReadingCreate,
  filter: ['program', 'reading', 'from', 'recordedAt'],
  sort: ['-recordedAt', 'from'],
  reach: {},
  verbs: { withdraw: { body: SetWithdraw, zh: '撤回', en: 'withdraw' } },
})

export const versions = resource({
  name: 'versions',
  zh: '政策版本',
  en: 'config versions',
  of: 'tenant',
  record: ConfigVersion,
  create: ConfigPropose,
  filter: ['hash', 'state', 'from', 'recordedAt'],
  sort: ['-recordedAt'],
  reach: {},
  verbs: {
    publish: { body: ConfigPublish, zh: '发布', en: 'publish' },
    reject: { body: ConfigReject, zh: '不采用', en: 'reject' },
  },
})
