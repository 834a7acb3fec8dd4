import { resources } from '@peiyu/core/client'
import { createView, removeView, updateView } from '../verbs/views/views.js'
import { entry } from './entry.js'

export const views = entry(resources.views, {
  table: 'views',
  taken: { views_name: 'views/name-taken' },
  create: createView,
  update: updateView,
  verbs: { remove: removeView },
})
