import { type Day, dayText, type FactRecord, type FactStanding, yearOf } from '@peiyu/core'
import { dayOf, type FactPlan, type Spread } from '@peiyu/core/family'
import { type Dice, diceFor } from './dice.js'
import type { Figures } from './figures.js'

/** What a history is written from: the firm's figures, and the day on which the demonstration stands. */
export interface HistoryOf {
  readonly figures: Figures
  /** Begins every question that is thrown for. */
  readonly firm: readonly (string | number)[]
  readonly registered: Day
  readonly day: Day
  /** How often what a firm said of a year was corrected when it was confirmed. */
  readonly corrected: number
}

/** By whom a figure was said, when it is not an organization's finding. */
const byFirm = '企业填报'

/** All that was ever recorded of a firm, in the order of recording. */
export function historyOf(of: HistoryOf, facts: readonly FactPlan[]): FactRecord[] {
  const records = [
    registration(of),
    ...facts.flatMap(plan => (plan.years ? years(of, plan, plan.years) : state(of, plan))),
  ]
  return records
    .map((record, i) => ({ record, i }))
    .sort(inOrder)
    .map(({ record }) => record)
}

type Numbered = { readonly record: FactRecord; readonly i: number }
const inOrder = (a: Numbered, b: Numbered): number => a.record.recordedOn - b.record.recordedOn || a.i - b.i

/** The day of registration is a standard fact, and is in the register from the beginning. */
const registration = ({ registered, day }: HistoryOf): FactRecord => ({
  fact: 'registered-on',
  value: dayText(registered),
  standing: 'verified',
  source: '商事登记',
  recordedOn: Math.min(day, Math.max(registered + 3, day - 1400)),
})

const standingOf = (plan: FactPlan, dice: Dice): FactStanding =>
  plan.found !== undefined || (plan.verifiedBy !== undefined && dice.chance(plan.verified)) ? 'verified' : 'declared'

const sourceOf = ({ found, verifiedBy }: FactPlan, standing: FactStanding): string =>
  found ?? (standing === 'verified' ? (verifiedBy ?? byFirm) : byFirm)

/** What holds until something else is said; most of it was asked for within the last year. */
function state(of: HistoryOf, plan: FactPlan): FactRecord[] {
  const { figures, firm, day, registered } = of
  const dice = diceFor(...firm, plan.fact, 'state')
  if (!dice.chance(plan.known)) return []
  const value = figures.state(plan)
  if (value === undefined) return []
  const standing = standingOf(plan, dice)
  const age = dice.chance(8500) ? dice.below(320) + 5 : dice.below(500) + 330
  const record = { fact: plan.fact, standing, source: sourceOf(plan, standing) }
  if (plan.way.kind === 'mix' && plan.way.since && value === '是')
    return turned(of, record, { since: dice.within(plan.way.since), after: 15 + dice.below(60) })
  return [{ ...record, value, recordedOn: Math.min(day, Math.max(registered + 1, day - age)) }]
}

/** No until a day, yes from then on, known some days after; what was given to a firm was given after it began. */
function turned(
  { day, registered }: HistoryOf,
  record: Pick<FactRecord, 'fact' | 'standing' | 'source'>,
  turn: { readonly since: Day; readonly after: number },
): FactRecord[] {
  const since = Math.max(turn.since, registered + 180)
  const known = Math.min(day, since + turn.after)
  const entered = Math.min(known, Math.max(registered + 1, since - 400))
  const no: FactRecord = { ...record, value: '否', until: since - 1, recordedOn: entered }
  return since > day ? [no] : [no, { ...record, value: '是', from: since, recordedOn: known }]
}

/** A yearly fact: said in spring of the next year, confirmed before summer ends; of the year that runs, said lately. */
function years(of: HistoryOf, plan: FactPlan, { low, high }: Spread): FactRecord[] {
  const first = Math.max(low, yearOf(of.registered))
  return Array.from({ length: Math.max(0, high - first + 1) }, (_, i) => first + i).flatMap(year =>
    ofYear(of, plan, year),
  )
}

function ofYear(of: HistoryOf, plan: FactPlan, year: number): FactRecord[] {
  const { figures, firm, day } = of
  const dice = diceFor(...firm, plan.fact, year, 'recorded')
  if (!dice.chance(plan.known)) return []
  const value = figures.year(plan, year)
  if (value === undefined) return []
  const said = Math.min(dayOf(year + 1, 1, 10) + dice.below(80), day - dice.below(30))
  const confirmed = dayOf(year + 1, 4, 10) + dice.below(100)
  const record = { fact: plan.fact, year }
  if (plan.found !== undefined)
    return [{ ...record, value, standing: 'verified', source: plan.found, recordedOn: said }]
  // A year that was corrected was confirmed as a whole: what is right and what was only said are never mixed.
  const slip = plan.verifiedBy !== undefined && confirmed <= day ? slipOf(of, year) : 0
  const declared = {
    ...record,
    value: figures.year(plan, year, slip) ?? value,
    standing: 'declared' as const,
    source: byFirm,
    recordedOn: said,
  }
  const isConfirmed = confirmed <= day && plan.verifiedBy !== undefined && (slip > 0 || dice.chance(plan.verified))
  if (!isConfirmed || plan.verifiedBy === undefined) return [declared]
  return [declared, { ...record, value, standing: 'verified', source: plan.verifiedBy, recordedOn: confirmed }]
}

/** By how much a firm said too much of a year, in hundredths of a percent; mostly nothing. */
function slipOf({ firm, corrected }: HistoryOf, year: number): number {
  const dice = diceFor(...firm, year, 'slip')
  return dice.chance(corrected) ? 100 + dice.below(400) : 0
}
