import type { Basis } from '../../../base/clause.js'
import { constant, type Expr } from '../../../language/values/expr.js'
import { Frame } from '../../../language/values/frame.js'
import type { Named } from '../../../language/values/symbol.js'
import { numberOf, type Type, truth } from '../../../language/values/type.js'
import { isFalse, unknown, wordOf } from '../../../language/values/value.js'
import type { Measure, OldValues, Uplift } from '../../../measures/measure.js'
import { optionSet } from '../../declare/declared-type.js'
import type { Place } from '../../declare/declare.js'
import type { MeasureShape } from '../../shape/measure.js'
import { type Address, oneMeant, reaches } from './address.js'

/** A measure with what is needed to read more expressions in its place. */
export interface CompiledMeasure {
  readonly measure: Measure
  readonly place: Place
  readonly shape: MeasureShape
}

/** A measure that changes others, as it is seen where they stand: of their own program, or of another of the tenant. */
export interface UpliftSource {
  readonly id: string
  readonly from: Address
  readonly basis: Basis
  readonly for?: Expr
  readonly place: Place
  readonly shape: MeasureShape
  /** Names that its expressions see besides its own declarations: the membership of its own program. */
  readonly names: readonly (readonly [names: readonly string[], named: Named])[]
}

export const ownSource = ({ measure, place, shape }: CompiledMeasure, from: Address): UpliftSource => ({
  id: measure.id,
  from,
  basis: measure.basis,
  ...(measure.for ? { for: measure.for } : {}),
  place,
  shape,
  names: [],
})

/** Addresses that an uplift of this program names, and that are no measure of the tenant. */
function checkMeant(source: UpliftSource, all: readonly string[]): void {
  for (const [i, { measures }] of (source.shape.uplifts ?? []).entries()) {
    for (const [j, found] of measures.entries()) {
      const meant = oneMeant(found, source.from)
      if (meant === undefined || all.includes(meant)) continue
      const names = found.includes('/') ? all : all.map(address => address.split('/').at(-1) ?? address)
      source.place.desk.unknown('tenant/unknown-measure', ['uplifts', i, 'measures', j], { found, names })
    }
  }
}

/** Where uplifts are applied: the program, and the addresses of all measures of the tenant. */
export interface UpliftPlace {
  readonly to: Address
  readonly all: readonly string[]
}

/** Applies every uplift to the measures that it names; in place of the old values stand new ones. */
export function applyUplifts(
  compiled: readonly CompiledMeasure[],
  sources: readonly UpliftSource[],
  { to, all }: UpliftPlace,
): Map<string, Measure> {
  const classes = [...compiled, ...sources].flatMap(({ shape }) => shape.class ?? [])
  const uplifts = new Map<string, Uplift[]>()
  for (const source of sources) {
    if (source.from.program === to.program) checkMeant(source, all)
    for (const [i, shape] of (source.shape.uplifts ?? []).entries()) {
      for (const pattern of shape.measures) {
        const reached = compiled.filter(({ measure }) => reaches(pattern, source, { ...to, measure: measure.id }))
        // What reaches nothing is read all the same, so that its mistakes do not wait for the first measure of its kind.
        const self = compiled.find(({ place }) => place === source.place)
        if (reached.length === 0 && self) upliftFrom(source, self, { i, classes })
        for (const target of reached) {
          const uplift = upliftFrom(source, target, { i, classes })
          if (uplift) uplifts.set(target.measure.id, [...(uplifts.get(target.measure.id) ?? []), uplift])
        }
      }
    }
  }
  return new Map(compiled.map(({ measure }) => [measure.id, { ...measure, uplifts: uplifts.get(measure.id) ?? [] }]))
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
  const money = numberOf(target.measure.dimension ?? 'plain')
  // A measure that names no class has the class `none`.
  const kinds: Type = { kind: 'option', set: optionSet('class', ['none', ...new Set(classes)]) }
  return {
    rate: add('rate', '原比例', numberOf('ratio')),
    fixed: add('fixed', '原定额', money),
    max: add('max', '原限额', money),
    class: add('class', '性质', kinds, constant(wordOf(target.shape.class ?? 'none'), kinds)),
  }
}

/** Whether a condition fails whatever is known: then the uplift is not of this measure. */
const cannotHold = (where: Expr, { registry }: Place): boolean =>
  isFalse(where.run(new Frame({ symbols: registry.slots.symbols, awarded: () => unknown() }, [])))

/** The uplift's expressions see the claim that they change, the uplift's own names, and the old values. */
function upliftFrom(
  source: UpliftSource,
  target: CompiledMeasure,
  { i, classes }: { i: number; classes: readonly string[] },
): Uplift | undefined {
  const shape = source.shape.uplifts?.[i]
  const old = oldValues(target, classes)
  const scope = target.place.layer.scope.inner()
  const { facts, readings, parameters } = source.place.layer
  for (const [names, named] of source.names) scope.add(names, named)
  for (const symbol of [old.rate, old.fixed, old.max, old.class]) scope.addSymbol(symbol)
  for (const { symbol } of [...facts, ...readings, ...parameters]) scope.addSymbol(symbol)
  const read = (key: 'where' | 'rate' | 'fixed' | 'max', want: Type): { [K in typeof key]?: Expr } => {
    const text = shape?.[key]
    if (text === undefined) return {}
    return { [key]: source.place.desk.expr(['uplifts', i, key], text, { scope, want }) }
  }
  const money = numberOf(target.measure.dimension ?? 'plain')
  const { where } = read('where', truth)
  if (where && cannotHold(where, target.place)) return undefined
  return {
    id: source.id,
    basis: source.basis,
    ...(source.for ? { for: source.for } : {}),
    ...(where ? { where } : {}),
    ...read('rate', numberOf('ratio')),
    ...read('fixed', money),
    ...read('max', money),
    old,
  }
}
