import type { Basis } from '../../base/clause.js'
import type { Expr } from '../../language/values/expr.js'
import { type Scope, Slots, type Symbol } from '../../language/values/symbol.js'
import type { Type } from '../../language/values/type.js'
import { Depth } from './depth.js'
import type { Places } from './desk.js'

/** A fact as declared: its symbol, and what a form says about it. */
export interface DeclaredFact {
  readonly symbol: Symbol
  readonly valueType: Type
  readonly presumed?: Expr
  /** Whose fact it is, where that is not the enterprise. */
  readonly about?: string
  readonly from?: string
  readonly verifiedBy?: string
  readonly fresh?: string
  readonly help?: string
  readonly listed: boolean
}

/** A value that later rules decide. */
export interface DeclaredParameter {
  readonly symbol: Symbol
  readonly valueType: Type
  readonly basis: Basis
  readonly decidedBy: readonly string[]
  readonly at: ReturnType<Places['placeOf']>
  readonly untilSet?: Expr | 'unlimited'
  /** Of a table: the type that its rows are looked up by. */
  readonly argument?: () => Type | undefined
}

/** A place that can be read in several ways. */
export interface DeclaredReading {
  readonly symbol: Symbol
  readonly basis: Basis
  readonly asks: string
  readonly decidedBy: readonly string[]
  readonly options: ReadonlyMap<string, string>
  /** Nothing while it is open. */
  readonly default?: string
  readonly because?: string
  /** Does a rule hang on it. */
  readonly effective: boolean
  readonly at: ReturnType<Places['placeOf']>
}

/** A value that the document leaves to an officer: its symbol, and the bounds where it gives any. */
export interface DeclaredDiscretion {
  readonly symbol: Symbol
  readonly bounds?: Expr
}

/** What one file declares, under the names that it sees. */
export interface Layer {
  readonly scope: Scope
  readonly facts: DeclaredFact[]
  readonly parameters: DeclaredParameter[]
  readonly readings: DeclaredReading[]
  readonly discretion: DeclaredDiscretion[]
}

/** Everything that one program declares, layer by layer: the room in which its slots are numbered. */
export class Registry {
  readonly slots = new Slots()
  readonly depth = new Depth()
  readonly layers: Layer[] = []

  layer(scope: Scope): Layer {
    const layer: Layer = { scope, facts: [], parameters: [], readings: [], discretion: [] }
    this.layers.push(layer)
    return layer
  }
}
