import { integerOf } from '../../../base/rational.js'
import { explain } from '../../../language/explain/explain.js'
import type { Expr } from '../../../language/values/expr.js'
import type { Frame } from '../../../language/values/frame.js'
import { isPoint, missingOf } from '../../../language/values/value.js'
import { lineAfter, type Placed } from '../../../selection/ranking.js'
import { restsOn } from '../measure-result.js'
import type { ShortlistResult } from './contract.js'

interface Bound {
  readonly id: string
  readonly name: string
  readonly clause: string
  readonly places: Expr
}

/** So many, or what must be set first; with the line that they draw through one order, where there is one. */
export function countedResult(
  { id, name, clause, places }: Bound,
  { frame, pending }: { frame: Frame; pending: ReadonlySet<number> },
  order: readonly Placed[] | undefined,
): ShortlistResult {
  const own = frame.apart()
  const value = places.run(own)
  const whole = value.kind === 'number' && isPoint(value) ? integerOf(value.low) : undefined
  const count = whole === undefined ? null : Number(whole)
  return {
    id,
    name,
    clause,
    status: count === null ? 'unknown' : 'known',
    places: count,
    line: count === null || !order ? null : lineAfter(count, order),
    missing: missingOf(value),
    readings: restsOn(own, pending).readings,
    because: { ...explain(places, own), clause },
  }
}
