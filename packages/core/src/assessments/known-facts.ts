import { type Day, dayText, parseDay } from '../base/dates.js'
import type { FactRecord } from '../facts/record.js'
import { recordedBy } from '../policy/as-of.js'
import type { Situation } from '../tenant/situation/situation.js'

/** One entry of a firm's history of facts, as it is kept. */
export interface KeptFact {
  readonly id: string
  readonly fact: string
  readonly year: number | null
  readonly from: string | null
  readonly until: string | null
  readonly value: string
  readonly standing: 'declared' | 'verified'
  readonly source: string
  readonly recordedAt: string
  readonly withdrawnAt: string | null
}

const beijingHours = 8

/** The day in Beijing of an instant of the real clock. */
function dayOfInstant(instant: string): Day {
  const day = parseDay(instant.slice(0, 10)) ?? 0
  return Number(instant.slice(11, 13)) + beijingHours >= 24 ? day + 1 : day
}

function state({ from, until }: KeptFact): Pick<FactRecord, 'from' | 'until'> {
  const [first, last] = [parseDay(from ?? ''), parseDay(until ?? '')]
  return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { until: last }) }
}

/** Entries that were known at an instant, of one program and of all of them, in the order in which they were recorded. */
export function knownRecords(program: string, facts: readonly KeptFact[], knownAt: string): readonly FactRecord[] {
  const own = `${program}/`
  return recordedBy(facts, knownAt).flatMap(kept => {
    const { fact, year, value, standing, source, recordedAt } = kept
    if (fact.includes('/') && !fact.startsWith(own)) return []
    const id = fact.startsWith(own) ? fact.slice(own.length) : fact
    const said = { fact: id, value, standing, source, recordedOn: dayOfInstant(recordedAt), ...state(kept) }
    return [year === null ? said : { ...said, year }]
  })
}

/** How far each fact can be relied on: as its latest year can. */
export function reliedOn(records: readonly FactRecord[]): NonNullable<Situation['records']> {
  const latest = new Map<string, FactRecord>()
  for (const record of records) {
    const other = latest.get(record.fact)
    if (!other || (record.year ?? 0) > (other.year ?? 0)) latest.set(record.fact, record)
  }
  return Object.fromEntries(
    [...latest].map(([fact, { standing, recordedOn }]) => [fact, { standing, on: dayText(recordedOn) }]),
  )
}
