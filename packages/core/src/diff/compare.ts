import type { Words } from '../language/explain/because.js'
import { citesIn, type Entry, type Group, type Part, sayPart } from './part.js'

export type ChangeKind = 'added' | 'removed' | 'changed' | 'renamed' | 'moved'

/** What became of one key of a config (一处变化). */
export interface Change extends Spot {
  readonly kind: ChangeKind
  readonly before: Words | null
  readonly after: Words | null
}

/** Where in a section something stands, and what it rests on there, before or after. */
interface Spot {
  /** Keys and ids that lead to it, and what people call them. */
  readonly path: readonly string[]
  readonly labels: readonly Words[]
  /** How many of them lead to what cites the clauses. */
  readonly rule: number
  readonly cites: readonly string[]
}

const sayBoth = (part: Part): Words => ({ zh: sayPart(part, 'zh'), en: sayPart(part, 'en') })

/** One step deeper; what cites clauses of its own rests on them. */
function step(spot: Spot, { key, label }: Entry, parts: readonly Part[]): Spot {
  const deeper = { ...spot, path: [...spot.path, key], labels: [...spot.labels, label] }
  const cites = [...new Set(parts.flatMap(part => (part.kind === 'group' ? part.cites : [])))]
  return cites.length === 0 ? deeper : { ...deeper, rule: deeper.path.length, cites }
}

interface Told {
  readonly kind: ChangeKind
  readonly before?: Words
  readonly after?: Words
}

const change = (spot: Spot, { kind, before, after }: Told): Change => ({
  ...spot,
  kind,
  before: before ?? null,
  after: after ?? null,
})

/** What came or went as a whole rests on whatever it cites anywhere inside. */
function whole(spot: Spot, entry: Entry, kind: 'added' | 'removed'): Change {
  const inner = step(spot, entry, [entry.part])
  const cites = citesIn(entry.part)
  const says = sayBoth(entry.part)
  return change(cites.length > 0 ? { ...inner, cites } : inner, {
    kind,
    ...(kind === 'added' ? { after: says } : { before: says }),
  })
}

const contentOf = (part: Part): string => (part.kind === 'group' ? part.content : part.canon)

/** Things that went and came with equal content: they are only called otherwise. */
function renamesOf(gone: readonly Entry[], come: readonly Entry[], named: boolean): ReadonlyMap<Entry, Entry> {
  const left = new Set(come)
  const pairs = new Map<Entry, Entry>()
  for (const entry of gone) {
    if (entry.part.kind === 'leaf' && !named) continue
    const same = [...left].find(other => contentOf(other.part) === contentOf(entry.part))
    if (!same) continue
    left.delete(same)
    pairs.set(entry, same)
  }
  return pairs
}

function compareEntries(old: Group, now: Group, spot: Spot): Change[] {
  const [before, after] = [old, now].map(one => new Map(one.entries.map(entry => [entry.key, entry])))
  const gone = old.entries.filter(({ key }) => !after?.has(key))
  const come = now.entries.filter(({ key }) => !before?.has(key))
  // Two rows of a table may well give the same; two expressions hardly mean the same under other names.
  const named = spot.path.at(-1) === 'let'
  const renames = old.things && now.things ? renamesOf(gone, come, named) : new Map<Entry, Entry>()
  const renamed = new Set(renames.values())
  const kept = now.entries.flatMap(entry => {
    const was = before?.get(entry.key)
    return was ? compareParts(was.part, entry.part, step(spot, entry, [was.part, entry.part])) : []
  })
  const called = [...renames].map(([was, entry]) =>
    change(step(spot, entry, [was.part, entry.part]), { kind: 'renamed', before: was.label, after: entry.label }),
  )
  const went = gone.filter(entry => !renames.has(entry)).map(entry => whole(spot, entry, 'removed'))
  const came = come.filter(entry => !renamed.has(entry)).map(entry => whole(spot, entry, 'added'))
  return [...kept, ...called, ...went, ...came, ...moved(old, now, spot)]
}

/** Entries that both have, and that do not follow each other as before. */
function moved(old: Group, now: Group, spot: Spot): Change[] {
  if (!old.ordered || !now.ordered) return []
  const keys = new Set(old.entries.map(({ key }) => key))
  const common = now.entries.filter(({ key }) => keys.has(key))
  const order = common.map(({ key }) => key)
  const was = old.entries.filter(({ key }) => order.includes(key))
  if (was.every(({ key }, i) => key === order[i])) return []
  const list = (entries: readonly Entry[]): Words => ({
    zh: entries.map(({ label }) => label.zh).join('、'),
    en: entries.map(({ label }) => label.en).join(', '),
  })
  return [change(spot, { kind: 'moved', before: list(was), after: list(common) })]
}

function compareParts(old: Part, now: Part, spot: Spot): Change[] {
  if (old.canon === now.canon) return []
  if (old.kind === 'group' && now.kind === 'group') return compareEntries(old, now, spot)
  return [change(spot, { kind: 'changed', before: sayBoth(old), after: sayBoth(now) })]
}

const top = (cites: readonly string[]): Spot => ({ path: [], labels: [], rule: 0, cites })

/** Every change between two versions of a section. */
export function changesBetween(old: Part, now: Part): Change[] {
  const cites = [old, now].flatMap(part => (part.kind === 'group' ? part.cites : []))
  return compareParts(old, now, top([...new Set(cites)]))
}

/** A section that came or went as a whole. */
export function wholeChange(part: Part, kind: 'added' | 'removed'): Change {
  const says = sayBoth(part)
  return change(top(citesIn(part)), { kind, ...(kind === 'added' ? { after: says } : { before: says }) })
}

/** A section that is only called otherwise. */
export const renamedChange = (part: Part, before: Words, after: Words): Change =>
  change(top(citesIn(part)), { kind: 'renamed', before, after })
