import { z } from 'zod'
import { Import, ImportRemap } from '../../imports/import.js'
import { resource } from '../resource.js'

const nothing = z.strictObject({})

export const imports = resource({
  name: 'imports',
  zh: '导入',
  en: 'imports',
  of: 'tenant',
  record: Import,
  filter: ['kind', 'state', 'recordedAt'],
  sort: ['-recordedAt', 'fileName'],
  reach: {},
  verbs: {
    remap: { body: ImportRemap, zh: '调整对应关系', en: 'remap' },
    confirm: { body: nothing, zh: '确认导入', en: 'confirm' },
    undo: { body: nothing, zh: '撤销', en: 'undo' },
    cancel: { body: nothing, zh: '取消', en: 'cancel' },
  },
})
