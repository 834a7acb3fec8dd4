import * as z from 'zod'
import type { Missing } from '../language/values/value.js'

/** A text that a document must have; where nobody has it yet it is null, and the document says so. */
export const must = (label: string) => z.string().nullable().meta({ label })

/** A text that a document may do without. */
export const may = (label: string) => z.string().exactOptional().meta({ label })

/** A list of rows, each with fields of its own. */
export const rows = <S extends z.ZodRawShape>(label: string, shape: S) => z.array(z.object(shape)).meta({ label })

/** A kind of official document (文书): what it is called, and what it must contain. */
export interface Paper<S extends z.ZodObject> {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly data: S
}

/** Something that a document must contain and does not have yet. */
export interface Lack {
  readonly field: string
  readonly label: string
  /** The row of a list, counted from 0. */
  readonly row?: number
  /** What the value waits for, where a result says so. */
  readonly waits: readonly Missing[]
}

/** A document's contents as plain texts, with all that is missing from them. */
export interface Filled<T> {
  readonly document: string
  readonly data: T
  readonly lacks: readonly Lack[]
}

const labelOf = (schema: z.core.$ZodType, field: string): string => {
  const label = z.globalRegistry.get(schema)?.['label']
  return typeof label === 'string' ? label : field
}

/** What a template of this kind is given, and what each field is called. */
export function fieldsOf({ data }: Paper<z.ZodObject>): { readonly field: string; readonly label: string }[] {
  const shape: z.ZodRawShape = data.shape
  return Object.entries(shape).map(([field, schema]) => ({ field, label: labelOf(schema, field) }))
}

function lacksIn(shape: z.ZodRawShape, data: Readonly<Record<string, unknown>>): Omit<Lack, 'waits'>[] {
  return Object.entries(shape).flatMap(([field, schema]): Omit<Lack, 'waits'>[] => {
    const value = data[field]
    const label = labelOf(schema, field)
    if (value === null) return [{ field, label }]
    if (!Array.isArray(value) || !(schema instanceof z.ZodArray) || !(schema.element instanceof z.ZodObject)) return []
    const { shape: own } = schema.element
    return value.flatMap((row: Readonly<Record<string, unknown>>, i) =>
      lacksIn(own, row).map(lack => ({ field: `${field}.${lack.field}`, label: `${label}：${lack.label}`, row: i })),
    )
  })
}

/**
 * A document with its contents, held against what it must contain: nothing is missing in silence.
 *
 * `waits` says what a field waits for, by the field's name.
 */
export function fillPaper<S extends z.ZodObject>(
  paper: Paper<S>,
  data: z.input<S>,
  waits: Readonly<Record<string, readonly Missing[]>> = {},
): Filled<z.output<S>> {
  const read = paper.data.parse(data)
  const lacks = lacksIn(paper.data.shape, read).map(lack => ({ ...lack, waits: waits[lack.field] ?? [] }))
  return { document: paper.id, data: read, lacks }
}
