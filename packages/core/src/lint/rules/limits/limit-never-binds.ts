import { add, compare, one, subtract } from '../../../base/rational.js'
import type { Issue } from '../../../base/issue.js'
import { show } from '../../../language/explain/show.js'
import { exactly } from '../../../language/values/value.js'
import type { Limit } from '../../../measures/measure.js'
import { type MeasureRoom, measureRooms } from '../../placed.js'
import { isFirm, type Most, mostUnder } from '../../most-paid.js'
import { doubt, type LintRule, placeIn } from '../../subject.js'

/** So many years are supported that a limit of years is never reached. */
function mostYears({ measure, reasoning }: MeasureRoom): Most | undefined {
  const { low, high } = measure.window ? reasoning.bounds(measure.window) : {}
  return low && high ? { amount: add(subtract(high, low), one), by: ['window'] } : undefined
}

function neverBinds(room: MeasureRoom, limit: Limit): Most | undefined {
  const { measure, reasoning } = room
  const bound = reasoning.bounds(limit.bound.value).low
  const most = limit.bound.kind === 'max' ? mostUnder(measure, limit, reasoning) : mostYears(room)
  return bound && most && compare(bound, most.amount) >= 0 ? most : undefined
}

function issuesOf(room: MeasureRoom): Issue[] {
  const { measure, shape } = room
  // What another measure lifts may be more than what stands here, and amounts that are decided know no bounds.
  if (measure.uplifts.length > 0 || measure.caseByCase) return []
  return measure.limits.slice(0, shape.limits?.length ?? 0).flatMap((limit, i) => {
    const { kind, value } = limit.bound
    const most = kind !== 'count' && isFirm(limit, measure) ? neverBinds(room, limit) : undefined
    if (!most) return []
    return [
      doubt('lint/limit-never-binds', placeIn(room, ['limits', i, kind]), {
        found: limit.id,
        most: show(exactly(most.amount), kind === 'years' ? { kind: 'number', dimension: 'plain' } : value.type, 'zh'),
        by: most.by.join('、'),
        byEn: most.by.join(', '),
      }),
    ]
  })
}

/** A limit that is never below what another limit, or the amount itself, already allows. */
export const limitNeverBinds: LintRule = {
  code: 'lint/limit-never-binds',
  find: subject => measureRooms(subject).flatMap(issuesOf),
}
