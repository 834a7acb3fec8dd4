import type { Expr } from '../../language/values/expr.js'
import type { Measure } from '../../measures/measure.js'
import type { CompiledProgram } from '../compile/program.js'
import type { Layer } from '../declare/registry.js'

/** The layers that a measure sees: what all places share, and its own. */
export function layersOf(program: CompiledProgram, measure: Measure): readonly Layer[] {
  const own = program.measureLayers.get(measure.id)
  return [...program.shared, ...(own ? [own] : [])]
}

/** Every expression of a measure. */
export function exprsOf(measure: Measure): readonly Expr[] {
  const { amount, caseByCase } = measure
  const all: readonly (Expr | undefined)[] = [
    measure.for,
    ...measure.requires.map(({ needs }) => needs),
    measure.window,
    measure.covers,
    ...(amount?.kind === 'rate' ? [amount.base, amount.rate] : [amount?.value]),
    ...measure.limits.flatMap(({ bound, when, beyond }) => [bound.value, when, beyond?.needs]),
    ...measure.less.flatMap(off => [off.amount, off.when]),
    caseByCase?.when,
    ...measure.uplifts.flatMap(uplift => [uplift.for, uplift.where, uplift.rate, uplift.fixed, uplift.max]),
  ]
  return all.flatMap(expr => expr ?? [])
}
