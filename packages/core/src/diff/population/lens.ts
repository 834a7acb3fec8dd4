import type { Expr } from '../../language/values/expr.js'
import type { Symbol } from '../../language/values/symbol.js'
import type { Measure } from '../../measures/measure.js'
import type { CompiledProgram } from '../../tenant/compile/program.js'
import type { Layer } from '../../tenant/declare/registry.js'
import { exprsIn } from '../../tenant/open/exprs-in.js'
import type { Affected } from './affected.js'

/** Everything that these expressions hang on, through whatever stands at a parameter until it is set. */
function reach(exprs: readonly Expr[], { registry }: CompiledProgram): ReadonlySet<number> {
  const more = new Map<number, readonly Expr[]>()
  for (const { facts, parameters, discretion } of registry.layers) {
    for (const { symbol, presumed } of facts) if (presumed) more.set(symbol.slot, [presumed])
    for (const { symbol, untilSet } of parameters) if (typeof untilSet === 'object') more.set(symbol.slot, [untilSet])
    for (const { symbol, bounds } of discretion) if (bounds) more.set(symbol.slot, [bounds])
  }
  const seen = new Set<number>()
  const waiting = exprs.flatMap(expr => [...expr.uses])
  for (let slot = waiting.pop(); slot !== undefined; slot = waiting.pop()) {
    if (seen.has(slot)) continue
    seen.add(slot)
    const { definition } = registry.slots.symbols[slot] ?? {}
    const own = [...(definition ? [definition] : []), ...(more.get(slot) ?? [])]
    waiting.push(...own.flatMap(expr => [...expr.uses]))
  }
  return seen
}

const symbolsOf = ({ each, asks, things, limits, less }: Measure): Symbol[] => [
  ...(each ? [each] : []),
  ...asks,
  ...things,
  ...limits.flatMap(({ keys }) => keys.flatMap(key => (key.kind === 'thing' ? [key.symbol] : []))),
  ...less.flatMap(({ short }) => short ?? []),
]

/** What a program declares, as far as some of its parts need it: a firm's other figures are not read. */
export interface Lens {
  readonly program: CompiledProgram
  readonly measures: readonly Measure[]
  /** Whether what counts until a parameter is set is the same for all firms. */
  readonly isSame: boolean
}

/** Whether nothing that stands in for an unset parameter hangs on a figure of the firm. */
function isSameForAll({ registry, context }: CompiledProgram): boolean {
  const figures = new Set(
    [...registry.layers.flatMap(({ facts }) => facts.map(({ symbol }) => symbol)), ...Object.values(context)]
      .filter(({ id }) => id !== 'on' && id !== 'year' && id !== 'valid-on')
      .map(({ slot }) => slot),
  )
  const defaults = registry.layers.flatMap(({ parameters }) =>
    parameters.flatMap(({ untilSet }) => (typeof untilSet === 'object' ? [...untilSet.uses] : [])),
  )
  return !defaults.some(slot => figures.has(slot))
}

/** A program that knows no more than some of its measures, its conditions and levels hang on. */
export function lensOn(program: CompiledProgram, affected: Affected): Lens {
  const measures = affected.measures.flatMap(id => program.measures.get(id) ?? [])
  const parts = [
    measures,
    affected.eligibility ? program.selection?.eligibility : undefined,
    affected.liaison ? program.liaison?.is : undefined,
  ]
  const slots = reach(parts.flatMap(exprsIn), program)
  const kept = new Set([...slots, ...measures.flatMap(symbolsOf).map(({ slot }) => slot)])
  const isNeeded = ({ symbol: { slot } }: { readonly symbol: Symbol }): boolean => kept.has(slot)
  const needed = (layer: Layer): Layer => ({
    ...layer,
    facts: layer.facts.filter(isNeeded),
    parameters: layer.parameters.filter(isNeeded),
    readings: layer.readings.filter(isNeeded),
    discretion: layer.discretion.filter(isNeeded),
  })
  return { measures, program: { ...program, shared: program.shared.map(needed) }, isSame: isSameForAll(program) }
}
