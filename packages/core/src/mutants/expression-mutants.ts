import { placeIn, type TextNode } from '../tenant/read/node.js'
import { expressions } from '../tenant/shape/parts/expressions.js'
import { changesOf } from './expression.js'
import type { Mutant } from './mutant.js'
import { type Spot, withNode } from './spot.js'
import type { Side } from './steps.js'

/** Texts that are computed with, though their schema takes any text. */
const computed: ReadonlySet<string> = new Set(['until-set', 'presumed', 'in-force', 'base-year'])

function isExpression({ schema, path }: Spot): boolean {
  if (schema && expressions.get(schema)?.computes === 'always') return true
  const [key, inner] = [path.at(-1), path.at(-2)]
  return computed.has(String(key)) || inner === 'discretion' || (inner === 'years' && path.at(-3) === 'pledge')
}

/** What a number is bounded by, that stands alone under a key. */
const bounds: Readonly<Record<string, Side>> = {
  from: 'up',
  above: 'down',
  'at-least': 'up',
  'at-most': 'down',
}

export const isText = (spot: Spot): spot is Spot<TextNode> => spot.node.kind === 'text'

/** The changes of an expression, each at its own characters. */
export function expressionMutants(spot: Spot): Mutant[] {
  if (!isText(spot) || !isExpression(spot)) return []
  const { node, path } = spot
  return changesOf(node.text, bounds[String(path.at(-1))]).map(({ span, shown = span, what, to }) => {
    const at = placeIn(node, shown.from)
    const text = node.text.slice(0, span.from) + to + node.text.slice(span.to)
    const from = node.text.slice(shown.from, shown.to)
    const change: Mutant['change'] = root => withNode(root, path, () => ({ ...node, text }))
    return { file: at.file, at, what, from, to: to.trim(), change }
  })
}
