import { damaged } from './refused.js'

/** What happens while a part of a workbook is read: names are without their prefix, `tag` holds the attributes. */
export interface XmlHandler {
  open(name: string, tag: string): void
  close(name: string): void
  text(text: string): void
}

const [doubleQuote, singleQuote] = [0x22, 0x27]
const mostHeld = 1_000_000
const mostDepth = 100

const entity = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function character(code: number): string {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw damaged('&#')
  return String.fromCodePoint(code)
}

/** Text with its five entities and numbered characters; there are no others. */
const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(entity, (_, hex?: string, decimal?: string, name?: string) =>
        hex !== undefined
          ? character(Number.parseInt(hex, 16))
          : decimal !== undefined
            ? character(Number(decimal))
            : (named[name ?? ''] ?? ''),
      )
    : text

const unusual = /[\t\n\r']/

/** The value of an attribute; nothing when the tag has none of the name. */
export function attributeOf(tag: string, name: string): string | undefined {
  const before = ` ${name}="`
  const at = tag.indexOf(before)
  if (at >= 0) return unescaped(tag.slice(at + before.length, tag.indexOf('"', at + before.length)))
  if (!unusual.test(tag)) return undefined
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return match ? unescaped(match[1] ?? match[2] ?? '') : undefined
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads XML piece by piece: elements and text, without entities of its own, and nothing that refers elsewhere. */
export class XmlScanner {
  #rest = ''
  readonly #open: string[] = []
  #ended = false

  constructor(readonly handler: XmlHandler) {}

  push(piece: string): void {
    const all = this.#rest + piece
    let at = 0
    for (;;) {
      const tag = all.indexOf('<', at)
      if (tag < 0) break
      if (tag > at) this.#text(all.slice(at, tag))
      const next = this.#markup(all, tag)
      at = next ?? tag
      if (next === undefined) break
    }
    this.#rest = all.slice(at)
    if (this.#rest.length > mostHeld) throw damaged('<')
  }

  /** A part that stops before its end was cut off. */
  end(): void {
    if (!this.#ended || this.#rest.trim() !== '') throw damaged(this.#open.at(-1) ?? this.#rest.slice(0, 20))
  }

  #text(text: string): void {
    if (this.#open.length > 0) this.handler.text(unescaped(text))
    else if (text.replace(/^\uFEFF/, '').trim() !== '') throw damaged(text.slice(0, 20))
  }

  /** Where reading goes on; nothing when more must come first. */
  #markup(all: string, at: number): number | undefined {
    if (all.startsWith('<?', at)) return after(all, '?>', at)
    if (all.startsWith('<!--', at)) return after(all, '-->', at + 4)
    if (all.startsWith('<![CDATA[', at)) return this.#verbatim(all, at + 9)
    if (all.startsWith('<!', at)) {
      if (all.length - at < 9) return undefined
      throw damaged('<!DOCTYPE')
    }
    const end = tagEnd(all, at)
    if (end !== undefined) this.#tag(all.slice(at + 1, end))
    return end === undefined ? undefined : end + 1
  }

  #verbatim(all: string, from: number): number | undefined {
    const end = all.indexOf(']]>', from)
    if (end < 0) return undefined
    this.handler.text(all.slice(from, end))
    return end + 3
  }

  #tag(tag: string): void {
    if (tag.startsWith('/')) {
      this.#close(localName(tag.slice(1).trimEnd()))
      return
    }
    if (this.#ended || this.#open.length === mostDepth) throw damaged(tag.slice(0, 20))
    const isEmpty = tag.endsWith('/')
    const space = tag.search(/[\s/]/)
    const name = localName(space < 0 ? tag : tag.slice(0, space))
    this.#open.push(name)
    this.handler.open(name, isEmpty ? tag.slice(0, -1) : tag)
    if (isEmpty) this.#close(name)
  }

  #close(name: string): void {
    if (this.#open.pop() !== name) throw damaged(`</${name.slice(0, 20)}>`)
    this.handler.close(name)
    this.#ended = this.#open.length === 0
  }
}

function after(all: string, mark: string, from: number): number | undefined {
  const at = all.indexOf(mark, from)
  return at < 0 ? undefined : at + mark.length
}

/** The `>` that ends a tag: not one inside a quoted value. */
function tagEnd(all: string, from: number): number | undefined {
  const end = all.indexOf('>', from)
  if (end < 0) return undefined
  const tag = all.slice(from, end)
  if (isClosed(tag)) return end
  for (let at = all.indexOf('>', end + 1); at >= 0; at = all.indexOf('>', at + 1)) {
    if (at - from > mostHeld) throw damaged('<')
    if (isClosed(all.slice(from, at))) return at
  }
  return undefined
}

/** No quoted value is left open. */
function isClosed(tag: string): boolean {
  let open = 0
  for (let at = 0; at < tag.length; at++) {
    const sign = tag.charCodeAt(at)
    if (open === 0) open = sign === doubleQuote || sign === singleQuote ? sign : 0
    else if (sign === open) open = 0
  }
  return open === 0
}
