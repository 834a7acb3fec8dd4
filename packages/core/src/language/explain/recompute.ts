import { parseDecimal, type Rational, rational } from '../../base/rational.js'
import {
  absolute,
  both,
  type Comparison,
  compared,
  contrary,
  either,
  larger,
  minus,
  opposite,
  over,
  plus,
  smaller,
  times,
} from '../values/interval.js'
import { raised } from '../values/power.js'
import { between, exactly, hull, no, same, unknown, type Value, whole, wordOf, yes } from '../values/value.js'
import type { Because } from './because.js'

function readNumber(text: string): Rational | undefined {
  const [top = '', bottom] = text.split('/')
  const [n, d] = [parseDecimal(top), bottom === undefined ? undefined : parseDecimal(bottom)]
  if (!n || (bottom !== undefined && !d)) return undefined
  return d ? rational(n.n * d.d, n.d * d.n) : n
}

/** The value that a step of an explanation states. */
export function statedValue(because: Because): Value {
  const { value } = because
  if (value === 'true') return yes
  if (value === 'false') return no
  if (value === 'unknown') return unknown(...(because.missing ?? []))
  const [low, high] = value.split('..').map(readNumber)
  if (!low) return wordOf(value)
  return high ? between(low, high) : exactly(low)
}

type Recompute = (parts: readonly Value[]) => Value

const folded =
  (join: (a: Value, b: Value) => Value, start?: Value): Recompute =>
  parts =>
    start ? parts.reduce(join, start) : parts.slice(1).reduce(join, parts[0] ?? unknown())

const pair =
  (join: (a: Value, b: Value) => Value): Recompute =>
  ([a, b]) =>
    a && b ? join(a, b) : unknown()

const comparing = (operator: Comparison): Recompute =>
  pair((a, b) => (a.kind === 'number' && b.kind === 'number' ? compared(operator, a, b) : unknown()))

function inside(value: Value | undefined, range: Value | undefined): Value {
  if (value?.kind !== 'number' || range?.kind !== 'number') return unknown()
  return both(compared('>=', value, exactly(range.low)), () => compared('<=', value, exactly(range.high)))
}

function spanned(low: Value | undefined, high: Value | undefined): Value {
  return low?.kind === 'number' && high?.kind === 'number' ? between(low.low, high.high) : unknown()
}

/** How each operation is done again from the values of its steps. What is not here is a leaf: its value was given. */
const operations: Readonly<Record<string, Recompute>> = {
  '+': folded(plus),
  '-': pair(minus),
  '*': folded(times),
  '/': pair(over),
  negate: ([a]) => (a ? opposite(a) : unknown()),
  min: folded(smaller),
  max: folded(larger),
  abs: ([a]) => (a ? absolute(a) : unknown()),
  power: pair(raised),
  and: folded((a, b) => both(a, () => b), yes),
  or: folded((a, b) => either(a, () => b), no),
  not: ([a]) => (a ? contrary(a) : unknown()),
  all: folded((a, b) => both(a, () => b), yes),
  any: folded((a, b) => either(a, () => b), no),
  sum: folded(plus, whole(0)),
  growth: pair((now, base) => over(minus(now, base), base)),
  increment: pair(minus),
  within: ([value, range]) => inside(value, range),
  range: ([low, high]) => spanned(low, high),
  let: ([a]) => a ?? unknown(),
  decided: ([a]) => a ?? unknown(),
  part: parts => parts.at(-1) ?? unknown(),
  table: parts => parts.at(-1) ?? unknown(),
  if: ([when, then, otherwise]) =>
    when?.kind === 'truth' || !otherwise ? (then ?? unknown()) : then ? hull(then, otherwise, []) : unknown(),
  '>=': comparing('>='),
  '>': comparing('>'),
  '<=': comparing('<='),
  '<': comparing('<'),
}

/** A step of an explanation that does not follow from its own steps: where it is in the tree, and what it states. */
export interface Difference {
  readonly path: string
  readonly stated: string
}

/** Values of two explanations agree: the same, or both not known. */
const agree = (a: Value, b: Value): boolean => same(a, b) || (a.kind === 'unknown' && b.kind === 'unknown')

/**
 * Computes an explanation again, every step from the values that its own steps state, and lists where it differs.
 *
 * Needs nothing but the tree: an auditor does it offline. `more` adds operations of other rooms.
 */
export function recompute(
  because: Because,
  more: Readonly<Record<string, (step: Because) => Value>> = {},
  path = because.op,
): Difference[] {
  const below = because.of.flatMap((part, i) => recompute(part, more, `${path}/${i}:${part.op}`))
  const operation = operations[because.op]
  const known = more[because.op]
  if ((!operation && !known) || because.of.length === 0) return below
  const again = known ? known(because) : operation ? operation(because.of.map(statedValue)) : unknown()
  return agree(again, statedValue(because)) || foundNoRow(because) || cannotTell(because, again)
    ? below
    : [...below, { path, stated: because.value }]
}

/** A table without a row for its argument, or a column of one, is unknown, whatever the argument. */
const foundNoRow = ({ op, value }: Because): boolean => (op === 'table' || op === 'part') && value === 'unknown'

/** A condition between words or dates cannot be done again from text, and one not known says more than its parts. */
const cannotTell = (because: Because, again: Value): boolean =>
  again.kind === 'unknown' &&
  because.of.some(part => statedValue(part).kind !== 'number' && statedValue(part).kind !== 'truth')
