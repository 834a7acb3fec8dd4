import type { Basis } from '../base/clause.js'
import type { Expr } from '../language/values/expr.js'
import type { Frame } from '../language/values/frame.js'
import { type Missing, missingOf } from '../language/values/value.js'

/** A class of firms, with the department that is suggested for it (企业类别). Classes may overlap. */
export interface Track {
  readonly id: string
  readonly name: string
  readonly en?: string
  readonly basis: Basis
  /** Which firms belong to it; nothing where the document only names the class. */
  readonly when?: Expr
  readonly lead?: string
}

export interface JudgedTrack {
  readonly track: Track
  readonly status: 'yes' | 'no' | 'unknown'
  readonly missing: readonly Missing[]
}

/** Whether a firm may belong to a class; one that is only named holds the firms that somebody has put into it. */
export function judgeTrack(track: Track, frame: Frame, assigned: number): JudgedTrack {
  const value = track.when ? track.when.run(frame) : frame.read(assigned)
  if (value.kind === 'truth') return { track, status: value.is ? 'yes' : 'no', missing: [] }
  if (value.kind === 'word') return { track, status: value.is === track.id ? 'yes' : 'no', missing: [] }
  return { track, status: 'unknown', missing: missingOf(value) }
}
