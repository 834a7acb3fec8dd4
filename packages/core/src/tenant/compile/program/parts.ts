import type { Place } from '../../declare/declare.js'
import type { Desk, Places } from '../../declare/desk.js'
import type { FolderSection } from '../../read/folder.js'
import type { Taking } from '../../takes/taking.js'
import type { OtherProgram } from '../uplifts/foreign.js'

/** The files of one program, and what all programs of the tenant share. */
export interface ProgramParts {
  readonly tenant: string
  readonly sections: readonly FolderSection[]
  readonly deskOf: (section: FolderSection) => Desk
  readonly deskFor: (places: Places) => Desk
  readonly taking: Pick<Taking, 'isTaken' | 'inherited'>
  /** `tenant.yaml` and `facts.yaml`. */
  readonly common: readonly Extract<FolderSection, { section: 'tenant' | 'facts' }>[]
  readonly others: readonly OtherProgram[]
}

/** The files of one program, and how one of them is opened as a place of its own. */
export interface Opened {
  readonly parts: ProgramParts
  readonly open: (section: FolderSection, owner: Place['owner']) => Place
}

/** The one section of a name that a program has. */
export const sectionOf = <N extends FolderSection['section']>(parts: ProgramParts, name: N) =>
  parts.sections.find((section): section is Extract<FolderSection, { section: N }> => section.section === name)
