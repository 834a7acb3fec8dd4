import { thingTypes } from '../../facts/declaration.js'
import type { Symbol } from '../../language/values/symbol.js'
import { numberOf } from '../../language/values/type.js'
import type { MeasureShape } from '../shape/measure.js'
import { declaredType, typeKeyOf } from './declared-type.js'
import { addName, type Place } from './declare.js'
import type { Layer } from './registry.js'

/** Measures whose facts another claim may read, by id. */
export type MeasureShapes = ReadonlyMap<string, MeasureShape>

/** What a claim is about becomes a fact of that name, unless the measure declares one itself. */
export function declareThings(place: Place, shape: MeasureShape): void {
  const thing = thingTypes.find(type => type === shape.about)
  if (!thing || place.layer.scope.symbol(thing)) return
  const { registry, layer } = place
  const symbol = registry.slots.add({
    id: thing,
    name: thingNames[thing],
    kind: 'fact',
    owner: 'claim',
    type: { kind: 'thing', thing },
    missing: 'fact',
  })
  addName(place, symbol, ['about'])
  layer.facts.push({ symbol, valueType: symbol.type, listed: false })
}

const thingNames = {
  project: '项目编号',
  contract: '合同编号',
  person: '人员',
  partner: '合作方',
  property: '物业或设备编号',
  event: '事件编号',
  town: '镇街名称',
  organization: '单位名称',
} as const

/** Things that the claim itself names: what it is about, and every other thing among its facts. */
export function thingsOf(layer: Layer, shape: MeasureShape): readonly Symbol[] {
  const named = layer.facts.map(fact => fact.symbol).filter(symbol => symbol.type.kind === 'thing')
  const about = layer.scope.symbol(shape.about ?? '')
  return about && about.type.kind === 'thing' && !named.includes(about) ? [about, ...named] : named
}

/** `project: { claim: x }` lets the facts and the award of that other claim be read as `project.<fact>`. */
export function declareClaimParts(place: Place, shape: MeasureShape, all: MeasureShapes): void {
  for (const [id, fact] of Object.entries(shape.facts ?? {})) {
    const typed = typeKeyOf(fact)
    if (typed?.type !== 'claim') continue
    const other = all.get(typed.name)
    if (!other) {
      place.desk.unknown('tenant/unknown-measure', ['facts', id, 'claim'], { found: typed.name, names: all.keys() })
      continue
    }
    const parts = Object.entries(other.facts ?? {}).flatMap(([part, declared]) => {
      const type = typeKeyOf(declared)
      return type && type.type !== 'list'
        ? [{ part, name: type.name, type: declaredType(part, type.type, declared) }]
        : []
    })
    parts.push({ part: 'awarded', name: '已核定资助', type: numberOf('money') })
    for (const { part, name, type } of parts) {
      const symbol = place.registry.slots.add({
        id: `${id}.${part}`,
        name: `${id}.${name}`,
        kind: 'fact',
        owner: 'claim',
        type,
        missing: 'fact',
      })
      place.layer.scope.addSymbol(symbol)
      place.layer.facts.push({ symbol, valueType: type.kind === 'series' ? type.of : type, listed: false })
    }
  }
}
