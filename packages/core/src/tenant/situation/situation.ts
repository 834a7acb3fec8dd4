import type { Day } from '../../base/dates.js'
import type { Value } from '../../language/values/value.js'
import type { Ledger } from '../../measures/ledger.js'

/** A value in force for a time: from and until are days, both included. */
export interface DatedValue {
  readonly from?: Day
  readonly until?: Day
  readonly value: Value
}

/** What somebody gave: one value, by year, records of a list, rows of a table. */
export type GivenValue = string | readonly (string | GivenRecord)[] | GivenRecord
export interface GivenRecord {
  readonly [key: string]: string | Readonly<Record<string, string>>
}

/** A firm's place in a program, still as text (资格). */
export interface MembershipSaid {
  readonly tier?: string | undefined
  readonly track?: string | undefined
  readonly driver?: string | undefined
  readonly lead?: string | undefined
  readonly pledge?: Readonly<Record<string, string | undefined>> | undefined
  readonly member?: Readonly<Record<string, string | undefined>> | undefined
}

/**
 * What is known about a firm, and what is asked: the facts file of CONFIG, still as text (情形).
 *
 * Everything is text: `"2000万"`, `"5%"`, `"是"`, `"2018-11-21"`. `on` and `year` are the day and year asked for;
 * `given` are facts and findings by id or Chinese name, `decided` what an officer chose within a range, `parameters`
 * and `readings` what else is settled; `unset` takes parameters out again; `ledger` is what was paid before.
 */
export interface Situation extends MembershipSaid {
  readonly on?: string | undefined
  readonly year?: string | undefined
  readonly given?: Readonly<Record<string, GivenValue>> | undefined
  readonly town?: string | undefined
  /** Figures of towns and parks, for targets that each of them has to reach. */
  readonly towns?: Readonly<Record<string, Readonly<Record<string, GivenValue>>>> | undefined
  /** Its places in other programs of the tenant, by program. */
  readonly memberships?: Readonly<Record<string, MembershipSaid>> | undefined
  readonly decided?: Readonly<Record<string, string>> | undefined
  readonly parameters?: Readonly<Record<string, GivenValue>> | undefined
  readonly readings?: Readonly<Record<string, string>> | undefined
  /** How far each fact can be relied on, and since when it is known. */
  readonly records?: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> | undefined
  readonly unset?: readonly string[] | undefined
  readonly ledger?: readonly Readonly<Record<string, string | undefined>>[] | undefined
}

/** A mistake in a situation, by its path in it. */
export interface SituationProblem {
  readonly code: string
  readonly path: readonly (string | number)[]
  readonly params: Readonly<Record<string, string | number>>
}

export interface ReadLedger {
  readonly entries: Ledger
  readonly problems: readonly SituationProblem[]
}

/** Puts a deeper situation over a wider one: single values replace, maps merge, the deeper one wins. */
export function over(wide: Situation, deep: Situation): Situation {
  const single = Object.fromEntries(Object.entries(deep).filter(([, value]) => value !== undefined))
  const maps = [
    'given',
    'towns',
    'pledge',
    'member',
    'memberships',
    'decided',
    'parameters',
    'readings',
    'records',
  ] as const
  const merged = maps.map(key => [key, mergeMaps(wide[key], deep[key])] as const)
  return { ...wide, ...single, ...Object.fromEntries(merged.filter(([, value]) => value !== undefined)) }
}

type Plain = Readonly<Record<string, unknown>>

/** Years of one fact, given at both levels, stand side by side. */
function mergeMaps(wide: Plain | undefined, deep: Plain | undefined): Plain | undefined {
  if (!wide || !deep) return deep ?? wide
  const merged: Record<string, unknown> = { ...wide }
  for (const [key, value] of Object.entries(deep)) {
    const before = merged[key]
    const both = isMap(before) && isMap(value)
    merged[key] = both ? { ...before, ...value } : value
  }
  return merged
}

const isMap = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)
