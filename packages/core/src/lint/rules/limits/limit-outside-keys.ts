import type { Symbol } from '../../../language/values/symbol.js'
import type { Limit, Measure } from '../../../measures/measure.js'
import { namesOf } from '../../most-paid.js'
import { measureRooms } from '../../placed.js'
import { doubt, type LintRule, placeIn } from '../../subject.js'

/** Whether lines under one group of a limit's keys are always of one claim. */
function isOfOneClaim(limit: Limit, measure: Measure): boolean {
  const names = namesOf(limit, measure)
  if (names.has('claim') || names.has('line')) return true
  if (measure.about === 'year') return names.has('firm') && names.has('year')
  return measure.things.some(({ id }) => names.has(`thing ${id}`))
}

/** A ceiling over several claims that is computed from what only one of them says. */
export const limitOutsideKeys: LintRule = {
  code: 'lint/limit-outside-keys',
  find: subject =>
    measureRooms(subject).flatMap(room => {
      const { measure, shape, program } = room
      const asked = program.measureLayers.get(measure.id)?.facts ?? []
      return measure.limits.slice(0, shape.limits?.length ?? 0).flatMap((limit, i) => {
        if (isOfOneClaim(limit, measure)) return []
        const isUsed = ({ slot, owner }: Symbol): boolean => owner === 'claim' && limit.bound.value.uses.has(slot)
        const used = asked.find(({ symbol }) => isUsed(symbol))?.symbol
        if (!used) return []
        const at = placeIn(room, ['limits', i, limit.bound.kind])
        return [doubt('lint/limit-outside-keys', at, { found: used.id, limit: limit.id })]
      })
    }),
}
