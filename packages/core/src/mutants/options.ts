import type { MapNode, TextNode } from '../tenant/read/node.js'
import { optionsOf } from '../tenant/read/walk.js'
import { slots } from '../tenant/shape/parts/keys.js'
import { isText } from './expression-mutants.js'
import type { Mutant, MutantKind } from './mutant.js'
import { type Spot, withNode } from './spot.js'

/** Lists of words of which another may be meant; words of other lists only describe. */
const meant: ReadonlySet<string> = new Set(['verdict', 'round-to', 'round-by', 'judges', 'each-of'])

const after = (all: readonly string[], found: string): string | undefined =>
  all.length < 2 ? undefined : all[(all.indexOf(found) + 1) % all.length]

/** What binds becomes what is only looked at, and the other way round. */
const otherForces = (found: string): string => (found === 'must' || found === 'principle' ? 'focus' : 'must')

function otherWord({ node, schema }: Spot<TextNode>): string | undefined {
  const slot = schema && slots.get(schema)?.slot
  if (slot === 'force') return otherForces(node.text)
  return slot !== undefined && meant.has(slot) ? after(optionsOf(schema), node.text) : undefined
}

function replaced({ node, path }: Spot<TextNode>, what: MutantKind, to: string): Mutant {
  const change: Mutant['change'] = root => withNode(root, path, () => ({ ...node, text: to }))
  return { file: node.at.file, at: node.at, what, from: node.text, to, change }
}

/** One of a closed list of words where another stood: a verdict, a force, a rounding. */
export function optionMutants(spot: Spot): Mutant[] {
  if (!isText(spot)) return []
  const to = otherWord(spot)
  return to === undefined ? [] : [replaced(spot, 'option', to)]
}

const entryOf = (node: MapNode, key: string) => node.entries.find(entry => entry.key === key)?.value

/** Ids of options that are written as a map, or as a list of names. */
function idsOf(options: ReturnType<typeof entryOf>): string[] {
  if (options?.kind === 'map') return options.entries.map(({ key }) => key)
  return options?.kind === 'list' ? options.items.flatMap(item => (item.kind === 'text' ? [item.text] : [])) : []
}

/** A reading that is taken otherwise; what is without effect may be taken as one likes. */
export function defaultMutants({ node, path }: Spot): Mutant[] {
  if (node.kind !== 'map' || path.at(-2) !== 'readings' || entryOf(node, 'effect')) return []
  const now = entryOf(node, 'default')
  const to =
    now?.kind === 'text'
      ? after(['none', ...idsOf(entryOf(node, 'options'))].slice(now.text === 'none' ? 0 : 1), now.text)
      : undefined
  if (now?.kind !== 'text' || to === undefined) return []
  return [replaced({ node: now, schema: undefined, path: [...path, 'default'] }, 'default', to)]
}
