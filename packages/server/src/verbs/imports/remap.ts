import type { Import } from '@peiyu/core/client'
import type { Preview } from '../../imports/preview.js'
import { decided, refusedFor, type Verb } from '../verb.js'

/** Reads the same file otherwise: what its columns give, and which row is its header (调整对应关系). */
export const remapImport: Verb<Import, object, Preview | undefined> = ({ record, prepared }) => {
  const { id, version, state } = record
  if (state !== 'previewed' || !prepared) return refusedFor('imports/not-previewed')
  return decided(id, [{ update: 'imports', id, version, set: prepared }])
}
