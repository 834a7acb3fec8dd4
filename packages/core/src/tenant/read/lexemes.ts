import { CST, Lexer } from 'yaml'

/** A lexeme of YAML with its type and where it begins; `scalar-text` is the text of a plain or block scalar. */
export interface Lexeme {
  readonly source: string
  readonly type: CST.TokenType | 'scalar-text'
  readonly offset: number
  /** The lexeme before it, marks included. */
  readonly before: string
}

/** Marks that the lexer puts between lexemes; none of them can stand in the text, which has no control characters. */
const marks = new Set(['\x02', '\x18', '\x1f'])

export const isMark = (lexeme: Lexeme): boolean => marks.has(lexeme.source)

/** The library's lexemes; after the mark of a scalar comes its text, whatever it looks like. */
export function* lexemes(text: string): Generator<Lexeme> {
  let [offset, before] = [0, '']
  for (const source of new Lexer().lex(text)) {
    const type = before === '\x1f' ? 'scalar-text' : (CST.tokenType(source) ?? 'scalar-text')
    const lexeme: Lexeme = { source, type, offset, before }
    yield lexeme
    if (!isMark(lexeme)) offset += source.length
    before = source
  }
}
