/** What may stand in the trail: texts, whole numbers, yes and no, nothing, lists and maps of these. */
export type Json = null | boolean | number | string | readonly Json[] | JsonMap
export interface JsonMap {
  readonly [key: string]: Json | undefined
}

/** Deeper than any record; what contains itself ends here. */
const deepest = 100

/** A value that cannot be written so that everybody reads the same: a defect of who hands it in. */
export class NotCanonical extends Error {
  constructor(what: string, path: readonly string[]) {
    super(`${what} cannot stand in canonical JSON, at ${path.length === 0 ? 'the top' : path.join('.')}`)
  }
}

/**
 * The one way to write a value as JSON, so that its digest is the same everywhere (规范 JSON).
 *
 * Keys in the order of their UTF-16 units, no blanks, texts as JSON.stringify writes them; keys without a value are left
 * out. Throws for a number that is not a safe integer, for undefined in a list, for anything but plain lists and maps
 * (dates, bigints, functions, instances), and for what is nested more than a hundred deep.
 */
export const canonicalJson = (value: Json): string => written(value, [])

function written(value: unknown, path: readonly string[]): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new NotCanonical(`the number ${value}`, path)
    return JSON.stringify(value)
  }
  if (path.length > deepest) throw new NotCanonical('so deep a nesting', path.slice(0, 5))
  if (Array.isArray(value)) return `[${Array.from(value, (item, i) => written(item, [...path, String(i)])).join(',')}]`
  if (!isPlain(value)) throw new NotCanonical(nameOf(value), path)
  const keys = Object.keys(value).sort()
  const fields = keys.flatMap(key =>
    value[key] === undefined ? [] : [`${JSON.stringify(key)}:${written(value[key], [...path, key])}`],
  )
  return `{${fields.join(',')}}`
}

const nameOf = (value: unknown): string => (typeof value === 'object' ? 'an instance of a class' : `a ${typeof value}`)

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
