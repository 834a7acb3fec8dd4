import type * as z from 'zod'
import { errorAt, type Issue, type Place, warningAt } from '../../base/issue.js'
import type { Entry, ListNode, MapNode, Node, TextNode } from './node.js'
import { englishKey, englishOption } from '../format/spelling.js'
import { childOf, schemaFor } from './walk.js'

type Schema = z.core.$ZodType

export type KeyLanguage = 'zh' | 'en'

/** A file whose keys and key words are English again, and the language that it was written in. */
export interface English {
  readonly node: Node
  readonly language: KeyLanguage
  readonly issues: readonly Issue[]
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
    const word = englishOption(node.text, schema) ?? node.text
    return word === node.text ? node : { ...node, text: word }
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
    const word = englishKey(key, schema)
    if (word !== undefined) this.spoken(word === key ? 'en' : 'zh', keyAt)
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
