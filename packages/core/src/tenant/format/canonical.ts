import type * as z from 'zod'
import { functions } from '../../language/functions/functions.js'
import { lex, type Token } from '../../language/read/lex.js'
import { expressions } from '../shape/parts/expressions.js'
import type { Node } from '../read/node.js'
import { childOf, schemaFor } from '../read/walk.js'

type Schema = z.core.$ZodType

/** Whether the language of policy reads the texts of a schema. */
export const isComputed = (schema: Schema | undefined): boolean =>
  schema !== undefined && expressions.get(schema) !== undefined

/** The function that a name calls, which stands before a bracket. */
export const functionAt = (tokens: readonly Token[], i: number) => {
  const [token, next] = [tokens[i], tokens[i + 1]]
  const called = token?.kind === 'name' && next?.kind === 'sign' && next.sign === '('
  return called ? functions.get(token.name) : undefined
}

function tokenText(text: string, tokens: readonly Token[], i: number): string {
  const token = tokens[i]
  if (token?.kind === 'keyword') return token.word
  if (token?.kind === 'sign') return token.sign
  if (token?.kind === 'name') return functionAt(tokens, i)?.id ?? `「${token.name}」`
  return token ? text.slice(token.from, token.to).normalize('NFKC') : ''
}

/** An expression with English words and one blank between any two; one that cannot be read stays as it is. */
function canonicalExpression(text: string): string {
  const { tokens, mistakes } = lex(text)
  return mistakes.length > 0 ? text : tokens.map((_, i) => tokenText(text, tokens, i)).join(' ')
}

const [open, close, between] = ['\u0002', '\u0003', '\u0001']

/**
 * What nodes with English keys say, piece by piece: the same for every way of writing it down.
 *
 * Comments, blanks, quotes, the language of words are no part of it; the order of keys is.
 */
export function* canonical(node: Node, schema: Schema | undefined): Generator<string> {
  const own = schema && schemaFor(schema, node.kind)
  if (node.kind === 'text') {
    yield isComputed(own) ? canonicalExpression(node.text) : node.text
    yield between
    return
  }
  yield open
  if (node.kind === 'list') for (const item of node.items) yield* canonical(item, childOf(own, ''))
  else
    for (const { key, value } of node.entries) {
      yield key
      yield between
      yield* canonical(value, childOf(own, key))
    }
  yield close
}
