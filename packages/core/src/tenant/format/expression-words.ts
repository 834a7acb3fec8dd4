import { lex, type Span } from '../../language/read/lex.js'
import { keywords } from '../../language/read/words.js'
import { functionAt } from './canonical.js'

/** A word of the language in an expression: where it stands, and its spellings. Names are none. */
export interface ExpressionWord {
  readonly span: Span
  readonly en: string
  readonly zh: string
}

/** The key words and functions of an expression, in order; none of one that cannot be read. */
export function expressionWords(text: string): ExpressionWord[] {
  const { tokens, mistakes } = lex(text)
  if (mistakes.length > 0) return []
  return tokens.flatMap((token, i): ExpressionWord[] => {
    const span = { from: token.from, to: token.to }
    if (token.kind === 'keyword') return [{ span, en: token.word, zh: keywords[token.word] }]
    const called = functionAt(tokens, i)
    return called ? [{ span, en: called.id, zh: called.zh }] : []
  })
}
