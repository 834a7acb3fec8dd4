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

/** `path` is where the value stands; it grows and shrinks as the walk goes down and up. */
function written(value: unknown, path: string[]): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new NotCanonical(`the number ${value}`, path)
    return JSON.stringify(value)
  }
  if (path.length > deepest) throw new NotCanonical('so deep a nesting', path.slice(0, 5))
  if (Array.isArray(value)) return writtenList(value, path)
  if (!isPlain(value)) throw new NotCanonical(nameOf(value), path)
  return writtenMap(value, path)
}

function below(value: unknown, key: string, path: string[]): string {
  path.push(key)
  const text = written(value, path)
  path.pop()
  return text
}

function writtenList(list: readonly unknown[], path: string[]): string {
  let text = ''
  for (let i = 0; i < list.length; i++) text += `${i === 0 ? '' : ','}${below(list[i], String(i), path)}`
  return `[${text}]`
}

function writtenMap(map: Readonly<Record<string, unknown>>, path: string[]): string {
  let text = ''
  for (const key of Object.keys(map).sort()) {
    const value = map[key]
    if (value !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${below(value, key, path)}`
  }
  return `{${text}}`
}

const nameOf = (value: unknown): string => (typeof value === 'object' ? 'an instance of a class' : `a ${typeof value}`)

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
