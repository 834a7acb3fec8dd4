import type { Words } from '../language/explain/because.js'

/** A value of a config: how it is compared, and how it is said. */
export interface Leaf {
  readonly kind: 'leaf'
  readonly canon: string
  readonly says: Words
}

export interface Entry {
  readonly key: string
  readonly label: Words
  readonly part: Part
}

/** A map or list of a config, its entries known by key or id and not by where they stand. */
export interface Group {
  readonly kind: 'group'
  readonly canon: string
  /** The same without what it is called: a thing that was renamed has the same content. */
  readonly content: string
  /** Whether its order means something. */
  readonly ordered: boolean
  /** Whether its entries are things with ids, which may be renamed. */
  readonly things: boolean
  readonly entries: readonly Entry[]
  /** Clauses that it rests on, as written. */
  readonly cites: readonly string[]
}

export type Part = Leaf | Group

export const leaf = (canon: string, says: Words = { zh: canon, en: canon }): Leaf => ({ kind: 'leaf', canon, says })

const called: ReadonlySet<string> = new Set(['id', 'name'])

function canonOf(entries: readonly Entry[], ordered: boolean): string {
  const all = entries.map(({ key, part }) => `${JSON.stringify(key)}:${part.canon}`)
  return `{${(ordered ? all : all.sort()).join()}}`
}

export function group(entries: readonly Entry[], about: Pick<Group, 'ordered' | 'things' | 'cites'>): Group {
  const { ordered } = about
  const content = canonOf(
    entries.filter(({ key }) => !called.has(key)),
    ordered,
  )
  return { kind: 'group', canon: canonOf(entries, ordered), content, entries, ...about }
}

/** Clauses that a part cites anywhere inside. */
export function citesIn(part: Part): readonly string[] {
  if (part.kind === 'leaf') return []
  return [...new Set([...part.cites, ...part.entries.flatMap(entry => citesIn(entry.part))])]
}

const signs: Words = { zh: '；', en: '; ' }

/** A part in one line: `每 企业、年；最高 200万`. What it is called goes without saying. */
export function sayPart(part: Part, language: keyof Words): string {
  if (part.kind === 'leaf') return part.says[language]
  const told = part.entries.filter(({ key }) => !called.has(key))
  return (told.length > 0 ? told : part.entries)
    .map(({ label, part: inner }) => {
      const text = sayPart(inner, language)
      return `${label[language]} ${inner.kind === 'group' ? `{ ${text} }` : text}`
    })
    .join(signs[language])
}
