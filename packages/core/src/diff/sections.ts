import type { Tenant } from '../tenant/compile/tenant.js'
import type { Words } from '../language/explain/because.js'
import { readFolder, type FolderSection } from '../tenant/read/folder.js'
import { sections } from '../tenant/shape/sections.js'
import { Canonical } from './canonical.js'
import { type Change, changesBetween, renamedChange, wholeChange } from './compare.js'
import { meaningIn } from './meaning.js'
import type { Part } from './part.js'
import { wordsOf } from './section-words.js'

/** One side of a diff: a folder's files, and the tenant that they compile to. */
export interface Version {
  readonly files: ReadonlyMap<string, string>
  readonly tenant: Tenant
}

/** A section of a version, ready to be compared. */
export interface ReadPart {
  readonly key: string
  readonly section: FolderSection['section']
  readonly program: string | null
  readonly name: Words
  readonly part: Part
}

/** What changed in one section. */
export interface SectionChanges extends Omit<ReadPart, 'part'> {
  readonly changes: readonly Change[]
}

/** Every section of a version. */
export function partsOfVersion({ files, tenant }: Version): ReadPart[] {
  return readFolder(files).sections.flatMap(section => {
    const { value } = section.read
    if (!value) return []
    const program = tenant.programs.get(section.program ?? '')
    const reader = new Canonical(meaningIn(program, section))
    const part = reader.part(value, sections[section.section])
    const { key } = section
    return [{ key, section: section.section, program: section.program ?? null, name: wordsOf(section), part }]
  })
}

const contentOf = (part: Part): string => (part.kind === 'group' ? part.content : part.canon)

/** Measures that went and came with equal content. */
function renamesOf(gone: readonly ReadPart[], come: readonly ReadPart[]): ReadonlyMap<ReadPart, ReadPart> {
  const left = new Set(come)
  const pairs = new Map<ReadPart, ReadPart>()
  for (const one of gone) {
    const same = [...left].find(
      other =>
        other.section === one.section && other.program === one.program && contentOf(other.part) === contentOf(one.part),
    )
    if (!same) continue
    left.delete(same)
    pairs.set(one, same)
  }
  return pairs
}

/** What changed between the sections of two versions, in the order of the new one; what is gone comes last. */
export function compareSections(old: readonly ReadPart[], now: readonly ReadPart[]): SectionChanges[] {
  const before = new Map(old.map(one => [one.key, one]))
  const there = new Set(now.map(({ key }) => key))
  const gone = old.filter(({ key }) => !there.has(key))
  const come = now.filter(({ key }) => !before.has(key))
  const renames = renamesOf(gone, come)
  const fromOld = new Map([...renames].map(([was, one]) => [one, was]))
  const told = ({ key, section, program, name }: ReadPart, changes: readonly Change[]): SectionChanges => {
    return { key, section, program, name, changes }
  }
  const kept = now.map(one => {
    const [was, renamed] = [before.get(one.key), fromOld.get(one)]
    if (renamed) return told(one, [renamedChange(one.part, renamed.name, one.name)])
    return told(one, was ? changesBetween(was.part, one.part) : [wholeChange(one.part, 'added')])
  })
  const went = gone.filter(one => !renames.has(one)).map(one => told(one, [wholeChange(one.part, 'removed')]))
  return [...kept, ...went].filter(({ changes }) => changes.length > 0)
}
