import type { Rational } from '../../base/rational.js'
import type { LanguageCode } from './codes.js'
import { isDigit, readNumber } from './number.js'
import { complain, letter, nameRest, open, type Reader, spanOf } from './reader.js'
import { type Keyword, keywordOf, normalName, strangeSigns } from './words.js'

/** A span of the expression's own text, as offsets in UTF-16 units. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Mistake {
  readonly code: LanguageCode
  readonly span: Span
  readonly params: Readonly<Record<string, string | number>>
}

/** A number as written: its value after the scale, whether a scale stood there, and the unit word (`元`, `%`, `家`). */
export interface Quantity {
  readonly value: Rational
  readonly scaled: boolean
  readonly unit: string
  readonly date?: true
}

export type Token = Span &
  (
    | { readonly kind: 'number'; readonly quantity: Quantity }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'keyword'; readonly word: Keyword }
    | { readonly kind: 'sign'; readonly sign: string }
    /** A number that could not be read; the mistake is reported already. */
    | { readonly kind: 'bad' }
    | { readonly kind: 'end' }
  )

const plainName = /^\p{L}[\p{L}\p{M}\p{N}-]*$/u
const twoCharacter = new Set(['..', '==', '!=', '<=', '>='])
const oneCharacter = new Set(['(', ')', '[', ']', ',', '.', '+', '-', '*', '/', '<', '>'])

/** Longest expression that is read, in characters. */
const longestExpression = 4_000

/** A name may hold hyphens but does not end with one: `year -` is a name and a minus. */
function readName(reader: Reader, from: number): number {
  let end = from + 1
  while (nameRest.test(reader.characters[end] ?? '')) end++
  while (reader.characters[end - 1] === '-') end--
  const name = normalName(reader.characters.slice(from, end).join(''))
  const word = keywordOf(name)
  const span = spanOf(reader, from, end)
  reader.tokens.push(word ? { kind: 'keyword', word, ...span } : { kind: 'name', name, ...span })
  return end
}

function readQuotedName(reader: Reader, from: number): number {
  const end = reader.characters.indexOf('」', from)
  if (end < 0) {
    complain(reader, 'language/unclosed', spanOf(reader, from, from + 1), { found: '「', expected: '」' })
    reader.tokens.push({ kind: 'bad', ...spanOf(reader, from, reader.characters.length) })
    return reader.characters.length
  }
  const name = normalName(
    reader.characters
      .slice(from + 1, end)
      .join('')
      .trim(),
  )
  reader.tokens.push({ kind: 'name', name, ...spanOf(reader, from, end + 1) })
  return end + 1
}

function readSign(reader: Reader, from: number): number {
  const one = reader.characters[from] ?? ''
  const two = one + (reader.characters[from + 1] ?? '')
  if (Object.hasOwn(strangeSigns, two)) return readStrange(reader, from)
  if (twoCharacter.has(two) || oneCharacter.has(one)) {
    const sign = twoCharacter.has(two) ? two : one
    const end = from + sign.length
    const spaced =
      reader.characters[from - 1] === ' ' || from === 0 || '([,'.includes(reader.characters[from - 1] ?? '')
    const afterName = reader.tokens.at(-1)?.kind === 'name' || reader.tokens.at(-1)?.kind === 'number'
    if (sign === '-' && afterName && !(spaced && reader.characters[end] === ' ')) {
      complain(reader, 'language/tight-minus', spanOf(reader, from, end))
    }
    reader.tokens.push({ kind: 'sign', sign, ...spanOf(reader, from, end) })
    return end
  }
  if (one === '=') {
    complain(reader, 'language/assignment', spanOf(reader, from, from + 1))
    reader.tokens.push({ kind: 'sign', sign: '==', ...spanOf(reader, from, from + 1) })
    return from + 1
  }
  return readStrange(reader, from)
}

const quotes: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '『': '』' }

/** In a block text a line that begins with # is no comment of YAML, but part of the expression. */
function skipComment(reader: Reader, from: number): number {
  const line = reader.characters.indexOf('\n', from)
  const end = line < 0 ? reader.characters.length : line
  const found = reader.characters.slice(from, Math.min(end, from + 20)).join('')
  complain(reader, 'language/unknown-character', spanOf(reader, from, end), { found, suggestion: '' })
  return end
}

/** Signs of other languages: what was meant is read, so that the rest of the expression still makes sense. */
function readStrange(reader: Reader, from: number): number {
  const one = reader.characters[from] ?? ''
  const close = quotes[one] === undefined ? -1 : reader.characters.indexOf(quotes[one], from + 1)
  if (close > from + 1) {
    const name = normalName(reader.characters.slice(from + 1, close).join(''))
    const span = spanOf(reader, from, close + 1)
    const found = reader.characters.slice(from, close + 1).join('')
    complain(reader, 'language/unknown-character', span, {
      found,
      suggestion: plainName.test(name) ? name : `「${name}」`,
    })
    reader.tokens.push({ kind: 'name', name, ...span })
    return close + 1
  }
  if (one === '#') return skipComment(reader, from)
  const found = Object.keys(strangeSigns).find(
    sign => reader.characters.slice(from, from + sign.length).join('') === sign,
  )
  const end = from + (found ?? one).length
  const meant = strangeSigns[found ?? '']
  const span = spanOf(reader, from, end)
  complain(reader, 'language/unknown-character', span, { found: found ?? one, suggestion: meant ?? '' })
  const word = keywordOf(meant ?? '')
  if (word) reader.tokens.push({ kind: 'keyword', word, ...span })
  else if (meant && /^[=!<>]+$/.test(meant)) reader.tokens.push({ kind: 'sign', sign: meant, ...span })
  return end
}

/** Reads an expression's text into tokens, with everything that is wrong with its characters. */
export function lex(text: string): { tokens: Token[]; mistakes: Mistake[] } {
  const reader = open(text)
  if (reader.characters.length > longestExpression) {
    complain(
      reader,
      'language/too-long',
      { from: longestExpression, to: longestExpression + 1 },
      { limit: longestExpression, of: 'characters' },
    )
    return { tokens: [{ kind: 'end', from: 0, to: 0 }], mistakes: reader.mistakes }
  }
  let i = 0
  while (i < reader.characters.length) {
    const character = reader.characters[i] ?? ''
    if (character === ' ' || character === '\n' || character === '\t' || character === '\r') i++
    else if (isDigit(character)) i = readNumber(reader, i)
    else if (character === '「') i = readQuotedName(reader, i)
    else if (letter.test(character)) i = readName(reader, i)
    else i = readSign(reader, i)
  }
  reader.tokens.push({ kind: 'end', ...spanOf(reader, i, i) })
  return { tokens: reader.tokens, mistakes: reader.mistakes }
}
