import { errorAt, type Issue } from '../../base/issue.js'
import type { Entry, MapNode, Node } from './node.js'

/** Puts the files of one section together: their maps are joined key by key, their lists one after the other. */
export function mergeNodes(nodes: readonly Node[]): { node?: Node; issues: Issue[] } {
  const issues: Issue[] = []
  const [first, ...rest] = nodes
  if (!first) return { issues }
  const node = rest.reduce(
    (one, other) => (one.kind === 'map' && other.kind === 'map' ? joined(one, other, issues) : one),
    first,
  )
  return { node, issues }
}

function joined(one: MapNode, other: MapNode, issues: Issue[]): MapNode {
  const entries = new Map<string, Entry>(one.entries.map(entry => [entry.key, entry]))
  for (const entry of other.entries) {
    const same = entries.get(entry.key)
    entries.set(entry.key, same ? bothOf(same, entry, issues) : entry)
  }
  return { ...one, entries: [...entries.values()] }
}

function bothOf(same: Entry, entry: Entry, issues: Issue[]): Entry {
  const [one, other] = [same.value, entry.value]
  if (one.kind === 'list' && other.kind === 'list')
    return { ...same, value: { ...one, items: [...one.items, ...other.items] } }
  if (one.kind === 'map' && other.kind === 'map') return { ...same, value: joined(one, other, issues) }
  const first = `${same.keyAt.file}:${same.keyAt.line}`
  issues.push(errorAt('tenant/duplicate-key', entry.keyAt, { key: entry.key, first }))
  return same
}
