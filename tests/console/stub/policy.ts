import { join } from 'node:path'
import {
  assess,
  claim,
  type Asked,
  type CompiledProgram,
  openOf,
  parseDay,
  partsOf,
  questionsOf,
  readSituation,
  type Tenant,
  termsOf,
  townsOf,
} from '@peiyu/core'
import { loadTenants } from '@peiyu/server'

const today = parseDay('2018-11-21') ?? 0

const loaded = loadTenants(join(import.meta.dirname, '../../../configs')).get('dongguan')?.tenant
if (!loaded) throw new Error('the shipped tenant is broken')
const tenant: Tenant = loaded

const programs: readonly CompiledProgram[] = [...tenant.programs.values()]
const organizations = Object.entries(tenant.organizations?.organizations ?? {}).map(([id, { name }]) => ({ id, name }))
export const towns = townsOf(tenant, today).map(({ id, name }) => ({ id, name }))
const organization = (id: string) => organizations.find(each => each.id === id) ?? { id, name: id }
const named = (things: Iterable<readonly [string, { readonly name: string }]>) =>
  [...things].map(([id, { name }]) => ({ id, name }))

const unitOf = ({ dimension, gives }: { dimension?: string; gives: string }): string | null =>
  dimension === 'money' ? 'yuan' : gives === 'places' ? 'places' : (dimension?.replace(/^unit:/, '') ?? null)

function described({ symbol, valueType, help }: Asked['fact']) {
  return {
    name: symbol.name,
    type: valueType.kind === 'number' ? valueType.dimension : valueType.kind,
    per: symbol.type.kind === 'series' ? 'year' : null,
    unit: null,
    options: valueType.kind === 'option' ? [...valueType.set.options].map(([id, name]) => ({ id, name })) : [],
    help: help ?? '',
  }
}

const asksOf = (asked: readonly Asked[] = []) =>
  asked.map(({ fact, years }) => ({ fact: fact.symbol.id, years, ...described(fact) }))

function measuresOf(program: CompiledProgram): object[] {
  const questions = questionsOf(program, { situation: {}, today })
  return [...program.measures.values()].map(measure => {
    const terms = termsOf(program, measure)
    const { id, name, basis, gives } = measure
    return {
      id,
      name,
      clause: basis.text,
      gives,
      unit: unitOf(measure),
      standing: program.program.standing,
      organizations: measure.organizations.map(organization),
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

const listed = new Set(['revenue', 'retained-tax'])

function factsOf(program: CompiledProgram): object[] {
  const declared = program.registry.layers.flatMap(layer => layer.facts)
  return declared.map(fact => ({
    id: fact.symbol.id,
    ...described(fact),
    chapter: '',
    listed: listed.has(fact.symbol.id),
  }))
}

const undecided = programs.flatMap(openOf)

/** `GET /policy`. */
export const policy = {
  configVersion: tenant.configVersion,
  programs: programs.map(({ program, tracks, drivers, measures, ...rest }) => ({
    id: program.id,
    name: program.name,
    standing: program.standing,
    tiers: named(program.tiers),
    tracks: tracks.map(({ id, name }) => ({ id, name })),
    drivers: drivers.map(({ id, name }) => ({ id, name })),
    measures: measuresOf({ program, tracks, drivers, measures, ...rest }),
  })),
  facts: [...new Map(programs.flatMap(factsOf).map(fact => [(fact as { id: string }).id, fact])).values()],
  parameters: undecided.filter(({ kind }) => kind === 'parameter').map(({ id, asks }) => ({ id, name: asks })),
  readings: undecided.filter(({ kind }) => kind !== 'parameter').map(({ id, asks }) => ({ id, name: asks })),
  towns,
  organizations,
}

/** `GET /policy/statements`. */
export const statements = {
  sources: tenant.coverage.map(coverage => ({
    id: coverage.source,
    name: tenant.sources.find(({ id }) => id === coverage.source)?.title ?? coverage.source,
    statements: coverage.statements,
    carried: coverage.carried,
    informative: coverage.informative,
    open: coverage.open.length,
    parts: partsOf(coverage),
    rows: coverage.rows.map(({ address, clause, says, carriers, informative }) => ({
      address,
      clause,
      says,
      carriers: carriers.map(({ section, rule }) => (rule ? `${section} ${rule}` : section)),
      informative: informative ?? null,
    })),
  })),
}

/** `GET /open`, with what has been set since. */
export const openWith = (set: ReadonlyMap<string, object>): object => ({
  programs: programs.map(program => ({
    id: program.program.id,
    name: program.program.name,
    places: openOf(program).map(({ kind, id, asks, clause, decidedBy, options, until, because, hangs }) => ({
      kind,
      id,
      asks,
      clause,
      decidedBy: decidedBy.map(organization),
      options: [...options].map(([option, name]) => ({ id: option, name })),
      until: until ?? null,
      because: because ?? null,
      hangs: hangs.map(({ kind: rule, id: ruleId, name, clause: at }) => ({
        kind: rule,
        id: ruleId,
        name,
        clause: at,
      })),
      set: set.get(`${program.program.id}/${id}`) ?? null,
    })),
  })),
})

/** `POST /enterprises/:id/assess`: every program's answer. */
export function assessed(situation: object): object {
  const read = readSituation('body', JSON.stringify(situation))
  if (!read.situation) throw new Error(JSON.stringify(read.issues))
  const given = read.situation
  const answers = programs.map(program => {
    const answered = assess(tenant, program, { situation: given, today })
    return answered?.ok ? [{ ...answered.result, name: program.program.name }] : []
  })
  return { programs: answers.flat() }
}

/** `POST /programs/:program/measures/:measure/claim`. */
export function claimedFor(program: string, measure: string, situation: object): object {
  const [asked, read] = [tenant.programs.get(program), readSituation('body', JSON.stringify(situation))]
  if (!asked || !read.situation) throw new Error('no such program, or a bad situation')
  const answered = claim(tenant, asked, { measure, situation: read.situation, today })
  if (!answered.ok) throw new Error(JSON.stringify(answered.problems))
  return answered.result
}
