import { constant, type Expr } from '../../language/values/expr.js'
import { numberOf, type Type, truth } from '../../language/values/type.js'
import type { Measure, OldValues, Uplift } from '../../measures/measure.js'
import type { MeasureShape } from '../shape/measure.js'
import type { Place } from '../declare/declare.js'
import { optionSet } from '../declare/declared-type.js'
import { wordOf } from '../../language/values/value.js'

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
  const classes = compiled.flatMap(({ shape }) => shape.class ?? [])
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
          uplifts.set(target.measure.id, [
            ...(uplifts.get(target.measure.id) ?? []),
            upliftFrom(source, target, [i, classes]),
          ])
      }
    }
  }
  return new Map(compiled.map(({ measure }) => [measure.id, { ...measure, uplifts: uplifts.get(measure.id) ?? [] }]))
}

/** The classes of measures as options; a measure that names none has `none`. */
function classType(classes: readonly string[]): Type {
  return { kind: 'option', set: optionSet('class', ['none', ...new Set(classes)]) }
}

function oldValues(target: CompiledMeasure, classes: readonly string[]): OldValues {
  const { registry } = target.place
  const add = (id: string, name: string, type: Type, definition?: Expr) =>
    registry.slots.add({
      id,
      name,
      kind: 'old',
      owner: 'claim',
      type,
      missing: 'fact',
      ...(definition ? { definition } : {}),
    })
  const option = classType(classes)
  const money = numberOf(target.measure.dimension ?? 'plain')
  return {
    rate: add('rate', '原比例', numberOf('ratio')),
    fixed: add('fixed', '原定额', money),
    max: add('max', '原限额', money),
    class: add('class', '性质', option, constant(wordOf(target.shape.class ?? 'none'), option)),
  }
}

/** The uplift's expressions see the claim that they change, the uplift's own names, and the old values. */
function upliftFrom(
  source: CompiledMeasure,
  target: CompiledMeasure,
  [i, classes]: [number, readonly string[]],
): Uplift {
  const shape = source.shape.uplifts?.[i]
  const old = oldValues(target, classes)
  const scope = target.place.layer.scope.inner()
  for (const symbol of [old.rate, old.fixed, old.max, old.class]) scope.addSymbol(symbol)
  for (const symbol of source.place.layer.readings) scope.addSymbol(symbol.symbol)
  for (const symbol of source.place.layer.parameters) scope.addSymbol(symbol.symbol)
  for (const symbol of source.place.layer.facts) scope.addSymbol(symbol.symbol)
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
