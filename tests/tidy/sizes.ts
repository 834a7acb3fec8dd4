import { posix } from 'node:path'
import { bareCode, isCode, isTest } from './code.js'
import type { HouseFile, Rule } from './house.js'

const walls = { sourceLines: 300, exports: 8, yamlLines: 150, sourcesInFolder: 20 }

// Plain tables of data and examples are split by chapter, but have no wall.
const table =
  /\/messages\/|\/facts\/(dictionary|calendars)\/|^configs\/[^/]+\/(sources|examples|calendars)[/.]|\.examples\.yaml$|^pnpm-lock/

const isSource = (file: HouseFile) => isCode(file) && !isTest(file) && !table.test(file.path)
const isYaml = (file: HouseFile) => /\.ya?ml$/.test(file.path) && !table.test(file.path)
const linesOf = (file: HouseFile) => file.text.trimEnd().split('\n').length

const atMost =
  (wall: number, what: string, count: (file: HouseFile) => number): Rule =>
  files =>
    files.filter(file => count(file) > wall).map(file => `${file.path}: ${count(file)} ${what}, at most ${wall}`)

export const sourcesAreShort = atMost(walls.sourceLines, 'lines', file => (isSource(file) ? linesOf(file) : 0))
export const yamlIsShort = atMost(walls.yamlLines, 'lines', file => (isYaml(file) ? linesOf(file) : 0))

// Types are the words of a file's noun and are erased; what it does is counted.
const declared = /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function|class|enum|default)\b(?!\s*\{)/gm
const listed = /^export \{([^}]*)\}/gm

function exportsOf(file: HouseFile): number {
  const code = bareCode(file.text)
  const lists = [...code.matchAll(listed)].flatMap(match => (match[1] ?? '').split(','))
  return [...code.matchAll(declared)].length + lists.filter(name => name.trim() !== '').length
}

/**
 * Doors that are one noun and yet long: the doors of a package name everything, and the algebra of a type
 * (every operation on an exact number, a day, a value) is read and used as a whole.
 */
const isDoor = (file: HouseFile) =>
  /^packages\/[^/]+\/src\/(index|family|client|app)\.ts$|\/base\/(rational|dates)\.ts$|\/language\/values\/(interval|value)\.ts$/.test(
    file.path,
  )

export const filesExportLittle = atMost(walls.exports, 'exports', file =>
  isSource(file) && !isDoor(file) ? exportsOf(file) : 0,
)

export const foldersAreSmall: Rule = files => {
  const folders = files.filter(isSource).map(file => posix.dirname(file.path))
  return [...new Set(folders)].flatMap(folder => {
    const count = folders.filter(each => each === folder).length
    return count > walls.sourcesInFolder ? [`${folder}: ${count} source files, at most ${walls.sourcesInFolder}`] : []
  })
}
