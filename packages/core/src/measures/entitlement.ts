import type { Basis } from '../base/clause.js'
import { add, compare, least, type Rational, subtract, zero } from '../base/rational.js'
import type { Expr } from '../language/values/expr.js'
import type { Frame } from '../language/values/frame.js'
import { both, compared } from '../language/values/interval.js'
import {
  isFalse,
  isTrue,
  type Missing,
  missingOf,
  union,
  unknown as unknownValue,
  type Value,
  yes,
} from '../language/values/value.js'
import type { Ledger } from './ledger.js'
import { areLines, type Line, linesOf, type YearPlace } from './line.js'
import { roomUnder } from './limits.js'
import { type Limit, type Measure, refuses } from './measure.js'
import { takeOff, type Taken } from './set-off.js'
import { narrowFirst, settle, type SettledLine } from './settle.js'
import { uplifted } from './uplift.js'

/** Why nothing is due: a requirement's id, `for`, or `window`. */
export interface Refusal {
  readonly id: string
  readonly basis: Basis
  readonly needs?: Expr
}

export type Outcome =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'case-by-case'; readonly ceiling: Rational | undefined }
  /** A service, land, a priority: it is due, and there is no amount to compute. */
  | { readonly kind: 'granted' }
  | { readonly kind: 'unknown'; readonly missing: readonly Missing[]; readonly ceiling: Rational | undefined }
  | Paid

/** An amount, or the range that an officer may choose from. `missing` is what an unknown condition left open. */
export interface Paid {
  readonly kind: 'paid'
  readonly low: Rational
  readonly high: Rational
  readonly lines: readonly PaidBoth[]
  readonly taken: readonly TakenBoth[]
  readonly boundBy: Limit | undefined
  /** Limits that it passes, which somebody has to approve. */
  readonly passes: readonly Limit[]
  readonly missing: readonly Missing[]
}

/** A line at both ends of its range. */
export interface PaidBoth {
  readonly low: SettledLine
  readonly high: SettledLine
}

/** A set-off at both ends of what it was taken from. */
export interface TakenBoth {
  readonly low: Taken
  readonly high: Taken
}

/** A claim as it is settled: the measure, its values, the ledger, and how the year is set. */
export interface Claim {
  readonly measure: Measure
  readonly frame: Frame
  readonly ledger: Ledger
  readonly year: YearPlace
}

/** Conditions of a claim: those that fail, and whether any is not known. */
interface Gate {
  readonly refusals: readonly Refusal[]
  readonly open: boolean
  readonly missing: readonly Missing[]
}

function gate(claim: Claim): Gate {
  const { measure, frame } = claim
  const conditions: (Refusal & { needs: Expr })[] = measure.for
    ? [{ id: 'for', basis: measure.basis, needs: measure.for }]
    : []
  for (const { id, basis, needs, force } of measure.requires) if (refuses(force)) conditions.push({ id, basis, needs })
  const values = conditions.map(condition => condition.needs.run(frame))
  return {
    refusals: conditions.filter((_, i) => isFalse(values[i])),
    open: values.some(value => value.kind !== 'truth'),
    missing: union(...values.map(missingOf)),
  }
}

/** The tightest ceiling that hangs on nothing still unknown: what the claim can give at most. */
function ceilingOf(claim: Claim, lifted: ReadonlySet<string>): Rational | undefined {
  const { measure, frame, ledger, year } = claim
  const fields = new Set(measure.each?.fields?.map(field => field.slot))
  const whole = measure.limits.filter(
    limit =>
      !lifted.has(limit.id) &&
      limit.bound.kind === 'max' &&
      (!limit.beyond || isFalse(limit.beyond.needs.run(frame))) &&
      limit.keys.every(key => key.kind !== 'line' && !(key.kind === 'thing' && fields.has(key.symbol.slot))),
  )
  const now = frame.read(year.slot)
  const line: Line = { index: 0, year: now.kind === 'number' ? Number(now.low.n) : 0, frame, things: new Map() }
  const rooms = whole.flatMap(limit => {
    const room = roomUnder({ measure, ledger, before: [], end: 'high' }, limit, line, value =>
      uplifted(measure, 'max', frame, value),
    )
    return typeof room === 'object' && 'room' in room ? [room.room] : []
  })
  return rooms.length > 0 ? rooms.reduce(least) : undefined
}

function widestCut(measure: Measure, lines: readonly SettledLine[]): Limit | undefined {
  const cutting = new Set(lines.flatMap(line => line.cuts.map(cut => cut.limit)))
  return narrowFirst(measure.limits)
    .filter(limit => cutting.has(limit))
    .at(-1)
}

const total = (lines: readonly SettledLine[], taken: readonly Taken[]): Rational =>
  taken.reduce(
    (sum, off) => subtract(sum, off.amount),
    lines.reduce((sum, line) => add(sum, line.amount), zero),
  )

/**
 * How much one claim gives, and why, or why not (应得). Fen, places, or the measure's own unit.
 *
 * Refused when it is for others or a requirement is not met; unknown, naming what is missing, when a condition, a line
 * or a ceiling hangs on something not known. A range is settled at both of its ends by the same steps.
 */
export function settleClaim(claim: Claim): Outcome {
  const { measure, frame, ledger } = claim
  const { refusals, open, missing } = gate(claim)
  if (refusals.length > 0) return { kind: 'refused', refusals }
  const special = measure.caseByCase?.when.run(frame)
  const lifted = isTrue(special) ? (measure.caseByCase?.lifts ?? new Set<string>()) : new Set<string>()
  const unknown = (...more: readonly (readonly Missing[])[]): Outcome => ({
    kind: 'unknown',
    missing: union(missing, special ? missingOf(special) : [], ...more),
    ceiling: ceilingOf(claim, lifted),
  })
  if (isTrue(special) && !open) return { kind: 'case-by-case', ceiling: ceilingOf(claim, lifted) }
  if (!measure.amount) return open ? unknown() : grant(claim)
  const lines = linesOf(measure, frame, claim.year)
  if (!areLines(lines)) return unknown(lines.missing)
  const [low, high] = (['low', 'high'] as const).map(end => settle({ measure, ledger, end, lifted }, lines))
  if (!low || !high || 'missing' in low || 'missing' in high) {
    return unknown(...[low, high].map(side => (side && 'missing' in side ? side.missing : [])))
  }
  const [least, most] = [takeOff(measure.less, low.lines, 'low'), takeOff(measure.less, high.lines, 'high')]
  if (open || least.open || most.open || special?.kind === 'unknown') return unknown(least.missing, most.missing)
  const outside = high.lines.length > 0 && high.lines.every(line => line.outside)
  if (outside) return { kind: 'refused', refusals: [{ id: 'window', basis: measure.basis }] }
  return {
    kind: 'paid',
    ...inOrder(total(low.lines, least.taken), total(high.lines, most.taken)),
    lines: paired(low.lines, high.lines),
    taken: paired(least.taken, most.taken),
    boundBy: widestCut(measure, high.lines),
    passes: [...new Set(high.lines.flatMap(line => line.passed.map(one => one.limit)))],
    missing: union(...high.lines.map(line => line.missing)),
  }
}

const paired = <T>(low: readonly T[], high: readonly T[]): { low: T; high: T }[] =>
  low.flatMap((one, i) => (high[i] ? [{ low: one, high: high[i] }] : []))

/** A measure without an amount is due in the years of its window. */
function grant({ measure, frame, year }: Claim): Outcome {
  const inside = measure.window ? within(frame.read(year.slot), measure.window.run(frame)) : yes
  if (inside.kind !== 'truth') return { kind: 'unknown', missing: missingOf(inside), ceiling: undefined }
  return inside.is ? { kind: 'granted' } : { kind: 'refused', refusals: [{ id: 'window', basis: measure.basis }] }
}

function within(year: Value, window: Value): Value {
  if (window.kind !== 'number') return unknownValue(...missingOf(window))
  const end = (value: Rational): Value => ({ ...window, low: value, high: value })
  return both(compared('>=', year, end(window.low)), () => compared('<=', year, end(window.high)))
}

/** With a count of lines a smaller rate may leave room for a line that a larger one shuts out, so the ends may cross. */
const inOrder = (a: Rational, b: Rational): { low: Rational; high: Rational } =>
  compare(a, b) <= 0 ? { low: a, high: b } : { low: b, high: a }

/** True when nothing is left to be paid. */
export const paysNothing = (paid: Paid): boolean => compare(paid.high, zero) <= 0
