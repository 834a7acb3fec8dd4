import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FolderProblem } from './problem.js'

export const mostFiles = 2_000
const mostEntries = 20_000

export interface Walked {
  /** Paths of files that belong to a tenant, as seen from the folder, with `/`, in order. */
  readonly paths: readonly string[]
  readonly problems: readonly FolderProblem[]
}

/** `.yml` is listed so that somebody is told; nothing reads it. */
export const belongs = (path: string): boolean => /\.(yaml|yml|hbs)$/.test(path) || path === 'README.md'
export const passedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/** Lists what belongs to a tenant under a folder; follows no link, and stops where a folder is no tenant's. */
export function walk(root: string): Walked {
  const [paths, problems, waiting] = [[] as string[], [] as FolderProblem[], ['']]
  let seen = 0
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of entriesOf(join(root, folder))) {
      if (passedOver(entry.name)) continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      seen++
      if (entry.isSymbolicLink()) problems.push(link(path))
      else if (entry.isDirectory()) waiting.push(path)
      else if (entry.isFile() && belongs(path)) paths.push(path)
    }
    if (paths.length > mostFiles || seen > mostEntries) return { paths: [], problems: [tooMany()] }
  }
  return { paths: paths.sort(), problems }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

export const link = (file: string): FolderProblem => ({
  code: 'tenants/link',
  file,
  says: {
    zh: '这是符号链接，不予读取。请换成文件或文件夹本身。',
    en: 'This is a symbolic link, which is not followed. Put the file or folder itself here.',
  },
})

export const tooMany = (): FolderProblem => ({
  code: 'tenants/too-many-files',
  file: '.',
  says: {
    zh: `文件超过 ${mostFiles} 个，这里不像一个辖区的文件夹。请指定含有 tenant.yaml 的那一层。`,
    en: `More than ${mostFiles} files: this is hardly a tenant's folder. Name the one that holds tenant.yaml.`,
  },
})
