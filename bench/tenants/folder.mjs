import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A folder as the core takes it: a map of path to text. */
export function folderAt(root) {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name))
  return new Map(paths.map(path => [relative(root, path), readFileSync(path, 'utf8')]))
}
