import { nearest } from '../base/nearest.js'
import type { CompiledProgram } from '../tenant/compile/program.js'
import { unknownNames } from '../tenant/result/unknown-names.js'
import type { MembershipSaid, Situation, SituationProblem } from '../tenant/situation/situation.js'
import type { MatchCode } from './codes.js'
import type { Family, FamilyProgram } from './family.js'
import { without } from './without.js'

type Path = SituationProblem['path']

/** What one program is told of a firm: names that it knows, the firm's place in it, its own ledger. */
export interface Share {
  readonly at: FamilyProgram
  readonly situation: Situation
  /** Where a part of the share stands in what was given. */
  readonly given: (path: Path) => Path
}

const ofMembership = ['tier', 'track', 'driver', 'lead', 'pledge', 'member'] as const
/** Maps whose names mean what one program says; a name that several know has to say whose it is. */
const ofProgram = ['parameters', 'readings', 'decided'] as const

const problem = (
  code: MatchCode | 'situation/unknown-name' | 'situation/unknown-measure',
  path: Path,
  params: SituationProblem['params'],
): SituationProblem => ({ code, path, params })

const said = (situation: Situation): MembershipSaid =>
  Object.fromEntries(ofMembership.flatMap(key => (situation[key] === undefined ? [] : [[key, situation[key]]])))

/** `tenant/program/name` as the address of a program and a name of it; a plain name means whatever knows it. */
function apart(name: string): { readonly address?: string; readonly name: string } {
  const at = name.lastIndexOf('/')
  return at < 0 ? { name } : { address: name.slice(0, at), name: name.slice(at + 1) }
}

/** Programs that an address means: in full, or by its last step where that is one program only. */
function meant(family: Family, address: string): readonly FamilyProgram[] {
  const whole = family.programs.filter(one => one.address === address)
  return whole.length > 0 || address.includes('/')
    ? whole
    : family.programs.filter(({ program }) => program.program.id === address)
}

/** Whose place the top of a file speaks of: that of the home's program which has tiers. */
function topProgram({ programs }: Family): readonly FamilyProgram[] {
  const home = programs.filter(({ relation }) => relation === 'home')
  const tiered = home.filter(({ program }) => program.program.tiers.size > 0)
  return tiered.length > 0 ? tiered : home
}

/** A firm's place in a program, and under which key of `memberships` it was said; at the top where under none. */
interface Placed {
  readonly said: MembershipSaid
  readonly under?: string
}

class Sharing {
  readonly problems: SituationProblem[] = []
  readonly #places = new Map<FamilyProgram, Placed>()

  constructor(
    readonly family: Family,
    readonly situation: Situation,
  ) {
    const top = topProgram(family)
    const [first] = Object.keys(said(situation))
    if (first !== undefined && top.length > 1) this.#severalMean('match/which-program', [first], first, top)
    else if (first !== undefined) for (const one of top) this.#places.set(one, { said: said(situation) })
    for (const [id, membership] of Object.entries(situation.memberships ?? {})) this.#place(id, membership)
  }

  #place(id: string, membership: MembershipSaid): void {
    const all = meant(this.family, id)
    const names = this.family.programs.map(({ address }) => address)
    const path = ['memberships', id]
    if (all.length === 0)
      this.problems.push(problem('situation/unknown-name', path, { found: id, suggestion: nearest(id, names) ?? '' }))
    if (all.length > 1) this.#severalMean('match/several-mean', path, id, all)
    for (const one of all) this.#places.set(one, { said: membership, under: id })
  }

  #severalMean(code: MatchCode, path: Path, found: string, all: readonly FamilyProgram[]): void {
    this.problems.push(problem(code, path, { found, options: all.map(({ address }) => address).join('、') }))
  }

  /** Facts that several programs declare under one name and mean differently have to say whose they are. */
  #given(): Map<string, readonly FamilyProgram[]> {
    return new Map(
      Object.keys(this.situation.given ?? {}).map(written => {
        const { address, name } = apart(written)
        const among = address === undefined ? this.family.programs : meant(this.family, address)
        const meanings = among
          .map(one => ({ one, says: factsOf(one.program, name) }))
          .filter(({ says }) => says.length > 0)
        const apartFrom = (a: string[], b: string[]): boolean => !a.some(says => b.includes(says))
        const differ = meanings.some(({ says }) => meanings.some(other => apartFrom(says, other.says)))
        if (address === undefined && differ)
          this.#severalMean(
            'match/several-mean',
            ['given', written],
            name,
            meanings.map(({ one }) => one),
          )
        if (
          address !== undefined &&
          !among.some(({ program }) => unknownNames(program, { given: { [name]: '' } }).length === 0)
        )
          this.problems.push(problem('situation/unknown-name', ['given', written], { found: written, suggestion: '' }))
        return [written, among] as const
      }),
    )
  }

  /** Names of parameters, readings and decisions, each with the programs that it means. */
  #named(key: (typeof ofProgram)[number], names: readonly string[]): Map<string, readonly FamilyProgram[]> {
    return new Map(
      names.map(written => {
        const { address, name } = apart(written)
        const among = address === undefined ? this.family.programs : meant(this.family, address)
        const knowing = among.filter(({ program }) => knows(program, key, name))
        if (address === undefined && knowing.length > 1)
          this.#severalMean('match/several-mean', [key, written], name, knowing)
        if (knowing.length === 0)
          this.problems.push(problem('situation/unknown-name', [key, written], { found: written, suggestion: '' }))
        return [written, knowing] as const
      }),
    )
  }

  #ledger(): readonly (readonly FamilyProgram[])[] {
    return (this.situation.ledger ?? []).map((entry, i) => {
      const written = entry['measure'] ?? ''
      const { address, name } = apart(written)
      const among = address === undefined ? this.family.programs : meant(this.family, address)
      const having = among.filter(({ program }) => hasMeasure(program, name))
      const path = ['ledger', i, 'measure']
      if (having.length > 1) this.#severalMean('match/several-mean', path, written, having)
      if (having.length === 0) {
        const names = this.family.programs.flatMap(({ program }) => [...program.measures.keys()])
        const suggestion = nearest(name, names) ?? ''
        this.problems.push(problem('situation/unknown-measure', path, { found: written, suggestion }))
      }
      return having
    })
  }

  /** Each program's share. A name that no program knows is a mistake; what only some know is told to those. */
  shares(): Share[] {
    const named = new Map(
      ofProgram.map(key => [key, this.#named(key, Object.keys(this.situation[key] ?? {}))] as const),
    )
    const unset = this.#named('parameters', this.situation.unset ?? [])
    const given = this.#given()
    const ledger = this.#ledger()
    const shares = this.family.programs.map(at => this.#share(at, { named, unset, ledger, given }))
    const lost = shares.map(({ unknown }) => new Map(unknown.map(one => [one.path.join('/'), one])))
    const [first = new Map<string, SituationProblem>(), ...others] = lost
    for (const [key, one] of first) {
      if (!others.every(other => other.has(key))) continue
      const near = lost.find(other => other.get(key)?.params['suggestion'] !== '')?.get(key)
      this.problems.push(near ?? one)
    }
    return shares
  }

  #share(
    at: FamilyProgram,
    {
      named,
      unset,
      ledger,
      given,
    }: {
      named: ReadonlyMap<string, ReadonlyMap<string, readonly FamilyProgram[]>>
      unset: ReadonlyMap<string, readonly FamilyProgram[]>
      ledger: readonly (readonly FamilyProgram[])[]
      given: ReadonlyMap<string, readonly FamilyProgram[]>
    },
  ): Share & { unknown: readonly SituationProblem[] } {
    const { situation } = this
    const own = Object.fromEntries(
      ofProgram.map(key => [
        key,
        Object.fromEntries(
          Object.entries(situation[key] ?? {}).flatMap(([written, value]) =>
            named.get(key)?.get(written)?.includes(at) ? [[apart(written).name, value] as const] : [],
          ),
        ),
      ]),
    )
    const entries = (situation.ledger ?? []).flatMap((entry, i) =>
      ledger[i]?.includes(at) ? [{ i, entry: { ...entry, measure: apart(entry['measure'] ?? '').name } }] : [],
    )
    const kept: Situation = {
      on: situation.on,
      year: situation.year,
      town: situation.town,
      given: Object.fromEntries(
        Object.entries(situation.given ?? {}).flatMap(([written, value]) =>
          given.get(written)?.includes(at) ? [[apart(written).name, value] as const] : [],
        ),
      ),
      records: situation.records,
      ...this.#places.get(at)?.said,
      memberships: this.#elsewhere(at),
      ...own,
      unset: [...unset].flatMap(([written, all]) => (all.includes(at) ? [apart(written).name] : [])),
      ledger: entries.map(({ entry }) => entry),
    }
    const unknown = unknownNames(at.program, kept)
    return { at, situation: without(kept, unknown), unknown, given: path => this.#written(at, path, entries) }
  }

  /** The firm's places in the other programs of the same tenant, as uplifts ask for them. */
  #elsewhere(at: FamilyProgram): Record<string, MembershipSaid> {
    const others = [...this.#places].filter(([one]) => one !== at && one.tenant === at.tenant)
    return Object.fromEntries(others.map(([{ program }, placed]) => [program.program.id, placed.said]))
  }

  /** Where a part of a share stands in what was given. */
  #written(at: FamilyProgram, path: Path, entries: readonly { readonly i: number }[]): Path {
    const [key, step, ...rest] = path
    if (key === 'ledger' && typeof step === 'number') return ['ledger', entries[step]?.i ?? step, ...rest]
    const under = this.#places.get(at)?.under
    return under !== undefined && ofMembership.some(name => name === key) ? ['memberships', under, ...path] : path
  }
}

/** What the facts of a name mean in a program: what they are called there. An identity means the same wherever it stands. */
const factsOf = ({ registry }: CompiledProgram, name: string): string[] =>
  registry.layers.flatMap(({ facts }) =>
    facts.flatMap(({ symbol }) =>
      (symbol.id === name || symbol.name === name) && symbol.type.kind !== 'thing' ? [symbol.name] : [],
    ),
  )

/** What a program calls a thing, asked of the one place that knows: an unknown name is told there. */
const knows = (program: CompiledProgram, key: (typeof ofProgram)[number], name: string): boolean =>
  unknownNames(program, { [key]: { [name]: '' } }).length === 0

const hasMeasure = ({ measures }: CompiledProgram, name: string): boolean =>
  measures.has(name) || [...measures.values()].some(measure => measure.name === name)

/** Tells each program of a family what it understands of one firm (一数多用). */
export function sharesOf(family: Family, situation: Situation): { shares: Share[]; problems: SituationProblem[] } {
  const sharing = new Sharing(family, situation)
  return { shares: sharing.shares(), problems: sharing.problems }
}
