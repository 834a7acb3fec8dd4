import type { Basis } from '../base/clause.js'
import type { Day } from '../base/dates.js'
import type { Standing } from '../base/standing.js'

export interface Tier {
  readonly id: string
  readonly name: string
  readonly en?: string
  readonly basis: Basis
  readonly treatedAs?: string
}

/** A span of a program's calendar (实施阶段); spans may overlap, and stay as the document has them. */
export interface Phase {
  readonly id: string
  readonly name: string
  readonly basis: Basis
  readonly from: Day
  /** Its last day; nothing where the document gives none. */
  readonly until?: Day
}

/** A cultivation program as far as every room needs it (计划). */
export interface Program {
  readonly id: string
  readonly name: string
  readonly en?: string
  readonly says?: string
  readonly office?: string
  readonly sources: readonly string[]
  /** As its documents say; a draft is in force on no day. */
  readonly standing: Standing
  readonly from: Day
  /** Its last day; open-ended when the document gives none. */
  readonly until?: Day
  readonly tiers: ReadonlyMap<string, Tier>
  readonly phases: readonly Phase[]
  /** Years that a firm may pledge. */
  readonly pledgeYears: readonly number[]
  readonly baseYear?: number
}

/** The day on which a program is computed when nobody names one: today, or its last day once it has ended. */
export function dayFor(program: Program, today: Day): { readonly on: Day; readonly ended: boolean } {
  const ended = program.until !== undefined && today > program.until
  return { on: ended && program.until !== undefined ? program.until : today, ended }
}
