import { errorAt, type Issue } from '../../base/issue.js'
import type { Places } from '../declare/desk.js'
import type { FolderSection } from '../read/folder.js'
import type { Ancestry } from './ancestry.js'
import { type Inherited, inherited } from './inherited.js'
import { type WrittenOut, writtenOut } from './written-out.js'

/** The sections of a program with every measure that takes over another written out (沿用). */
export interface Taking {
  readonly sections: readonly FolderSection[]
  /** Where a section's parts stand, here or in a folder above. */
  placesOf(section: FolderSection): Places
  isTaken(section: FolderSection): boolean
  /** What measures that were taken need of the programs above, and this one does not declare. */
  inherited(isSeen: (name: string) => boolean): readonly Inherited[]
  /** Measures of which a part that was taken means nothing here, once all mistakes are known. */
  misfits(issues: readonly Issue[]): Issue[]
}

export function taking(sections: readonly FolderSection[], ancestry: Ancestry, issues: Issue[]): Taking {
  const written = new Map<FolderSection, WrittenOut>()
  const all = sections.map((section): FolderSection => {
    if (section.section !== 'measure' || section.read.value?.takes === undefined) return section
    const one = writtenOut(section, ancestry, issues)
    written.set(one.section, one)
    return one.section
  })
  return {
    sections: all,
    placesOf: section => written.get(section)?.places ?? section.read,
    isTaken: section => written.has(section),
    inherited: isSeen => inherited([...written.values()], id => ancestry.find(id), isSeen),
    misfits: found => [...written.values()].flatMap(one => misfitOf(one, found)),
  }
}

/** Mistakes in a file above say only there what is wrong; the author is told here which measure brings them in. */
function misfitOf({ section, places }: WrittenOut, issues: readonly Issue[]): Issue[] {
  const address = section.section === 'measure' ? section.read.value?.takes : undefined
  if (!places || address === undefined) return []
  const [tenant = '', program = '', measure = ''] = address.split('/')
  const file = `../${tenant}/programs/${program}/measures/${measure}.yaml`
  const inside = issues.filter(({ severity, at }) => severity === 'error' && at?.file === file)
  const [first] = inside
  if (!first) return []
  const at = `${file}:${first.at?.line ?? 1}`
  const params = { found: address, count: inside.length, first: at }
  return [errorAt('tenant/taken-does-not-fit', section.read.placeOf(['takes']), params)]
}
