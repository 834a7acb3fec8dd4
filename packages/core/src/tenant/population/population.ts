import { inReadingOrder, type Issue } from '../../base/issue.js'
import { numberOf } from '../../language/values/type.js'
import type { CompiledProgram } from '../compile/program.js'
import type { Tenant } from '../compile/tenant.js'
import type { DeclaredFact } from '../declare/registry.js'
import type { Path } from '../read/plain.js'
import { type ReadSection, readSection } from '../read/section.js'
import { readYaml } from '../read/yaml.js'
import { population, type PopulationShape } from '../shape/population.js'
import { PlanDesk, whole } from './desk.js'
import { type Defaults, factPlan, factsByName } from './facts.js'
import { populationFile } from './population-file.js'
import type { EventPlan, FactPlan, KindPlan, MembershipPlan, PopulationPlan, UserPlan } from './plan.js'

export interface ReadPopulation {
  readonly plan?: PopulationPlan
  readonly issues: readonly Issue[]
}

type Kinds = PopulationShape['kinds']
type Facts = PopulationShape['facts']
type Memberships = NonNullable<PopulationShape['memberships']>

const date = numberOf('date')
const year = numberOf('year')
const count = numberOf('plain')

/** What everything of a plan is read against. */
interface Around {
  readonly desk: PlanDesk
  readonly shape: PopulationShape
  readonly tenant: Tenant
  readonly facts: ReadonlyMap<string, DeclaredFact>
  readonly defaults: Defaults
}

/** What of a file is right by its shape alone. */
function readPopulationShape(text: string): { read?: ReadSection<PopulationShape>; issues: readonly Issue[] } {
  const { node, issues } = readYaml(populationFile, text)
  if (!node) return { issues }
  const read = readSection(population, node)
  return { read, issues: [...issues, ...read.issues] }
}

/**
 * How a tenant's demonstration is populated, read against its config (演示数据); nothing where the folder does not say.
 *
 * Names must be those of the config, values readable by the types of their facts, shares no more than 100%.
 */
export function readPopulation(files: ReadonlyMap<string, string>, tenant: Tenant): ReadPopulation {
  const text = files.get(populationFile)
  if (text === undefined) return { issues: [] }
  const { read, issues } = readPopulationShape(text)
  const shape = read?.value
  if (!read || !shape || issues.some(issue => issue.severity === 'error')) return { issues }
  const desk = new PlanDesk(read)
  const plan = planOf({ desk, shape, tenant, files })
  const all = inReadingOrder([...issues, ...desk.issues])
  return all.some(issue => issue.severity === 'error') ? { issues: all } : { plan, issues: all }
}

function planOf({
  desk,
  shape,
  tenant,
  files,
}: Omit<Around, 'facts' | 'defaults'> & { files: ReadonlyMap<string, string> }): PopulationPlan {
  // The dictionary, tenant.yaml and facts.yaml are read before all that is a program's own.
  const commonLayers = files.has('facts.yaml') ? 3 : 2
  const layers = [...tenant.programs].map(([id, { registry }]) => [id, registry.layers] as const)
  const facts = factsByName(
    layers[0]?.[1].slice(0, commonLayers) ?? [],
    new Map(layers.map(([id, all]) => [id, all.slice(commonLayers)])),
  )
  const defaults = {
    years: desk.spread(['years'], shape.years, year),
    known: desk.share(['known'], shape.known, whole),
    verified: desk.share(['verified'], shape.verified, 0),
    called: (id: string) => tenant.organizations?.organizations[id]?.name ?? id,
  }
  const around: Around = { desk, shape, tenant, facts, defaults }
  const kinds = Object.entries(shape.kinds).map(([id, kind]) => kindPlan(around, id, kind))
  const shares = kinds.reduce((sum, { share }) => sum + share, 0)
  if (shares !== whole) desk.error('tenant/population-kinds', ['kinds'], { found: `${shares / 100}%` })
  if (!/^\d{6}$/.test(shape['district-code']))
    desk.error('tenant/population-code', ['district-code'], { found: shape['district-code'] })
  const firms = desk.spread(['firms'], shape.firms, count).low
  if (firms < 1 || firms > mostFirms) desk.error('tenant/population-size', ['firms'], { found: firms, most: mostFirms })
  const towns = desk.named(['towns'], shape.towns, townsOf(tenant))
  return {
    tenant: tenant.shape.id,
    day: desk.spread(['day'], shape.day, date).low,
    seed: shape.seed,
    firms,
    districtCode: shape['district-code'],
    places: desk.mix(['places'], shape.places),
    towns,
    corrected: desk.share(['corrected'], shape.corrected, 0),
    kinds,
    ...eventPlan(around, 'renamed'),
    ...eventPlan(around, 'moved'),
    users: (shape.users ?? []).map((user, i) => userPlan(around, user, ['users', i])),
  }
}

/** What a demonstration may hold: enough to fill pages, and made while somebody waits. */
const mostFirms = 5000

const townsOf = ({ organizations }: Tenant): string[] =>
  Object.entries(organizations?.organizations ?? {}).flatMap(([id, { kind }]) =>
    kind === 'town' || kind === 'park' ? [id] : [],
  )

function eventPlan({ desk, shape }: Around, name: 'renamed' | 'moved'): Partial<Record<typeof name, EventPlan>> {
  const event = shape[name]
  if (!event) return {}
  const between = desk.spread([name, 'between'], event.between, date)
  return { [name]: { share: desk.share([name, 'share'], event.share, 0), between } }
}

function userPlan({ desk, shape, tenant }: Around, user: UserPlan, path: Path): UserPlan {
  const organizations = Object.keys(tenant.organizations?.organizations ?? {})
  const { organization, firm } = user
  if (organization !== undefined && !organizations.includes(organization))
    desk.strange('tenant/unknown-organization', [...path, 'organization'], organization, organizations)
  if (firm !== undefined && !(firm in shape.kinds))
    desk.strange('tenant/population-unknown', [...path, 'firm'], firm, Object.keys(shape.kinds))
  return user
}

function kindPlan(around: Around, id: string, kind: Kinds[string]): KindPlan {
  const { desk, shape } = around
  const path = ['kinds', id]
  const registered = kind.registered ?? shape.registered
  return {
    id,
    share: desk.share([...path, 'share'], kind.share, 0),
    industries: kind.industries,
    forms: desk.mix([...path, 'forms'], kind.forms ?? '有限公司'),
    registered: desk.spread(kind.registered === undefined ? ['registered'] : [...path, 'registered'], registered, date),
    facts: factPlans(around, kind.facts ?? {}, [...path, 'facts']),
    memberships: membershipPlans(around, kind.memberships ?? {}, [...path, 'memberships']),
  }
}

/** Facts of all firms, those of the kind in their place; what only the kind has comes last. */
function factPlans({ desk, shape, facts, defaults }: Around, own: Facts, ownPath: Path): FactPlan[] {
  const before = new Map<string, DeclaredFact>()
  return Object.keys({ ...shape.facts, ...own }).flatMap(fact => {
    const isOwn = Object.hasOwn(own, fact)
    const path = [...(isOwn ? ownPath : ['facts']), fact]
    const declared = facts.get(fact)
    if (!declared) {
      desk.strange('tenant/unknown-fact', path, fact, [...facts.keys()])
      return []
    }
    const said = (isOwn ? own : shape.facts)[fact]
    const plan = said && factPlan({ desk, path, declared, before }, fact, said, defaults)
    before.set(fact, declared)
    return plan ? [plan] : []
  })
}

function membershipPlans(around: Around, own: Memberships, ownPath: Path): MembershipPlan[] {
  const { desk, shape, tenant } = around
  return Object.keys({ ...shape.memberships, ...own }).flatMap(id => {
    const program = tenant.programs.get(id)
    const path = Object.hasOwn(own, id) ? [...ownPath, id] : ['memberships', id]
    if (program) return [membershipPlan(desk, program, { all: shape.memberships?.[id], own: own[id], ownPath })]
    desk.strange('tenant/population-unknown', path, id, [...tenant.programs.keys()])
    return []
  })
}

interface Said {
  readonly all: Memberships[string] | undefined
  readonly own: Memberships[string] | undefined
  readonly ownPath: Path
}

function membershipPlan(
  desk: PlanDesk,
  { program, tracks, drivers }: CompiledProgram,
  { all, own, ownPath }: Said,
): MembershipPlan {
  const pathOf = (key: keyof Memberships[string]): Path => [
    ...(own?.[key] === undefined ? ['memberships'] : ownPath),
    program.id,
    key,
  ]
  const said = { ...all, ...own }
  const lead = said.lead
  const { baseYear } = program
  return {
    program: program.id,
    tier: desk.named(pathOf('tier'), said.tier, program.tiers.keys()),
    track: desk.named(
      pathOf('track'),
      said.track,
      tracks.map(one => one.id),
    ),
    driver: desk.named(
      pathOf('driver'),
      said.driver,
      drivers.map(one => one.id),
    ),
    lead: Object.fromEntries(tracks.map(track => [track.id, lead ?? track.lead ?? ''])),
    pledge: desk.named(pathOf('pledge'), said.pledge, program.pledgeYears.map(String)),
    ...(baseYear === undefined ? {} : { baseYear }),
    since:
      said.since === undefined
        ? { low: program.from, high: program.from }
        : desk.spread(pathOf('since'), said.since, date),
  }
}
