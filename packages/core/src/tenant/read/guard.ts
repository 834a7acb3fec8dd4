import { errorAt, type Issue, type IssueParams } from '../../base/issue.js'
import type { TenantReadCode } from './codes.js'
import { isMark, type Lexeme } from './lexemes.js'
import { expressionFrom, type Lines, placeAt } from './lines.js'

export const mostDepth = 32
const mostNodes = 20_000
const mostReported = 20

const refused: Readonly<Record<string, TenantReadCode>> = {
  anchor: 'tenant/yaml-anchor',
  alias: 'tenant/yaml-alias',
  tag: 'tenant/yaml-tag',
  directive: 'tenant/yaml-directive',
  'directive-line': 'tenant/yaml-directive',
  'explicit-key-ind': 'tenant/yaml-explicit-key',
}

const quoted = new Set(['single-quoted-scalar', 'double-quoted-scalar'])
const openings = new Set(['flow-map-start', 'flow-seq-start'])
const closings = new Set(['flow-map-end', 'flow-seq-end'])
const separators = new Set(['map-value-ind', 'comma', 'explicit-key-ind'])

const isContent = ({ type }: Lexeme): boolean =>
  type === 'scalar-text' || type === 'seq-item-ind' || quoted.has(type) || openings.has(type)

/** Refuses, lexeme by lexeme, what a config may not use, and halts where reading on would cost too much. */
export class Guard {
  readonly issues: Issue[] = []
  halted = false
  /** Where a quoted text that ends at an offset began. */
  readonly quotes = new Map<number, number>()
  private readonly open: number[] = []
  private nodes = 0
  private separated = 0
  private started = false
  private ended = false
  private last: Lexeme | undefined

  constructor(private readonly lines: Lines) {}

  private issue(code: TenantReadCode, offset: number, params: IssueParams = {}): void {
    if (this.issues.length < mostReported) this.issues.push(errorAt(code, placeAt(this.lines, offset), params))
    else this.halted = true
  }

  /** Reading on would cost too much, or mean nothing. */
  halt(code: TenantReadCode, offset: number, params: IssueParams = {}): void {
    if (!this.halted) this.issues.push(errorAt(code, placeAt(this.lines, offset), params))
    this.halted = true
  }

  see(lexeme: Lexeme): void {
    this.brackets(lexeme)
    this.count(lexeme)
    this.document(lexeme)
    this.signs(lexeme)
    if (lexeme.type !== 'space' && !isMark(lexeme)) this.last = lexeme
  }

  /** The end of the text: brackets that are still open were never closed. */
  end(): void {
    const [first] = this.open
    if (first !== undefined) this.issue('tenant/yaml-bracket', first, { found: this.lines.text.charAt(first) })
    this.open.length = 0
  }

  private brackets(lexeme: Lexeme): void {
    if (lexeme.source === '\x18') this.end()
    if (openings.has(lexeme.type)) this.cut(lexeme)
    if (openings.has(lexeme.type)) this.open.push(lexeme.offset)
    if (closings.has(lexeme.type)) this.close(lexeme)
    if (this.open.length > mostDepth) this.halt('tenant/yaml-too-deep', lexeme.offset, { most: mostDepth })
  }

  private close({ source, offset }: Lexeme): void {
    if (this.open.pop() === undefined) this.issue('tenant/yaml-bracket', offset, { found: source })
  }

  /** A bracket right behind a bare text inside `{ }` or `[ ]`: an expression like `revenue[2015]` that needs quotes. */
  private cut({ before }: Lexeme): void {
    if (this.open.length === 0 || this.last?.type !== 'scalar-text' || before !== this.last.source) return
    const { offset } = this.last
    this.issue('tenant/cut-expression', offset, { expression: expressionFrom(this.lines.text, offset) })
  }

  private count(lexeme: Lexeme): void {
    if (isContent(lexeme)) this.nodes++
    if (separators.has(lexeme.type)) this.separated++
    if (Math.max(this.nodes, this.separated) <= mostNodes) return
    this.halt('tenant/yaml-too-many', lexeme.offset, { most: mostNodes })
  }

  private document(lexeme: Lexeme): void {
    const [begins, content] = [lexeme.type === 'doc-start', isContent(lexeme)]
    if ((begins && this.started) || (content && this.ended)) this.halt('tenant/yaml-documents', lexeme.offset)
    if (begins || content) this.started = true
    if (lexeme.type === 'doc-end') this.ended = true
  }

  private signs({ type, source, offset }: Lexeme): void {
    const code = refused[type]
    if (code) this.issue(code, offset, { sign: source.slice(0, 1), found: source.slice(0, 40) })
    if (quoted.has(type)) this.quotes.set(offset + source.length, offset)
    if (type === 'space' && source.includes('\t')) this.tab(source, offset)
    if (type === 'map-value-ind' && this.last?.type === 'scalar-text') this.wideColon(this.last)
  }

  private tab(source: string, offset: number): void {
    const text = this.lines.text
    const indents = offset === 0 || text[offset - 1] === '\n'
    const blank = /^[ \t]*\r?(?:\n|#|$)/.test(text.slice(offset, offset + 200))
    if (indents && !blank) this.issue('tenant/yaml-tab', offset + source.indexOf('\t'))
  }

  /** A key that swallowed the lines before it, since they have no colon but a full-width one. */
  private wideColon({ source, offset }: Lexeme): void {
    if (!source.includes('\n')) return
    for (const { 0: found, index } of source.matchAll(/^[ \t]*[^\s:：]+：/gm)) {
      this.issue('tenant/full-width-colon', offset + index + found.length - 1, { found: found.trim() })
    }
  }
}
