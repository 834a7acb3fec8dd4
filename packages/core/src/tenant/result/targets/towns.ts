import type { Day } from '../../../base/dates.js'
import { nearest } from '../../../base/nearest.js'
import { existsOn, isCalled, namesIn, type Organization } from '../../../organization/directory.js'
import type { CompiledProgram } from '../../compile/program.js'
import type { Tenant } from '../../compile/tenant.js'
import type { Situation, SituationProblem } from '../../situation/situation.js'
import { directoryOf } from '../people.js'

/** A town or park of a tenant (镇街、园区). */
export interface Town {
  readonly id: string
  readonly name: string
  readonly kind: string
}

type Entries = readonly (readonly [string, Organization])[]

const entriesOf = (tenant: Tenant): Entries =>
  Object.entries(directoryOf(tenant).organizations).filter(([, { kind }]) => kind === 'town' || kind === 'park')

/** Towns and parks that exist on a day. */
export const townsOf = (tenant: Tenant, on: Day): readonly Town[] =>
  entriesOf(tenant).flatMap(([id, entry]) => (existsOn(entry, on) ? [{ id, name: entry.name, kind: entry.kind }] : []))

/** Under which key a situation gives the figures of a town: its id, name or short name. */
function keyOf(tenant: Tenant, { id }: Town, situation: Situation): string | undefined {
  const entry = tenant.organizations?.organizations[id]
  return entry && Object.keys(situation.towns ?? {}).find(key => isCalled([id, entry], key))
}

/** What one town's indicator is computed from. */
export interface TownCase {
  readonly town: Town
  readonly situation: Situation
  /** Problems of its figures, by where they stand in the whole situation. */
  readonly placed: (problem: SituationProblem) => SituationProblem
}

/** Each town's situation: its own figures; of the rest what is not a town's, since one town's is not another's. */
export function townCases(tenant: Tenant, program: CompiledProgram, { towns, situation }: TownsAsked): TownCase[] {
  const facts = program.registry.layers.flatMap(layer => layer.facts)
  const local = facts.filter(({ about }) => about === 'town' || about === 'park')
  const names = new Set(local.flatMap(({ symbol }) => [symbol.id, symbol.name]))
  const rest = Object.entries(situation.given ?? {}).filter(([name]) => !names.has(name))
  return towns.map(town => {
    const key = keyOf(tenant, town, situation)
    const own = (key === undefined ? undefined : situation.towns?.[key]) ?? {}
    return {
      town,
      situation: { ...situation, town: town.id, given: { ...Object.fromEntries(rest), ...own } },
      placed: problem => {
        const [root, name = '', ...deeper] = problem.path
        const isOwn = root === 'given' && Object.hasOwn(own, name)
        return isOwn && key !== undefined ? { ...problem, path: ['towns', key, name, ...deeper] } : problem
      },
    }
  })
}

interface TownsAsked {
  readonly towns: readonly Town[]
  readonly situation: Situation
}

/** Towns that nobody knows, and figures of them that nothing asks: slips of the pen. */
export function unknownTowns(tenant: Tenant, program: CompiledProgram, { towns = {} }: Situation): SituationProblem[] {
  const entries = entriesOf(tenant)
  const called = namesIn(Object.fromEntries(entries))
  const facts = program.registry.layers.flatMap(layer => layer.facts)
  const names = facts.flatMap(({ symbol }) => [symbol.id, symbol.name])
  const stray = (found: string, known: readonly string[], path: string[]): SituationProblem => ({
    code: 'situation/unknown-name',
    path,
    params: { found, suggestion: nearest(found, known) ?? '' },
  })
  return Object.entries(towns).flatMap(([key, figures]) => {
    if (!entries.some(entry => isCalled(entry, key))) return [stray(key, called, ['towns', key])]
    return Object.keys(figures).flatMap(name =>
      names.includes(name) ? [] : [stray(name, names, ['towns', key, name])],
    )
  })
}
