import * as z from 'zod'
import { slots } from './parts/keys.js'
import { type FileName, files } from './sections.js'
import { chineseOf, type Slot } from './words.js'

export type JsonSchema = z.core.JSONSchema.JSONSchema

type Override = Parameters<NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>>[0]

/** An editor reads `2017` as a number and `true` as a truth, where we keep text. */
const scalars = ['string', 'number', 'boolean']
const alsoBare: Readonly<Record<string, (string | number | boolean)[]>> = {
  true: ['true', true],
  false: ['false', false],
  '1': ['1', 1],
}

const inChinese = (slot: Slot, word: string): readonly string[] => {
  const chinese = chineseOf(slot, word)
  return chinese.length > 0 ? chinese : [word]
}

function keysInChinese(schema: JsonSchema, slot: Slot): void {
  const entries = Object.entries(schema.properties ?? {})
  schema.properties = Object.fromEntries(
    entries.flatMap(([key, value]) => inChinese(slot, key).map((word): [string, typeof value] => [word, value])),
  )
  if (schema.required) schema.required = schema.required.map(key => inChinese(slot, key)[0] ?? key)
}

const spelled = (words: readonly unknown[], slot: Slot | undefined): (string | number | boolean)[] =>
  words.flatMap(word => {
    const text = String(word)
    const spellings = slot ? inChinese(slot, text) : [text]
    return spellings.flatMap(spelling => alsoBare[spelling] ?? [spelling])
  })

function adjust(schema: JsonSchema, slot: Slot | undefined, chinese: boolean): void {
  if (chinese && slot && schema.properties) keysInChinese(schema, slot)
  const options = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
  if (options) {
    schema.enum = spelled(options, chinese ? slot : undefined)
    delete schema.type
    delete schema.const
  } else if (schema.type === 'string' && schema.pattern === undefined) {
    Object.assign(schema, { type: scalars })
  }
}

/**
 * The JSON Schema (2020-12) of every file that people write, for editors: keys and key words in English or in Chinese.
 *
 * It is wider than the reading: what a schema cannot say (exactly one type, one of two keys) is said by `check`.
 */
export function jsonSchemas(language: 'en' | 'zh'): Record<FileName, JsonSchema> {
  const override = ({ zodSchema, jsonSchema }: Override) =>
    adjust(jsonSchema, slots.get(zodSchema)?.slot, language === 'zh')
  const schemaOf = (schema: z.ZodType): JsonSchema =>
    z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', reused: 'ref', override })
  const all = Object.entries(files).map(([name, schema]) => [name, schemaOf(schema)])
  return Object.fromEntries(all) as Record<FileName, JsonSchema>
}
