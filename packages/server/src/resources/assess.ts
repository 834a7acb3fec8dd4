import { assess, type CompiledProgram, parseDay, type Situation, type SituationProblem, type Tenant } from '@peiyu/core'
import { resources } from '@peiyu/core/client'
import {
  type AsOfInstant,
  type FirmRecords,
  placesOn,
  pledgeSaid,
  type SetRecords,
  situationFromRecords,
} from '@peiyu/core/family'
import { z } from 'zod'

const { memberships } = resources
const day = memberships.create.shape.from
const { tier, track, driver, lead, pledge } = memberships.create.shape

/** What is asked of one firm: for which day, as known when, and what is assumed besides. */
export const AssessAsk = z
  .strictObject({
    program: memberships.create.shape.program.optional(),
    on: day.optional(),
    knownAt: z.iso.datetime({ precision: 3 }).optional(),
    readings: z.record(z.string().max(80), z.string().max(80)).optional(),
    /** A place that it does not have, and figures that nobody has recorded. */
    assume: z
      .strictObject({
        tier,
        track,
        driver,
        lead,
        pledge,
        given: z.record(z.string().max(160), resources.parameters.create.shape.value).optional(),
      })
      .optional(),
  })
  .meta({ id: 'AssessAsk' })

export type AssessAsk = z.infer<typeof AssessAsk>

interface Records {
  readonly firm: FirmRecords
  readonly set: SetRecords
}

/** What an ask puts over what is recorded. */
function withAssumed(situation: Situation, { readings, assume }: AssessAsk): Situation {
  const { tier: assumedTier, track: ofTrack, driver: ofDriver, lead: ofLead, pledge: pledged } = assume ?? {}
  const place = { tier: assumedTier, track: ofTrack, driver: ofDriver, lead: ofLead }
  const said = Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined && value !== ''))
  return {
    ...situation,
    ...said,
    ...(pledged ? { pledge: pledgeSaid(pledged) } : {}),
    readings: { ...situation.readings, ...readings },
    given: { ...situation.given, ...assume?.given },
  }
}

/** On what an answer rests: how many entries, the latest of them, and the place that the firm has. */
function knownNote({ firm }: Records, program: string, asOf: AsOfInstant) {
  const known = firm.facts.filter(({ recordedAt }) => recordedAt <= asOf.knownAt)
  const latest = known.reduce((last, { recordedAt }) => (recordedAt > last ? recordedAt : last), '')
  return {
    facts: known.length,
    verified: known.filter(({ standing }) => standing === 'verified').length,
    lastRecordedAt: latest === '' ? null : latest,
    membership: placesOn(firm.memberships, asOf).get(program) ?? null,
  }
}

/** What is asked of a firm, with what is kept of it. */
export interface FirmAsked {
  readonly records: Records
  readonly ask: AssessAsk
  readonly today: string
  readonly knownAt: string
}

/** What one program answers, or what of the situation it cannot read. */
type OfProgram = { readonly answer: object } | { readonly problems: readonly SituationProblem[]; readonly name: string }

function ofProgram(tenant: Tenant, program: CompiledProgram, { records, ask, today, knownAt }: FirmAsked): OfProgram {
  const { id, name } = program.program
  const recorded = situationFromRecords(program, records, { on: ask.on, today, knownAt })
  const answered = assess(tenant, program, { situation: withAssumed(recorded, ask), today: parseDay(today) ?? 0 })
  if (!answered.ok) return { name: id, problems: answered.problems }
  const assumed = { readings: ask.readings ?? {}, place: ask.assume ?? null }
  const known = knownNote(records, id, { on: answered.result.on, knownAt })
  return { answer: { ...answered.result, name, assumed, known } }
}

/** What came of an ask; where no program could read the situation, why. */
export interface FirmAssessed {
  readonly answer: object
  readonly unread: readonly SituationProblem[]
}

/** What the programs of a tenant give one firm, from what is kept of it (由记录测算一家企业). */
export function assessFirm(tenant: Tenant, asked: FirmAsked): FirmAssessed {
  const { ask, today, knownAt } = asked
  const programs = [...tenant.programs.values()].filter(
    ({ program }) => ask.program === undefined || ask.program === program.id,
  )
  const all = programs.map(program => ofProgram(tenant, program, asked))
  const unread = all.flatMap(one => ('problems' in one ? [one] : []))
  return {
    answer: {
      configVersion: tenant.configVersion,
      on: ask.on ?? today,
      knownAt,
      programs: all.flatMap(one => ('answer' in one ? [one.answer] : [])),
      unread: unread.map(({ name, problems }) => ({ program: name, problems })),
    },
    unread: unread.length === all.length ? unread.flatMap(({ problems }) => problems) : [],
  }
}
