import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'packages/core/dist')
const page = join(root, 'packages/core/API.md')

const byCodePoint = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** The text of a declaration file, `path` without its ending. */
const declarations = path => readFileSync(join(dist, `${path}.d.ts`), 'utf8').replace(/^\/\/# .*$/m, '')

const reExport = /^export (?:type )?\{([^}]*)\} from '([^']+)'/gm

/** Every name of the door, with the file that declares it. */
const namesAt = index =>
  [...index.matchAll(reExport)].flatMap(([, names, from]) =>
    names
      .split(',')
      .map(name => name.trim().replace(/^type /, ''))
      .filter(Boolean)
      .map(name => ({ name, path: posix.normalize(from.replace(/\.js$/, '')) })),
  )

// A declaration begins at the left margin; what closes it stands there too, but is no word.
const parts = text => text.split(/^(?=export |import |interface |declare |type |\/\*\*)/m)

const declared = /^(?:export )?(?:declare )?(const|function|type|interface|class) (\w+)/

const spaced = docblock =>
  docblock
    .replace(/^\s*\/\*\*|\*\/\s*$/g, '')
    .replace(/^[ \t]*\* ?/gm, '')
    .trim()

/** What a docblock says first; a sentence ends before a capital, a quoted name, or the end of its paragraph. */
function firstSentence(docblock) {
  const [paragraph = ''] = spaced(docblock).split(/\n\s*\n/)
  const text = paragraph.replace(/\s+/g, ' ')
  return /^.*?[.。?](?= ["`A-Z]|$)/.exec(text)?.[0] ?? text
}

const imports = /^import (?:type )?\{([^}]*)\} from/gm

/** Names of other files, and of the same one, that a declaration could use. */
const neighbours = text => [
  ...[...text.matchAll(imports)].flatMap(([, names]) =>
    names.split(',').map(name => name.trim().replace(/^type /, '')),
  ),
  ...parts(text).flatMap(part => declared.exec(part)?.[2] ?? []),
]

function entryOf({ name, path }) {
  const text = declarations(path)
  const all = parts(text)
  const at = all.findIndex(part => declared.exec(part)?.[2] === name)
  const [, kind] = declared.exec(all[at] ?? '') ?? []
  if (!kind) throw new Error(`${path}.d.ts does not declare ${name}`)
  const docblock = all[at - 1]?.startsWith('/**') ? all[at - 1] : ''
  const code = all[at].replace(/^export (declare )?/, '').trim()
  const words = new Set(code.match(/\b[A-Z]\w*/g))
  return { name, path, kind, code, says: firstSentence(docblock), uses: neighbours(text).filter(one => words.has(one)) }
}

/** Everything that the public door of the core has: name, kind, declaration as built, and what its docblock says first. */
export const doorOf = () =>
  namesAt(declarations('index'))
    .map(entryOf)
    .toSorted((a, b) => byCodePoint(a.path, b.path) || byCodePoint(a.name, b.name))

const head = `# The public door of @peiyu/core

Every name that \`@peiyu/core\` exports, by the file that declares it, as built. Written by \`node scripts/docs.mjs\`
and held against the code by \`tests/docs/door.test.ts\`: whoever changes the door changes this page, and it is seen in
review. How the names are used is told in \`docs/SDK.md\`.`

const written = ({ name, kind, says, code }) =>
  `### ${name}\n\n${kind}${says && ` · ${says}`}\n\n\`\`\`ts\n${code}\n\`\`\``

const chapter = ([path, entries]) => [`## ${path}`, ...entries.map(written)].join('\n\n')

/** The page with the whole door. */
export function doorPage(door) {
  const files = [...new Set(door.map(({ path }) => path))]
  const chapters = files.map(path => [path, door.filter(each => each.path === path)])
  const names = new Set(door.map(({ name }) => name))
  const behind = [...new Set(door.flatMap(({ uses }) => uses))].filter(name => !names.has(name)).toSorted(byCodePoint)
  const last = `## Behind the door\n\nNamed above and not exported; TypeScript finds them by itself.\n\n${behind.map(name => `- ${name}`).join('\n')}`
  return [head, ...chapters.map(chapter), last].join('\n\n').concat('\n')
}

/** Writes the page; the core has to be built. */
export function writeDoor() {
  if (!existsSync(join(dist, 'index.d.ts'))) throw new Error('packages/core is not built: npx tsc -b packages/core')
  writeFileSync(page, doorPage(doorOf()))
}
