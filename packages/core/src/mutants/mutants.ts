import { toEnglish } from '../tenant/read/english.js'
import type { Gathered } from '../tenant/read/folder.js'
import type { Node } from '../tenant/read/node.js'
import { sections } from '../tenant/shape/sections.js'
import { expressionMutants } from './expression-mutants.js'
import type { Mutant } from './mutant.js'
import { defaultMutants, optionMutants } from './options.js'
import { removalMutants } from './removals.js'
import { inclusionMutants, rowMutants } from './rows.js'
import { type Spot, spotsOf } from './spot.js'

/** Which mutants are asked for: those of a program, those in files whose path holds a text. */
export interface MutantsAsk {
  readonly program?: string
  readonly pattern?: string
}

const kindsOf: readonly ((spot: Spot) => Mutant[])[] = [
  expressionMutants,
  optionMutants,
  defaultMutants,
  rowMutants,
  inclusionMutants,
  removalMutants,
]

/** The file's nodes with English keys, as the schema names them. */
export const inEnglish = (section: Gathered, node: Node): Node => toEnglish(node, sections[section.place.section]).node

/** What the tenant shares, and its programs; documents, examples and offices are no policy. */
function isPolicy({ place }: Gathered, { program }: MutantsAsk): boolean {
  if (place.section === 'examples') return false
  if (place.program !== undefined) return program === undefined || place.program === program
  return place.section === 'tenant' || place.section === 'facts'
}

const inOrder = (mutants: readonly Mutant[]): Mutant[] =>
  mutants.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)

/** Every mutant of a folder: file by file, from the top. */
export function mutantsOf(gathered: readonly Gathered[], ask: MutantsAsk): Mutant[] {
  const { pattern = '' } = ask
  const files = gathered
    .filter(section => isPolicy(section, ask))
    .flatMap(section => section.files.map((file, i) => ({ file, section, node: section.nodes[i] })))
    .filter(({ file }) => file.includes(pattern))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
  return files.flatMap(({ section, node }) => {
    if (!node) return []
    const schema = sections[section.place.section]
    const spots = spotsOf({ node: inEnglish(section, node), schema, path: [] })
    return inOrder(spots.flatMap(spot => kindsOf.flatMap(kind => kind(spot))))
  })
}
