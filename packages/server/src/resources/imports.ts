import { type Import, resources } from '@peiyu/core/client'
import { importById } from '../db/imports.js'
import { previewOf } from '../imports/preview.js'
import { cancelImport, confirmImport, undoImport } from '../verbs/imports/steps.js'
import { remapImport } from '../verbs/imports/remap.js'
import { entry } from './entry.js'
import type { Prepare } from './outside.js'

/** The file is read again under the mapping that is sent. */
const readAgain: Prepare = async ({ store, uploads }, { tenant, id = '', body, moment: { policy } }) => {
  const kept = await store.read(tenant, rows => importById(rows, id))
  if (!kept || kept.state !== 'previewed' || !policy || !uploads) return undefined
  // The body was read by the verb's schema.
  const { mapping, headerRow = kept.headerRow } = body as Pick<Import, 'mapping'> & Partial<Pick<Import, 'headerRow'>>
  return previewOf({ store, tenant, policy, path: uploads.path(tenant, id), program: kept.program, mapping, headerRow })
}

export const imports = entry(resources.imports, {
  table: 'imports',
  verbs: { remap: remapImport, confirm: confirmImport, undo: undoImport, cancel: cancelImport },
  prepare: { remap: readAgain },
})
