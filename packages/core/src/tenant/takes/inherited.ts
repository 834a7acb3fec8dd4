import type { Place } from '../../base/issue.js'
import { lex } from '../../language/read/lex.js'
import { normalName } from '../../language/read/words.js'
import type { Declares } from '../declare/declare.js'
import { typeKeyOf } from '../declare/declared-type.js'
import type { Places } from '../declare/desk.js'
import type { Path } from '../read/plain.js'
import type { Ancestor } from './ancestry.js'
import type { Elsewhere } from './elsewhere.js'
import { piecesOf } from './pieces.js'
import type { WrittenOut } from './written-out.js'

/** What a program of a tenant above declares and a measure that was taken from there uses. */
export interface Inherited {
  readonly declares: Declares
  readonly places: Places
}

type Section = ReturnType<Ancestor['shared']>[number]
type Kind = keyof Declares

interface Declared {
  readonly kind: Kind
  readonly id: string
  readonly names: readonly string[]
  readonly value: unknown
  readonly section: Section
}

const kinds: readonly Kind[] = ['facts', 'parameters', 'readings', 'tables', 'let']

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function declaredIn(section: Section): Declared[] {
  const value: Declares | undefined = section.read.value
  return kinds.flatMap(kind =>
    Object.entries<unknown>(value?.[kind] ?? {}).map(([id, declared]): Declared => {
      const named = isMap(declared) ? typeKeyOf(declared)?.name : undefined
      return { kind, id, names: named === undefined ? [id] : [id, named], value: declared, section }
    }),
  )
}

/** Every name that any text in a value could mean, were it an expression. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return lex(value).tokens.flatMap(token => (token.kind === 'name' ? [token.name] : []))
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(namesIn)
}

/** Whose parts a written-out measure has, and the names in them. */
function namesByOwner({ section, places }: WrittenOut): Map<string, { from: Elsewhere; names: string[] }> {
  const owners = new Map<string, { from: Elsewhere; names: string[] }>()
  const shape = section.read.value
  if (!shape) return owners
  for (const { path, value } of piecesOf(shape)) {
    const from = places?.elsewhere?.(path)
    if (!from) continue
    const program = programOf(from)
    const known = owners.get(program) ?? { from, names: [] }
    owners.set(program, known)
    known.names.push(...namesIn(value))
  }
  return owners
}

/** `tenant/program` of `tenant/program/measure`. */
const programOf = ({ address }: Elsewhere): string => address.split('/').slice(0, 2).join('/')

/** The declarations that these names mean, with those that they use in turn. */
function closure(all: readonly Declared[], wanted: readonly string[], isSeen: (name: string) => boolean): Declared[] {
  const found = new Set<Declared>()
  const waiting = [...wanted]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const declared = all.find(({ names }) => names.some(one => normalName(one) === name))
    if (!declared || found.has(declared) || declared.names.some(isSeen)) continue
    found.add(declared)
    waiting.push(...namesIn(declared.value))
  }
  return all.filter(one => found.has(one))
}

function inheritedFrom(declared: readonly Declared[], from: Elsewhere): Inherited {
  const [tenant = ''] = from.address.split('/')
  const declares = Object.fromEntries(
    kinds.map(kind => [
      kind,
      Object.fromEntries(declared.flatMap(one => (one.kind === kind ? [[one.id, one.value]] : []))),
    ]),
  )
  const sectionOf = ([kind, id]: Path) => declared.find(one => one.kind === kind && one.id === id)?.section
  const at = (place: Place | undefined): Place => ({
    ...(place ?? { line: 1, column: 1 }),
    file: `../${tenant}/${place?.file ?? 'tenant.yaml'}`,
  })
  return {
    declares,
    places: {
      placeOf: (path, offset) => at(sectionOf(path)?.read.placeOf(path, offset)),
      keyPlaceOf: path => at(sectionOf(path)?.read.keyPlaceOf(path)),
      elsewhere: () => from,
    },
  }
}

/**
 * What the programs above declare for measures that were taken from them, by `tenant/program`: no more than what those
 * measures use. What this tenant declares under the same name stands in its place.
 */
export function inherited(
  all: readonly WrittenOut[],
  find: (tenant: string) => Ancestor | undefined,
  isSeen: (name: string) => boolean,
): readonly Inherited[] {
  const wanted = new Map<string, { from: Elsewhere; names: string[] }>()
  for (const one of all) {
    for (const [program, { from, names }] of namesByOwner(one)) {
      const known = wanted.get(program) ?? { from, names: [] }
      wanted.set(program, { from: known.from, names: [...known.names, ...names] })
    }
  }
  return [...wanted].flatMap(([address, { from, names }]) => {
    const [tenant = '', program = ''] = address.split('/')
    const declared = find(tenant)?.shared(program).flatMap(declaredIn) ?? []
    const used = closure(declared, names, isSeen)
    return used.length === 0 ? [] : [inheritedFrom(used, from)]
  })
}
