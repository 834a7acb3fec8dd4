import type { Symbol } from '../../../language/values/symbol.js'
import { numberOf, truth } from '../../../language/values/type.js'
import type { Instalments } from '../../../measures/instalments.js'
import type { Measure } from '../../../measures/measure.js'
import { declareAll, type Place } from '../../declare/declare.js'
import type { MeasureShape } from '../../shape/measure.js'

const countsYears = new Set(['plain', 'bare', 'year', 'months', 'unit:期', 'unit:年'])

/** Which part is paid: the first until somebody says another. Shares may hang on it. */
export function declarePart(place: Place, { instalments }: MeasureShape): void {
  if (instalments) declareAll(place, { facts: { part: { count: '第几期', unit: '期', presumed: '1期' } } })()
}

/** Compiles into which parts an award is divided, and while what holds they are paid. */
export function compileInstalments(
  place: Place,
  shape: MeasureShape,
  basis: Measure['basis'],
): Instalments | undefined {
  const { instalments } = shape
  const { desk, layer } = place
  const part: Symbol | undefined = layer.facts.find(({ symbol }) => symbol.id === 'part')?.symbol
  if (!instalments || !part) return undefined
  const { scope } = layer
  const years = desk.expr(['instalments', 'years'], instalments.years, { scope })
  if (years.type.kind !== 'error' && !(years.type.kind === 'number' && countsYears.has(years.type.dimension)))
    desk.error('tenant/not-years', ['instalments', 'years'], { found: instalments.years })
  return {
    basis: desk.basis(['instalments', 'clause'], instalments.clause, basis),
    years,
    share: desk.expr(['instalments', 'share'], instalments.share, { scope, want: numberOf('ratio') }),
    ...(instalments.while === undefined
      ? {}
      : { while: desk.expr(['instalments', 'while'], instalments.while, { scope, want: truth }) }),
    part,
  }
}
