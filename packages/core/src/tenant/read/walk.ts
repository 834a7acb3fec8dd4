import type * as z from 'zod'
import type { Node } from './node.js'

type Schema = z.core.$ZodType
const asKnown = (schema: Schema) => schema as z.core.$ZodTypes

/** The kind of node that a schema reads. */
function kindOf(schema: Schema): Node['kind'] | undefined {
  const kinds: Readonly<Record<string, Node['kind']>> = {
    object: 'map',
    record: 'map',
    array: 'list',
    string: 'text',
    enum: 'text',
    literal: 'text',
  }
  return kinds[asKnown(schema)._zod.def.type]
}

/** The bare schema that would read a node of this kind: through optional, transformed and either-or schemas. */
export function schemaFor(schema: Schema, kind: Node['kind']): Schema | undefined {
  const def = asKnown(schema)._zod.def
  if (def.type === 'optional') return schemaFor(def.innerType, kind)
  if (def.type === 'pipe') return schemaFor(def.in, kind)
  if (def.type === 'union') {
    for (const option of def.options) {
      const found = schemaFor(option, kind)
      if (found) return found
    }
    return undefined
  }
  return kindOf(schema) === kind ? schema : undefined
}

/** The keys that an object names; none for a record. */
export function shapeOf(schema: Schema | undefined): Readonly<Record<string, Schema>> {
  const def = schema && asKnown(schema)._zod.def
  return def?.type === 'object' ? def.shape : {}
}

/** The schema of what stands under a key of a map, or among the items of a list. */
export function childOf(schema: Schema | undefined, key: string): Schema | undefined {
  const def = schema && asKnown(schema)._zod.def
  if (def?.type === 'object') return Object.hasOwn(def.shape, key) ? def.shape[key] : def.catchall
  if (def?.type === 'record') return def.valueType
  return def?.type === 'array' ? def.element : undefined
}

/** The options of a closed list of texts. */
export function optionsOf(schema: Schema | undefined): string[] {
  const def = schema && asKnown(schema)._zod.def
  if (def?.type === 'enum') return Object.values(def.entries).map(String)
  return def?.type === 'literal' ? def.values.map(String) : []
}
