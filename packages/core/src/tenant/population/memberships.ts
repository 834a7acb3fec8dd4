import type { CompiledProgram } from '../compile/program.js'
import type { Path } from '../read/plain.js'
import type { PopulationShape } from '../shape/population.js'
import { type Around, checkOrganization, oneFact } from './around.js'
import type { FactPlan, MembershipPlan, Mix } from './plan.js'

type Kind = PopulationShape['kinds'][string]
type Facts = PopulationShape['facts']
type Memberships = NonNullable<PopulationShape['memberships']>
type MembershipKey = keyof Memberships[string]

/** What is said of the members of all kinds, of this one, and where; and what is said of the kind's facts. */
interface Said {
  readonly all: Memberships[string] | undefined
  readonly own: Memberships[string] | undefined
  readonly pathOf: (key: MembershipKey) => Path
  readonly kind: Facts
}

/** Facts of members, each in the place of one that all firms of the kind have. */
function memberFacts(around: Around, { all, own, pathOf, kind }: Said): FactPlan[] {
  const names = Object.keys({ ...around.shape.facts, ...kind })
  return Object.entries(own?.facts ?? all?.facts ?? {}).flatMap(([fact, said]) => {
    const path = [...pathOf('facts'), fact]
    const earlier = names.slice(0, Math.max(0, names.indexOf(fact)))
    const before = new Map([...around.facts].filter(([name]) => earlier.includes(name)))
    if (names.includes(fact)) return oneFact(around, said, { path, before })
    around.desk.strange('tenant/population-unknown', path, fact, names)
    return []
  })
}

/** The places of a kind of firm in the tenant's programs: what is said of all kinds, and key by key of this one. */
export function membershipPlans(around: Around, kind: Kind, ownPath: Path): MembershipPlan[] {
  const { desk, shape, tenant } = around
  const own = kind.memberships ?? {}
  return Object.keys({ ...shape.memberships, ...own }).flatMap(id => {
    const program = tenant.programs.get(id)
    const pathOf = (key: MembershipKey): Path =>
      own[id]?.[key] === undefined ? ['memberships', id, key] : [...ownPath, id, key]
    const said = { all: shape.memberships?.[id], own: own[id], pathOf, kind: kind.facts ?? {} }
    if (program) return [membershipPlan(around, program, said)]
    const path = Object.hasOwn(own, id) ? [...ownPath, id] : ['memberships', id]
    desk.strange('tenant/population-unknown', path, id, [...tenant.programs.keys()])
    return []
  })
}

function membershipPlan(around: Around, { program, tracks, drivers }: CompiledProgram, at: Said): MembershipPlan {
  const { desk } = around
  const { pathOf } = at
  const said = { ...at.all, ...at.own }
  const named = (key: 'tier' | 'track' | 'driver' | 'pledge', names: readonly (string | number)[]): Mix =>
    desk.named(pathOf(key), said[key], names.map(String))
  checkOrganization(around, pathOf('lead'), said.lead)
  const first = { low: program.from, high: program.from }
  return {
    program: program.id,
    tier: named('tier', [...program.tiers.keys()]),
    track: named(
      'track',
      tracks.map(({ id }) => id),
    ),
    driver: named(
      'driver',
      drivers.map(({ id }) => id),
    ),
    pledge: named('pledge', program.pledgeYears),
    lead: Object.fromEntries(tracks.map(track => [track.id, said.lead ?? track.lead ?? ''])),
    ...(program.baseYear === undefined ? {} : { baseYear: program.baseYear }),
    since: said.since === undefined ? first : desk.past(pathOf('since'), said.since),
    facts: memberFacts(around, at),
  }
}
