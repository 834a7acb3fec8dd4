import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compileTenant } from '@peiyu/core'
import type { Loaded } from '../portal/loaded.js'
import { readAbove } from '../tenants/beside.js'
import { readTenantFolder } from '../tenants/folder.js'
import { asIssue } from '../tenants/problem.js'

/** Reads and compiles one folder; one that is broken is kept with what is wrong with it. */
export function loadTenant(root: string, id: string): Loaded {
  const folder = join(root, id)
  const { files, problems } = readTenantFolder(folder)
  const { tenant, issues } = compileTenant(files, { examples: false, above: readAbove(folder, files) })
  const all = [...problems.map(asIssue), ...issues]
  const sound = problems.length === 0 ? tenant : undefined
  return { id, tenant: sound, issues: all, files }
}

/** Reads every folder below `root`, once, in order of name. */
export function loadTenants(root: string): ReadonlyMap<string, Loaded> {
  if (!existsSync(root)) return new Map()
  const folders = readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory())
  const ids = folders.map(entry => entry.name).filter(name => !name.startsWith('.'))
  return new Map(ids.sort().map(id => [id, loadTenant(root, id)]))
}
