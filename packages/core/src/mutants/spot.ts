import type * as z from 'zod'
import type { Node } from '../tenant/read/node.js'
import type { Path } from '../tenant/read/plain.js'
import { childOf, schemaFor } from '../tenant/read/walk.js'

type Schema = z.core.$ZodType

/** A node of a file, with the schema that reads it and the way to it. */
export interface Spot<N extends Node = Node> {
  readonly node: N
  readonly schema: Schema | undefined
  readonly path: Path
}

/** Every node of a file, the outer before the inner. */
export function spotsOf({ node, schema, path }: Spot): Spot[] {
  const own = schema && schemaFor(schema, node.kind)
  const here: Spot = { node, schema: own, path }
  if (node.kind === 'text') return [here]
  const below =
    node.kind === 'map'
      ? node.entries.map(({ key, value }): Spot => ({ node: value, schema: childOf(own, key), path: [...path, key] }))
      : node.items.map((item, i): Spot => ({ node: item, schema: childOf(own, ''), path: [...path, i] }))
  return [here, ...below.flatMap(spotsOf)]
}

/** The same file with another node at a path. */
export function withNode(root: Node, [step, ...rest]: Path, change: (node: Node) => Node): Node {
  if (step === undefined) return change(root)
  if (root.kind === 'list')
    return { ...root, items: root.items.map((item, i) => (i === step ? withNode(item, rest, change) : item)) }
  if (root.kind === 'text') return root
  const entries = root.entries.map(entry =>
    entry.key === step ? { ...entry, value: withNode(entry.value, rest, change) } : entry,
  )
  return { ...root, entries }
}

/** A node on one line, as YAML has it inside `{ }`. */
export function inLine(node: Node): string {
  if (node.kind === 'text') return node.text
  if (node.kind === 'list') return `[${node.items.map(inLine).join(', ')}]`
  return `{ ${node.entries.map(({ key, value }) => `${key}: ${inLine(value)}`).join(', ')} }`
}

const longest = 60

/** What a node goes by: its id, else its text, not too long. */
export function called(node: Node): string {
  const id = node.kind === 'map' ? node.entries.find(({ key }) => key === 'id')?.value : undefined
  const text = inLine(id ?? node)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
