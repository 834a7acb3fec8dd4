import { add, compare, one, subtract } from '../../../base/rational.js'
import type { Issue } from '../../../base/issue.js'
import { show } from '../../../language/explain/show.js'
import type { Type } from '../../../language/values/type.js'
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

/** What makes a limit idle; those that are idle themselves bound no other one. */
function idleBy(room: MeasureRoom, limit: Limit, idle: ReadonlySet<Limit>): Most | undefined {
  const { measure, reasoning } = room
  if (limit.bound.kind === 'count' || !isFirm(limit, measure)) return undefined
  const others = measure.limits.filter(other => other !== limit && !idle.has(other) && isFirm(other, measure))
  const most = limit.bound.kind === 'max' ? mostUnder(limit, { measure, others, reasoning }) : mostYears(room)
  const bound = reasoning.bounds(limit.bound.value).low
  return bound && most && compare(bound, most.amount) >= 0 ? most : undefined
}

const years: Type = { kind: 'number', dimension: 'plain' }

function issuesOf(room: MeasureRoom): Issue[] {
  const { measure, shape } = room
  // What another measure lifts may be more than what stands here, and amounts that are decided know no bounds.
  if (measure.uplifts.length > 0 || measure.caseByCase) return []
  const idle = new Set<Limit>()
  return measure.limits.slice(0, shape.limits?.length ?? 0).flatMap((limit, i) => {
    const most = idleBy(room, limit, idle)
    if (!most) return []
    idle.add(limit)
    const { kind, value } = limit.bound
    const said = (language: 'zh' | 'en'): string =>
      show(exactly(most.amount), kind === 'years' ? years : value.type, language)
    const params = {
      found: limit.id,
      most: said('zh'),
      mostEn: said('en'),
      by: most.by.join('、'),
      byEn: most.by.join(', '),
    }
    return [doubt('lint/limit-never-binds', placeIn(room, ['limits', i, kind]), params)]
  })
}

/** A limit that is never below what another limit, or the amount itself, already allows. */
export const limitNeverBinds: LintRule = {
  code: 'lint/limit-never-binds',
  find: subject => measureRooms(subject).flatMap(issuesOf),
}
