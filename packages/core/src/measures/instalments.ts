import type { Basis } from '../base/clause.js'
import { roundingSteps } from '../base/money.js'
import {
  add,
  compare,
  greatest,
  integerOf,
  least,
  multiply,
  one,
  type Rational,
  rational,
  roundTo,
  subtract,
  zero,
} from '../base/rational.js'
import type { Expr } from '../language/values/expr.js'
import type { Frame } from '../language/values/frame.js'
import type { Symbol } from '../language/values/symbol.js'
import { exactly, isPoint, type Missing, missingOf, union, type Value } from '../language/values/value.js'
import type { Measure } from './measure.js'

/** How an award is paid in parts (分期): over how many years, how much each, and while what holds. */
export interface Instalments {
  readonly basis: Basis
  /** How many parts, one a year; or the years themselves. */
  readonly years: Expr
  readonly share: Expr
  readonly while?: Expr
  /** Which part is paid on the day asked. */
  readonly part: Symbol
}

/** An amount at both ends. */
export interface Award {
  readonly low: Rational
  readonly high: Rational
}

/** One part. Its condition is judged on the day of payment: of a `later` part nobody can know it yet. */
export interface Part {
  readonly part: number
  readonly year: number
  readonly share: Value
  readonly status: 'past' | 'payable' | 'stopped' | 'unknown' | 'later'
  readonly amount: Award | undefined
  readonly missing: readonly Missing[]
}

export interface Plan {
  readonly parts: readonly Part[]
  readonly missing: readonly Missing[]
}

/** The day of payment with its year. */
export interface PaymentDay {
  readonly frame: Frame
  readonly year: number
  /** What changes in a frame when it is read for another year. */
  readonly at: (year: number) => ReadonlyMap<number, Value>
}

/** Most parts of one plan; of more there is none. */
const mostParts = 50

function wholeNumber(value: Value): number | undefined {
  const whole = value.kind === 'number' && isPoint(value) ? integerOf(value.low) : undefined
  return whole === undefined ? undefined : Number(whole)
}

const yearsFrom = (first: number, count: number): readonly number[] | undefined =>
  count > mostParts ? undefined : Array.from({ length: Math.max(count, 0) }, (_, i) => first + i)

/** The years of payment, first part first; a count of years stands around the part that is paid now. */
function yearsOf({ years }: Instalments, { frame, year }: PaymentDay, now: number): readonly number[] | undefined {
  const value = years.run(frame)
  if (value.kind !== 'number') return undefined
  const dimension = years.type.kind === 'number' ? years.type.dimension : 'plain'
  if (dimension === 'year') {
    const [first, last] = [Number(value.low.n / value.low.d), Number(value.high.n / value.high.d)]
    return yearsFrom(first, last - first + 1)
  }
  const months = dimension === 'months' ? 12n : 1n
  const count = wholeNumber(exactly(rational(value.low.n, value.low.d * months)))
  if (count === undefined || !isPoint(value)) return undefined
  return yearsFrom(year - (now - 1), count)
}

/**
 * Parts of one amount: each is rounded down to the measure's step, and the last takes what is left, so that together they
 * are the award to the fen.
 */
function amountsOf(award: Rational, shares: readonly Rational[], { rounding, dimension }: Measure): Rational[] {
  const step = dimension === 'money' ? roundingSteps[rounding.to] : 1n
  const own = shares.slice(0, -1).map(share => rational(roundTo(multiply(award, share), step, 'down')))
  return [...own, subtract(award, own.reduce(add, zero))]
}

/** The parts at both ends of an award; the rest that the last part takes may be smaller of the higher one. */
function endsOf(award: Award, shares: readonly Rational[], measure: Measure): Award[] {
  const [low, high] = [amountsOf(award.low, shares, measure), amountsOf(award.high, shares, measure)]
  return low.flatMap((a, i) => {
    const b = high[i]
    return b ? [{ low: least(a, b), high: greatest(a, b) }] : []
  })
}

function statusOf(
  { while: holds }: Instalments,
  { frame }: PaymentDay,
  before: number,
): Pick<Part, 'status' | 'missing'> {
  if (before < 0) return { status: 'past', missing: [] }
  if (before > 0) return { status: 'later', missing: [] }
  const value = holds?.run(frame)
  if (value === undefined) return { status: 'payable', missing: [] }
  if (value.kind === 'truth') return { status: value.is ? 'payable' : 'stopped', missing: [] }
  return { status: 'unknown', missing: missingOf(value) }
}

/**
 * The parts in which an award is paid, with the condition of the part that is due now (分期支付).
 *
 * Amounts are known when the award and all shares are, and the shares make a whole. Limits count the award, not its parts.
 */
export function planOf(
  measure: Measure,
  instalments: Instalments,
  { award, day }: { award: Award | undefined; day: PaymentDay },
): Plan {
  const { frame } = day
  const now = wholeNumber(frame.read(instalments.part.slot)) ?? 1
  const years = yearsOf(instalments, day, now)
  if (!years) {
    const missing = missingOf(instalments.years.run(frame))
    return { parts: [], missing: missing.length > 0 ? missing : [{ kind: 'row', id: 'instalments.years' }] }
  }
  const shares = years.map((year, i) =>
    instalments.share.run(frame.with(new Map([...day.at(year), [instalments.part.slot, exactly(rational(i + 1))]]))),
  )
  const known = shares.flatMap(share => (share.kind === 'number' && isPoint(share) ? [share.low] : []))
  const unset = union(...shares.map(missingOf))
  const isWhole = known.length === shares.length && compare(known.reduce(add, zero), one) === 0
  const missing: readonly Missing[] = isWhole || unset.length > 0 ? unset : [{ kind: 'row', id: 'instalments.share' }]
  const ends = isWhole && award ? endsOf(award, known, measure) : undefined
  const current =
    instalments.years.type.kind === 'number' && instalments.years.type.dimension === 'year'
      ? years.indexOf(day.year)
      : now - 1
  const parts = years.map((year, i): Part => {
    const amount = ends?.[i]
    return {
      part: i + 1,
      year,
      share: shares[i] ?? exactly(zero),
      ...statusOf(instalments, day, current === -1 ? year - day.year : i - current),
      amount,
    }
  })
  return { parts, missing: union(missing, ...parts.map(part => part.missing)) }
}
