import { parseDay } from '../../base/dates.js'
import { parseDecimal, type Rational, rational } from '../../base/rational.js'
import type { LanguageCode } from './codes.js'
import { type Keyword, keywordIn, keywordOf, normalName, scales, signs, strangeSigns } from './words.js'

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

const letter = /^\p{L}$/u
const plainName = /^\p{L}[\p{L}\p{M}\p{N}-]*$/u
const nameRest = /^[\p{L}\p{M}\p{N}-]$/u
const unitRest = /^[\p{Script=Han}㎡²³]$/u
const twoCharacter = new Set(['..', '==', '!=', '<=', '>='])
const oneCharacter = new Set(['(', ')', '[', ']', ',', '.', '+', '-', '*', '/', '<', '>'])

/** Longest expression that is read, in characters. */
export const longestExpression = 4_000

interface Reader {
  readonly characters: readonly string[]
  readonly offsets: readonly number[]
  readonly tokens: Token[]
  readonly mistakes: Mistake[]
}

/**
 * Signs are made half-width here, letters and digits by NFKC; every character remembers its offset, so that a
 * position always means the text as its author typed it.
 */
function open(text: string): Reader {
  const characters: string[] = []
  const offsets: number[] = []
  let offset = 0
  for (const raw of text) {
    const plain = signs[raw] ?? (/^[\p{L}\p{N}]$/u.test(raw) && raw !== '㎡' ? raw.normalize('NFKC') : raw)
    for (const character of plain) {
      characters.push(character)
      offsets.push(offset)
    }
    offset += raw.length
  }
  offsets.push(offset)
  return { characters, offsets, tokens: [], mistakes: [] }
}

const offsetOf = (reader: Reader, index: number): number =>
  reader.offsets[Math.min(index, reader.characters.length)] ?? 0
const spanOf = (reader: Reader, from: number, to: number): Span => ({
  from: offsetOf(reader, from),
  to: offsetOf(reader, to),
})

function complain(reader: Reader, code: LanguageCode, span: Span, params: Mistake['params'] = {}): void {
  reader.mistakes.push({ code, span, params })
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

function digitsFrom(reader: Reader, from: number): number {
  let i = from
  while (isDigit(reader.characters[i])) i++
  return i
}

/** `2017-02-10`: a date, not a subtraction. */
function readDate(reader: Reader, from: number): number | undefined {
  const text = reader.characters.slice(from, from + 10).join('')
  const day = parseDay(text)
  if (day === undefined || isDigit(reader.characters[from + 10])) return undefined
  const quantity: Quantity = { value: rational(day), scaled: false, unit: '', date: true }
  reader.tokens.push({ kind: 'number', quantity, ...spanOf(reader, from, from + 10) })
  return from + 10
}

/** `1:1` is a ratio. */
function readProportion(reader: Reader, from: number, to: number): number | undefined {
  if (reader.characters[to] !== ':' || !isDigit(reader.characters[to + 1])) return undefined
  const end = digitsFrom(reader, to + 1)
  const top = BigInt(reader.characters.slice(from, to).join(''))
  const bottom = BigInt(reader.characters.slice(to + 1, end).join(''))
  if (bottom === 0n) return undefined
  const quantity: Quantity = { value: rational(top, bottom), scaled: false, unit: ':' }
  reader.tokens.push({ kind: 'number', quantity, ...spanOf(reader, from, end) })
  return end
}

/** The unit word behind a number, up to a key word that clings to it. */
function readUnit(reader: Reader, from: number): { unit: string; end: number; clinging?: string } {
  const first = reader.characters[from]
  if (first === '%' || first === '‰') return { unit: first, end: from + 1 }
  let end = from
  while (unitRest.test(reader.characters[end] ?? '')) end++
  const word = reader.characters.slice(from, end).join('')
  const joint = keywordIn(word)
  return joint === undefined
    ? { unit: word, end }
    : { unit: word.slice(0, joint), end: from + joint, clinging: word.slice(joint) }
}

const scaleOf = (unit: string): string =>
  Object.keys(scales)
    .sort((a, b) => b.length - a.length)
    .find(word => unit.startsWith(word)) ?? ''

function readNumber(reader: Reader, from: number): number {
  const dateEnd = readDate(reader, from)
  if (dateEnd !== undefined) return dateEnd
  let end = digitsFrom(reader, from)
  const proportionEnd = readProportion(reader, from, end)
  if (proportionEnd !== undefined) return proportionEnd
  if (reader.characters[end] === '.' && isDigit(reader.characters[end + 1])) end = digitsFrom(reader, end + 1)
  const { unit, end: unitEnd, clinging } = readUnit(reader, end)
  const span = spanOf(reader, from, unitEnd)
  const text = reader.characters.slice(from, unitEnd).join('')
  if (clinging !== undefined)
    complain(reader, 'language/unknown-unit', span, { found: `${text}${clinging}`, suggestion: `${text} ${clinging}` })
  const strange = unit === '' && letter.test(reader.characters[unitEnd] ?? '')
  const value = parseDecimal(reader.characters.slice(from, end).join(''))
  if (!value) complain(reader, 'language/number-too-large', span)
  if (strange) return skipWord(reader, { from, to: unitEnd })
  if (!value) {
    reader.tokens.push({ kind: 'bad', ...span })
    return unitEnd
  }
  const scale = scaleOf(unit)
  const factor = scales[scale] ?? 1n
  const quantity: Quantity = {
    value: rational(value.n * factor, value.d),
    scaled: scale !== '',
    unit: unit.slice(scale.length),
  }
  reader.tokens.push({ kind: 'number', quantity, ...span })
  return unitEnd
}

/** `300mu`: what stands behind a number is no unit. Both are passed over, so that nobody complains about them again. */
function skipWord(reader: Reader, { from, to }: Span): number {
  let end = to
  while (nameRest.test(reader.characters[end] ?? '')) end++
  complain(reader, 'language/unknown-unit', spanOf(reader, to, end), {
    found: reader.characters.slice(to, end).join(''),
  })
  reader.tokens.push({ kind: 'bad', ...spanOf(reader, from, end) })
  return end
}

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
