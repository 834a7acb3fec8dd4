import { type RoundingStep, roundingSteps } from '../base/money.js'
import { compare, greatest, least, type Rational, rational, roundTo, subtract, zero } from '../base/rational.js'
import { times } from '../language/values/interval.js'
import { isFalse, isTrue, type Missing, missingOf, union, type Value } from '../language/values/value.js'
import type { Ledger } from './ledger.js'
import { type Line, paidFor, unnamedIn } from './line.js'
import { type End, type PaidLine, roomUnder } from './limits.js'
import type { Limit, Measure } from './measure.js'
import { uplifted } from './uplift.js'

export interface Cut {
  readonly limit: Limit
  readonly by: Rational
}

/** What was left under a limit when a line was settled. */
export interface LimitRoom {
  readonly limit: Limit
  readonly room: Rational
}

/** A limit that a line passes: only with an approval. Until it is known whether that may be asked for, it may stay. */
export interface Passed {
  readonly limit: Limit
  readonly by: Rational
}

/** A line with its amount, what it was before limits, what it had been paid, what cut it and what it passes. */
export interface SettledLine extends PaidLine {
  readonly raw: Rational
  readonly paid: Rational
  readonly rooms: readonly LimitRoom[]
  readonly cuts: readonly Cut[]
  readonly passed: readonly Passed[]
  readonly outside: boolean
  /** What an unknown condition left open, where the amount still has bounds. */
  readonly missing: readonly Missing[]
}

export type Settled = { readonly lines: readonly SettledLine[] } | { readonly missing: readonly Missing[] }

/** What a line gives before limits. */
function rawAmount(measure: Measure, line: Line): Value {
  const { amount } = measure
  const { frame } = line
  if (!amount) return { kind: 'unknown', missing: [] }
  if (amount.kind !== 'rate')
    return amount.kind === 'fixed'
      ? uplifted(measure, 'fixed', frame, amount.value.run(frame))
      : amount.value.run(frame)
  return times(amount.base.run(frame), uplifted(measure, 'rate', frame, amount.rate.run(frame)))
}

/** Narrow limits first, so that the widest that still cuts is the one that binds. */
export const narrowFirst = (limits: readonly Limit[]): Limit[] =>
  [...limits].sort((a, b) => b.keys.length - a.keys.length)

interface Run {
  readonly measure: Measure
  readonly ledger: Ledger
  readonly end: End
  readonly lifted: ReadonlySet<string>
}

function stepOf(measure: Measure): bigint {
  const to: RoundingStep = measure.rounding.to
  return measure.dimension === 'money' ? roundingSteps[to] : 1n
}

/** Rounds once; where that would pass a limit, down to the last step below it. */
function rounded(measure: Measure, amount: Rational, room: Rational | undefined): Rational {
  if (measure.gives !== 'money' && measure.gives !== 'places') return amount
  const step = stepOf(measure)
  const near = rational(roundTo(amount, step, measure.rounding.by))
  return room && compare(near, room) > 0 ? rational(roundTo(room, step, 'down')) : near
}

type LineOutcome = SettledLine | { readonly missing: readonly Missing[] }

function settleLine(run: Run, line: Line, before: readonly PaidLine[]): LineOutcome {
  const { measure, ledger, end } = run
  const window = measure.window ? insideWindow(measure, line) : { inside: true }
  if ('missing' in window) return window
  const nothing = { line, amount: zero, raw: zero, paid: zero, rooms: [], cuts: [], passed: [], missing: [] }
  if (!window.inside) return { ...nothing, outside: true }
  const amount = rawAmount(measure, line)
  const rooms = roomsFor(run, line, before)
  if (amount.kind !== 'number' || 'missing' in rooms)
    return { missing: union('missing' in rooms ? rooms.missing : [], missingOf(amount)) }
  const unnamed = unnamedIn(measure, line, ledger)
  if (unnamed.length > 0) return { missing: unnamed }
  const raw = greatest(end === 'low' ? amount.low : amount.high, zero)
  const paid = paidFor(measure, line, ledger)
  const { left, cuts, passed, missing } = within(rooms.found, greatest(subtract(raw, paid), zero), { line, end })
  const held = rooms.found.filter(({ limit }) => !passed.some(one => one.limit === limit)).map(found => found.room)
  return {
    ...nothing,
    amount: rounded(measure, left, held.length > 0 ? held.reduce(least) : undefined),
    raw,
    paid,
    rooms: rooms.found,
    cuts,
    passed,
    outside: false,
    missing: union(amount.missing, missing),
  }
}

type Within = Pick<SettledLine, 'cuts' | 'passed' | 'missing'> & { readonly left: Rational }

/** What every limit in turn leaves of an amount; one that may be passed with an approval does not cut. */
function within(rooms: readonly LimitRoom[], amount: Rational, { line, end }: { line: Line; end: End }): Within {
  const [cuts, passed]: [Cut[], Passed[]] = [[], []]
  let missing: readonly Missing[] = []
  let left = amount
  for (const { limit, room } of rooms) {
    if (compare(room, left) >= 0) continue
    const by = subtract(left, room)
    const may = limit.beyond?.needs.run(line.frame)
    if (may?.kind === 'unknown') missing = union(missing, may.missing)
    if (isTrue(may) || (may && !isFalse(may) && end === 'high')) passed.push({ limit, by })
    else {
      cuts.push({ limit, by })
      left = room
    }
  }
  return { left, cuts, passed, missing }
}

function roomsFor(
  run: Run,
  line: Line,
  before: readonly PaidLine[],
): { readonly found: readonly LimitRoom[] } | { readonly missing: readonly Missing[] } {
  const { measure, ledger, end } = run
  const found: LimitRoom[] = []
  let missing: readonly Missing[] | undefined
  for (const limit of narrowFirst(measure.limits)) {
    if (run.lifted.has(limit.id)) continue
    const behind = { measure, ledger, before, end }
    const room = roomUnder(behind, limit, line, value => uplifted(measure, 'max', line.frame, value))
    if (room === 'unlimited') continue
    if ('missing' in room) missing = union(missing ?? [], room.missing)
    else found.push({ limit, room: room.room })
  }
  return missing ? { missing } : { found }
}

function insideWindow(measure: Measure, line: Line): { inside: boolean } | { missing: readonly Missing[] } {
  const window = measure.window?.run(line.frame)
  if (window?.kind !== 'number' || window.missing.length > 0) return { missing: window ? missingOf(window) : [] }
  const year = rational(line.year)
  return { inside: compare(year, window.low) >= 0 && compare(year, window.high) <= 0 }
}

/** Settles lines in the order in which they stand, at one end of every range; all that is missing is gathered. */
export function settle(run: Run, lines: readonly Line[]): Settled {
  const settled: SettledLine[] = []
  let missing: readonly Missing[] = []
  for (const line of lines) {
    const one = settleLine(run, line, settled)
    if ('line' in one) settled.push(one)
    else missing = union(missing, one.missing)
  }
  return missing.length > 0 || settled.length < lines.length ? { missing } : { lines: settled }
}
