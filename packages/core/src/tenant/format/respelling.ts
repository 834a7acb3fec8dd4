import type * as z from 'zod'
import type { Place } from '../../base/issue.js'
import { isComputed } from './canonical.js'
import type { KeyLanguage } from '../read/english.js'
import { type Lines, offsetAt } from '../read/lines.js'
import type { MapNode, Node, ScalarSource, TextNode } from '../read/node.js'
import { sourceOffset } from '../read/scalar.js'
import { englishKey, englishOption, slotOf } from './spelling.js'
import { childOf, schemaFor } from '../read/walk.js'
import { chineseOf, type Slot, writtenBeside } from '../shape/words.js'
import { expressionWords } from './expression-words.js'

type Schema = z.core.$ZodType

/** A word of a file that is spelled otherwise in another language: its characters, and what they become. */
export interface Respelling {
  readonly from: number
  readonly to: number
  readonly text: string
}

interface Written {
  readonly slot: Slot
  readonly word: string
  /** As it stands in the file. */
  readonly now: string
  /** English keys of the map that it stands in. */
  readonly beside?: ReadonlySet<string>
}

const quotes: Readonly<Record<string, ScalarSource['style']>> = { "'": 'single', '"': 'double' }

class Respellings {
  readonly found: Respelling[] = []

  constructor(
    private readonly lines: Lines,
    private readonly language: KeyLanguage,
  ) {}

  node(node: Node, schema: Schema | undefined): void {
    const own = schema && schemaFor(schema, node.kind)
    if (node.kind === 'text') this.text(node, own)
    else if (node.kind === 'map') this.map(node, own)
    else for (const item of node.items) this.node(item, childOf(own, ''))
  }

  private map(node: MapNode, schema: Schema | undefined): void {
    const slot = slotOf(schema)
    const keys = node.entries.map(({ key }) => englishKey(key, schema))
    const beside = new Set(keys.filter(key => key !== undefined))
    node.entries.forEach(({ key: now, keyAt, value }, i) => {
      const word = keys[i]
      if (slot && word !== undefined) {
        const span = { from: 0, to: now.length }
        this.respell(this.keySource(keyAt), now, { span, to: this.spelled({ slot, word, now, beside }) })
      }
      this.node(value, childOf(schema, word ?? now))
    })
  }

  private text({ text, source }: TextNode, schema: Schema | undefined): void {
    const [slot, word] = [slotOf(schema), englishOption(text, schema)]
    if (slot && word !== undefined) {
      const span = { from: 0, to: text.length }
      this.respell(source, text, { span, to: this.spelled({ slot, word, now: text }) })
    } else if (isComputed(schema)) {
      for (const { span, en, zh } of expressionWords(text))
        this.respell(source, text, { span, to: this.language === 'zh' ? zh : en })
    }
  }

  /** A word that stands in the language already stays, whichever of its spellings it is. */
  private spelled({ slot, word, now, beside }: Written): string {
    if (this.language === 'en') return word
    const all = chineseOf(slot, word)
    if (all.includes(now.normalize('NFKC'))) return now
    return (beside && writtenBeside(slot, word, beside)) ?? all[0] ?? now
  }

  private keySource(at: Place): ScalarSource {
    const start = offsetAt(this.lines, at)
    const style = quotes[this.lines.text.charAt(start)] ?? 'plain'
    return { lines: this.lines, start, end: this.lines.text.length, style }
  }

  private respell(
    source: ScalarSource,
    value: string,
    { span, to: text }: { span: { from: number; to: number }; to: string },
  ): void {
    const now = value.slice(span.from, span.to)
    if (now.normalize('NFKC') === text) return
    const from = sourceOffset(source, value, span.from)
    const plain = source.lines.text.startsWith(now, from)
    const to = plain ? from + now.length : sourceOffset(source, value, span.to)
    this.found.push({ from, to, text })
  }
}

/** Every word of a file that is not yet spelled in a language, in the order in which they stand. */
export function respellings(read: { lines: Lines; node: Node }, schema: Schema, language: KeyLanguage): Respelling[] {
  const all = new Respellings(read.lines, language)
  all.node(read.node, schema)
  return all.found.sort((a, b) => a.from - b.from)
}
