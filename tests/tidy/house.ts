import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the repository, its path from the root. Pictures and the like have no text. */
export interface HouseFile {
  readonly path: string
  readonly text: string
}

/** A rule of the house: what breaks it among these files, a line each. */
export type Rule = (files: readonly HouseFile[]) => string[]

const root = join(import.meta.dirname, '../..')
const outside = new Set(['.git', 'node_modules', 'dist', 'data', '.vitest'])
// Build records, and what somebody's shell leaves lying about.
const leftover = /\.(tsbuildinfo|log|txt)$/
const picture = /\.(png|jpe?g|gif|ico|woff2?|ttf|otf|pdf|docx|xlsx|zip|db)$/

/** Every file that stands in the repository, what .gitignore names left out. */
export function readHouse(folder = ''): HouseFile[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries.flatMap(entry => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (outside.has(entry.name) || leftover.test(path)) return []
    if (entry.isDirectory()) return readHouse(path)
    return [{ path, text: picture.test(path) ? '' : readFileSync(join(root, path), 'utf8') }]
  })
}
