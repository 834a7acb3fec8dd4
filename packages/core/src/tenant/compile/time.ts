import { readRhythm, rhythmNames } from '../../base/rhythm.js'
import { nearest } from '../../base/nearest.js'
import type { Expr } from '../../language/values/expr.js'
import type { Dimension, Type } from '../../language/values/type.js'
import type { Every } from '../../programs/recurrence.js'
import type { Path } from '../read/plain.js'
import type { Place } from '../declare/declare.js'
import { spanFrom } from '../../language/values/span.js'
import type { TimeLimit } from '../lifecycle/lifecycles.js'
import { given } from './given.js'

const isOf = (type: Type, dimensions: readonly Dimension[]): boolean =>
  type.kind === 'error' || (type.kind === 'number' && dimensions.includes(type.dimension))

/** A date, or a year by whose end something is due. */
export function timeFrom({ desk, layer }: Place, path: Path, text: string): Expr {
  const { scope } = layer
  const year = /^\d{4}$/.test(text.trim()) ? ({ kind: 'number', dimension: 'year' } as const) : undefined
  const expr = desk.expr(path, text, { scope, want: year })
  if (!isOf(expr.type, ['date', 'year'])) desk.error('tenant/not-a-time', path, { found: text })
  return expr
}

/** A span of time: months, days or working days. */
export function durationFrom({ desk, layer }: Place, path: Path, text: string): Expr {
  const expr = desk.expr(path, text, { scope: layer.scope })
  if (!isOf(expr.type, ['months', 'days', 'workdays'])) desk.error('tenant/not-a-duration', path, { found: text })
  return expr
}

/** A rhythm in words, or a duration that a parameter gives. */
export function everyFrom(place: Place, path: Path, text: string): Every {
  if (readRhythm(text)) return { rhythm: text }
  if (place.layer.scope.symbol(text)) return { duration: durationFrom(place, path, text) }
  const suggestion = nearest(text, [...rhythmNames, ...place.layer.scope.names()]) ?? ''
  place.desk.error('tenant/not-a-rhythm', path, { found: text, suggestion, options: rhythmNames.join('、') })
  return { rhythm: text }
}

/** A time limit: fixed, or left to a parameter. A fixed one is a whole number of days or months, some decades at most. */
export function limitFrom(place: Place, path: Path, text: string | undefined): TimeLimit | undefined {
  if (text === undefined) return undefined
  const expr = durationFrom(place, path, text)
  const span = expr.value && spanFrom(expr.type, expr.value)
  const isDuration = expr.type.kind === 'number' && isOf(expr.type, ['months', 'days', 'workdays'])
  if (expr.value && isDuration && !span) place.desk.error('tenant/not-a-duration', path, { found: text })
  const parameter = expr.symbol?.kind === 'parameter' ? expr.symbol.id : undefined
  return { says: text, expr, ...given('span', span), ...given('parameter', parameter) }
}
