type Pair = readonly [zh: string, en: string]

/** Words in both languages, by key. */
export interface Bilingual {
  readonly zh: Readonly<Record<string, string>>
  readonly en: Readonly<Record<string, string>>
}

/** Words as they are written, Chinese beside English, so that neither is forgotten. */
export function bilingual(pairs: Readonly<Record<string, Pair>>): Bilingual {
  const side = (at: 0 | 1) => Object.fromEntries(Object.entries(pairs).map(([key, pair]) => [key, pair[at]]))
  return { zh: side(0), en: side(1) }
}
