import { every } from './words/every.js'
import { options } from './words/options.js'
import { places } from './words/places.js'

/**
 * The one word table: English key or option, and its Chinese spelling.
 *
 * `every` holds the words that mean the same everywhere; a slot holds the words that mean something else there.
 * Two Chinese words for one key: both load, the first is written.
 */
export const words = { every, ...options, ...places } as const satisfies Record<
  string,
  Record<string, string | readonly string[]>
>

export type Slot = keyof typeof words

/** Every Chinese spelling of a word at a place, the main one first; empty when the word is no key word there. */
export function chineseOf(slot: Slot, word: string): readonly string[] {
  const here: Record<string, string | readonly string[]> = words[slot]
  const every: Record<string, string> = words.every
  const found = Object.hasOwn(here, word) ? here[word] : Object.hasOwn(every, word) ? every[word] : undefined
  return found === undefined ? [] : typeof found === 'string' ? [found] : found
}

/** Where one English key has two Chinese words, which of them is written beside which key. */
const beside: Partial<Record<Slot, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  declaration: { of: { enum: '选项' } },
}

/** The Chinese word of a key that is chosen by what stands beside it; nothing where it has one only. */
export function writtenBeside(slot: Slot, word: string, others: ReadonlySet<string>): string | undefined {
  const choices = beside[slot]?.[word] ?? {}
  return Object.keys(choices).flatMap(other => (others.has(other) ? [choices[other]] : []))[0]
}
