import type { Entry, ListNode, MapNode } from '../tenant/read/node.js'
import { childOf, schemaFor } from '../tenant/read/walk.js'
import { expressions } from '../tenant/shape/parts/expressions.js'
import type { Mutant, MutantKind } from './mutant.js'
import { called, type Spot, withNode } from './spot.js'

/** Lists of which any item may be forgotten. */
const lists: Readonly<Record<string, MutantKind>> = {
  limits: 'limit',
  requires: 'rule',
  less: 'rule',
  eligibility: 'rule',
  any: 'rule',
  direct: 'rule',
  uplifts: 'rule',
  verdicts: 'rule',
  routes: 'rule',
  options: 'rule',
  targets: 'rule',
  per: 'per',
}

/** Keys that may be forgotten. */
const keys: Readonly<Record<string, MutantKind>> = {
  when: 'condition',
  for: 'condition',
  where: 'condition',
  window: 'condition',
  relax: 'condition',
  'case-by-case': 'condition',
  'until-set': 'fallback',
  presumed: 'fallback',
  'treated-as': 'fallback',
  edge: 'fallback',
  round: 'fallback',
}

/** A rule, a limit or a condition left out. */
export function removalMutants(spot: Spot): Mutant[] {
  const { node } = spot
  if (node.kind === 'text') return []
  return node.kind === 'map' ? withoutEntries(spot, node) : withoutItems(spot, node)
}

function withoutItems({ path }: Spot, node: ListNode): Mutant[] {
  const what = lists[String(path.at(-1))]
  if (what === undefined || (what === 'per' && node.items.length < 2)) return []
  return node.items.flatMap((item, i): Mutant[] => {
    if (what !== 'per' && item.kind !== 'map') return []
    const items = node.items.filter((_, at) => at !== i)
    const change: Mutant['change'] = root => withNode(root, path, () => ({ ...node, items }))
    return [{ file: item.at.file, at: item.at, what, from: called(item), to: '', change }]
  })
}

/** `for` says of a measure whom it is for, of a stage how long it lasts: only what is computed is a condition. */
const isComputed = (schema: Spot['schema'], { key, value }: Entry): boolean => {
  const own = schema && childOf(schema, key)
  const text = own && value.kind === 'text' ? schemaFor(own, 'text') : undefined
  return (
    keys[key] !== 'condition' ||
    value.kind !== 'text' ||
    (text !== undefined && expressions.get(text)?.computes === 'always')
  )
}

function withoutEntries({ schema, path }: Spot, node: MapNode): Mutant[] {
  return node.entries.flatMap((entry): Mutant[] => {
    const { key, keyAt, value } = entry
    const what = Object.hasOwn(keys, key) ? keys[key] : undefined
    if (what === undefined || !isComputed(schema, entry)) return []
    const entries = node.entries.filter(one => one !== entry)
    const change: Mutant['change'] = root => withNode(root, path, () => ({ ...node, entries }))
    return [{ file: keyAt.file, at: keyAt, what, from: `${key}: ${called(value)}`, to: '', change }]
  })
}
