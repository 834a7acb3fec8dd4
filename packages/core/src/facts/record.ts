import type { Day } from '../base/dates.js'

/** How far a figure can be relied on: said by the firm, or confirmed by whoever may confirm it (填报、核实). */
export const factStandings = ['declared', 'verified'] as const

/** Whether a figure was only said, or is confirmed (填报、核实). */
export type FactStanding = (typeof factStandings)[number]

/**
 * One entry of an enterprise's history of facts (数据记录). Entries are added, never changed.
 *
 * Two times: the day from which it holds (or the calendar year that it is of), and the day on which we came to know it.
 */
export interface FactRecord {
  readonly fact: string
  /** As written: `2000万`, `是`, an option. */
  readonly value: string
  /** Of a yearly fact; a state has none. */
  readonly year?: number
  /** First and last day of a state; open where it is not said. */
  readonly from?: Day
  readonly until?: Day
  readonly standing: FactStanding
  /** Who said so: an organization, a statement, an import. */
  readonly source: string
  readonly recordedOn: Day
}

/** What counts on a day, as far as it was known on another. */
export interface AsOf {
  readonly on: Day
  readonly knownOn: Day
}

const holds = (record: FactRecord, { on, knownOn }: AsOf): boolean =>
  record.recordedOn <= knownOn && (record.from ?? -Infinity) <= on && on <= (record.until ?? Infinity)

/** A confirmed figure stands before one that was only said, a later state before an earlier, a later entry before both. */
function before(a: FactRecord, b: FactRecord): boolean {
  if (a.standing !== b.standing) return a.standing === 'verified'
  if (a.from !== b.from) return (a.from ?? -Infinity) > (b.from ?? -Infinity)
  return a.recordedOn >= b.recordedOn
}

const keyOf = (record: FactRecord): string => `${record.fact}/${record.year ?? ''}`

/** The entry that counts for every fact and year; among equals the one that was added last. */
export function factsAsOf(records: readonly FactRecord[], asOf: AsOf): readonly FactRecord[] {
  const counting = new Map<string, FactRecord>()
  for (const record of records) {
    if (!holds(record, asOf)) continue
    const other = counting.get(keyOf(record))
    if (!other || before(record, other)) counting.set(keyOf(record), record)
  }
  return [...counting.values()]
}

/** What counts, in the form of a situation: one value a state, values by year for a yearly fact. */
export function givenAsOf(records: readonly FactRecord[], asOf: AsOf): Record<string, string | Record<string, string>> {
  const given = new Map<string, string | Record<string, string>>()
  for (const { fact, year, value } of factsAsOf(records, asOf)) {
    const other = given.get(fact)
    given.set(fact, year === undefined ? value : { ...(typeof other === 'object' ? other : {}), [year]: value })
  }
  return Object.fromEntries(given)
}
