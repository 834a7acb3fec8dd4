import type * as z from 'zod'
import type { Issue } from '../../base/issue.js'
import { canonical } from './canonical.js'
import { type KeyLanguage, toEnglish } from '../read/english.js'
import { linesOf } from '../read/lines.js'
import type { Node } from '../read/node.js'
import { sectionOf } from '../read/path.js'
import { readSection } from '../read/section.js'
import { populationFile } from '../population/population-file.js'
import { readYaml } from '../read/yaml.js'
import { files as schemas, sections } from '../shape/sections.js'
import { type Respelling, respellings } from './respelling.js'

/** A file as it would be written in a language, and how many of its words are spelled anew; none when it is right. */
export interface Formatted {
  readonly file: string
  readonly text: string
  readonly words: number
}

/** The schema of a file's section; nothing of one that is no section. */
function sectionSchema(file: string): z.ZodType | undefined {
  if (file === populationFile) return schemas.population
  const section = sectionOf(file).place?.section
  return section !== undefined && section in sections ? sections[section as keyof typeof sections] : undefined
}

/** Facts and applications stand outside the sections, and are known by what they say. */
const askedSchema = (node: Node): z.ZodType | undefined =>
  [schemas.situation, schemas.applications].find(schema => readSection(schema, node).value !== undefined)

export interface FormatOptions {
  /** The file is one of the format even if it is no section: what it says must be facts or applications. */
  readonly facts?: boolean
}

function applied(text: string, all: readonly Respelling[]): string {
  let [done, at] = ['', 0]
  for (const { from, to, text: word } of all) {
    done += text.slice(at, from) + word
    at = to
  }
  return done + text.slice(at)
}

const meaning = (node: Node, schema: z.ZodType): string => [...canonical(toEnglish(node, schema).node, schema)].join('')

/**
 * A file of a tenant's folder with its key words in Chinese or in English (改写关键词).
 *
 * Keys, options and the words of expressions are spelled by the one word table; everything else stays as it is, to the
 * character: names, comments, quotes, blanks. A file that is no YAML gives the issues of reading it; one that is no
 * section, no facts and no applications stays as it is. What is wrong in a section is said by compiling the folder.
 */
export function formatFile(
  { file, text: whole }: { file: string; text: string },
  language: KeyLanguage,
  { facts = false }: FormatOptions = {},
): { formatted?: Formatted; issues: readonly Issue[] } {
  const { node, issues } = readYaml(file, whole)
  if (!node) return { issues }
  const same = { formatted: { file, text: whole, words: 0 }, issues: [] }
  const schema = sectionSchema(file) ?? askedSchema(node)
  if (!schema) return facts ? { issues: readSection(schemas.situation, node).issues } : same
  const mark = whole.startsWith('\ufeff') ? 1 : 0
  const text = whole.slice(mark)
  const all = respellings({ lines: linesOf(file, text), node }, schema, language)
  if (all.length === 0) return same
  const written = whole.slice(0, mark) + applied(text, all)
  const again = readYaml(file, written)
  if (!again.node) return { issues: again.issues }
  if (meaning(again.node, schema) !== meaning(node, schema)) throw new Error(`${file} would not mean the same`)
  return { formatted: { file, text: written, words: all.length }, issues: [] }
}
