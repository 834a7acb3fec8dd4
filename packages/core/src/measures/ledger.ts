import { add, type Rational, zero } from '../base/rational.js'

/** What was already awarded: one line of one measure (台账). Amounts in fen, places or the measure's own unit. */
export interface LedgerEntry {
  readonly measure: string
  readonly amount: Rational
  readonly year?: number
  /** The firm that it was awarded to; the one in question when it is not said. */
  readonly firm?: string
  readonly payee?: string
  /** Things by the id of their fact: `contract`, `person`, `project` … */
  readonly things: ReadonlyMap<string, string>
}

export type Ledger = readonly LedgerEntry[]

export const totalOf = (entries: Ledger): Rational => entries.reduce((sum, entry) => add(sum, entry.amount), zero)

/** The value of one key in an entry; undefined when the entry does not say. */
export function keyOf(entry: LedgerEntry, key: string): string | undefined {
  if (key === 'year') return entry.year === undefined ? undefined : String(entry.year)
  if (key === 'firm') return entry.firm ?? 'this'
  if (key === 'payee') return entry.payee ?? entry.firm ?? 'this'
  if (key === 'tenant') return 'tenant'
  return entry.things.get(key)
}
