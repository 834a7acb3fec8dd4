import { parseDay } from '../../base/dates.js'
import { inReadingOrder, type Issue } from '../../base/issue.js'
import { numberOf } from '../../language/values/type.js'
import type { Tenant } from '../compile/tenant.js'
import type { DeclaredFact } from '../declare/registry.js'
import type { Path } from '../read/plain.js'
import { type ReadSection, readSection } from '../read/section.js'
import { readYaml } from '../read/yaml.js'
import { population, type PopulationShape } from '../shape/population.js'
import { type Around, checkOrganization, oneFact } from './around.js'
import { PlanDesk, whole } from './desk.js'
import { factsByName } from './facts.js'
import { membershipPlans } from './memberships.js'
import { populationFile } from './population-file.js'
import type { EventPlan, FactPlan, KindPlan, PopulationPlan, UserPlan } from './plan.js'

export interface ReadPopulation {
  readonly plan?: PopulationPlan
  readonly issues: readonly Issue[]
}

type Kinds = PopulationShape['kinds']
type Facts = PopulationShape['facts']

const date = numberOf('date')
const count = numberOf('plain')

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
  const day = parseDay(shape.day)
  const desk = new PlanDesk(read, day)
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
    years: desk.years(['years'], shape.years),
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
  const between = desk.past([name, 'between'], event.between)
  return { [name]: { share: desk.share([name, 'share'], event.share, 0), between } }
}

function userPlan(around: Around, user: UserPlan, path: Path): UserPlan {
  const { desk, shape } = around
  const { organization, firm } = user
  checkOrganization(around, [...path, 'organization'], organization)
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
    registered: desk.past(kind.registered === undefined ? ['registered'] : [...path, 'registered'], registered),
    facts: factPlans(around, kind.facts ?? {}, [...path, 'facts']),
    memberships: membershipPlans(around, kind, [...path, 'memberships']),
  }
}

/** Facts of all firms, those of the kind in their place; what only the kind has comes last. */
function factPlans(around: Around, own: Facts, ownPath: Path): FactPlan[] {
  const before = new Map<string, DeclaredFact>()
  const common = around.shape.facts
  return Object.entries({ ...common, ...own }).flatMap(([fact, said]) =>
    oneFact(around, said, { path: [...(Object.hasOwn(own, fact) ? ownPath : ['facts']), fact], before }),
  )
}
