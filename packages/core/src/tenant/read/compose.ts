import type { ParsedNode, Range, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { isMap, isScalar, isSeq } from 'yaml'
import type { Issue, IssueParams } from '../../base/issue.js'
import { errorAt } from '../../base/issue.js'
import { hiddenIn } from './characters.js'
import type { TenantReadCode } from './codes.js'
import { expressionFrom, type Lines, placeAt } from './lines.js'
import type { Entry, ListNode, MapNode, Node, ScalarStyle, TextNode } from './node.js'

const mostQuoted = 80
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}

type Pair = YAMLMap.Parsed['items'][number]

const rangeOf = (node: ParsedNode): Range => node.range

/** Brackets opened but not closed: a sign that a comma cut an expression. */
const unclosed = (text: string): boolean => text.split(/[(（]/).length > text.split(/[)）]/).length

/** Turns the library's nodes into ours: text scalars, ordered entries, places; reports what a config may not hold. */
export class Composing {
  readonly issues: Issue[] = []

  constructor(private readonly lines: Lines) {}

  private issue(code: TenantReadCode, offset: number, params: IssueParams = {}): void {
    this.issues.push(errorAt(code, placeAt(this.lines, offset), params))
  }

  node(node: ParsedNode): Node | undefined {
    if (isMap(node)) return this.map(node)
    if (isSeq(node)) return this.list(node)
    if (isScalar(node)) return this.text(node)
    return undefined
  }

  private text(node: Scalar.Parsed): TextNode | undefined {
    const [start, end] = rangeOf(node)
    const style = styles[node.type ?? 'PLAIN'] ?? 'plain'
    const whole = String(node.value)
    const block = style === 'literal' || style === 'folded'
    const text = block ? whole.replace(/\n+$/, '') : whole
    if (text === '' && (style === 'plain' || block)) {
      this.issue('tenant/empty-value', start)
      return undefined
    }
    if (style === 'double') this.hidden(text, start)
    return { kind: 'text', text, at: placeAt(this.lines, start), source: { lines: this.lines, start, end, style } }
  }

  /** Escapes may not bring in what the text itself may not hold. */
  private hidden(text: string, start: number): void {
    const character = hiddenIn(text)
    if (character) this.issue('tenant/yaml-character', start, { character })
  }

  private list(list: YAMLSeq.Parsed): ListNode {
    const items: Node[] = []
    for (const item of list.items) {
      const node = this.node(item)
      if (node) items.push(node)
      if (list.flow && node?.kind === 'text' && node.source.style === 'plain' && unclosed(node.text)) {
        this.issue('tenant/cut-expression', node.source.start, {
          expression: expressionFrom(this.lines.text, node.source.start),
        })
      }
    }
    return { kind: 'list', items, at: placeAt(this.lines, rangeOf(list)[0]) }
  }

  private map(map: YAMLMap.Parsed): MapNode {
    const seen = new Map<string, number>()
    const entries = map.items.flatMap((pair, index) => this.entry(map, pair, { seen, index }) ?? [])
    return { kind: 'map', entries, at: placeAt(this.lines, rangeOf(map)[0]) }
  }

  private entry(map: YAMLMap.Parsed, pair: Pair, { seen, index }: { seen: Map<string, number>; index: number }) {
    const start = rangeOf(pair.key)[0]
    if (!isScalar(pair.key)) return this.issue('tenant/yaml-key', start)
    const key = String(pair.key.value)
    if (pair.value === null) return this.keyOnly(map, start, index)
    if (key === '') return this.issue('tenant/yaml-key', start)
    if (!this.allowed(key, start, seen)) return undefined
    this.hidden(key, start)
    const entry = this.node(pair.value)
    if (!entry) return undefined
    return { key, keyAt: placeAt(this.lines, start), value: entry } satisfies Entry
  }

  private allowed(key: string, start: number, seen: Map<string, number>): boolean {
    const same = key.normalize('NFKC')
    if (forbidden.has(same)) this.issue('tenant/forbidden-key', start, { key })
    else if (same === '<<') this.issue('tenant/yaml-merge', start)
    else if (seen.has(same)) this.issue('tenant/duplicate-key', start, { key, first: seen.get(same) ?? 0 })
    else {
      seen.set(same, placeAt(this.lines, start).line)
      return true
    }
    return false
  }

  /** A key without value inside `{ }`: the comma of `{ max: min(a, b) }`, or a full-width colon. */
  private keyOnly(map: YAMLMap.Parsed, start: number, index: number): undefined {
    if (!map.flow) return undefined
    const at = (item: Pair | undefined) => (item ? rangeOf(item.key) : undefined)
    const [, end] = at(map.items[index]) ?? [start, start]
    const found = this.lines.text.slice(start, end)
    const wide = found.indexOf('：')
    if (wide > 0) return this.once('tenant/full-width-colon', start + wide, { found })
    if (map.items[index - 1]?.value === null) return undefined
    const cut = map.items[index - 1]
    if (!cut?.value) return this.once('tenant/cut-expression', start, { key: found, expression: found })
    let last = index
    while (map.items[last + 1]?.value === null) last++
    const from = rangeOf(cut.value)[0]
    const expression = this.lines.text.slice(from, at(map.items[last])?.[1] ?? end).slice(0, mostQuoted)
    return this.once('tenant/cut-expression', from, { key: String((cut.key as Scalar).value), expression })
  }

  private once(code: TenantReadCode, offset: number, params: IssueParams): undefined {
    this.issue(code, offset, params)
    return undefined
  }
}
