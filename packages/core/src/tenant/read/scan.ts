import { type CST, Parser } from 'yaml'
import type { Issue } from '../../base/issue.js'
import { Guard, mostDepth } from './guard.js'
import { lexemes } from './lexemes.js'
import type { Lines } from './lines.js'

/** What the scan leaves: the parser's tokens, to be composed unless it was halted. */
export interface Scan {
  readonly tokens: readonly CST.Token[]
  readonly issues: readonly Issue[]
  readonly halted: boolean
  /** Where a quoted text that ends at an offset began. */
  readonly quotes: ReadonlyMap<number, number>
}

/** Guards and parses at once: at most 32 deep, 20,000 nodes, one document, no anchor, alias, tag, directive. */
export function scan(lines: Lines): Scan {
  const [guard, parser, tokens] = [new Guard(lines), new Parser(), [] as CST.Token[]]
  const scanned = () => ({ tokens, issues: guard.issues, halted: guard.halted, quotes: guard.quotes })
  for (const lexeme of lexemes(lines.text)) {
    guard.see(lexeme)
    if (guard.halted) return scanned()
    for (const token of parser.next(lexeme.source)) tokens.push(token)
    if (parser.stack.length > mostDepth + 2) guard.halt('tenant/yaml-too-deep', lexeme.offset, { most: mostDepth })
  }
  guard.end()
  for (const token of parser.end()) tokens.push(token)
  return scanned()
}
