import type * as z from 'zod'
import { factTypes } from '../facts/declaration.js'
import type { Words } from '../language/explain/because.js'
import { childOf, schemaFor, shapeOf } from '../tenant/read/walk.js'
import { slots } from '../tenant/shape/parts/keys.js'
import { expressions } from '../tenant/shape/parts/expressions.js'
import { chineseOf, type Slot } from '../tenant/shape/words.js'
import { type Entry, type Group, group, type Leaf, leaf, type Part } from './part.js'
import { expressionLeaf, type Meaning, textLeaf } from './spelling.js'

type Schema = z.core.$ZodType
type Fields = Readonly<Record<string, unknown>>

/** Lists that are read from the top, or whose first entry leads. */
const inOrder: ReadonlySet<string> = new Set([
  'routes',
  'verdicts',
  'stages',
  'direct',
  'organizations',
  'approvals',
  'approval',
  'to',
  'tiers',
  'stacking',
  'split',
])

/** Plain texts that hold a value of the language. */
const values: ReadonlySet<string> = new Set(['presumed', 'until-set'])

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** What a thing is called: its `name`, or what its type says (`{ money: 费用 }`). */
function nameOf(value: unknown): string | undefined {
  if (!isFields(value)) return undefined
  return textOf(value['name']) ?? factTypes.flatMap(type => textOf(value[type]) ?? [])[0]
}

const slotOf = (schema: Schema | undefined): Slot | undefined => schema && slots.get(schema)?.slot

/** Reads values of the config, as its schema has read them, into parts that can be compared. */
export class Canonical {
  constructor(readonly meaning: Meaning) {}

  /** The whole of a section, or of what stands under a key of it. */
  part(value: unknown, schema: Schema | undefined, key = ''): Part {
    if (Array.isArray(value)) return this.#list(value, schema && schemaFor(schema, 'list'), key)
    if (isFields(value)) return this.#map(value, schema && schemaFor(schema, 'map'), key)
    return this.#text(String(value), schema, key)
  }

  #text(text: string, schema: Schema | undefined, key: string): Leaf {
    const own = schema && schemaFor(schema, 'text')
    const isExpression = [schema, own].some(one => one && expressions.get(one)?.computes === 'always')
    if (isExpression || values.has(key)) return expressionLeaf(text, this.meaning)
    const slot = slotOf(own)
    const word = slot && chineseOf(slot, text)[0]
    return word === undefined ? textLeaf(text) : leaf(text, { zh: word, en: text })
  }

  #list(items: readonly unknown[], schema: Schema | undefined, key: string): Part {
    const parts = items.map(item => this.part(item, childOf(schema, '')))
    const ordered = inOrder.has(key)
    if (parts.every(part => part.kind === 'leaf')) return joined(parts, ordered)
    const seen = new Map<string, number>()
    const entries = items.map((item, i): Entry => {
      const [id, label] = this.#identity(item, parts[i])
      const times = (seen.get(id) ?? 0) + 1
      seen.set(id, times)
      return { key: times > 1 ? `${id}#${times}` : id, label, part: parts[i] ?? leaf('') }
    })
    const things = items.every(item => isFields(item) && typeof item['id'] === 'string')
    return group(entries, { ordered, things, cites: [] })
  }

  /** What tells an item of a list from the others. */
  #identity(item: unknown, part: Part | undefined): readonly [string, Words] {
    const fields = isFields(item) ? item : {}
    const id = textOf(fields['id'])
    if (id !== undefined) return [id, thingLabel(id, nameOf(item))]
    for (const key of ['name', 'from', 'above', 'on', 'measures', 'measure']) {
      const found = part?.kind === 'group' ? part.entries.find(entry => entry.key === key) : undefined
      if (found?.part.kind !== 'leaf') continue
      const { says, canon } = found.part
      const { zh, en } = found.label
      return [`${key} ${canon}`, key === 'name' ? says : { zh: `${zh} ${says.zh}`, en: `${en} ${says.en}` }]
    }
    const text = part?.canon ?? ''
    return [text, part?.kind === 'leaf' ? part.says : { zh: '一项', en: 'an item' }]
  }

  #map(fields: Fields, schema: Schema | undefined, key: string): Group {
    const shape = shapeOf(schema)
    const slot = slotOf(schema)
    const said = Object.entries(fields).filter(([, value]) => value !== undefined)
    const entries = said.map(([name, value]): Entry => {
      const isKey = Object.hasOwn(shape, name)
      const zh = isKey && slot ? (chineseOf(slot, name)[0] ?? name) : name
      const label = isKey ? { zh, en: name } : thingLabel(name, nameOf(value))
      return { key: name.normalize('NFKC'), label, part: this.part(value, childOf(schema, name), name) }
    })
    const clause = fields['clause']
    const cites = Array.isArray(clause) ? clause.map(String) : []
    return group(entries, { ordered: inOrder.has(key), things: Object.keys(shape).length === 0, cites })
  }
}

const thingLabel = (id: string, name: string | undefined): Words => ({
  zh: name === undefined || name === id ? id : `${name}（${id}）`,
  en: id,
})

/** Texts side by side are one value: `企业、年`. */
function joined(parts: readonly Leaf[], ordered: boolean): Leaf {
  const canon = parts.map(part => part.canon)
  return leaf((ordered ? canon : canon.sort()).join(' | '), {
    zh: parts.map(({ says }) => says.zh).join('、'),
    en: parts.map(({ says }) => says.en).join(', '),
  })
}
