import { type Directory, namesIn } from '../organization/directory.js'
import { normalName } from '../language/read/words.js'
import type { Symbol } from '../language/values/symbol.js'
import type { Type } from '../language/values/type.js'
import type { CompiledProgram } from '../tenant/compile/program.js'
import type { Tenant } from '../tenant/compile/tenant.js'
import { directoryOf } from '../tenant/result/people.js'

/** A fact that a column of a sheet may give (数据). */
export interface KnownFact {
  /** Its id; `program/fact` where only a program declares it. */
  readonly key: string
  readonly id: string
  readonly name: string
  readonly en?: string
  /** Of one value. */
  readonly type: Type
  readonly yearly: boolean
  readonly listed: boolean
  readonly help?: string
}

/** A program that a row may make an enterprise a member of. */
export interface KnownProgram {
  readonly id: string
  readonly name: string
  readonly context: Readonly<Record<'tier' | 'track' | 'driver', Symbol>>
  readonly hasTiers: boolean
  readonly pledgeYears: readonly number[]
}

/** What a tenant's sheets may speak of: facts, programs, towns and organizations, by their words (导入用的数据目录). */
export interface ImportDictionary {
  readonly facts: ReadonlyMap<string, KnownFact>
  /** Facts by every word that they answer to; several where programs share a word. */
  readonly factsByWord: ReadonlyMap<string, readonly KnownFact[]>
  readonly programs: ReadonlyMap<string, KnownProgram>
  readonly organizations: Directory['organizations']
  readonly towns: Directory['organizations']
}

/** Words as they are compared: of one width, without blanks and line ends. */
export const wordOf = (text: string): string => normalName(text).replace(/\s+/g, '').toLowerCase()

/** A claim's facts and those of lists come with a claim; a town's are not a firm's. */
const isFirms = ({ owner, type }: Symbol, about: string | undefined): boolean =>
  owner === 'firm' && type.kind !== 'list' && (about === undefined || about === 'enterprise')

function factsOf({ program, shape, registry, shared }: CompiledProgram): KnownFact[] {
  const own = new Set(Object.keys(shape.facts ?? {}))
  return registry.layers.flatMap(layer =>
    layer.facts.flatMap(({ symbol, valueType, listed, help, about }): KnownFact[] => {
      if (!isFirms(symbol, about) || symbol.id.includes('.')) return []
      const isCommon = shared.includes(layer) && !own.has(symbol.id)
      const { id, name, en } = symbol
      return [
        {
          key: isCommon ? id : `${program.id}/${id}`,
          id,
          name,
          type: valueType,
          yearly: symbol.type.kind === 'series',
          listed,
          ...(en === undefined ? {} : { en }),
          ...(help === undefined ? {} : { help }),
        },
      ]
    }),
  )
}

function byWord(facts: Iterable<KnownFact>): ReadonlyMap<string, readonly KnownFact[]> {
  const words = new Map<string, KnownFact[]>()
  for (const fact of facts) {
    for (const word of new Set([fact.key, fact.id, fact.name, fact.en ?? fact.id].map(wordOf))) {
      const known = words.get(word)
      if (known) known.push(fact)
      else words.set(word, [fact])
    }
  }
  return words
}

const programOf = ({ program, context }: CompiledProgram): KnownProgram => ({
  id: program.id,
  name: program.name,
  context,
  hasTiers: program.tiers.size > 0,
  pledgeYears: program.pledgeYears,
})

/** Gathers what sheets of a tenant may speak of. */
export function importDictionary(tenant: Tenant): ImportDictionary {
  const facts = new Map<string, KnownFact>()
  for (const program of tenant.programs.values())
    for (const fact of factsOf(program)) if (!facts.has(fact.key)) facts.set(fact.key, fact)
  const { organizations } = directoryOf(tenant)
  const isTown = (kind: string): boolean => kind === 'town' || kind === 'park'
  return {
    facts,
    factsByWord: byWord(facts.values()),
    programs: new Map([...tenant.programs].map(([id, program]) => [id, programOf(program)] as const)),
    organizations,
    towns: Object.fromEntries(Object.entries(organizations).filter(([, { kind }]) => isTown(kind))),
  }
}

/** The program that a cell names: by id or name. */
export const programCalled = ({ programs }: ImportDictionary, word: string): KnownProgram | undefined =>
  programs.get(word) ?? [...programs.values()].find(({ name }) => wordOf(name) === wordOf(word))

/** The ids of organizations by every word that they are called, however blanks and widths are typed. */
const called = new WeakMap<object, ReadonlyMap<string, string>>()

/** The id of an organization or town that a cell names: by id, name or short name. */
export function organizationCalled(among: Directory['organizations'], word: string): string | undefined {
  const known =
    called.get(among) ??
    new Map(
      Object.entries(among)
        .toReversed()
        .flatMap(entry => namesIn(Object.fromEntries([entry])).map(name => [wordOf(name), entry[0]] as const)),
    )
  called.set(among, known)
  return known.get(wordOf(word))
}
