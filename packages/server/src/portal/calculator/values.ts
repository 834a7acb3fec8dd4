import { type CompiledProgram, readSituation, type Situation } from '@peiyu/core'
import type { Loaded } from '../loaded.js'
import type { Found } from '../tenants.js'

/** What stands in the form's fields, by name; a name is the datum's path in a situation, joined by dots. */
export type Values = ReadonlyMap<string, string>

export type Fact = CompiledProgram['registry']['layers'][number]['facts'][number]

export const mostRows = 50

/** Every fact that the program knows, each id once: the first that declares it counts. */
export function factsOf(program: CompiledProgram): readonly Fact[] {
  const all = new Map<string, Fact>()
  for (const fact of program.registry.layers.flatMap(layer => layer.facts)) {
    if (!all.has(fact.symbol.id)) all.set(fact.symbol.id, fact)
  }
  return [...all.values()]
}

/** How many rows of a list stand in the form. */
export function rowsOf(values: Values, list: string): number {
  const said = Number(values.get(`rows.${list}`) ?? 3)
  return Number.isInteger(said) ? Math.min(Math.max(said, 3), mostRows) : 3
}

/** The invented firm that the tenant's folder brings, if it brings one. */
function demoSituation({ files }: Loaded): Situation | undefined {
  const text = files.get('demo/firm.yaml')
  return text === undefined ? undefined : readSituation('demo/firm.yaml', text).situation
}

/** The invented firm where it is one of this program: what it says of tier, measures and facts the program knows. */
export function exampleFor({ loaded, program }: Found): Situation | undefined {
  const demo = demoSituation(loaded)
  if (!demo) return undefined
  const facts = new Set(factsOf(program).map(({ symbol }) => symbol.id))
  const fits =
    (demo.tier === undefined || program.program.tiers.has(demo.tier)) &&
    (demo.ledger ?? []).every(({ measure }) => measure !== undefined && program.measures.has(measure)) &&
    Object.keys(demo.given ?? {}).some(id => facts.has(id))
  return fits ? demo : undefined
}

function* entriesOf(prefix: string, value: unknown): Generator<[string, string]> {
  if (typeof value === 'string') yield [prefix, value]
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* entriesOf(prefix === '' ? key : `${prefix}.${key}`, inner)
}

/** A situation as the values of a form. */
export const valuesOf = (situation: Situation): Values => new Map(entriesOf('', situation))
