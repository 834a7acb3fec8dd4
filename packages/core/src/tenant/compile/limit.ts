import type { Basis } from '../../base/clause.js'
import { thingTypes } from '../../facts/declaration.js'
import type { Expr } from '../../language/values/expr.js'
import type { Symbol } from '../../language/values/symbol.js'
import { type Dimension, numberOf, truth } from '../../language/values/type.js'
import type { Limit, LimitKey } from '../../measures/measure.js'
import type { Path } from '../read/plain.js'
import type { LimitShape } from '../shape/parts/limit.js'
import { chineseOf } from '../shape/words.js'
import type { Place } from '../declare/declare.js'

const plainKeys = ['line', 'claim', 'firm', 'year', 'payee', 'tenant'] as const

/** What a limit stands in: its measure's basis, dimension, and the fields of its lines. */
export interface LimitPlace {
  readonly place: Place
  readonly basis: Basis
  readonly dimension: Dimension | undefined
  readonly fields: readonly Symbol[]
}

/** 每: 项目 means the thing that a claim is about, whose fact nobody had to declare. */
const thingCalled = (text: string) => thingTypes.find(thing => chineseOf('thing', thing).includes(text))

function keyFrom(within: LimitPlace, text: string, path: Path): LimitKey | undefined {
  const { desk, layer } = within.place
  const kind = plainKeys.find(key => key === text)
  if (kind) return { kind }
  const symbol = layer.scope.symbol(text) ?? layer.scope.symbol(thingCalled(text) ?? text)
  if (symbol && (symbol.type.kind === 'thing' || symbol.type.kind === 'text')) return { kind: 'thing', symbol }
  const things = layer.facts.flatMap(({ symbol: fact }) => (fact.type.kind === 'thing' ? [fact.id] : []))
  desk.unknown('tenant/unknown-limit-key', path, { found: text, names: [...plainKeys, ...things] })
  return undefined
}

/** Slots of the parameters in an expression that mean "no ceiling" until they are set. */
function unlimitedIn(within: LimitPlace, value: Expr): ReadonlySet<number> {
  const unlimited = within.place.registry.layers.flatMap(layer =>
    layer.parameters.filter(p => p.untilSet === 'unlimited'),
  )
  return new Set(unlimited.map(p => p.symbol.slot).filter(slot => value.uses.has(slot)))
}

/**
 * `until-set: unlimited` on the limit itself says of its parameters what they could say of themselves; parameters that
 * have a value until they are set keep it.
 */
function openUntilSet(within: LimitPlace, shape: LimitShape, { value, path }: { value: Expr; path: Path }): void {
  const until = shape['until-set']
  if (until === undefined) return
  if (until !== 'unlimited' && until !== '不限') {
    within.place.desk.warning('tenant/not-computed', [...path, 'until-set'], { found: 'until-set' })
    return
  }
  for (const { parameters } of within.place.registry.layers) {
    for (const [i, parameter] of parameters.entries()) {
      const isOpen = parameter.untilSet === undefined && value.uses.has(parameter.symbol.slot)
      if (isOpen) parameters[i] = { ...parameter, untilSet: 'unlimited' }
    }
  }
}

/** A limit may use fields of a record only where its keys tell that record from the others. */
function checkFields(within: LimitPlace, limit: Limit, path: Path): void {
  const apart = limit.keys.some(
    key => key.kind === 'line' || (key.kind === 'thing' && within.fields.includes(key.symbol)),
  )
  if (apart) return
  const used = within.fields.find(field => limit.bound.value.uses.has(field.slot))
  if (used) within.place.desk.error('tenant/field-outside-limit', path, { found: used.id, limit: limit.id })
}

/** When the limit may be passed, and by whose approval. */
function beyondFrom(
  { place: { desk, layer } }: LimitPlace,
  { beyond }: LimitShape,
  { basis, path }: { basis: Basis; path: Path },
): Pick<Limit, 'beyond'> {
  if (!beyond) return {}
  const at = [...path, 'beyond']
  desk.known([...at, 'approval'], beyond.approval)
  const needs = desk.expr([...at, 'needs'], beyond.needs, { scope: layer.scope, want: truth })
  const own = desk.basis([...at, 'clause'], beyond.clause, basis)
  return { beyond: { needs, approval: beyond.approval, basis: own } }
}

export function limitFrom(within: LimitPlace, shape: LimitShape, path: Path): Limit {
  const { desk, layer } = within.place
  const keys = shape.per.flatMap((text, i) => keyFrom(within, text, [...path, 'per', i]) ?? [])
  if (shape.per.length === 1 && keys[0]?.kind === 'year')
    desk.error('tenant/year-of-whom', [...path, 'per'], { found: 'year' })
  const kind = shape.max !== undefined ? 'max' : shape.count !== undefined ? 'count' : 'years'
  const text = shape.max ?? shape.count ?? shape.years ?? ''
  const dimension = kind === 'max' ? within.dimension : undefined
  const value = desk.expr([...path, kind], text, {
    scope: layer.scope,
    want: dimension ? numberOf(dimension) : undefined,
  })
  const when =
    shape.when === undefined ? undefined : desk.expr([...path, 'when'], shape.when, { scope: layer.scope, want: truth })
  openUntilSet(within, shape, { value, path })
  const basis = desk.basis([...path, 'clause'], shape.clause, within.basis)
  const limit: Limit = {
    id: shape.id,
    name: shape.name ?? shape.id,
    basis,
    keys,
    bound: { kind, value },
    ...(when ? { when } : {}),
    force: shape.force ?? 'must',
    ...beyondFrom(within, shape, { basis, path }),
    unlimited: unlimitedIn(within, value),
  }
  checkFields(within, limit, [...path, kind])
  return limit
}
