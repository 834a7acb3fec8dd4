import { z } from 'zod'

/** A JSON Schema, or another part of the document. */
export type Part = Readonly<Record<string, unknown>>

const prefix = '#/components/schemas/'

/** A day's pattern says at length what its format says. */
function withoutDatePatterns({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void {
  if (typeof jsonSchema['format'] === 'string') delete jsonSchema['pattern']
}

/** A schema inside a document that says itself what it is. */
const embedded = (schema: object): Part =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '$id'))

/** Every schema with an id, as the document's components; what is sent and what is answered read alike. */
export function componentSchemas(): Readonly<Record<string, Part>> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: id => `${prefix}${id}`,
    io: 'input',
    override: withoutDatePatterns,
  })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, embedded(schema)]))
}

/** Where a schema stands in the document; one without an id stands where it is used. */
export function schemaOf(schema: z.ZodType): Part {
  const id = z.globalRegistry.get(schema)?.id
  if (id !== undefined) return { $ref: `${prefix}${id}` }
  return embedded(z.toJSONSchema(schema, { io: 'input', override: withoutDatePatterns }))
}
