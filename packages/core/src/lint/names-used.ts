import { normalName } from '../language/read/words.js'
import type { FolderSection } from '../tenant/read/folder.js'

/** Sections of a file that give names; a key of theirs is a name given, not used. */
const declaring: ReadonlySet<string> = new Set(['facts', 'parameters', 'readings', 'tables', 'let', 'discretion'])

/** What a file says, text by text, with whose declaration each belongs to. */
interface Said {
  readonly text: string
  /** `facts/cost` for what stands inside that declaration. */
  readonly inside: string
}

function textsIn(value: unknown, inside = '', depth = 0, within = ''): Said[] {
  if (typeof value === 'string') return [{ text: value, inside }]
  if (Array.isArray(value)) return value.flatMap(item => textsIn(item, inside, depth + 1))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => {
    if (depth === 0 && declaring.has(key)) return textsIn(item, '', 1, key)
    if (within !== '') return textsIn(item, `${within}/${key}`, depth + 1)
    return [{ text: key, inside }, ...textsIn(item, inside, depth + 1)]
  })
}

const word = /\p{L}[\p{L}\p{M}\p{N}-]*/gu

/** Every name that some files may use, and where each is only part of its own declaration. */
export class NamesUsed {
  readonly #texts: readonly Said[]
  readonly #words = new Map<string, Set<string>>()

  constructor(sections: readonly FolderSection[]) {
    this.#texts = sections.flatMap(({ read }) => textsIn(read.value))
    for (const { text, inside } of this.#texts)
      for (const [found] of normalName(text).matchAll(word)) {
        const where = this.#words.get(found) ?? new Set<string>()
        this.#words.set(found, where.add(inside))
      }
  }

  /** Whether anything but its own declaration says a name; one of several words may stand inside a text. */
  has(name: string, own: string): boolean {
    const plain = normalName(name)
    if (plain.replaceAll(word, '') === '') return [...(this.#words.get(plain) ?? [])].some(inside => inside !== own)
    return this.#texts.some(({ text, inside }) => inside !== own && normalName(text).includes(plain))
  }

  /** Whether anything says it as a part of something else: `project.cost`. */
  hasPart(name: string): boolean {
    return this.#texts.some(({ text }) => normalName(text).includes(`.${normalName(name)}`))
  }
}
