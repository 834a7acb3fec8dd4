import type * as z from 'zod'
import { errorAt, type Issue, type Place, warningAt } from '../../base/issue.js'
import { slots } from '../shape/parts/keys.js'
import { chineseOf, type Slot, words } from '../shape/words.js'
import type { Entry, ListNode, MapNode, Node, TextNode } from './node.js'
import { childOf, optionsOf, schemaFor, shapeOf } from './walk.js'

type Schema = z.core.$ZodType

export type KeyLanguage = 'zh' | 'en'

/** A file whose keys and key words are English again, and the language that it was written in. */
export interface English {
  readonly node: Node
  readonly language: KeyLanguage
  readonly issues: readonly Issue[]
}

const slotOf = (schema: Schema | undefined): Slot | undefined => schema && slots.get(schema)?.slot

const tables = new Map<string, ReadonlyMap<string, string>>()

/** Chinese word to English, for these words of a slot. */
function englishWords(slot: Slot, all: readonly string[]): ReadonlyMap<string, string> {
  const name = `${slot} ${all.join(' ')}`
  const known = tables.get(name)
  if (known) return known
  const table = new Map(
    all.flatMap(word => chineseOf(slot, word).map(chinese => [chinese.normalize('NFKC'), word] as const)),
  )
  tables.set(name, table)
  return table
}

class Translation {
  readonly issues: Issue[] = []
  private readonly seen: Partial<Record<KeyLanguage, Place[]>> = {}

  node(node: Node, schema: Schema | undefined): Node {
    const own = schema && schemaFor(schema, node.kind)
    if (node.kind === 'map') return this.map(node, own)
    if (node.kind === 'list') return this.list(node, own)
    return this.text(node, own)
  }

  private text(node: TextNode, schema: Schema | undefined): TextNode {
    const slot = slotOf(schema)
    if (!slot) return node
    const options = optionsOf(schema)
    const all = options.length > 0 ? options : Object.keys(words[slot])
    const word = englishWords(slot, all).get(node.text.normalize('NFKC'))
    return word === undefined || word === node.text ? node : { ...node, text: word }
  }

  private list(node: ListNode, schema: Schema | undefined): ListNode {
    return { ...node, items: node.items.map(item => this.node(item, childOf(schema, ''))) }
  }

  private map(node: MapNode, schema: Schema | undefined): MapNode {
    const firsts = new Map<string, Place>()
    const entries = node.entries.flatMap(entry => {
      const key = this.key(entry, schema)
      const first = firsts.get(key)
      if (first) this.issues.push(errorAt('tenant/duplicate-key', entry.keyAt, { key: entry.key, first: first.line }))
      if (first) return []
      firsts.set(key, entry.keyAt)
      return [{ key, keyAt: entry.keyAt, value: this.node(entry.value, childOf(schema, key)) }]
    })
    return { ...node, entries }
  }

  private key({ key, keyAt }: Entry, schema: Schema | undefined): string {
    const [shape, slot] = [shapeOf(schema), slotOf(schema)]
    if (!slot) return key
    if (Object.hasOwn(shape, key)) {
      if (!chineseOf(slot, key).includes(key)) this.spoken('en', keyAt)
      return key
    }
    const word = englishWords(slot, Object.keys(shape)).get(key.normalize('NFKC'))
    if (word !== undefined) this.spoken('zh', keyAt)
    return word ?? key
  }

  private spoken(language: KeyLanguage, at: Place): void {
    const places = this.seen[language] ?? []
    this.seen[language] = places
    places.push(at)
  }

  get language(): KeyLanguage {
    return (this.seen.zh?.length ?? 0) > (this.seen.en?.length ?? 0) ? 'zh' : 'en'
  }

  /** Both languages in one file: at the first key of the rarer one. */
  get mixed(): Issue[] {
    const rare = this.language === 'zh' ? this.seen.en : this.seen.zh
    return rare?.[0] ? [warningAt('tenant/mixed-language', rare[0])] : []
  }
}

/** Turns Chinese keys and key words into English ones where the schema has them; names and expressions stay. */
export function toEnglish(node: Node, schema: Schema): English {
  const translation = new Translation()
  const english = translation.node(node, schema)
  return { node: english, language: translation.language, issues: [...translation.issues, ...translation.mixed] }
}
