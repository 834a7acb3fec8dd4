import type { Basis } from '../base/clause.js'
import type { Expr } from '../language/values/expr.js'

/** What a tier may count for in another program (视同的范围). */
export type EquivalenceScope = 'measures' | 'capacity' | 'evaluation' | 'liaison'

/** A tier of one program that counts as a tier of another: one way, and nothing of it the other way round (视同). */
export interface Equivalence {
  readonly id: string
  readonly name: string
  readonly basis: Basis
  /** The tier of this program. */
  readonly tier: string
  /** The tier that it counts as. */
  readonly countsAs: { readonly tenant: string; readonly program: string; readonly tier: string }
  readonly scopes: readonly EquivalenceScope[]
  /** Whether a firm is meant. */
  readonly held: Expr
  /** Its first day; nothing where it is in force as long as its clause. */
  readonly from?: Expr
}
