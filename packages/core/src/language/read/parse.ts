import type { Ast, BinaryOperator } from './ast.js'
import type { LanguageCode } from './codes.js'
import { lex, type Mistake, type Span, type Token } from './lex.js'

/** Deepest nesting of an expression, and the most parts it may have. */
export const deepest = 60
export const mostParts = 500

interface Parser {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly mistakes: Mistake[]
  at: number
  depth: number
  parts: number
  /** Reading was given up: what follows from that is not reported. */
  stopped: boolean
}

const comparisons = ['==', '!=', '<', '<=', '>', '>='] as const

const peek = (parser: Parser): Token => parser.tokens[parser.at] ?? { kind: 'end', from: 0, to: 0 }
const previousEnd = (parser: Parser): number => parser.tokens[parser.at - 1]?.to ?? 0

function isSign(token: Token, ...signs: readonly string[]): boolean {
  return token.kind === 'sign' && signs.includes(token.sign)
}
const isWord = (token: Token, word: string): boolean => token.kind === 'keyword' && token.word === word

function complain(parser: Parser, code: LanguageCode, span: Span, params: Mistake['params'] = {}): void {
  if (parser.stopped || parser.mistakes.some(m => m.span.from === span.from)) return
  parser.mistakes.push({ code, span, params })
}

/** A token as its author typed it. */
const wordFor = (parser: Parser, token: Token): string => parser.text.slice(token.from, token.to)

function take(parser: Parser, sign: string, opened: Token): void {
  if (isSign(peek(parser), sign)) {
    parser.at++
    return
  }
  complain(parser, 'language/unclosed', opened, { found: wordFor(parser, opened), expected: sign })
}

function binary(parser: Parser, operators: readonly BinaryOperator[], next: (parser: Parser) => Ast): Ast {
  let left = next(parser)
  for (;;) {
    const token = peek(parser)
    const operator = operators.find(o => isSign(token, o) || isWord(token, o))
    if (!operator) return left
    parser.at++
    const right = next(parser)
    left = { kind: 'binary', operator, left, right, from: left.from, to: right.to }
  }
}

const parseOr = (parser: Parser): Ast => binary(parser, ['or'], parseAnd)
const parseAnd = (parser: Parser): Ast => binary(parser, ['and'], parseNot)

function parseNot(parser: Parser): Ast {
  const token = peek(parser)
  if (!isWord(token, 'not')) return parseComparison(parser)
  parser.at++
  const of = deeper(parser, parseNot)
  return { kind: 'not', of, from: token.from, to: of.to }
}

function parseComparison(parser: Parser): Ast {
  const left = parseRange(parser)
  const token = peek(parser)
  const operator = [...comparisons, 'in' as const].find(o => isSign(token, o) || isWord(token, o))
  if (!operator) return left
  parser.at++
  const right = parseRange(parser)
  const again = peek(parser)
  if (isSign(again, ...comparisons)) {
    complain(parser, 'language/chained-comparison', again, { found: wordFor(parser, again) })
    parser.at++
    parseRange(parser)
  }
  return { kind: 'binary', operator, left, right, from: left.from, to: right.to }
}

function parseRange(parser: Parser): Ast {
  const low = parseSum(parser)
  if (!isSign(peek(parser), '..')) return low
  parser.at++
  const high = parseSum(parser)
  return { kind: 'range', low, high, from: low.from, to: high.to }
}

const parseSum = (parser: Parser): Ast => binary(parser, ['+', '-'], parseProduct)
const parseProduct = (parser: Parser): Ast => binary(parser, ['*', '/'], parseSigned)

function parseSigned(parser: Parser): Ast {
  const token = peek(parser)
  if (!isSign(token, '-')) return parsePostfix(parser)
  parser.at++
  const of = deeper(parser, parseSigned)
  return { kind: 'negate', of, from: token.from, to: of.to }
}

function parsePostfix(parser: Parser): Ast {
  let node = parsePrimary(parser)
  for (;;) {
    const token = peek(parser)
    if (isSign(token, '[', '.') && ++parser.parts > mostParts) return tooMuch(parser, 'language/too-long', mostParts)
    if (isSign(token, '[')) {
      parser.at++
      const index = parseExpression(parser)
      take(parser, ']', token)
      node = { kind: 'index', of: node, index, from: node.from, to: previousEnd(parser) }
    } else if (isSign(token, '.')) {
      parser.at++
      node = parsePart(parser, node)
    } else return node
  }
}

function parsePart(parser: Parser, of: Ast): Ast {
  const token = peek(parser)
  if (token.kind !== 'name') {
    complain(parser, 'language/missing-operand', token, { after: '.' })
    return of
  }
  parser.at++
  return { kind: 'part', of, part: token.name, partSpan: token, from: of.from, to: token.to }
}

function parseArguments(parser: Parser, close: string, opened: Token): Ast[] {
  const args: Ast[] = []
  parser.at++
  while (!isSign(peek(parser), close) && peek(parser).kind !== 'end') {
    args.push(parseExpression(parser))
    if (!isSign(peek(parser), ',')) break
    parser.at++
  }
  take(parser, close, opened)
  return args
}

function parsePrimary(parser: Parser): Ast {
  const token = peek(parser)
  const { from, to } = token
  if (++parser.parts > mostParts) return tooMuch(parser, 'language/too-long', mostParts)
  if (token.kind === 'number') {
    parser.at++
    return { kind: 'number', quantity: token.quantity, from, to }
  }
  if (token.kind === 'bad') {
    parser.at++
    return { kind: 'hole', from, to }
  }
  if (token.kind === 'name') {
    parser.at++
    const open = peek(parser)
    if (!isSign(open, '(')) return { kind: 'name', name: token.name, from, to }
    const args = parseArguments(parser, ')', open)
    return { kind: 'call', name: token.name, nameSpan: { from, to }, args, from, to: previousEnd(parser) }
  }
  if (token.kind === 'keyword' && (token.word === 'true' || token.word === 'false')) {
    parser.at++
    return { kind: 'truth', is: token.word === 'true', from, to }
  }
  if (isSign(token, '(')) {
    parser.at++
    const inner = parseExpression(parser)
    take(parser, ')', token)
    return inner
  }
  if (isSign(token, '[')) {
    const items = parseArguments(parser, ']', token)
    return { kind: 'list', items, from, to: previousEnd(parser) }
  }
  return hole(parser, token)
}

/** Where an operand is due and none stands. What stands there is left for those who wait for it. */
function hole(parser: Parser, token: Token): Ast {
  const before = parser.tokens[parser.at - 1]
  complain(parser, 'language/missing-operand', token, {
    after: before ? wordFor(parser, before) : '',
    found: wordFor(parser, token),
  })
  return { kind: 'hole', from: token.from, to: token.to }
}

function tooMuch(parser: Parser, code: LanguageCode, limit: number): Ast {
  const token = peek(parser)
  complain(parser, code, token, code === 'language/too-long' ? { limit, of: 'parts' } : { limit })
  parser.stopped = true
  parser.at = parser.tokens.length - 1
  return { kind: 'hole', from: token.from, to: token.to }
}

function deeper(parser: Parser, next: (parser: Parser) => Ast): Ast {
  if (parser.depth >= deepest) return tooMuch(parser, 'language/too-deep', deepest)
  parser.depth++
  const node = next(parser)
  parser.depth--
  return node
}

function parseIf(parser: Parser): Ast {
  const token = peek(parser)
  parser.at++
  const when = parseExpression(parser)
  const expects = (word: 'then' | 'else'): boolean => {
    if (isWord(peek(parser), word)) {
      parser.at++
      return true
    }
    const next = peek(parser)
    const code = word === 'else' ? 'language/missing-else' : 'language/unexpected'
    complain(parser, code, next.kind === 'end' ? token : next, { found: wordFor(parser, next), expected: word })
    return false
  }
  expects('then')
  const then = parseExpression(parser)
  if (!expects('else'))
    return {
      kind: 'if',
      when,
      then,
      otherwise: { kind: 'hole', from: then.to, to: then.to },
      from: token.from,
      to: then.to,
    }
  const otherwise = parseExpression(parser)
  return { kind: 'if', when, then, otherwise, from: token.from, to: otherwise.to }
}

function parseExpression(parser: Parser): Ast {
  return deeper(parser, p => (isWord(peek(p), 'if') ? parseIf(p) : parseOr(p)))
}

/** Whether a sign was refused right before this token: what follows may have belonged to it. */
function strangeBefore(parser: Parser, token: Token): boolean {
  const end = previousEnd(parser)
  return parser.mistakes.some(({ span }) => span.from >= end && span.to <= token.from)
}

/** What was read, and every mistake in it. */
export interface Parsed {
  readonly ast: Ast
  readonly mistakes: readonly Mistake[]
}

/**
 * Reads an expression (grammar: docs/LANGUAGE.md).
 *
 * All mistakes are reported at once; a part that could not be read is a `hole`, about which nobody complains again.
 */
export function parse(text: string): Parsed {
  const { tokens, mistakes } = lex(text)
  const parser: Parser = { text, tokens, mistakes: [...mistakes], at: 0, depth: 0, parts: 0, stopped: false }
  const nothing: Ast = { kind: 'hole', from: 0, to: 0 }
  if (mistakes.some(m => m.code === 'language/too-long')) return { ast: nothing, mistakes }
  if (tokens.length === 1 && mistakes.length === 0) {
    return { ast: nothing, mistakes: [{ code: 'language/empty', span: { from: 0, to: 0 }, params: {} }] }
  }
  const ast = parseExpression(parser)
  while (peek(parser).kind !== 'end') {
    const token = peek(parser)
    if (!strangeBefore(parser, token))
      complain(parser, 'language/unexpected', token, { found: wordFor(parser, token), expected: '' })
    parser.at++
    if (isSign(token, ')', ']', ',') || token.kind === 'keyword') continue
    while (peek(parser).kind !== 'end' && !isSign(peek(parser), ')', ']', ',')) parser.at++
  }
  return { ast: parser.stopped ? nothing : ast, mistakes: parser.mistakes }
}
