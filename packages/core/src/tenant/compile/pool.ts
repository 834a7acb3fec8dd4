import type { Limit } from '../../measures/measure.js'
import { nearest } from '../../base/nearest.js'
import type { Place } from '../declare/declare.js'
import type { ProgramShape } from '../shape/program.js'
import { limitFrom } from './limit.js'
import type { CompiledMeasure } from './uplifts/uplift.js'

/** A ceiling over several measures (资金池) is a limit of each of them, which counts what all of them were awarded. */
export function applyPools(
  place: Place,
  shape: ProgramShape,
  compiled: readonly CompiledMeasure[],
): readonly CompiledMeasure[] {
  const pools = shape.limits ?? []
  const names = compiled.flatMap(({ measure }) => [measure.id, measure.name])
  for (const [i, pool] of pools.entries()) {
    for (const [j, name] of pool.of.entries()) {
      if (names.includes(name)) continue
      place.desk.error('tenant/unknown-measure', ['limits', i, 'of', j], {
        found: name,
        suggestion: nearest(name, names) ?? '',
      })
    }
  }
  return compiled.map(one => {
    const own = pools.flatMap((pool, i): Limit[] => {
      const of = compiled.filter(({ measure }) => pool.of.some(name => name === measure.id || name === measure.name))
      if (!of.includes(one)) return []
      const { measure, place: inner } = one
      const within = {
        place: { ...inner, desk: place.desk },
        basis: measure.basis,
        dimension: measure.dimension,
        fields: measure.each?.fields ?? [],
      }
      return [{ ...limitFrom(within, pool, ['limits', i]), of: new Set(of.map(other => other.measure.id)) }]
    })
    return own.length === 0 ? one : { ...one, measure: { ...one.measure, limits: [...one.measure.limits, ...own] } }
  })
}
