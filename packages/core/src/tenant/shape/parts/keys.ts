import * as z from 'zod'
import { chineseOf, type Slot, words } from '../words.js'

/** Which row of the word table the keys of an object, or the options of a text, are spelled by. */
export const slots = z.registry<{ slot: Slot }>()

type Keys = Readonly<Record<string, z.ZodType>>
type Optional<T extends Keys> = { [K in keyof T]: z.ZodExactOptional<T[K]> }

function titled<T extends Keys>(slot: Slot, keys: T): T {
  const withTitle = ([key, schema]: [string, z.ZodType]) => [
    key,
    schema.meta({ title: chineseOf(slot, key)[0] ?? key }),
  ]
  return Object.fromEntries(Object.entries(keys).map(([key, schema]) => withTitle([key, schema]))) as T
}

function optional<T extends Keys>(keys: T): Optional<T> {
  return Object.fromEntries(Object.entries(keys).map(([key, schema]) => [key, z.exactOptional(schema)])) as Optional<T>
}

/** A strict object of required and optional keys, each titled with its Chinese word of that slot. */
export function keys<R extends Keys, O extends Keys>(slot: Slot, required: R, may: O) {
  const object = z.strictObject({ ...titled(slot, required), ...titled(slot, optional(may)) })
  slots.add(object, { slot })
  return object
}

/** An object of these keys and of any others, which are names and all hold `rest`. */
export function openKeys<K extends Keys, T extends z.ZodType>(slot: Slot, named: K, rest: T) {
  const object = z.object(titled(slot, named)).catchall(rest)
  slots.add(object, { slot })
  return object
}

/** One of the options of a slot of the word table; the Chinese spelling is read too. */
export function choice<const T extends readonly string[]>(slot: Slot, options: T) {
  const schema = z.enum(options)
  slots.add(schema, { slot })
  return schema
}

/** A text in which the words of a slot are key words and everything else is left as it stands. */
export function keyword(slot: Slot) {
  const schema = z.string().min(1, 'empty-text')
  slots.add(schema, { slot })
  return schema
}

/** The English words of a slot, for schemas whose options are the word table itself. */
export const wordsOf = <S extends Slot>(slot: S) =>
  Object.keys(words[slot]) as [keyof (typeof words)[S] & string, ...(keyof (typeof words)[S] & string)[]]
