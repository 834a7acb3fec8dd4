import { optionSet, typeKeyOf, valueType } from './declared-type.js'
import type { MeasureShape } from '../shape/measure.js'
import { addName, type Place } from './declare.js'

/** Declares the values that an officer decides: ranges, and choices among options. */
export function declareDiscretion(place: Place, shape: MeasureShape): void {
  const { desk, registry, layer, owner } = place
  for (const [id, value] of Object.entries(shape.discretion ?? {})) {
    const path = ['discretion', id]
    if (typeof value === 'string') {
      const bounds = desk.expr(path, value, { scope: layer.scope })
      const symbol = registry.slots.add({
        id,
        name: id,
        kind: 'discretion',
        owner,
        type: bounds.type,
        missing: 'discretion',
      })
      layer.discretion.push({ symbol: addName(place, symbol, path), bounds })
      continue
    }
    const typed = typeKeyOf(value)
    if (!typed) continue
    const type =
      typed.type === 'enum'
        ? ({ kind: 'option', set: optionSet(id, value.of) } as const)
        : valueType(id, typed.type, value)
    const symbol = registry.slots.add({ id, name: typed.name, kind: 'discretion', owner, type, missing: 'discretion' })
    layer.discretion.push({ symbol: addName(place, symbol, path) })
  }
}
