import type { Day } from '../base/dates.js'
import { type Issue, type IssueParams, type Place, warningAt } from '../base/issue.js'
import type { WorkCalendar } from '../facts/working-days.js'
import type { Scope } from '../language/values/symbol.js'
import type { CompiledProgram } from '../tenant/compile/program.js'
import type { Tenant } from '../tenant/compile/tenant.js'
import type { Folder, FolderSection } from '../tenant/read/folder.js'
import type { Path } from '../tenant/read/plain.js'
import type { SectionName } from '../tenant/shape/sections.js'
import type { LintCode } from './codes.js'
import { Reasoning } from './reason/reasoning.js'

/** A section of the folder as read. */
export type SectionOf<N extends SectionName> = Extract<FolderSection, { section: N }>

/** A file that says something of a program, the names that it sees, and what can be concluded of them. */
export interface Room {
  readonly program: CompiledProgram
  readonly section: FolderSection
  readonly scope: Scope
  readonly reasoning: Reasoning
}

/** What is looked at: a config without mistakes, on a day. */
export interface Subject {
  readonly folder: Folder
  /** Demonstration values and the like stand in files that are no section. */
  readonly files: ReadonlyMap<string, string>
  readonly tenant: Tenant
  readonly on: Day
  readonly calendar: WorkCalendar
  readonly rooms: readonly Room[]
}

/** One thing that may be doubtful, and where it is. */
export interface LintRule {
  readonly code: LintCode
  /** What it finds comes and goes with the day. */
  readonly timely?: true
  readonly find: (subject: Subject) => readonly Issue[]
}

export const doubt = (code: LintCode, at: Place, params: IssueParams = {}): Issue => warningAt(code, at, params)

/** Where something of a room's file stands. */
export const placeIn = ({ section }: Pick<Room, 'section'>, path: Path, offset?: number): Place =>
  section.read.placeOf(path, offset)

export const keyPlaceIn = ({ section }: Pick<Room, 'section'>, path: Path): Place => section.read.keyPlaceOf(path)

/** Rooms of one kind, each with what its file says. */
export function roomsOf<N extends SectionName>(
  { rooms }: Pick<Subject, 'rooms'>,
  name: N,
): (Room & { readonly shape: NonNullable<SectionOf<N>['read']['value']> })[] {
  return rooms.flatMap(room => {
    const { value } = room.section.read
    // The section of a name has the shape of that name; the union of sections forgets which.
    return room.section.section === name && value
      ? [{ ...room, shape: value as NonNullable<SectionOf<N>['read']['value']> }]
      : []
  })
}

function scopeOf(program: CompiledProgram, section: FolderSection): Scope | undefined {
  const shared = program.shared.at(-1)?.scope
  switch (section.section) {
    case 'tenant':
    case 'facts':
    case 'program':
      return shared
    case 'selection':
      return program.selection?.place.layer.scope
    case 'measure':
      return program.measureLayers.get(section.id ?? '')?.scope
    case 'liaison':
    case 'demands':
    case 'evaluation':
    case 'targets':
    case 'duties':
      return program[section.section]?.layer.scope
    default:
      return undefined
  }
}

/** Every file of every program with the names that it sees; what programs share is looked at once. */
export function roomsIn({ sections }: Folder, { programs }: Tenant): Room[] {
  const all = [...programs.values()]
  const reasonings = new Map(all.map(program => [program, new Reasoning(program)]))
  return sections.flatMap(section => {
    const program = section.program === undefined ? all[0] : programs.get(section.program)
    const scope = program && scopeOf(program, section)
    const reasoning = program && reasonings.get(program)
    return program && scope && reasoning ? [{ program, section, scope, reasoning }] : []
  })
}
