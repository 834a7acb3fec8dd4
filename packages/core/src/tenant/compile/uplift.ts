import type { Expr } from '../../language/values/expr.js'
import { numberOf, type Type, truth } from '../../language/values/type.js'
import type { Measure, OldValues, Uplift } from '../../measures/measure.js'
import type { MeasureShape } from '../shape/measure.js'
import type { Place } from '../declare/declare.js'

/** A measure with what is needed to read more expressions in its place. */
export interface CompiledMeasure {
  readonly measure: Measure
  readonly place: Place
  readonly shape: MeasureShape
}

/** Whether an address or a pattern with `*` means a measure of this program. */
function means(pattern: string, measure: string, { tenant, program }: { tenant: string; program: string }): boolean {
  const steps = pattern.split('/')
  const own = [tenant, program, measure].slice(3 - steps.length)
  return steps.length <= 3 && steps.every((step, i) => step === '*' || step === own[i])
}

interface Address {
  readonly tenant: string
  readonly program: string
}

/** Applies every measure of kind `uplift` to the measures that it names; in place of the old values stand new ones. */
export function applyUplifts(compiled: readonly CompiledMeasure[], address: Address): Map<string, Measure> {
  const uplifts = new Map<string, Uplift[]>()
  for (const source of compiled) {
    for (const [i, shape] of (source.shape.uplifts ?? []).entries()) {
      for (const [j, pattern] of shape.measures.entries()) {
        const targets = compiled.filter(
          ({ measure }) => measure !== source.measure && means(pattern, measure.id, address),
        )
        if (targets.length === 0 && !pattern.includes('*')) {
          const names = compiled.map(({ measure }) => measure.id)
          source.place.desk.unknown('tenant/unknown-measure', ['uplifts', i, 'measures', j], { found: pattern, names })
        }
        for (const target of targets)
          uplifts.set(target.measure.id, [...(uplifts.get(target.measure.id) ?? []), upliftFrom(source, target, i)])
      }
    }
  }
  return new Map(compiled.map(({ measure }) => [measure.id, { ...measure, uplifts: uplifts.get(measure.id) ?? [] }]))
}

function oldValues(target: CompiledMeasure): OldValues {
  const { registry } = target.place
  const add = (id: string, name: string, type: Type) =>
    registry.slots.add({ id, name, kind: 'old', owner: 'claim', type, missing: 'fact' })
  const money = numberOf(target.measure.dimension ?? 'plain')
  return {
    rate: add('rate', '原比例', numberOf('ratio')),
    fixed: add('fixed', '原定额', money),
    max: add('max', '原限额', money),
  }
}

/** The uplift's expressions see the claim that they change, the uplift's own names, and the old values. */
function upliftFrom(source: CompiledMeasure, target: CompiledMeasure, i: number): Uplift {
  const shape = source.shape.uplifts?.[i]
  const old = oldValues(target)
  const scope = target.place.layer.scope.inner()
  for (const symbol of [old.rate, old.fixed, old.max]) scope.addSymbol(symbol)
  for (const symbol of source.place.layer.readings) scope.addSymbol(symbol.symbol)
  for (const symbol of source.place.layer.parameters) scope.addSymbol(symbol.symbol)
  const read = (key: 'where' | 'rate' | 'fixed' | 'max', want: Type): { [K in typeof key]?: Expr } => {
    const text = shape?.[key]
    if (text === undefined) return {}
    return { [key]: source.place.desk.expr(['uplifts', i, key], text, { scope, want }) }
  }
  const money = numberOf(target.measure.dimension ?? 'plain')
  return {
    id: source.measure.id,
    basis: source.measure.basis,
    ...(source.measure.for ? { for: source.measure.for } : {}),
    ...read('where', truth),
    ...read('rate', numberOf('ratio')),
    ...read('fixed', money),
    ...read('max', money),
    old,
  }
}
