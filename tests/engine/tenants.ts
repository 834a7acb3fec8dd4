import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileTenant, type Issue, type Tenant } from '@peiyu/core'

export const configs = fileURLToPath(new URL('../../configs', import.meta.url))

/** A folder as a map of path to text. */
export function folderOf(path: string): Map<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(
    files.map(file => [
      relative(path, join(file.parentPath, file.name)),
      readFileSync(join(file.parentPath, file.name), 'utf8'),
    ]),
  )
}

/** Every tenant of this repository, compiled. */
export function tenants(): { name: string; tenant: Tenant; issues: readonly Issue[] }[] {
  return readdirSync(configs).map(name => {
    const { tenant, issues } = compileTenant(folderOf(join(configs, name)))
    if (!tenant) throw new Error(`${name}: ${JSON.stringify(issues.filter(issue => issue.severity === 'error'))}`)
    return { name, tenant, issues }
  })
}
