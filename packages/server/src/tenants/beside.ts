import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, posix, resolve } from 'node:path'
import { kinOf } from '@peiyu/core/family'
import { readTenantFolder } from './folder.js'
import { NoFolder } from './problem.js'
import { readTenantRevision, type RevisionOperand } from './revision.js'

type Files = ReadonlyMap<string, string>

const isTenant = (folder: string): boolean =>
  statSync(join(folder, 'tenant.yaml'), { throwIfNoEntry: false })?.isFile() ?? false

/** Folders of tenants in a folder, by name. */
function tenantsIn(root: string): string[] {
  const entries = readdirSync(root, { withFileTypes: true })
  const names = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
  return names.filter(name => isTenant(join(root, name))).sort()
}

/** The tenants above one, by id, each as it is found under its id; the first that is not found ends them. */
export function aboveOf(files: Files, find: (id: string) => Files | undefined): ReadonlyMap<string, Files> {
  const above = new Map<string, Files>()
  for (let { parent } = kinOf(files); parent !== undefined && !above.has(parent); ) {
    const found = find(parent)
    if (!found) break
    above.set(parent, found)
    parent = kinOf(found).parent
  }
  return above
}

/** The tenants above one, by id, each read from the folder of its name beside it; one that is not there is left out. */
export function readAbove(root: string, files: Files): ReadonlyMap<string, Files> {
  const beside = dirname(resolve(root))
  return aboveOf(files, id => {
    const folder = join(beside, id)
    return basename(folder) === id && isTenant(folder) ? readTenantFolder(folder).files : undefined
  })
}

/** The tenants above one in the same revision of a repository. */
export function readAboveRevision({ revision, folder }: RevisionOperand, files: Files): ReadonlyMap<string, Files> {
  return aboveOf(files, id => {
    try {
      return readTenantRevision({ revision, folder: posix.join(folder, '..', id) }).files
    } catch (error) {
      if (error instanceof NoFolder) return undefined
      throw error
    }
  })
}

/** Every tenant in a folder, by the name of its own folder. */
export function readBeside(root: string): ReadonlyMap<string, Files> {
  return new Map(tenantsIn(root).map(name => [name, readTenantFolder(join(root, name)).files]))
}
