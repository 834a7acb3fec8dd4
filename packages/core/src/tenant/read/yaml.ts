import { Composer, type Document, type ParsedNode } from 'yaml'
import { errorAt, type Issue, inReadingOrder } from '../../base/issue.js'
import { characterIssues } from './characters.js'
import { Composing } from './compose.js'
import { type Lines, linesOf } from './lines.js'
import type { Node } from './node.js'
import { type Scan, scan } from './scan.js'
import { syntaxIssue } from './syntax.js'

const mostReported = 100

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

/** Our own findings explain more than the library's on the same line, and one of its findings a line is enough. */
function merged(own: readonly Issue[], library: readonly Issue[]): Issue[] {
  const lines = new Set(own.map(issue => issue.at?.line))
  const kept = [...own]
  for (const issue of library) {
    if (lines.has(issue.at?.line) || (kept.length > 0 && issue.code === 'tenant/yaml-after-value')) continue
    lines.add(issue.at?.line)
    kept.push(issue)
  }
  return inReadingOrder(kept)
}

function few(issues: readonly Issue[]): Issue[] {
  if (issues.length <= mostReported) return [...issues]
  const more = errorAt('tenant/more-issues', issues[mostReported]?.at, { count: issues.length - mostReported })
  return [...issues.slice(0, mostReported), more]
}

/** A whole file that is one text: most often its keys have a full-width colon, or none. */
function rootIssue(node: Node): Issue | undefined {
  if (node.kind !== 'text') return undefined
  const wide = node.text.includes('：')
  return errorAt(wide ? 'tenant/full-width-colon' : 'tenant/yaml-colon', node.at, { found: node.text.slice(0, 40) })
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
  const { tokens, issues, halted } = scan(lines)
  if (halted) return { issues: inReadingOrder(issues) }
  const document = documentOf(lines, tokens)
  const composing = new Composing(lines)
  const root = document?.contents as ParsedNode | null | undefined
  const node = root ? composing.node(root) : undefined
  const library = (document?.errors ?? []).slice(0, 5 * mostReported).map(error => syntaxIssue(lines, error))
  const found = merged([...issues, ...composing.issues], library)
  if (found.length > 0) return { issues: few(found) }
  if (!node) return { issues: [errorAt('tenant/empty-file', { file, line: 1, column: 1 })] }
  const wrong = rootIssue(node)
  return wrong ? { issues: [wrong] } : { node, issues: [] }
}
