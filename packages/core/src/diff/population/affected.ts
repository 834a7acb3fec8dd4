import type { CompiledProgram } from '../../tenant/compile/program.js'
import type { Tenant } from '../../tenant/compile/tenant.js'
import type { Entry, Part } from '../part.js'
import { partsOfVersion, type ReadPart, type Version } from '../sections.js'

/** What of a program has to be computed for every firm, since its content, or what it hangs on, differs. */
export interface Affected {
  readonly measures: readonly string[]
  readonly eligibility: boolean
  readonly liaison: boolean
}

/** Says nothing that is computed. */
const prose: ReadonlySet<string> = new Set([
  'name',
  'en',
  'says',
  'help',
  'because',
  'asks',
  'evidence',
  'organizations',
  'decided-by',
  'verified-by',
  'clause',
])

const declared: ReadonlySet<string> = new Set(['facts', 'parameters', 'readings', 'tables', 'let'])

/** Keys of program.yaml on which every answer may hang. */
const general: ReadonlySet<string> = new Set([
  'in-force',
  'base-year',
  'tiers',
  'ladders',
  'pledge',
  'equivalences',
  'limits',
  'tracks',
])

const names = /\p{L}[\p{L}\p{M}\p{N}-]*/gu

function textOf(part: Part): string {
  if (part.kind === 'leaf') return part.canon
  return part.entries
    .filter(({ key }) => !prose.has(key))
    .map(({ key, part: inner }) => `${key}:{${textOf(inner)}}`)
    .sort()
    .join()
}

const entriesOf = (part: Part): readonly Entry[] => (part.kind === 'group' ? part.entries : [])

/** A claim of another measure that a fact names: `{ claim: smart-manufacturing }`. */
const claims = /\bclaim:\{([^{}]+)\}/g

const idIn = (key: string): string => key.slice(key.lastIndexOf('/') + 1)

/** What one version of a program says, part by part, and which names it says it with. */
class Content {
  readonly #declarations = new Map<string, string>()

  constructor(
    readonly tenant: Tenant,
    readonly program: CompiledProgram,
    readonly all: readonly ReadPart[],
  ) {
    for (const one of all.filter(
      ({ program: of, section }) => of === null || (of === this.#id && section === 'program'),
    ))
      for (const entry of entriesOf(one.part).filter(({ key }) => declared.has(key)))
        for (const { key, part } of entriesOf(entry.part)) this.#declare(key, textOf(part))
  }

  get #id(): string {
    return this.program.program.id
  }

  #declare(name: string, text: string): void {
    this.#declarations.set(name, (this.#declarations.get(name) ?? '') + text)
  }

  #section(section: string, { program = this.#id, id }: { program?: string; id?: string } = {}): string {
    const is = (one: ReadPart): boolean =>
      one.program === program && one.section === section && (id === undefined || idIn(one.key) === id)
    const found = this.all.find(is)
    return found ? textOf(found.part) : ''
  }

  /** What of program.yaml every answer may hang on. */
  #general(program: string): string {
    const main = this.all.find(one => one.program === program && one.section === 'program')
    const entries = main ? entriesOf(main.part).filter(({ key }) => general.has(key)) : []
    return entries.map(({ key, part }) => `${key}:${textOf(part)}`).join()
  }

  #closure(...texts: readonly string[]): string {
    const own = [this.program.program.standing, this.#general(this.#id), ...texts]
    const waiting = [...own]
    const seen = new Set<string>()
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      for (const [name] of next.matchAll(names)) {
        if (seen.has(name)) continue
        seen.add(name)
        const more = this.#declarations.get(name)
        if (more !== undefined) waiting.push(more)
      }
    const told = [...seen].sort().map(name => `${name}=${this.#declarations.get(name) ?? ''}`)
    return [...own, ...told].join('\n')
  }

  /** A measure with those that raise it, and those whose claims it names. */
  #measure(id: string): string {
    const text = this.#section('measure', { id })
    const raised = (this.program.measures.get(id)?.uplifts ?? []).flatMap(uplift => {
      const [name = '', program] = uplift.id.split('/').toReversed()
      const own = this.#section('measure', { id: name, ...(program === undefined ? {} : { program }) })
      return program === undefined ? [own] : [own, this.#general(program)]
    })
    const named = [...text.matchAll(claims)].map(([, claim = '']) => this.#section('measure', { id: claim }))
    return this.#closure(text, ...raised, ...named)
  }

  measure(id: string): string {
    const measure = this.program.measures.get(id)
    const standing = measure?.basis.standing ?? 'none'
    // What is taken over from a tenant above is written in no file of this one: any change may be one of it.
    const taken = measure?.origins ? this.tenant.configVersion : ''
    const idle = this.tenant.idleUplifts.has(`${this.#id}/${id}`)
    return `${standing} ${String(idle)} ${taken} ${this.#measure(id)}`
  }

  get eligibility(): string {
    return this.#closure(this.#section('selection'))
  }

  get liaison(): string {
    return this.#closure(this.#section('liaison'))
  }
}

function contentOf({ tenant, files }: Version, id: string): Content {
  const program = tenant.programs.get(id)
  if (!program) throw new RangeError(`there is no program ${id}`)
  const policy = new Map([...files].filter(([path]) => !path.startsWith('examples/')))
  return new Content(tenant, program, partsOfVersion({ tenant, files: policy }))
}

/** What differs between two versions of a program; what is unsure counts as different. */
export function affectedBy(before: Version, after: Version, ask: { program: string; everything?: boolean }): Affected {
  const { program: id, everything = false } = ask
  const [old, now] = [contentOf(before, id), contentOf(after, id)]
  const ids = [...new Set([...now.program.measures.keys(), ...old.program.measures.keys()])]
  const isListed = ({ program, tenant }: Content, measure: string): boolean => {
    const gives = program.measures.get(measure)?.gives
    return gives !== undefined && (gives !== 'uplift' || tenant.idleUplifts.has(`${id}/${measure}`))
  }
  const listed = ids.filter(measure => isListed(old, measure) || isListed(now, measure))
  return {
    measures: listed.filter(measure => everything || old.measure(measure) !== now.measure(measure)),
    eligibility: everything || old.eligibility !== now.eligibility,
    liaison: everything || old.liaison !== now.liaison,
  }
}
