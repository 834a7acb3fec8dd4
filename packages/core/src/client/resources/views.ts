import { z } from 'zod'
import { View, ViewCreate, ViewUpdate } from '../../views/view.js'
import { resource } from '../resource.js'

export const views = resource({
  name: 'views',
  zh: '保存的筛选',
  en: 'saved filters',
  of: 'tenant',
  record: View,
  create: ViewCreate,
  update: ViewUpdate,
  filter: ['noun'],
  sort: ['name', 'recordedAt'],
  reach: { self: 'accountId' },
  verbs: { remove: { body: z.strictObject({}), zh: '删除', en: 'remove' } },
})
