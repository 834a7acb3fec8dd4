import { type Rational, rational, roundTo, multiply } from '../../base/rational.js'
import type { Measure } from '../../measures/measure.js'
import type { MeasureStatus } from '../../tenant/result/contract.js'
import { ceilingIn, type Settled } from '../../tenant/result/measure-result.js'

/** What a measure gives a firm in one version: `none` where that version does not have it. */
export type CellStatus = MeasureStatus | 'none'

/** A firm's answer of one measure, as small as it can be kept. Amounts are whole: fen, places, or millionths of millionths of a unit. */
export interface Cell {
  readonly status: CellStatus
  readonly low: bigint | null
  readonly high: bigint | null
  readonly ceiling: bigint | null
  /** Conditions that refuse, by id. */
  readonly refusals: string
}

export const noCell: Cell = { status: 'none', low: 0n, high: 0n, ceiling: null, refusals: '' }

const fine = rational(10n ** 12n)

/** An amount as a whole number of the measure's smallest parts, rounded as its result is. */
function wholeOf(measure: Measure, value: Rational): bigint {
  if (measure.gives === 'places') return roundTo(value, 1n, 'down')
  return measure.dimension === 'money' ? roundTo(value) : roundTo(multiply(value, fine))
}

/** How many of a measure's whole numbers make one of its units. */
export const scaleOf = (measure: Measure): number =>
  measure.gives === 'places' ? 0 : measure.dimension === 'money' ? 2 : 12

export function cellOf({ measure, outcome, status }: Pick<Settled, 'measure' | 'outcome' | 'status'>): Cell {
  const refusals = outcome.kind === 'refused' ? outcome.refusals.map(({ id }) => id).join() : ''
  const ceiling = ceilingIn(outcome)
  // What is refused pays nothing, and that is known.
  const nothing = outcome.kind === 'refused' ? 0n : null
  return {
    status,
    low: outcome.kind === 'paid' ? wholeOf(measure, outcome.low) : nothing,
    high: outcome.kind === 'paid' ? wholeOf(measure, outcome.high) : nothing,
    ceiling: ceiling ? wholeOf(measure, ceiling) : null,
    refusals,
  }
}
