import { codeOf } from '../records/a-firm.js'

/** Reads one field, or a whole body. */
export interface Schema {
  readonly def: unknown
  safeParse(value: unknown): { readonly success: boolean }
}

/** What samples are made of: texts that say whose they are, and the ids that they point to. */
export interface Of {
  /** Stands in every text that may hold anything: found elsewhere, it has leaked. */
  readonly mark: string
  readonly town: string
  /** What a field points to when it points to a record. */
  readonly id: string
  readonly number: number
}

const likely = (field: string, { mark, town, id, number }: Of): unknown[] => {
  const said: Readonly<Record<string, unknown>> = {
    creditCode: codeOf(number),
    town,
    noun: 'enterprises',
    fact: 'revenue',
    value: '3.6亿',
    name: `东莞市${mark}第${number}有限公司`,
  }
  return [
    ...(Object.hasOwn(said, field) ? [said[field]] : []),
    ...(/id$|^id$|into|^by$/i.test(field) ? [id, [id]] : []),
    `${mark}-${field.toLowerCase()}`,
    '2018-11-21',
    '2026-12-01T02:00:00.000Z',
    [`${mark}-${field.toLowerCase()}`],
    2017,
    1,
    true,
    {},
    [],
    id,
    'a',
    '',
    null,
  ]
}

interface Definition {
  readonly type: string
  readonly innerType?: Schema
  readonly entries?: Readonly<Record<string, string>>
  readonly shape?: Readonly<Record<string, Schema>>
}

/** A value that a schema takes, with the mark wherever a text may hold it. */
export function sampleOf(schema: Schema, field: string, of: Of): unknown {
  const { type, innerType, entries, shape } = schema.def as Definition
  if (type === 'enum' && entries) return Object.values(entries)[0]
  if (type === 'object' && shape)
    return Object.fromEntries(Object.entries(shape).map(([name, inner]) => [name, sampleOf(inner, name, of)]))
  if (innerType && type !== 'default') return sampleOf(innerType, field, of)
  const fitting = likely(field, of).find(value => schema.safeParse(value).success)
  if (fitting === undefined && !schema.safeParse(null).success)
    throw new Error(`tests/walls/sample.ts knows no value for ${field}`)
  return fitting ?? null
}
