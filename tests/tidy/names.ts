import { floors } from '../floors.js'
import { bareCode, isCode, isTest, standingOf } from './code.js'
import type { Rule } from './house.js'

const ours = /^(packages|tests|scripts|bench)\//
const catchAll = /^(utils?|helpers?|common|misc|shared|managers?|services?|types|v\d+)$/

/** Folders and the file's name without its endings: `a/b-c.test.ts` gives a, b-c. */
const wordsOf = (path: string): string[] => path.split('/').map(part => part.replace(/(?<=.)\..*$/, ''))

/** A name says what is inside; these say only that something is. */
export const namesSayWhatIsInside: Rule = files =>
  files
    .filter(file => ours.test(file.path) && wordsOf(file.path).some(word => catchAll.test(word)))
    .map(file => file.path)

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/
const component = /^([A-Z][A-Za-z0-9]*|[a-z0-9-]+)(\.test)?\.tsx$/

/** React components are called as they are written; every other file of code or policy is kebab-case. */
export const filesAreKebabCase: Rule = files =>
  files
    .filter(file => (ours.test(file.path) && isCode(file)) || /^configs\/.*\.(ya?ml|hbs)$/.test(file.path))
    .map(file => file.path)
    .filter(path => !(path.endsWith('.tsx') ? component : kebab).test(path.slice(path.lastIndexOf('/') + 1)))

const handedOn = /^(import|export)\b[^'"=;(]*\bfrom\s*\S+$/gm

/** Inside a room one imports the file that has the thing. Only a package's root has an `index.ts`. */
export const roomsHaveNoBarrels: Rule = files =>
  files
    .filter(file => {
      const standing = standingOf(file.path)
      if (!standing?.room || !isCode(file)) return false
      const code = bareCode(file.text.replace(/'[^'\n]*'/g, 'x')).trim()
      return /(^|\/)index\.tsx?$/.test(standing.name) || (code !== '' && code.replace(handedOn, '').trim() === '')
    })
    .map(file => file.path)

/** A folder of core or server is a room of the list. */
export const foldersAreRooms: Rule = files => {
  const rooms = files.flatMap(file => standingOf(file.path) ?? []).filter(({ pack, room }) => pack !== 'admin' && room)
  const unknown = rooms.filter(({ pack, room }) => !floors[pack]?.includes(room))
  return [...new Set(unknown.map(({ pack, room }) => `packages/${pack}/src/${room} is no room of floors.ts`))]
}

/** A jurisdiction differs by data: no file under `packages/` knows a tenant by id or name. */
export const codeKnowsNoTenant: Rule = files => {
  const ids = new Set(files.flatMap(file => /^configs\/([^/]+)\//.exec(file.path)?.[1] ?? []))
  const names = files.flatMap(file => {
    const name = /^configs\/[^/]+\/tenant\.yaml$/.test(file.path) && /^name:\s*['"]?([^'"#\n]+)/m.exec(file.text)?.[1]
    return name ? [name.trim().replace(/(?<=..)[省市区县镇]$/u, '')] : []
  })
  return files
    .filter(file => file.path.startsWith('packages/'))
    .flatMap(file =>
      [...ids, ...names]
        .filter(word => `${file.path}\n${file.text}`.toLowerCase().includes(word.toLowerCase()))
        .map(word => `${file.path} says ${word}`),
    )
}

const compared = /(?:[=!]==?\s*|\bcase\s+|\.(?:includes|startsWith|endsWith|has|get)\(\s*)'([^'\n]+)'/g

/** No branch asks which program or measure it is: what differs is said in the config. */
export const codeAsksForNoMeasure: Rule = files => {
  const ids = new Set(
    files.flatMap(({ path }) => {
      const [, program, measure] = /^configs\/[^/]+\/programs\/([^/]+)\/(?:measures\/([^/]+)\.yaml)?/.exec(path) ?? []
      return [program, measure].flatMap(id => id ?? [])
    }),
  )
  return files
    .filter(file => /^packages\/.*\/src\//.test(file.path) && isCode(file) && !isTest(file))
    .flatMap(({ path, text }) =>
      [...text.matchAll(compared)].flatMap(([, id = '']) => (ids.has(id) ? [`${path} asks for ${id}`] : [])),
    )
}

/** A test that does not run says why: `skipWith` and `suite` of tests/skip.ts. */
export const skippedTestsSayWhy: Rule = files =>
  files
    .filter(file => isTest(file) && isCode(file) && file.path !== 'tests/skip.ts')
    .filter(file => /\b(it|test|describe)\.(skip|skipIf|runIf|only|todo)\b/.test(bareCode(file.text)))
    .map(file => file.path)
