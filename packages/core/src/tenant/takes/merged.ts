import type { Path } from '../read/plain.js'
import type { MeasureShape } from '../shape/measure.js'

/** Lists whose entries replace those of the same id. */
const byId = ['limits', 'requires'] as const
/** Maps whose entries replace those of the same name. */
const byName = ['facts', 'parameters', 'readings', 'tables', 'let', 'discretion'] as const
/** Parts that say how much: who says one way drops the other. */
const amounts = ['fixed', 'base', 'rate', 'amount', 'places'] as const
/** What is the taking measure's own in any case. */
const never: ReadonlySet<string> = new Set(['id', 'takes'])

type ByIdKey = (typeof byId)[number]
const isById = (key: unknown): key is ByIdKey => byId.some(name => name === key)
const isByName = (key: unknown): boolean => byName.some(name => name === key)

/** Where an entry of a merged list stands: in the measure itself, or in the one taken over. */
interface Entry {
  readonly own: boolean
  readonly index: number
}

/** A measure with what it takes over written out (沿用). */
export interface Merged {
  readonly shape: MeasureShape
  /** Whether what stands under a path is the measure's own, and its path there or in the measure taken over. */
  readonly whose: (path: Path) => { readonly own: boolean; readonly path: Path }
}

type Listed = readonly { readonly id: string; readonly clause?: string[] | undefined }[]

/** Entries as the measure taken over has them, each replaced by the own one of its id; new ones follow. */
function entriesOf(own: Listed, taken: Listed): Entry[] {
  const at = (id: string): number => own.findIndex(one => one.id === id)
  const kept = taken.map(({ id }, index): Entry => (at(id) < 0 ? { own: false, index } : { own: true, index: at(id) }))
  const added = own.flatMap(({ id }, index): Entry[] =>
    taken.some(one => one.id === id) ? [] : [{ own: true, index }],
  )
  return [...kept, ...added]
}

/** The amount is said in one way: `fixed`, or `base` with `rate`, or another. */
function withoutOtherAmounts(own: MeasureShape, taken: MeasureShape): MeasureShape {
  const said = amounts.filter(key => own[key] !== undefined)
  const parts: readonly string[] = said.some(key => key === 'base' || key === 'rate') ? ['base', 'rate'] : said
  if (said.length === 0) return taken
  const dropped = new Set<string>(amounts.filter(key => !parts.includes(key)))
  // Optional keys are left out; the rest is what it was.
  return Object.fromEntries(Object.entries(taken).filter(([key]) => !dropped.has(key))) as MeasureShape
}

/** What rests on the whole measure there rests on its clause here too, also where this one names a clause of its own. */
const citing = (shape: MeasureShape): MeasureShape => {
  const { clause } = shape
  if (clause === undefined) return shape
  const cite = <T extends { clause?: string[] | undefined }>(part: T): T => (part.clause ? part : { ...part, clause })
  return {
    ...shape,
    ...(shape.limits && { limits: shape.limits.map(cite) }),
    ...(shape.requires && { requires: shape.requires.map(cite) }),
    ...(shape.less && { less: shape.less.map(cite) }),
    ...(shape.uplifts && { uplifts: shape.uplifts.map(cite) }),
    ...(shape['case-by-case'] && { 'case-by-case': cite(shape['case-by-case']) }),
    ...(shape.instalments && { instalments: cite(shape.instalments) }),
    ...(shape['auto-award'] && { 'auto-award': cite(shape['auto-award']) }),
  }
}

/** Writes out what a measure takes over: its own keys replace, limits and requirements by id, declarations by name. */
export function merged(own: MeasureShape, above: MeasureShape): Merged {
  const taken = citing(withoutOtherAmounts(own, above))
  const lists = new Map(byId.map(key => [key, entriesOf(own[key] ?? [], taken[key] ?? [])]))
  const listed = byId.flatMap(key => {
    const entries = lists.get(key)?.map(({ own: mine, index }) => (mine ? own : taken)[key]?.[index]) ?? []
    return entries.length > 0 ? [[key, entries] as const] : []
  })
  const named = byName.flatMap(key => (own[key] || taken[key] ? [[key, { ...taken[key], ...own[key] }] as const] : []))
  const shape: MeasureShape = { ...taken, ...own, ...Object.fromEntries([...listed, ...named]) }
  return { shape, whose: path => whoseOf(path, own, lists) }
}

function whoseOf(
  path: Path,
  own: MeasureShape,
  lists: ReadonlyMap<ByIdKey, readonly Entry[]>,
): ReturnType<Merged['whose']> {
  const [key, at, ...rest] = path
  if (key === undefined || never.has(String(key))) return { own: true, path }
  if (isById(key) && typeof at === 'number') {
    const entry = lists.get(key)?.[at]
    return { own: entry?.own ?? true, path: [key, entry?.index ?? at, ...rest] }
  }
  // What the schema knows is a key of the shape; another is nobody's.
  const mine = (own as Readonly<Record<string, unknown>>)[key]
  if (!isByName(key) || at === undefined) return { own: mine !== undefined, path }
  return { own: typeof mine === 'object' && mine !== null && Object.hasOwn(mine, at), path }
}
