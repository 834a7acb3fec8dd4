import { type Issue, warningAt } from '../../base/issue.js'
import { nearest } from '../../base/nearest.js'
import type { SectionName } from '../shape/sections.js'

/** What a file of a tenant's folder is. */
export interface FilePlace {
  readonly section: SectionName | 'document' | 'ignored'
  /** Files with the same key are one section: `sources/a.yaml` and `sources/a/2.yaml`. */
  readonly key: string
  /** Id of what the file describes, from its name: a source, a measure, a document. */
  readonly id?: string
  readonly program?: string
}

const id = '[A-Za-z][A-Za-z0-9-]*'
const any = '[^/]+'

type Rule = readonly [pattern: RegExp, section: FilePlace['section'], parts?: 'id' | 'program' | 'program id']

const single = ['selection', 'liaison', 'demands', 'evaluation', 'notifications'] as const
const folded = ['targets', 'duties', 'reported'] as const

const rules: readonly Rule[] = [
  [/^tenant\.yaml$/, 'tenant'],
  [/^organization\.yaml$/, 'organization'],
  [/^facts\.yaml$/, 'facts'],
  [new RegExp(`^sources/(${id})(?:/${any})?\\.yaml$`), 'source', 'id'],
  [new RegExp(`^programs/(${id})/program\\.yaml$`), 'program', 'program'],
  [new RegExp(`^programs/(${id})/measures/(${id})\\.yaml$`), 'measure', 'program id'],
  ...single.map((name): Rule => [new RegExp(`^programs/(${id})/${name}\\.yaml$`), name, 'program']),
  ...folded.map((name): Rule => [new RegExp(`^programs/(${id})/${name}(?:/${any})?\\.yaml$`), name, 'program']),
  [new RegExp(`^examples/(${id})/(?:.+/)?(${any})\\.yaml$`), 'examples', 'program id'],
  [new RegExp(`^documents/(${id})\\.hbs$`), 'document', 'id'],
  [/^README\.md$|^mutants\.yaml$|^lint\.yaml$|^demo\/|(?:^|\/)\.[^./]/, 'ignored'],
]

const names = [
  'tenant.yaml',
  'organization.yaml',
  'facts.yaml',
  'README.md',
  'program.yaml',
  ...folded.map(name => `${name}.yaml`),
  ...single.map(name => `${name}.yaml`),
]
const folders = ['sources', 'programs', 'documents', 'examples', 'demo', 'measures', ...folded]

/** Files that together are one section share a key: a folder's files have that of the folder. */
function keyOf(path: string, section: FilePlace['section']): string {
  const bare = path.replace(/\.(?:yaml|hbs)$/, '')
  if (section === 'source') return bare.split('/').slice(0, 2).join('/')
  return folded.some(name => name === section) ? bare.split('/').slice(0, 3).join('/') : bare
}

/** The path with its file or folder names replaced by the nearest ones that mean something. */
function nearestPath(path: string): string | undefined {
  const steps = path.split('/')
  const right = steps.map((step, index) => {
    const known = index === steps.length - 1 ? names : folders
    return known.includes(step)
      ? step
      : (nearest(step.replace(/\.yml$/, '.yaml'), known) ?? step.replace(/\.yml$/, '.yaml'))
  })
  const better = right.join('/')
  return better !== path && rules.some(([pattern]) => pattern.test(better)) ? better : undefined
}

/** Which section a path of the folder is; a file that is none is passed over with the warning `tenant/unknown-file`. */
export function sectionOf(path: string): { place?: FilePlace; issues: Issue[] } {
  for (const [pattern, section, parts] of rules) {
    const match = pattern.exec(path)
    if (!match) continue
    const [, first, second] = match
    const program = parts?.startsWith('program') ? first : undefined
    const found = parts === 'id' ? first : parts === 'program id' ? second : undefined
    const named = { ...(program ? { program } : {}), ...(found ? { id: found } : {}) }
    return { place: { section, key: keyOf(path, section), ...named }, issues: [] }
  }
  const near = nearestPath(path)
  const at = { file: path, line: 1, column: 1 }
  return { issues: [warningAt('tenant/unknown-file', at, { found: path, ...(near ? { nearest: near } : {}) })] }
}
