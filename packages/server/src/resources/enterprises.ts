import { resources } from '@peiyu/core/client'
import { createEnterprise } from '../verbs/enterprises/create.js'
import { mergeEnterprise, splitEnterprise } from '../verbs/enterprises/merge.js'
import { moveEnterprise } from '../verbs/enterprises/move.js'
import { renameEnterprise } from '../verbs/enterprises/rename.js'
import { updateEnterprise } from '../verbs/enterprises/update.js'
import { entry } from './entry.js'

export const enterprises = entry(resources.enterprises, {
  table: 'enterprises',
  sortBy: { name: 'nameKey' },
  taken: { enterprises_credit_code: 'enterprises/credit-code-taken' },
  create: createEnterprise,
  update: updateEnterprise,
  verbs: { rename: renameEnterprise, move: moveEnterprise, merge: mergeEnterprise, split: splitEnterprise },
})

export const enterpriseEvents = entry(resources.enterpriseEvents, { table: 'enterpriseEvents', verbs: {} })
