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

type Language = 'en' | 'zh'

/** How a schema is written: in which language, for which readers, and whether options may be in the other language too. */
interface Spelling {
  readonly language: Language
  readonly target: 'draft-2020-12' | 'draft-7'
  readonly eitherOption?: boolean
}

/** The spellings of an option, those of the language first. */
function spellingsOf(word: string, slot: Slot | undefined, { language, eitherOption = false }: Spelling): string[] {
  const [own, chinese] = [[word], slot ? inChinese(slot, word) : [word]]
  const [first, second] = language === 'zh' ? [chinese, own] : [own, chinese]
  return [...new Set(eitherOption ? [...first, ...second] : first)]
}

function adjust(schema: JsonSchema, slot: Slot | undefined, spelling: Spelling): void {
  if (spelling.language === 'zh' && slot && schema.properties) keysInChinese(schema, slot)
  const options = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
  if (options) {
    const spelled = options.flatMap(word => spellingsOf(String(word), slot, spelling))
    schema.enum = spelled.flatMap(word => alsoBare[word] ?? [word])
    delete schema.type
    delete schema.const
  } else if (schema.type === 'string' && schema.pattern === undefined) {
    Object.assign(schema, { type: scalars })
  }
}

function schemaOf(schema: z.ZodType, spelling: Spelling): JsonSchema {
  const override = ({ zodSchema, jsonSchema }: Override) => adjust(jsonSchema, slots.get(zodSchema)?.slot, spelling)
  return z.toJSONSchema(schema, { io: 'input', target: spelling.target, reused: 'ref', override })
}

const ofAll = (make: (schema: z.ZodType) => JsonSchema): Record<FileName, JsonSchema> =>
  Object.fromEntries(Object.entries(files).map(([name, schema]) => [name, make(schema)])) as Record<
    FileName,
    JsonSchema
  >

/**
 * The JSON Schema (2020-12) of every file that people write, for editors: keys and key words in English or in Chinese.
 *
 * It is wider than the reading: what a schema cannot say (exactly one type, one of two keys) is said by `check`.
 */
export const jsonSchemas = (language: Language): Record<FileName, JsonSchema> =>
  ofAll(schema => schemaOf(schema, { language, target: 'draft-2020-12' }))

/** A schema of draft 07. */
type Whole = JsonSchema & { readonly definitions?: Readonly<Record<string, JsonSchema>> }

/** A schema as a part of another: what it refers to has a name of its own there. A part of a file needs no key. */
function partOf(schema: z.ZodType, language: Language, isPart: boolean): Record<string, JsonSchema> {
  const whole = schemaOf(schema, { language, target: 'draft-7', eitherOption: true })
  const text = JSON.stringify(whole).replaceAll('"#/definitions/', `"#/definitions/${language}-`)
  const { definitions = {}, $schema: _, required, ...root } = JSON.parse(text) as Whole
  const own = Object.entries(definitions).map(([name, each]) => [`${language}-${name}`, each] as const)
  return { ...Object.fromEntries(own), [language]: isPart || !required ? root : { ...root, required } }
}

const refer = (language: Language): JsonSchema => ({ $ref: `#/definitions/${language}` })

/** A key that is not ASCII is Chinese; a file that says nothing yet may become either. */
const byItsKeys: JsonSchema = {
  if: { type: 'object', not: { propertyNames: { pattern: '^[ -~]*$' } } },
  then: refer('zh'),
  else: { if: { type: 'object', minProperties: 1 }, then: refer('en'), else: { anyOf: [refer('zh'), refer('en')] } },
}

const editorSchema = (schema: z.ZodType, isPart = false): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...byItsKeys,
  definitions: { ...partOf(schema, 'zh', isPart), ...partOf(schema, 'en', isPart) },
})

/** Sections that may be a folder of files, none of which has to say all. */
type PartName = 'source-part' | 'targets-part' | 'duties-part'

/**
 * The JSON Schema (draft 07, which every editor knows) of every file, for folders in which some files have Chinese keys
 * and others English ones: the keys of a file decide by which of the two it is completed and checked.
 */
export const editorSchemas = (): Record<FileName | PartName, JsonSchema> => ({
  ...ofAll(schema => editorSchema(schema)),
  'source-part': editorSchema(files.source, true),
  'targets-part': editorSchema(files.targets, true),
  'duties-part': editorSchema(files.duties, true),
})
