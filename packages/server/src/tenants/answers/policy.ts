import {
  type Asked,
  type CompiledProgram,
  type Day,
  dayText,
  dictionary,
  dictionaryChapters,
  openOf,
  questionsOf,
  type Tenant,
  termsOf,
  townsOf,
} from '@peiyu/core'
import { firmFacts, type FirmFact } from '@peiyu/core/family'

export interface Named {
  readonly id: string
  readonly name: string
}

/** What ids of organizations are called. */
const organizationsOf = (tenant: Tenant): readonly Named[] =>
  Object.entries(tenant.organizations?.organizations ?? {}).map(([id, { name }]) => ({ id, name }))

/** An organization by its name; its id where the config does not name it. */
export const namedOrganization = (tenant: Tenant, id: string): Named => ({
  id,
  name: tenant.organizations?.organizations[id]?.name ?? id,
})

type Measure = CompiledProgram['measures'] extends ReadonlyMap<string, infer M> ? M : never

const unitOf = ({ dimension, gives }: Measure): string | null =>
  dimension === 'money' ? 'yuan' : gives === 'places' ? 'places' : (dimension?.replace(/^unit:/, '') ?? null)

type Declared = Asked['fact']

/** What a form needs to ask for a fact. */
function described({ symbol, valueType, help = '' }: Declared) {
  const options = valueType.kind === 'option' ? [...valueType.set.options] : []
  return {
    name: symbol.name,
    type: valueType.kind === 'number' ? valueType.dimension : valueType.kind,
    per: symbol.type.kind === 'series' ? ('year' as const) : null,
    unit: dictionary[symbol.id]?.unit ?? null,
    options: options.map(([id, name]) => ({ id, name })),
    help,
  }
}

/** What a claim asks: facts of the firm, and of the claim alone, which no list of firms' facts has. */
const asksOf = (asked: readonly Asked[] = []) =>
  asked.map(({ fact, years }) => ({ fact: fact.symbol.id, years, ...described(fact) }))

function measuresOf(tenant: Tenant, program: CompiledProgram, today: Day) {
  const questions = questionsOf(program, { situation: {}, today })
  return [...program.measures.values()].map(measure => {
    const { id, name, basis, gives, force } = measure
    const terms = termsOf(program, measure)
    return {
      id,
      name,
      clause: basis.text,
      force,
      gives,
      unit: unitOf(measure),
      standing: program.program.standing,
      organizations: measure.organizations.map(one => namedOrganization(tenant, one)),
      terms: {
        for: terms.for ?? null,
        amount: terms.amount?.says ?? null,
        conditions: terms.conditions,
        limits: terms.limits.map(({ scope, says, clause }) => ({ scope, says, clause })),
      },
      asks: asksOf(questions.claims.get(id)),
    }
  })
}

const namesOf = (things: Iterable<Named>): Named[] => [...things].map(({ id, name }) => ({ id, name }))

function programOf(tenant: Tenant, compiled: CompiledProgram, today: Day) {
  const { program, tracks, drivers } = compiled
  return {
    id: program.id,
    name: program.name,
    standing: program.standing,
    from: dayText(program.from),
    until: program.until === undefined ? null : dayText(program.until),
    baseYear: program.baseYear ?? null,
    pledgeYears: program.pledgeYears,
    tiers: namesOf(program.tiers.values()),
    tracks: namesOf(tracks),
    drivers: namesOf(drivers),
    measures: measuresOf(tenant, compiled, today),
  }
}

const chapterOf = new Map(
  Object.entries(dictionaryChapters).flatMap(([chapter, facts]) =>
    Object.keys(facts).map(id => [id, chapter] as const),
  ),
)

function factOf([key, { fact, program }]: readonly [string, FirmFact]) {
  const { listed, fresh = null, verifiedBy = null } = fact
  const chapter = chapterOf.get(key) ?? program.program.name
  return { id: key, ...described(fact), fresh, verifiedBy, chapter, listed }
}

/** The policy of a tenant as pages and outside systems need it: what there is, by id and name (政策目录). */
export function policyAnswer(tenant: Tenant, today: Day): object {
  const undecided = [...tenant.programs.values()].flatMap(openOf)
  const called = (isParameter: boolean): Named[] =>
    undecided.filter(({ kind }) => (kind === 'parameter') === isParameter).map(({ id, asks }) => ({ id, name: asks }))
  return {
    configVersion: tenant.configVersion,
    programs: [...tenant.programs.values()].map(program => programOf(tenant, program, today)),
    facts: [...firmFacts(tenant)].map(factOf),
    parameters: called(true),
    readings: called(false),
    towns: townsOf(tenant, today).map(({ id, name }) => ({ id, name })),
    organizations: organizationsOf(tenant),
  }
}
