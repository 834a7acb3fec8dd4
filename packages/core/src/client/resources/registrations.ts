import { z } from 'zod'
import { RefuseRegistration, Registration } from '../../enterprises/registration.js'
import { resource } from '../resource.js'

export const registrations = resource({
  name: 'registrations',
  zh: '企业注册申请',
  en: 'registrations of firms',
  of: 'tenant',
  kept: 'platform',
  record: Registration,
  filter: ['state', 'creditCode', 'town', 'recordedAt'],
  sort: ['-recordedAt', 'enterpriseName', 'creditCode'],
  reach: { town: 'town', self: 'accountId' },
  verbs: {
    confirm: { body: z.strictObject({}), zh: '确认', en: 'confirm' },
    refuse: { body: RefuseRegistration, zh: '不予确认', en: 'refuse' },
  },
})
