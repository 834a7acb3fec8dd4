import { dayText, parseDay } from '../base/dates.js'
import { factsAsOf, givenAsOf } from '../facts/record.js'
import type { Membership } from '../membership/record.js'
import type { ParameterValue } from '../policy/parameter.js'
import type { ReadingChoice } from '../policy/reading.js'
import { parametersAsOf, readingsAsOf } from '../policy/spans.js'
import type { CompiledProgram } from '../tenant/compile/program.js'
import { knownPart } from '../tenant/result/unknown-names.js'
import type { MembershipSaid, Situation } from '../tenant/situation/situation.js'
import { type KeptFact, knownRecords, reliedOn } from './known-facts.js'

/** What is kept of one firm, as far as the engine asks (企业的记录). */
export interface FirmRecords {
  /** Empty where it is in none of the tenant's, or not known. */
  readonly town: string
  readonly registeredOn: string
  readonly facts: readonly KeptFact[]
  readonly memberships: readonly Membership[]
}

/** What a tenant has set so far. */
export interface SetRecords {
  readonly parameters: readonly ParameterValue[]
  readonly readings: readonly ReadingChoice[]
}

/** For which day, and as it was known at which instant. */
export interface AsOfInstant {
  readonly on: string
  readonly knownAt: string
}

/** For a day that somebody names, else for the business day; a program that is over is asked for its last day. */
export interface AskedInstant {
  readonly on?: string | undefined
  readonly today: string
  readonly knownAt: string
}

/** The day that a program is asked for. */
function dayAsked({ program: { until } }: CompiledProgram, { on, today }: AskedInstant): string {
  if (on !== undefined || until === undefined) return on ?? today
  const last = dayText(until)
  return today > last ? last : today
}

const orNone = (text: string): string | undefined => (text === '' ? undefined : text)

/** The places that a firm has on a day, one a program: the one that began last. */
export function placesOn(
  memberships: readonly Membership[],
  { on, knownAt }: AsOfInstant,
): ReadonlyMap<string, Membership> {
  const standing = memberships.filter(
    ({ from, until, recordedAt }) => recordedAt <= knownAt && from <= on && (until === null || on <= until),
  )
  const byDay = standing.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return new Map(byDay.map(one => [one.program, one]))
}

/** A pledge as a situation says it. */
export const pledgeSaid = ({ years, start, end, baseYear }: NonNullable<Membership['pledge']>) => ({
  years: String(years),
  start: String(start),
  end: String(end),
  'base-year': String(baseYear),
})

function placeSaid({ tier, track, driver, lead, pledge, from }: Membership): MembershipSaid {
  return {
    tier: orNone(tier),
    track: orNone(track),
    driver: orNone(driver),
    lead: orNone(lead),
    ...(pledge ? { pledge: pledgeSaid(pledge) } : {}),
    member: { since: from },
  }
}

/** What the registry says of a firm, where no fact says it otherwise. */
const registered = ({ registeredOn }: FirmRecords): Record<string, string> =>
  registeredOn === '' ? {} : { 'registered-on': registeredOn }

/**
 * What is known about a firm from what is kept of it, as a situation of one program (由记录得出情形).
 *
 * The same for ever for the same day and instant: facts, parameters and readings as they were recorded by then. What the
 * program does not know by name is left out; a ledger is not kept yet.
 */
export function situationFromRecords(
  program: CompiledProgram,
  { firm, set }: { readonly firm: FirmRecords; readonly set: SetRecords },
  asked: AskedInstant,
): Situation {
  const { id } = program.program
  const asOf = { on: dayAsked(program, asked), knownAt: asked.knownAt }
  const records = knownRecords(id, firm.facts, asOf.knownAt)
  const at = { on: parseDay(asOf.on) ?? 0, knownOn: Infinity }
  const places = placesOn(firm.memberships, asOf)
  const own = places.get(id)
  const others = [...places].filter(([other]) => other !== id)
  return knownPart(program, {
    on: asked.on,
    ...(firm.town === '' ? {} : { town: firm.town }),
    // Members are entered: whoever is not is none.
    ...(own ? placeSaid(own) : { tier: 'none' }),
    given: { ...registered(firm), ...givenAsOf(records, at) },
    records: reliedOn(factsAsOf(records, at)),
    memberships: Object.fromEntries(others.map(([other, place]) => [other, placeSaid(place)])),
    parameters: parametersAsOf(set.parameters, { program: id, ...asOf }),
    readings: readingsAsOf(set.readings, { program: id, ...asOf }),
  })
}
