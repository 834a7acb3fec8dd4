import type * as z from 'zod'
import { slots } from '../shape/parts/keys.js'
import { chineseOf, type Slot, words } from '../shape/words.js'
import { optionsOf, shapeOf } from '../read/walk.js'

type Schema = z.core.$ZodType

/** The row of the word table by which a map's keys, or a text, are spelled. */
export const slotOf = (schema: Schema | undefined): Slot | undefined => schema && slots.get(schema)?.slot

const tables = new WeakMap<Schema, ReadonlyMap<string, string>>()

/** Chinese word to English, for the words that a schema has at its place. */
function englishWords(schema: Schema, slot: Slot, all: readonly string[]): ReadonlyMap<string, string> {
  const known = tables.get(schema)
  if (known) return known
  const spelled = all.flatMap(word => chineseOf(slot, word).map(chinese => [chinese.normalize('NFKC'), word] as const))
  const table = new Map(spelled)
  tables.set(schema, table)
  return table
}

/** The English word of a key; nothing where it is a name, or unknown. */
export function englishKey(key: string, schema: Schema | undefined): string | undefined {
  const slot = slotOf(schema)
  if (!schema || !slot) return undefined
  const shape = shapeOf(schema)
  return Object.hasOwn(shape, key) ? key : englishWords(schema, slot, Object.keys(shape)).get(key.normalize('NFKC'))
}

/** The English word of a text that is a key word at its place; nothing where it is none. */
export function englishOption(text: string, schema: Schema | undefined): string | undefined {
  const slot = slotOf(schema)
  if (!schema || !slot) return undefined
  const options = optionsOf(schema)
  const all = options.length > 0 ? options : Object.keys(words[slot])
  return all.includes(text) ? text : englishWords(schema, slot, all).get(text.normalize('NFKC'))
}
