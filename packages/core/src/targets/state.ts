import type { Standing } from '../base/standing.js'
import { type Day, dayOf } from '../base/dates.js'
import { integerOf } from '../base/rational.js'
import type { Frame } from '../language/values/frame.js'
import type { Expr } from '../language/values/expr.js'
import { isPoint, type Missing, missingOf, unknown, type Value } from '../language/values/value.js'
import type { Target } from './target.js'

export type TargetStatus = 'met' | 'short' | 'unknown'
export type TargetState = 'met' | 'running' | 'missed' | 'not-reached' | 'unknown'

/** A day that a document gives as a date or as a year, which ends on 31 December. */
export interface Due {
  readonly day?: Day
  readonly missing: readonly Missing[]
  /** As it was given. */
  readonly value: Value
}

/** The last day of a time: a date is itself. */
export function dueDay(time: Expr | undefined, frame: Frame): Due | undefined {
  if (!time) return undefined
  const value = time.run(frame)
  const whole = value.kind === 'number' && isPoint(value) ? integerOf(value.low) : undefined
  if (whole === undefined) return { value, missing: missingOf(value) }
  const number = Number(whole)
  const isYear = time.type.kind === 'number' && time.type.dimension === 'year'
  return { value, day: isYear ? dayOf(number, 12, 31) : number, missing: [] }
}

export const statusOf = (met: Value): TargetStatus => (met.kind === 'truth' ? (met.is ? 'met' : 'short') : 'unknown')

const binding = new Set(['must', 'principle', 'focus'])

/** Whether a rule of this force and standing can fall due: what is only striven for, or only planned, cannot. */
export const canFallDue = (force: Target['force'], standing: Standing): boolean =>
  binding.has(force) && standing === 'in-force'

/** How a target stands on a day: its last day still belongs to its time. */
export function stateOf(
  { force, basis }: Target,
  status: TargetStatus,
  { on, by }: { on: Day; by?: Day },
): TargetState {
  if (status === 'met') return 'met'
  if (by === undefined || on <= by) return 'running'
  if (status === 'unknown') return 'unknown'
  return canFallDue(force, basis.standing) ? 'missed' : 'not-reached'
}

/** All of them: one that is short decides, else one that is not known. None at all is not known either. */
export function togetherOf(each: readonly Value[], what: string): Value {
  if (each.some(value => value.kind === 'truth' && !value.is)) return { kind: 'truth', is: false }
  const open = each.filter(value => value.kind !== 'truth')
  if (each.length === 0) return unknown({ kind: 'row', id: what })
  return open.length > 0 ? unknown(...open.flatMap(missingOf)) : { kind: 'truth', is: true }
}
