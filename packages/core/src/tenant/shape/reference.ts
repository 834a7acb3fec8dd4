import * as z from 'zod'
import { slots } from './parts/keys.js'
import { expressions } from './parts/expressions.js'
import { type FileName, files } from './sections.js'
import { chineseOf, words } from './words.js'

type Schema = z.core.$ZodType

/** A word of the format, and how it is spelt in Chinese; the first spelling is the one that is written. */
export interface FormatWord {
  readonly word: string
  readonly zh: readonly string[]
}

/** What may stand behind a key. */
export type FormatValue =
  | { readonly kind: 'text' | 'expression' }
  | { readonly kind: 'words'; readonly words: readonly FormatWord[]; readonly others: boolean }
  | { readonly kind: 'list' | 'map'; readonly of: FormatValue }
  | { readonly kind: 'either'; readonly of: readonly FormatValue[] }
  | { readonly kind: 'keys'; readonly keys: readonly FormatKey[]; readonly others: FormatValue | undefined }

export interface FormatKey extends FormatWord {
  readonly says: string
  readonly required: boolean
  readonly value: FormatValue
}

const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def

/** What a schema wraps: an optional or transformed value. */
function wrapped(schema: Schema): Schema | undefined {
  const def = defOf(schema)
  return def.type === 'optional' ? def.innerType : def.type === 'pipe' ? def.in : undefined
}

const inner = (schema: Schema): Schema => {
  const held = wrapped(schema)
  return held ? inner(held) : schema
}

function saysOf(schema: Schema): string {
  const held = wrapped(schema)
  return z.globalRegistry.get(schema)?.description ?? (held ? saysOf(held) : '')
}

const wordsOf = (schema: Schema, all: readonly string[]): FormatWord[] => {
  const slot = slots.get(schema)?.slot
  return all.map(word => ({ word, zh: slot ? chineseOf(slot, word) : [] }))
}

/** A text in which some words are key words, an expression, or plain text. */
function textOf(schema: Schema): FormatValue {
  const slot = slots.get(schema)?.slot
  if (slot) return { kind: 'words', words: wordsOf(schema, Object.keys(words[slot])), others: true }
  return { kind: expressions.get(schema)?.computes === 'always' ? 'expression' : 'text' }
}

/** Each object once, whatever it is described as at its place. */
type Known = Map<object, FormatValue>

function keysOf(schema: Schema, def: z.core.$ZodObjectDef, known: Known): FormatValue {
  const found = known.get(def.shape)
  if (found) return found
  const keys: FormatKey[] = []
  const others = def.catchall && defOf(def.catchall).type !== 'never' ? valueOf(def.catchall, known) : undefined
  const value: FormatValue = { kind: 'keys', keys, others }
  known.set(def.shape, value)
  for (const [key, held] of Object.entries(def.shape)) {
    const [word] = wordsOf(schema, [key])
    const required = defOf(held).type !== 'optional'
    keys.push({ word: key, zh: word?.zh ?? [], says: saysOf(held), required, value: valueOf(held, known) })
  }
  return value
}

function valueOf(schema: Schema, known: Known): FormatValue {
  const held = inner(schema)
  const def = defOf(held)
  switch (def.type) {
    case 'object':
      return keysOf(held, def, known)
    case 'array':
      return { kind: 'list', of: valueOf(def.element, known) }
    case 'record':
      return { kind: 'map', of: valueOf(def.valueType, known) }
    case 'union':
      return { kind: 'either', of: def.options.map(option => valueOf(option, known)) }
    case 'enum':
      return { kind: 'words', words: wordsOf(held, Object.values(def.entries).map(String)), others: false }
    case 'literal':
      return { kind: 'words', words: wordsOf(held, def.values.map(String)), others: false }
    default:
      return textOf(held)
  }
}

/** Every file that people write, with every key that may stand in it: what the author's reference and a form are made of. */
export function formatReference(): Record<FileName, FormatValue> {
  const known: Known = new Map()
  const all = Object.entries(files).map(([name, schema]) => [name, valueOf(schema, known)])
  return Object.fromEntries(all) as Record<FileName, FormatValue>
}
