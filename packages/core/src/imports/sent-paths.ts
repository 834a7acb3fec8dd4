import { errorAt, type Issue } from '../base/issue.js'

const mostFiles = 2_000
const mostSigns = 16 * 1024 * 1024
const mostLength = 200

/** A plain name: not hidden, without signs that a system reads otherwise or that nobody sees, and no blank at its end. */
const plainName = /^(?!\.)[^\p{C}\\:*?"<>|]+(?<![\s.])$/u

const isPlain = (path: string): boolean =>
  path.length <= mostLength && path.split('/').every(name => plainName.test(name))

/** What is wrong with the paths, number and length of files that somebody sent as a config, before one of them is read. */
export function sentPathIssues(files: ReadonlyMap<string, string>): Issue[] {
  const signs = [...files.values()].reduce((sum, text) => sum + text.length, 0)
  if (files.size > mostFiles || signs > mostSigns)
    return [errorAt('imports/too-many-files', undefined, { found: files.size, most: mostFiles })]
  return [...files.keys()].flatMap(path =>
    isPlain(path)
      ? []
      : errorAt(
          'imports/bad-path',
          { file: path.slice(0, mostLength), line: 1, column: 1 },
          { found: path.slice(0, 80) },
        ),
  )
}
