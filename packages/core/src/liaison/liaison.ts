import type { Frame } from '../language/values/frame.js'
import type { Basis } from '../base/clause.js'
import type { Expr } from '../language/values/expr.js'
import { type Missing, missingOf } from '../language/values/value.js'

/** Which level of official looks after a firm (挂点). */
export interface LiaisonLevel {
  readonly id: string
  readonly name: string
  readonly en?: string
  readonly basis: Basis
}

export interface Liaison {
  readonly levels: ReadonlyMap<string, LiaisonLevel>
  readonly level: Expr
  readonly basis: Basis
  /** What the document says of firms that fall into no band. */
  readonly uncovered?: string
}

export type LevelFound =
  | { readonly status: 'known'; readonly level: LiaisonLevel }
  | { readonly status: 'unknown'; readonly missing: readonly Missing[] }

/** The level that a firm falls into; a firm outside every band has none, and says that no row covers it. */
export function levelOf(liaison: Liaison, frame: Frame): LevelFound {
  const value = liaison.level.run(frame)
  const level = value.kind === 'word' ? liaison.levels.get(value.is) : undefined
  return level ? { status: 'known', level } : { status: 'unknown', missing: missingOf(value) }
}
