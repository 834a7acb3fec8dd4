import { inReadingOrder, type Issue } from '../../base/issue.js'
import { type SectionName, type SectionShape, sections } from '../shape/sections.js'
import { toEnglish } from './english.js'
import { mergeNodes } from './merge.js'
import type { Node } from './node.js'
import { type FilePlace, sectionOf } from './path.js'
import { type ReadSection, readEnglish } from './section.js'
import { readYaml } from './yaml.js'

/** A section of the folder: what it is, which files it came from, and what they say. */
export type FolderSection = {
  [N in SectionName]: FilePlace & {
    readonly section: N
    readonly files: readonly string[]
    readonly read: ReadSection<SectionShape<N>>
  }
}[SectionName]

export interface Folder {
  readonly sections: readonly FolderSection[]
  /** Templates by id. */
  readonly documents: ReadonlyMap<string, { readonly file: string; readonly text: string }>
  readonly issues: readonly Issue[]
}

/** The files of one section, parsed and not yet checked. */
export interface Gathered {
  readonly place: FilePlace & { section: SectionName }
  readonly files: string[]
  readonly nodes: Node[]
}

const isSection = (place: FilePlace): place is FilePlace & { section: SectionName } =>
  Object.hasOwn(sections, place.section)

/**
 * Reads a tenant's folder, a map of path to text, into typed sections with places, and says all that is wrong.
 *
 * Sections stand in the order of `sections`, then of their keys. A section with an error has no `value`.
 */
export function readFolder(files: ReadonlyMap<string, string>): Folder {
  const { gathered, documents, issues } = gatherFolder(files)
  const read = gathered.map(readGathered)
  return {
    sections: read.flatMap(({ sections: own }) => own),
    documents,
    issues: inReadingOrder([...issues, ...read.flatMap(({ issues: own }) => own)]),
  }
}

interface GatheredFolder extends Omit<Folder, 'sections'> {
  readonly gathered: readonly Gathered[]
}

/** Parses the files of a folder, and puts those together that are one section. */
export function gatherFolder(files: ReadonlyMap<string, string>): GatheredFolder {
  const [gathered, documents, issues] = [
    new Map<string, Gathered>(),
    new Map<string, { file: string; text: string }>(),
    [] as Issue[],
  ]
  for (const path of [...files.keys()].sort()) {
    const text = files.get(path) ?? ''
    const { place, issues: strange } = sectionOf(path)
    issues.push(...strange)
    if (place?.section === 'document' && place.id) documents.set(place.id, { file: path, text })
    if (!place || !isSection(place)) continue
    const { node, issues: wrong } = readYaml(path, text)
    issues.push(...wrong)
    const section = gathered.get(place.key) ?? { place, files: [], nodes: [] }
    gathered.set(place.key, section)
    section.files.push(path)
    if (node) section.nodes.push(node)
  }
  return { gathered: inOrder([...gathered.values()]), documents, issues }
}

const order = Object.keys(sections)

const inOrder = (all: readonly Gathered[]): Gathered[] =>
  [...all].sort((a, b) => order.indexOf(a.place.section) - order.indexOf(b.place.section))

/** A section of several files of which one does not parse is not half read. Each of them may be in its own language. */
export function readGathered({ place, files, nodes }: Gathered): Pick<Folder, 'sections' | 'issues'> {
  const schema = sections[place.section]
  const english = nodes.map(node => toEnglish(node, schema))
  const { node, issues: doubled } = mergeNodes(english.map(one => one.node))
  if (!node || nodes.length < files.length) return { sections: [], issues: doubled }
  const language = english[0]?.language ?? 'en'
  const read = readEnglish(schema, { node, language, issues: english.flatMap(one => one.issues) })
  return { sections: [{ ...place, files, read } as FolderSection], issues: [...doubled, ...read.issues] }
}
