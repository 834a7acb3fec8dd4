import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { kinOf } from '@peiyu/core/family'
import { readTenantFolder } from './folder.js'

type Files = ReadonlyMap<string, string>

const isTenant = (folder: string): boolean =>
  statSync(join(folder, 'tenant.yaml'), { throwIfNoEntry: false })?.isFile() ?? false

/** Folders of tenants in a folder, by name. */
function tenantsIn(root: string): string[] {
  const entries = readdirSync(root, { withFileTypes: true })
  const names = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
  return names.filter(name => isTenant(join(root, name))).sort()
}

/** The tenants above one, by id, each read from the folder of its name beside it; one that is not there is left out. */
export function readAbove(root: string, files: Files): ReadonlyMap<string, Files> {
  const above = new Map<string, Files>()
  const beside = dirname(resolve(root))
  for (let { parent } = kinOf(files); parent !== undefined && !above.has(parent); ) {
    const folder = join(beside, parent)
    if (basename(folder) !== parent || !isTenant(folder)) break
    const found = readTenantFolder(folder).files
    above.set(parent, found)
    parent = kinOf(found).parent
  }
  return above
}

/** Every tenant in a folder, by the name of its own folder. */
export function readBeside(root: string): ReadonlyMap<string, Files> {
  return new Map(tenantsIn(root).map(name => [name, readTenantFolder(join(root, name)).files]))
}
