/** What a line of a population holds: texts, lists, maps. Every scalar is the text that stands in the line. */
export type Said = string | readonly Said[] | SaidMap
export interface SaidMap {
  readonly [key: string]: Said
}

/** A fact of a fact's year, or a record of a list, is as deep as a line goes. */
const deepest = 8

class Odd extends Error {}

class Reader {
  #at = 0

  constructor(readonly text: string) {}

  whole(): Said {
    const said = this.#value(0)
    this.#space()
    if (this.#at < this.text.length) throw new Odd()
    return said
  }

  #space(): void {
    while (this.text.charCodeAt(this.#at) <= 32) this.#at++
  }

  #sign(): string {
    this.#space()
    return this.text.charAt(this.#at)
  }

  #value(depth: number): Said {
    if (depth > deepest) throw new Odd()
    const sign = this.#sign()
    if (sign === '"') return this.#string()
    if (sign === '{') return this.#map(depth)
    return sign === '[' ? this.#list(depth) : this.#bare()
  }

  #string(): string {
    const from = this.#at
    let end = this.text.indexOf('"', from + 1)
    while (end > 0 && this.#isEscaped(end)) end = this.text.indexOf('"', end + 1)
    if (end < 0) throw new Odd()
    this.#at = end + 1
    const raw = this.text.slice(from + 1, end)
    return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw
  }

  #isEscaped(at: number): boolean {
    let slashes = 0
    while (this.text.charCodeAt(at - 1 - slashes) === 92) slashes++
    return slashes % 2 === 1
  }

  /** A number as it is written, or a word. */
  #bare(): string {
    const from = this.#at
    while (/[-+.\w]/.test(this.text.charAt(this.#at))) this.#at++
    const text = this.text.slice(from, this.#at)
    if (!/^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false)$/.test(text)) throw new Odd()
    return text
  }

  #map(depth: number): SaidMap {
    const map: Record<string, Said> = Object.create(null) as Record<string, Said>
    this.#at++
    if (this.#sign() === '}') {
      this.#at++
      return map
    }
    for (;;) {
      if (this.#sign() !== '"') throw new Odd()
      const key = this.#string()
      if (this.#sign() !== ':' || key in map) throw new Odd()
      this.#at++
      map[key] = this.#value(depth + 1)
      if (this.#ends('}')) return map
    }
  }

  #list(depth: number): Said[] {
    const list: Said[] = []
    this.#at++
    if (this.#sign() === ']') {
      this.#at++
      return list
    }
    for (;;) {
      list.push(this.#value(depth + 1))
      if (this.#ends(']')) return list
    }
  }

  /** A comma goes on, the bracket ends. */
  #ends(bracket: string): boolean {
    const sign = this.#sign()
    if (sign !== ',' && sign !== bracket) throw new Odd()
    this.#at++
    return sign === bracket
  }
}

/** Reads one line of JSON with numbers as they are written; nothing where anything about it is unusual. */
export function sayLine(text: string): SaidMap | undefined {
  try {
    const said = new Reader(text).whole()
    return typeof said === 'string' || Array.isArray(said) ? undefined : (said as SaidMap)
  } catch (error) {
    if (error instanceof Odd || error instanceof SyntaxError) return undefined
    throw error
  }
}
