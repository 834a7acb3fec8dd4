import { CST, Lexer, Parser } from 'yaml'
import type { Issue } from '../../base/issue.js'
import { errorAt } from '../../base/issue.js'
import type { TenantReadCode } from './codes.js'
import { type Lines, placeAt } from './lines.js'

export const mostDepth = 32
export const mostNodes = 20_000
const mostReported = 20

/** What the scan leaves: the parser's tokens, to be composed unless it was halted. */
export interface Scan {
  readonly tokens: readonly CST.Token[]
  readonly issues: readonly Issue[]
  readonly halted: boolean
}

interface Lexeme {
  readonly source: string
  readonly type: CST.TokenType | 'scalar-text'
  readonly offset: number
  readonly before: string
}

const refusedTypes: Readonly<Record<string, TenantReadCode>> = {
  anchor: 'tenant/yaml-anchor',
  alias: 'tenant/yaml-alias',
  tag: 'tenant/yaml-tag',
  directive: 'tenant/yaml-directive',
  'directive-line': 'tenant/yaml-directive',
  'explicit-key-ind': 'tenant/yaml-explicit-key',
}

const scalars = new Set(['scalar-text', 'single-quoted-scalar', 'double-quoted-scalar'])
const collections = new Set(['flow-map-start', 'flow-seq-start', 'seq-item-ind'])
const separators = new Set(['map-value-ind', 'comma', 'seq-item-ind', 'explicit-key-ind'])
const openings = new Set(['flow-map-start', 'flow-seq-start'])
const closings = new Set(['flow-map-end', 'flow-seq-end'])

const controls = new Set(['\x02', '\x18', '\x1f'])

/** The lexer's lexemes with type and offset; after the mark of a scalar comes its text, whatever it looks like. */
function* lexemes(text: string): Generator<Lexeme> {
  let [offset, before] = [0, '']
  for (const source of new Lexer().lex(text)) {
    const type = before === '\x1f' ? 'scalar-text' : (CST.tokenType(source) ?? 'scalar-text')
    yield { source, type, offset, before }
    if (!controls.has(source) || type === 'scalar-text') offset += source.length
    before = source
  }
}

/** One pass over the lexemes that refuses what a config may not use, and stops where reading on would cost too much. */
class Guard {
  readonly issues: Issue[] = []
  halted = false
  private nodes = 0
  private separated = 0
  private flow = 0
  private started = false
  private ended = false
  private last: Lexeme | undefined

  constructor(private readonly lines: Lines) {}

  private issue(code: TenantReadCode, offset: number, params: Issue['params'] = {}): void {
    if (this.issues.length < mostReported) this.issues.push(errorAt(code, placeAt(this.lines, offset), params))
  }

  /** Reading on would cost too much, or mean nothing. */
  halt(code: TenantReadCode, offset: number, params: Issue['params'] = {}): void {
    if (!this.halted) this.issues.push(errorAt(code, placeAt(this.lines, offset), params))
    this.halted = true
  }

  see(lexeme: Lexeme): void {
    this.count(lexeme)
    this.refuse(lexeme)
    this.document(lexeme)
    this.signs(lexeme)
    if (lexeme.type !== 'space' && !controls.has(lexeme.source)) this.last = lexeme
  }

  private count({ type, offset }: Lexeme): void {
    if (scalars.has(type) || collections.has(type)) this.nodes++
    if (separators.has(type)) this.separated++
    if (openings.has(type)) this.flow++
    if (closings.has(type)) this.flow = Math.max(0, this.flow - 1)
    if (this.flow > mostDepth) this.halt('tenant/yaml-too-deep', offset, { most: mostDepth })
    if (Math.max(this.nodes, this.separated) > mostNodes) this.halt('tenant/yaml-too-many', offset, { most: mostNodes })
  }

  private refuse({ type, source, offset }: Lexeme): void {
    const code = refusedTypes[type]
    if (code) this.issue(code, offset, { sign: source.slice(0, 1), found: source.slice(0, 40) })
  }

  private document({ type, offset }: Lexeme): void {
    const content = scalars.has(type) || collections.has(type)
    if ((type === 'doc-start' && this.started) || (content && this.ended)) this.halt('tenant/yaml-documents', offset)
    if (type === 'doc-start' || content) this.started = true
    if (type === 'doc-end') this.ended = true
  }

  private signs(lexeme: Lexeme): void {
    const { type, source, offset, before } = lexeme
    const atLineStart = offset === 0 || this.lines.text[offset - 1] === '\n'
    if (type === 'space' && atLineStart && source.includes('\t') && !this.blankFrom(offset)) {
      this.issue('tenant/yaml-tab', offset + source.indexOf('\t'))
    }
    if (type === 'map-value-ind' && this.last?.type === 'scalar-text') this.wideColon(this.last)
    const cut = openings.has(type) && this.flow > 1 && this.last?.type === 'scalar-text' && before === this.last.source
    if (cut && this.last)
      this.issue('tenant/cut-expression', this.last.offset, { expression: this.around(this.last.offset) })
  }

  private blankFrom(offset: number): boolean {
    const end = this.lines.text.indexOf('\n', offset)
    return this.lines.text.slice(offset, end < 0 ? undefined : end).trim() === ''
  }

  /** A key that swallowed the lines before it, since they have no colon but a full-width one. */
  private wideColon({ source, offset }: Lexeme): void {
    if (!source.includes('\n')) return
    for (const match of source.matchAll(/：/g)) this.issue('tenant/full-width-colon', offset + match.index)
  }

  /** The expression that an unquoted bracket cut: to the end of its line, without the brackets that close the rest. */
  private around(offset: number): string {
    const line = this.lines.text.slice(offset, offset + 80).split('\n')[0] ?? ''
    return line.replace(/[\s,]*\}\s*$/, '')
  }
}

/** Guards and parses at once: at most 32 deep, 20,000 nodes, one document, no anchor, alias, tag, directive. */
export function scan(lines: Lines): Scan {
  const [guard, parser, tokens] = [new Guard(lines), new Parser(), [] as CST.Token[]]
  for (const lexeme of lexemes(lines.text)) {
    guard.see(lexeme)
    for (const token of parser.next(lexeme.source)) tokens.push(token)
    if (parser.stack.length > mostDepth + 2) guard.halt('tenant/yaml-too-deep', lexeme.offset, { most: mostDepth })
    if (guard.halted) return { tokens, issues: guard.issues, halted: true }
  }
  for (const token of parser.end()) tokens.push(token)
  return { tokens, issues: guard.issues, halted: false }
}
