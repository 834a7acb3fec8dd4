import type { LanguageCode } from './codes.js'
import type { Mistake, Span, Token } from './lex.js'
import { signs } from './words.js'

/** What a name begins with, and what it goes on with. */
export const letter = /^\p{L}$/u
export const nameRest = /^[\p{L}\p{M}\p{N}-]$/u

/** An expression's text while it is read: its characters, where each stood, and what was found so far. */
export interface Reader {
  readonly characters: readonly string[]
  readonly offsets: readonly number[]
  readonly tokens: Token[]
  readonly mistakes: Mistake[]
}

/**
 * Signs are made half-width here, letters and digits by NFKC; every character remembers its offset, so that a
 * position always means the text as its author typed it.
 */
export function open(text: string): Reader {
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
export const spanOf = (reader: Reader, from: number, to: number): Span => ({
  from: offsetOf(reader, from),
  to: offsetOf(reader, to),
})

export function complain(reader: Reader, code: LanguageCode, span: Span, params: Mistake['params'] = {}): void {
  reader.mistakes.push({ code, span, params })
}
