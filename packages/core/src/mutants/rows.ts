import type { ListNode, MapNode, Node } from '../tenant/read/node.js'
import type { Mutant } from './mutant.js'
import { called, inLine, type Spot, withNode } from './spot.js'

/** A band: what it gives, and the same band giving something else. */
interface Band {
  readonly gives: Node
  readonly with: (gives: Node) => MapNode
}

function bandOf(item: Node | undefined): Band | undefined {
  if (item?.kind !== 'map') return undefined
  const gives = item.entries.find(({ key }) => key === 'gives')
  return (
    gives && {
      gives: gives.value,
      with: value => ({ ...item, entries: item.entries.map(one => (one === gives ? { ...gives, value } : one)) }),
    }
  )
}

function swappedItems(list: ListNode, i: number): Node[] | undefined {
  const [one, other] = [bandOf(list.items[i]), bandOf(list.items[i + 1])]
  if (!one || !other) return undefined
  return list.items.map((item, at) => (at === i ? one.with(other.gives) : at === i + 1 ? other.with(one.gives) : item))
}

const same = (a: Node, b: Node): boolean => inLine(a) === inLine(b)
const pairs = (count: number): number[] => Array.from({ length: Math.max(0, count - 1) }, (_, i) => i)

function bandMutants(list: ListNode, path: Spot['path']): Mutant[] {
  return pairs(list.items.length).flatMap((i): Mutant[] => {
    const [one, other] = [list.items[i], list.items[i + 1]].map(item => bandOf(item)?.gives)
    const items = swappedItems(list, i)
    return one && other && items && !same(one, other)
      ? [swap(one, other, root => withNode(root, path, () => ({ ...list, items })))]
      : []
  })
}

/** Lists that are read from the top: the first that applies is taken. */
const ordered: ReadonlySet<unknown> = new Set(['verdicts', 'routes'])

function orderMutants(list: ListNode, path: Spot['path']): Mutant[] {
  return pairs(list.items.length).flatMap((i): Mutant[] => {
    const [one, other] = [list.items[i], list.items[i + 1]]
    if (one?.kind !== 'map' || other?.kind !== 'map') return []
    const items = list.items.map((item, at) => (at === i ? other : at === i + 1 ? one : item))
    const [from, to] = [`${called(one)}，${called(other)}`, `${called(other)}，${called(one)}`]
    return [
      {
        file: one.at.file,
        at: one.at,
        what: 'row',
        from,
        to,
        change: root => withNode(root, path, () => ({ ...list, items })),
      },
    ]
  })
}

function optionRowMutants(map: MapNode, path: Spot['path']): Mutant[] {
  return pairs(map.entries.length).flatMap((i): Mutant[] => {
    const [one, other] = [map.entries[i], map.entries[i + 1]]
    if (!one || !other || same(one.value, other.value)) return []
    const entries = map.entries.map(entry =>
      entry === one ? { ...one, value: other.value } : entry === other ? { ...other, value: one.value } : entry,
    )
    return [swap(one.value, other.value, root => withNode(root, path, () => ({ ...map, entries })))]
  })
}

const swap = (one: Node, other: Node, change: Mutant['change']): Mutant => {
  const [from, to] = [`${inLine(one)}，${inLine(other)}`, `${inLine(other)}，${inLine(one)}`]
  return { file: one.at.file, at: one.at, what: 'row', from, to, change }
}

/** Two neighbouring rows of a table that give what the other gives, or two rules of a list in the other order. */
export function rowMutants({ node, path }: Spot): Mutant[] {
  const isRows = path.at(-1) === 'rows' && path.at(-3) === 'tables'
  const isInner = path.at(-2) === 'rows' && path.at(-4) === 'tables'
  if (node.kind === 'list' && ordered.has(path.at(-1))) return orderMutants(node, path)
  if (node.kind === 'list') return isRows || isInner ? bandMutants(node, path) : []
  return isRows && node.kind === 'map' ? optionRowMutants(node, path) : []
}

const renamed: Readonly<Record<string, string>> = { from: 'above', above: 'from' }
const compared: Readonly<Record<string, string>> = { above: 'at-least', 'at-least': 'above' }

/** A bound that belongs to the band, or to the target, where it did not. */
export function inclusionMutants({ node, path }: Spot): Mutant[] {
  if (node.kind !== 'map') return []
  const has = (key: string): boolean => node.entries.some(entry => entry.key === key)
  // Where a reading decides the edge, it does so under either word.
  const band = path.includes('rows') && has('gives') && !has('edge')
  const others = band ? renamed : path.at(-2) === 'targets' ? compared : {}
  return node.entries.flatMap((entry): Mutant[] => {
    const to = Object.hasOwn(others, entry.key) ? others[entry.key] : undefined
    if (to === undefined) return []
    const entries = node.entries.map(one => (one === entry ? { ...one, key: to } : one))
    const change: Mutant['change'] = root => withNode(root, path, () => ({ ...node, entries }))
    return [{ file: entry.keyAt.file, at: entry.keyAt, what: 'inclusion', from: entry.key, to, change }]
  })
}
