import { Composer, type Document } from 'yaml'
import { errorAt, type Issue, inReadingOrder } from '../../base/issue.js'
import { characterIssues } from './characters.js'
import { Composing } from './compose.js'
import { type Lines, linesOf } from './lines.js'
import { type Node, placeIn } from './node.js'
import { type Scan, scan } from './scan.js'
import { few, mostReported } from './few.js'
import { syntaxIssue } from './syntax.js'

/** Every scalar is a string; the library's own key check is quadratic, ours is not; no sentence of the library is used. */
const options = {
  schema: 'failsafe',
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const

function documentOf(lines: Lines, tokens: Scan['tokens']): Document.Parsed | undefined {
  const composer = new Composer({ ...options, keepSourceTokens: false })
  for (const document of composer.compose(tokens, true, lines.text.length)) return document
  return undefined
}

const isEmptyValue = (issue: Issue): boolean => issue.code === 'tenant/empty-value'

/** A library's finding, or an empty value, that only follows from one of ours. */
function isEcho(issue: Issue, ours: readonly Issue[]): boolean {
  const has = (...codes: string[]) => ours.some(one => codes.includes(one.code))
  if (issue.code === 'tenant/yaml-after-value') return ours.length > 0
  if (issue.code === 'tenant/yaml-bracket')
    return has('tenant/yaml-bracket', 'tenant/cut-expression', 'tenant/yaml-tab')
  return isEmptyValue(issue) && has('tenant/yaml-tab')
}

/** One finding a line, the one that explains most: ours, then the library's, then an empty value. */
function explained(own: readonly Issue[], library: readonly Issue[]): Issue[] {
  const ours = own.filter(issue => !isEmptyValue(issue))
  const lines = new Set(ours.map(issue => issue.at?.line))
  const kept = [...ours]
  for (const issue of [...library, ...own.filter(isEmptyValue)]) {
    if (lines.has(issue.at?.line) || isEcho(issue, kept)) continue
    if (!isEmptyValue(issue)) lines.add(issue.at?.line)
    kept.push(issue)
  }
  return inReadingOrder(kept)
}

/** A whole file that is one text: most often its keys have a full-width colon, or none. */
function rootIssue(node: Node): Issue | undefined {
  if (node.kind !== 'text') return undefined
  const wide = node.text.indexOf('：')
  const code = wide >= 0 ? 'tenant/full-width-colon' : 'tenant/yaml-colon'
  return errorAt(code, placeIn(node, Math.max(0, wide)), { found: node.text.slice(0, 40) })
}

/**
 * What a YAML file holds, or everything that is wrong with it, at once.
 *
 * Bounded: 256 KB, 32 deep, 20,000 nodes, one document; no anchors, aliases, tags, merge keys, directives. Every
 * scalar stays text. `node` is absent when there is an error. Codes `tenant/yaml-…`, `tenant/full-width-colon`,
 * `tenant/cut-expression`, `tenant/empty-value`, `tenant/empty-file`, `tenant/forbidden-key`, `tenant/duplicate-key`.
 */
export function readYaml(file: string, source: string): { node?: Node; issues: Issue[] } {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  const hidden = characterIssues(file, text)
  if (hidden.length > 0) return { issues: hidden }
  const lines = linesOf(file, text)
  const { tokens, issues, halted, quotes } = scan(lines)
  if (halted) return { issues: inReadingOrder(issues) }
  const document = documentOf(lines, tokens)
  const composing = new Composing(lines)
  const root = document?.contents
  const node = root ? composing.node(root) : undefined
  const library = (document?.errors ?? [])
    .slice(0, 5 * mostReported)
    .map(error => syntaxIssue({ lines, quotes }, error))
  const found = explained([...issues, ...composing.issues], library)
  if (found.length > 0) return { issues: [...few(found)] }
  if (!node) return { issues: [errorAt('tenant/empty-file', { file, line: 1, column: 1 })] }
  const wrong = rootIssue(node)
  return wrong ? { issues: [wrong] } : { node, issues: [] }
}
