import type { Place } from '../../base/issue.js'
import type { Entry, MapNode, Node } from './node.js'
import { placeIn } from './node.js'

export type Path = readonly (string | number)[]

/** A value without places: maps as objects without prototype. */
export type Plain = string | Plain[] | { [key: string]: Plain }

export function toPlain(node: Node): Plain {
  if (node.kind === 'text') return node.text
  if (node.kind === 'list') return node.items.map(toPlain)
  const object = Object.create(null) as { [key: string]: Plain }
  for (const { key, value } of node.entries) object[key] = toPlain(value)
  return object
}

const indexes = new WeakMap<MapNode, ReadonlyMap<string, Entry>>()

function entryOf(node: MapNode, key: string): Entry | undefined {
  const index = indexes.get(node) ?? new Map(node.entries.map(entry => [entry.key, entry]))
  indexes.set(node, index)
  return index.get(key)
}

interface Found {
  readonly node: Node
  readonly entry: Entry | undefined
  readonly exact: boolean
}

/** One step; a text that reads as a list, a map or an option stays what it is, and so does what is not there. */
function stepOf(node: Node, step: string | number): Found | undefined {
  if (node.kind === 'map') {
    const entry = entryOf(node, String(step))
    return entry && { node: entry.value, entry, exact: true }
  }
  if (node.kind === 'text') return undefined
  const item =
    typeof step === 'number' ? node.items[step] : node.items.find(one => one.kind === 'text' && one.text === step)
  return item && { node: item, entry: undefined, exact: true }
}

/** The node of a path, or the nearest one above it. */
export function nodeAt(root: Node, path: Path): Found {
  let found: Found = { node: root, entry: undefined, exact: true }
  for (const step of path) {
    const next = stepOf(found.node, step)
    if (next) found = next
    else found = { ...found, exact: false }
  }
  return found
}

/** Where the value of a path stands; with `offset` a character inside its text. */
export function placeOfValue(root: Node, path: Path, offset?: number): Place {
  const { node } = nodeAt(root, path)
  return offset === undefined ? node.at : placeIn(node, offset)
}

/** Where the key of a path stands; for an item of a list the item. */
export function placeOfKey(root: Node, path: Path): Place {
  const { entry, node } = nodeAt(root, path)
  return entry?.keyAt ?? node.at
}
