import * as z from 'zod'
import { inReadingOrder, type Issue, type Place } from '../../base/issue.js'
import { type English, type KeyLanguage, toEnglish } from './english.js'
import { few } from './few.js'
import type { Node } from './node.js'
import { type Path, placeOfKey, placeOfValue, toPlain } from './plain.js'
import { problemsToIssues } from './problems.js'
import { readYaml } from './yaml.js'

/** A section as read: its value when the schema accepts it, what is wrong, and where each part stands. */
export interface ReadSection<T> {
  readonly value?: T
  readonly issues: readonly Issue[]
  /** The language of its keys. */
  readonly language: KeyLanguage
  /** What it says, with English keys and key words. */
  readonly node: Node
  /** Where the value under a path stands; with `offset` a character inside its text (code units, as an expression counts). */
  placeOf(path: Path, offset?: number): Place
  /** Where the key that ends a path stands. */
  keyPlaceOf(path: Path): Place
}

/**
 * Checks a file's nodes against the schema of its section and gives the typed value.
 *
 * Chinese keys are read as English ones. Paths are those of the value (English keys); what reads one text as a list, or a
 * text as a map, answers with the place of the text. Issues: `tenant/unknown-key`, `missing-key`, `wrong-kind`,
 * `unknown-option`, `bad-id` … and the warning `tenant/mixed-language`.
 */
export const readSection = <S extends z.ZodType>(schema: S, read: Node): ReadSection<z.output<S>> =>
  readEnglish(schema, toEnglish(read, schema))

/** The same of nodes whose keys are English already. */
export function readEnglish<S extends z.ZodType>(
  schema: S,
  { node, language, issues }: English,
): ReadSection<z.output<S>> {
  const parsed = schema.safeParse(toPlain(node))
  const problems = problemsToIssues({ schema, node, language }, parsed.error?.issues ?? [])
  const all = inReadingOrder([...issues, ...problems])
  const right = parsed.success && all.every(issue => issue.severity === 'warning')
  return {
    ...(right ? { value: parsed.data } : {}),
    issues: few(all),
    language,
    node,
    placeOf: (path, offset) => placeOfValue(node, path, offset),
    keyPlaceOf: path => placeOfKey(node, path),
  }
}

/** A file of a tenant's folder that is a plain list: what its entries say, or what is wrong with them. */
export interface ListFile<T> {
  readonly list?: readonly T[]
  readonly issues: readonly Issue[]
}

/** Reads such a file, each entry by its schema. */
export function readListFile<S extends z.ZodType>(entry: S, file: string, source: string): ListFile<z.output<S>> {
  const { node, issues } = readYaml(file, source)
  if (!node) return { issues }
  const read = readSection(z.array(entry), node)
  return { issues: read.issues, ...(read.value ? { list: read.value } : {}) }
}
