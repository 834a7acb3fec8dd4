import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path'
import { readText } from '../../tenants/folder.js'
import { NoFolder } from '../../tenants/problem.js'
import { type Config, readConfig } from '../config.js'
import { fromFolder } from '../finding.js'

/** The files that a command is to write anew, what is wrong with them, and how they are named. */
export interface Scope extends Pick<Config, 'findings' | 'sources'> {
  /** Text by path from the folder. */
  readonly texts: ReadonlyMap<string, string>
  readonly single: boolean
}

const isYaml = (path: string): boolean => path.endsWith('.yaml')

/** The folder of the tenant that something stands in: the nearest one with a tenant.yaml. */
function rootOf(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'tenant.yaml'))) return folder
    if (folder === dirname(folder)) return undefined
  }
}

/** A file that stands in no tenant's folder: facts, or applications. */
function lone(path: string): Scope {
  const [name, read] = [basename(path), readText(path)]
  const text = 'text' in read ? read.text : undefined
  const findings = 'text' in read ? [] : [fromFolder({ ...read, file: name })]
  const sources = { pathOf: () => path, textOf: () => text }
  return { texts: new Map(text === undefined ? [] : [[name, text]]), findings, sources, single: true }
}

/** The tenant's folder, a folder in it, or a file: with the mistakes of what is in it. */
export function scopeOf(path: string): Scope {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new NoFolder({ zh: `没有 ${path}。`, en: `There is no ${path}.` })
  const single = !found.isDirectory()
  if (single && !isYaml(path)) throw new NoFolder({ zh: `${path} 不是 .yaml 文件。`, en: `${path} is no .yaml file.` })
  const root = rootOf(single ? dirname(resolve(path)) : resolve(path))
  if (root === undefined) {
    if (single) return lone(path)
    throw new NoFolder({
      zh: `${path} 不在辖区文件夹里：往上都没有 tenant.yaml。`,
      en: `${path} is in no tenant's folder: there is no tenant.yaml above it.`,
    })
  }
  const inside = relative(root, resolve(path)).split(sep).join('/')
  const within = (file: string): boolean =>
    inside === '' || (single ? file === inside : file === inside || file.startsWith(`${inside}/`))
  const config = readConfig(relative('', root) || '.')
  const texts = new Map([...config.files].filter(([file]) => isYaml(file) && within(file)))
  const findings = config.findings.filter(({ at }) => at !== undefined && within(at.file))
  const pathOf = (file: string): string => posix.join(path, single ? '' : posix.relative(inside, file))
  return { texts, findings, sources: { ...config.sources, pathOf }, single }
}
