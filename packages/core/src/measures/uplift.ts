import { both } from '../language/values/interval.js'
import type { Frame } from '../language/values/frame.js'
import type { Symbol } from '../language/values/symbol.js'
import { hull, missingOf, type Value, yes } from '../language/values/value.js'
import type { Measure, Uplift } from './measure.js'

type Part = 'rate' | 'fixed' | 'max'

const holds = (uplift: Uplift, frame: Frame): Value =>
  both(uplift.for?.run(frame) ?? yes, () => uplift.where?.run(frame) ?? yes)

/** The slot under which an uplift sees the old value. */
const oldSlot = (uplift: Uplift, part: Part): Symbol => uplift.old[part]

/** A value after every uplift that applies; while it is unknown whether one does, both values are possible. */
export function uplifted(measure: Measure, part: Part, frame: Frame, old: Value): Value {
  return measure.uplifts.reduce((value, uplift) => {
    const changed = uplift[part]
    if (!changed) return value
    const applies = holds(uplift, frame)
    if (applies.kind === 'truth' && !applies.is) return value
    const next = changed.run(frame.with(new Map([[oldSlot(uplift, part).slot, value]])))
    return applies.kind === 'truth' ? next : hull(value, next, missingOf(applies))
  }, old)
}

/** The uplifts that hold for a claim, by id. */
export const upliftsOf = (measure: Measure, frame: Frame): readonly Uplift[] =>
  measure.uplifts.filter(uplift => {
    const applies = holds(uplift, frame)
    return applies.kind === 'truth' && applies.is
  })
