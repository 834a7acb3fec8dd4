import { inReadingOrder, type Issue } from '../../base/issue.js'
import { type SectionName, type SectionShape, sections } from '../shape/sections.js'
import { mergeNodes } from './merge.js'
import type { Node } from './node.js'
import { type FilePlace, sectionOf } from './path.js'
import { type ReadSection, readSection } from './section.js'
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

interface Gathered {
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
  const read = inOrder([...gathered.values()]).flatMap(section => sectionFrom(section, issues))
  return { sections: read, documents, issues: inReadingOrder(issues) }
}

const order = Object.keys(sections)

const inOrder = (all: readonly Gathered[]): Gathered[] =>
  [...all].sort((a, b) => order.indexOf(a.place.section) - order.indexOf(b.place.section))

/** A section of several files of which one does not parse is not half read. */
function sectionFrom({ place, files, nodes }: Gathered, issues: Issue[]): FolderSection[] {
  const { node, issues: doubled } = mergeNodes(nodes)
  issues.push(...doubled)
  if (!node || nodes.length < files.length) return []
  const read = readSection(sections[place.section], node)
  issues.push(...read.issues)
  return [{ ...place, files, read } as FolderSection]
}
