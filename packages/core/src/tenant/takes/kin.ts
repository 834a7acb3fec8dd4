import { readFolder } from '../read/folder.js'

/** Whom a tenant names as its parent, and whose firms it serves; nothing where tenant.yaml cannot be read. */
export interface Kin {
  readonly id?: string
  readonly parent?: string
  readonly serves?: string
}

/** The relations of a tenant to others, read from its tenant.yaml alone. */
export function kinOf(files: ReadonlyMap<string, string>): Kin {
  const text = files.get('tenant.yaml')
  if (text === undefined) return {}
  const [section] = readFolder(new Map([['tenant.yaml', text]])).sections
  const shape = section?.section === 'tenant' ? section.read.value : undefined
  if (!shape) return {}
  const { id, parent, serves } = shape
  return { id, ...(parent === undefined ? {} : { parent }), ...(serves === undefined ? {} : { serves }) }
}
