import { compare } from '../../base/rational.js'
import type { Expr } from '../../language/values/expr.js'
import { unknown } from '../../language/values/value.js'
import type { Symbol } from '../../language/values/symbol.js'
import { type Dimension, numberOf, type Type, truth } from '../../language/values/type.js'
import type { Amount, Gift, Measure, Requirement } from '../../measures/measure.js'
import type { MeasureShape } from '../shape/measure.js'
import { given } from './given.js'
import { checkMonotone } from './monotone.js'
import { declareAll, type Place } from '../declare/declare.js'
import { declareDiscretion } from '../declare/discretion.js'
import { limitFrom } from './limit.js'
import { compileAutoAward } from './payment/auto-award.js'
import { compileInstalments, declarePart } from './payment/instalments.js'
import { declareThings, thingsOf } from '../declare/things.js'
import { originsOf } from '../takes/origins.js'

const giftOf = (shape: MeasureShape): Gift =>
  typeof shape.gives === 'string' ? shape.gives : shape.gives ? 'area' : 'money'

/** What a measure's amounts count; undefined where it gives no amount. */
function dimensionOf(shape: MeasureShape): Dimension | undefined {
  if (shape.gives === undefined || shape.gives === 'money') return 'money'
  if (shape.gives === 'places') return undefined
  if (typeof shape.gives === 'object') return `unit:${shape.gives.unit}`
  return undefined
}

interface Reader {
  readonly place: Place
  readonly shape: MeasureShape
  readonly basis: Measure['basis']
}

function optional({ place, shape }: Reader, key: 'for' | 'window' | 'covers', want: Type): Expr | undefined {
  const text = shape[key]
  return text === undefined ? undefined : place.desk.expr([key], text, { scope: place.layer.scope, want })
}

function amountFrom({ place, shape }: Reader, dimension: Dimension | undefined): Amount | undefined {
  const { desk, layer } = place
  const want = dimension ? numberOf(dimension) : undefined
  const read = (key: 'fixed' | 'amount' | 'places' | 'base' | 'rate', type: Type | undefined) =>
    desk.expr([key], shape[key] ?? '', { scope: layer.scope, want: type })
  if (shape.base !== undefined) {
    return { kind: 'rate', base: read('base', want), rate: decidable(place, read('rate', numberOf('ratio'))) }
  }
  const kind = (['fixed', 'amount', 'places'] as const).find(key => shape[key] !== undefined)
  return kind ? { kind, value: read(kind, kind === 'places' ? undefined : want) } : undefined
}

/** A rate that is a range is an officer's: once decided, inside the range, the decision stands in its place. */
function decidable({ registry, layer, owner }: Place, rate: Expr): Expr {
  const symbol = registry.slots.add({
    id: 'rate',
    name: '比例',
    kind: 'discretion',
    owner,
    type: rate.type,
    missing: 'discretion',
  })
  layer.discretion.push({ symbol })
  return {
    ...rate,
    op: 'decided',
    of: [rate],
    unfold: frame => (frame.slots[symbol.slot] ? [] : [{ expr: rate, frame }]),
    run: frame => {
      const [decided, bounds] = [frame.slots[symbol.slot], rate.run(frame)]
      if (decided?.kind !== 'number' || bounds.kind !== 'number') return bounds
      const inside = compare(decided.low, bounds.low) >= 0 && compare(decided.high, bounds.high) <= 0
      return inside ? decided : unknown({ kind: 'discretion', id: 'rate' })
    },
  }
}

function requirementsFrom({ place, shape, basis }: Reader): Requirement[] {
  const { desk, layer } = place
  return (shape.requires ?? []).map((requirement, i) => ({
    id: requirement.id,
    name: requirement.name ?? requirement.id,
    basis: desk.basis(['requires', i, 'clause'], requirement.clause, basis),
    needs: desk.expr(['requires', i, 'needs'], requirement.needs, { scope: layer.scope, want: truth }),
    force: requirement.force ?? 'must',
  }))
}

/** Finds the list of `each`, adds its fields to the names, and makes sure that its records can be told apart. */
function eachFrom({ place, shape }: Reader): Symbol | undefined {
  if (shape.each === undefined) return undefined
  const symbol = place.layer.scope.symbol(shape.each)
  if (symbol?.type.kind !== 'list') {
    place.desk.error('tenant/each-needs-list', ['each'], { found: shape.each })
    return undefined
  }
  for (const field of symbol.fields ?? []) place.layer.scope.addSymbol(field)
  if (!symbol.fields?.some(field => field.type.kind === 'thing'))
    place.desk.error('tenant/each-without-thing', ['each'], { found: shape.each })
  return symbol
}

/** Compiles one measure: its names, conditions, lines, limits. */
export function compileMeasure(place: Place, shape: MeasureShape, address: string): Measure {
  const { desk, layer } = place
  const basis = desk.basis(['clause'], shape.clause)
  const reader: Reader = { place, shape, basis }
  desk.known(['organizations'], shape.organizations)
  citeRest(place, shape, basis)
  declarePart(place, shape)
  const settleDeclared = declareAll(place, shape)
  declareThings(place, shape)
  declareDiscretion(place, shape)
  const each = eachFrom(reader)
  settleDeclared()
  const dimension = dimensionOf(shape)
  const fields = each?.fields ?? []
  const limits = (shape.limits ?? []).map((limit, i) =>
    limitFrom({ place, basis, dimension, fields }, limit, ['limits', i]),
  )
  const amount = amountFrom(reader, dimension)
  const measure: Measure = {
    id: shape.id,
    name: shape.name ?? shape.id,
    ...(shape.en === undefined ? {} : { en: shape.en }),
    ...(shape.says === undefined ? {} : { says: shape.says }),
    basis,
    organizations: shape.organizations ?? [],
    force: shape.force ?? 'must',
    gives: giftOf(shape),
    ...(dimension ? { dimension } : {}),
    filedBy: shape['filed-by'] ?? 'firm',
    to: shape.to ?? 'firm',
    about: shape.about ?? 'year',
    ...given('for', optional(reader, 'for', truth)),
    requires: requirementsFrom(reader),
    ...given('window', optional(reader, 'window', numberOf('year'))),
    ...given('covers', optional(reader, 'covers', numberOf('year'))),
    ...given('each', each),
    ...given('amount', amount),
    limits,
    less: setOffsFrom(reader),
    ...caseByCaseFrom(reader),
    rounding: { to: shape.round?.to ?? '分', by: shape.round?.by ?? 'half-up' },
    uplifts: [],
    asks: layer.facts.map(fact => fact.symbol),
    things: thingsOf(layer, shape),
    evidence: (shape.evidence ?? []).map(document => document.name),
    ...given('autoAward', compileAutoAward(place, shape, basis)),
    ...given('instalments', compileInstalments(place, shape, basis)),
    ...given('origins', shape.takes === undefined ? undefined : originsOf(desk.places, shape, address)),
  }
  checkMonotone(desk, measure, place.registry)
  return measure
}

/** Cites what stands beside the amounts, so that its statements count as carried and its clauses are looked up. */
function citeRest({ desk }: Place, shape: MeasureShape, basis: Measure['basis']): void {
  for (const [i, document] of (shape.evidence ?? []).entries())
    desk.basis(['evidence', i, 'clause'], document.clause, basis)
  for (const [i, uplift] of (shape.uplifts ?? []).entries()) desk.basis(['uplifts', i, 'clause'], uplift.clause, basis)
  desk.basis(['case-by-case', 'clause'], shape['case-by-case']?.clause, basis)
}

function setOffsFrom({ place, shape, basis }: Reader): Measure['less'] {
  const { desk, layer } = place
  return (shape.less ?? []).map((off, i) => {
    const path = ['less', i]
    const short = off.short === undefined ? undefined : layer.scope.symbol(off.short)
    if (off.short !== undefined && short?.kind !== 'reading')
      desk.error('tenant/not-a-reading', [...path, 'short'], { found: off.short })
    const when =
      off.when === undefined ? undefined : desk.expr([...path, 'when'], off.when, { scope: layer.scope, want: truth })
    return {
      id: off.id,
      basis: desk.basis([...path, 'clause'], off.clause, basis),
      amount: desk.expr([...path, 'amount'], off.amount, { scope: layer.scope, want: numberOf('money') }),
      ...(when ? { when } : {}),
      ...(short ? { short } : {}),
    }
  })
}

function caseByCaseFrom({ place, shape }: Reader): Pick<Measure, 'caseByCase'> {
  const special = shape['case-by-case']
  if (!special) return {}
  const when = place.desk.expr(['case-by-case', 'when'], special.when, { scope: place.layer.scope, want: truth })
  const known = new Set((shape.limits ?? []).map(limit => limit.id))
  for (const [i, id] of (special.lifts ?? []).entries()) {
    if (!known.has(id))
      place.desk.unknown('tenant/unknown-limit', ['case-by-case', 'lifts', i], { found: id, names: known })
  }
  return { caseByCase: { when, lifts: new Set(special.lifts ?? []) } }
}
