import type { Basis } from '../base/clause.js'
import { addMonths, type Day } from '../base/dates.js'
import { deadlineAfter, type Span } from '../facts/deadline.js'
import type { FactStanding } from '../facts/record.js'
import type { Expr } from '../language/values/expr.js'
import type { Frame } from '../language/values/frame.js'
import type { Symbol } from '../language/values/symbol.js'

/** A fact that decides by itself, with who must have confirmed it and how old it may be. */
export interface DecidingFact {
  readonly symbol: Symbol
  readonly verifiedBy?: string
  readonly fresh?: Span
}

/** Who qualifies is found in the data; the firm only confirms (免申即享). */
export interface AutoAward {
  readonly basis: Basis
  readonly decidedBy: readonly DecidingFact[]
  /** What the firm confirms: that it qualifies, its account. */
  readonly confirm: readonly string[]
  readonly within?: Expr
  /** From when the time runs, as written; where the document leaves that open, the reading that decides it. */
  readonly from?: string | Expr
}

/** What is recorded of a fact: how far it can be relied on, and since when it is known. */
export interface Recorded {
  readonly standing?: FactStanding
  readonly on?: Day
}

/** Whether a fact counts. `not-asked`: nobody must have confirmed it, or it does not grow old. */
export type Counts = 'yes' | 'no' | 'unknown' | 'not-asked'
export interface JudgedFact {
  readonly fact: DecidingFact
  readonly known: boolean
  readonly verified: Counts
  readonly fresh: Counts
}

function isKnown(frame: Frame, { slot }: Symbol): boolean {
  const value = frame.read(slot)
  if (value.kind === 'series') return value.at.size > 0
  return value.kind !== 'unknown'
}

/** Data grow old on the calendar: no day off prolongs them, as it prolongs a time limit of somebody's. */
export function lastFreshDay({ count, unit }: Span, since: Day): Day {
  if (unit === 'workdays') return deadlineAfter(since, { count, unit }).day
  return unit === 'months' ? addMonths(since, count) : since + count
}

/** A fact counts only as far as somebody has confirmed it, and while it is fresh; what is not recorded is not known. */
export function judgeFact(
  fact: DecidingFact,
  frame: Frame,
  { recorded, on }: { recorded: Recorded; on: Day },
): JudgedFact {
  const { standing, on: since } = recorded
  const freshUntil = fact.fresh && since !== undefined ? lastFreshDay(fact.fresh, since) : undefined
  return {
    fact,
    known: isKnown(frame, fact.symbol),
    verified: !fact.verifiedBy
      ? 'not-asked'
      : standing === undefined
        ? 'unknown'
        : standing === 'verified'
          ? 'yes'
          : 'no',
    fresh: !fact.fresh ? 'not-asked' : freshUntil === undefined ? 'unknown' : on <= freshUntil ? 'yes' : 'no',
  }
}

/** Whether the data by themselves are good enough to award without a claim. */
export function dataSuffice(facts: readonly JudgedFact[]): 'yes' | 'no' | 'unknown' {
  const all = facts.flatMap(({ verified, fresh }) => [verified, fresh])
  if (all.includes('no')) return 'no'
  return facts.every(({ known }) => known) && !all.includes('unknown') ? 'yes' : 'unknown'
}
