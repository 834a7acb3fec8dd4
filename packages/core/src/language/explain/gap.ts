import { divide, exactText, type Rational, rational, sign } from '../../base/rational.js'
import type { Expr } from '../values/expr.js'
import { print } from '../read/print.js'
import type { Frame } from '../values/frame.js'
import type { Value } from '../values/value.js'
import type { Because } from './because.js'
import { distanceOf, explain } from './explain.js'

/** A condition that fails or is not known, with its distance, and whether anybody can still change it. */
export interface Leaf {
  readonly because: Because
  /** Relative to the threshold, exact; nothing when the condition compares no numbers. */
  readonly relative?: string
  readonly changeable: boolean
  /** Not known yet: finding it out may be all that is needed. */
  readonly known: boolean
}

/** One way to pass: everything in it must change. */
export interface Way {
  readonly leaves: readonly Leaf[]
}

/** Most ways that are listed. */
const mostWays = 64

interface FoundLeaf extends Leaf {
  readonly key: string
  readonly wanted: boolean
  readonly size: Rational | undefined
}

/** Where ways are looked for: the values, what can still change, and the conditions that count as changed already. */
interface Search {
  readonly frame: Frame
  readonly changeable: (leaf: Expr, frame: Frame) => boolean
  readonly assumed: ReadonlyMap<string, boolean>
}

const truthIn = (value: Value): boolean | undefined => (value.kind === 'truth' ? value.is : undefined)

/** Whether a condition holds once those that are assumed have changed; nothing while it is not known. */
function truthUnder(expr: Expr, search: Search): boolean | undefined {
  const { assumed, frame } = search
  if (assumed.size === 0) return truthIn(expr.run(frame))
  const [first, second, third] = expr.of
  if (expr.op === 'let' && expr.symbol?.definition) return truthUnder(expr.symbol.definition, search)
  if (expr.op === 'not' && first) return flipped(truthUnder(first, search))
  if (expr.op === 'and' || expr.op === 'or') {
    const parts = expr.of.map(part => truthUnder(part, search))
    const decisive = expr.op === 'or'
    return parts.includes(decisive) ? decisive : parts.includes(undefined) ? undefined : !decisive
  }
  if (expr.op === 'if' && first && second && third) {
    const [when, then, otherwise] = [first, second, third].map(part => truthUnder(part, search))
    return when === undefined ? (then === otherwise ? then : undefined) : when ? then : otherwise
  }
  return assumed.get(keyOf(expr)) ?? truthIn(expr.run(frame))
}

const flipped = (is: boolean | undefined): boolean | undefined => (is === undefined ? undefined : !is)

/** What a condition says does not change, and is asked for over and over. */
const keys = new WeakMap<Expr, string>()

/** Two conditions are one when they say the same of the same names, wherever they stand. */
function keyOf(expr: Expr): string {
  const known = keys.get(expr) ?? `${print(expr.ast)} ${expr.op} ${[...expr.uses].join()}`
  keys.set(expr, known)
  return known
}

/** What must hold (`wanted`) of an expression, as a tree of `and` and `or` over conditions that do not yet. */
function waysOf(expr: Expr, wanted: boolean, search: Search): FoundLeaf[][] {
  if (truthUnder(expr, search) === wanted) return [[]]
  if (expr.op === 'not' && expr.of[0]) return waysOf(expr.of[0], !wanted, search)
  const joint = expr.op === 'and' || expr.op === 'or'
  if (joint) {
    const parts = expr.of.map(part => waysOf(part, wanted, search))
    return (expr.op === 'and') === wanted ? cross(parts) : shortest(parts.flat())
  }
  if (expr.op === 'let' && expr.symbol?.definition) return waysOf(expr.symbol.definition, wanted, search)
  if (expr.op === 'if') return waysOfIf(expr, wanted, search)
  return search.assumed.has(keyOf(expr)) ? [] : [[leafOf(expr, wanted, search)]]
}

function waysOfIf(expr: Expr, wanted: boolean, search: Search): FoundLeaf[][] {
  const [when, then, otherwise] = expr.of
  if (!when || !then || !otherwise) return []
  const branch = (side: Expr, holds: boolean) => cross([waysOf(when, holds, search), waysOf(side, wanted, search)])
  return shortest([...branch(then, true), ...branch(otherwise, false)])
}

function leafOf(expr: Expr, wanted: boolean, { frame, changeable }: Search): FoundLeaf {
  const distance = distanceOf(expr, frame)
  const threshold = expr.of[1]?.run(frame)
  const base = threshold?.kind === 'number' && sign(threshold.low) !== 0 ? threshold.low : undefined
  const quotient = distance && base ? divide(distance.gap, base) : undefined
  const size = quotient && sign(quotient) < 0 ? rational(-quotient.n, quotient.d) : quotient
  const value = expr.run(frame)
  return {
    because: explain(expr, frame),
    ...(size ? { relative: exactText(size, 20) } : {}),
    changeable: changeable(expr, frame),
    known: value.kind === 'truth',
    key: keyOf(expr),
    wanted,
    size,
  }
}

const byLength = (a: readonly FoundLeaf[], b: readonly FoundLeaf[]): number =>
  a.length - b.length || farness(a) - farness(b)

/** Sum of relative distances; only for ordering, so a double will do. */
function farness(way: readonly FoundLeaf[]): number {
  return way.reduce(
    (sum, leaf) => sum + (leaf.size ? Number(leaf.size.n) / Number(leaf.size.d) : leaf.changeable ? 1 : 1e6),
    0,
  )
}

const isSame = (a: FoundLeaf, b: FoundLeaf): boolean => a.key === b.key && a.wanted === b.wanted

/** Every way of one with every way of the next; a leaf that both need is needed once, and none both ways. */
function cross(parts: readonly FoundLeaf[][][]): FoundLeaf[][] {
  let ways: FoundLeaf[][] = [[]]
  for (const part of parts) {
    const joined = ways.flatMap(way =>
      part
        .filter(other => !other.some(leaf => way.some(own => own.key === leaf.key && own.wanted !== leaf.wanted)))
        .map(other => [...way, ...other.filter(leaf => !way.some(own => isSame(own, leaf)))]),
    )
    ways = shortest(joined)
  }
  return ways
}

/** Drops ways that hold another way whole, and keeps the shortest. */
function shortest(ways: readonly FoundLeaf[][]): FoundLeaf[][] {
  const kept: FoundLeaf[][] = []
  for (const way of [...ways].sort(byLength)) {
    if (kept.length >= mostWays) break
    if (!kept.some(other => other.every(leaf => way.some(own => isSame(own, leaf))))) kept.push(way)
  }
  return kept
}

/** How often ways are made whole that break elsewhere what they mend here. */
const mostRounds = 4

/** The ways that pass: one that undoes what holds already (`(a or b) and not b`) also needs what stands in its place. */
function passing(expr: Expr, wanted: boolean, search: Search): FoundLeaf[][] {
  const under = (way: readonly FoundLeaf[]): Search => ({
    ...search,
    assumed: new Map(way.map(leaf => [leaf.key, leaf.wanted])),
  })
  const passes = (way: readonly FoundLeaf[]) => truthUnder(expr, under(way)) === wanted
  let ways = shortest(waysOf(expr, wanted, search))
  for (let round = 0; round < mostRounds && !ways.every(passes); round++) {
    ways = shortest(
      ways.flatMap(way => (passes(way) ? [way] : waysOf(expr, wanted, under(way)).map(more => [...way, ...more]))),
    )
  }
  return ways.filter(passes)
}

/** Whether anybody can still change what a leaf reads: what lies in years that have ended cannot be. */
export function changeableAfter(lastClosedYear: number): (leaf: Expr, frame: Frame) => boolean {
  const readsOpen = (expr: Expr, frame: Frame): boolean => {
    if (expr.op === 'year-of') {
      const year = expr.of[0]?.run(frame)
      return year?.kind !== 'number' || Number(year.high.n / year.high.d) > lastClosedYear
    }
    // How the text is read changes no figure.
    if (expr.op === 'literal' || expr.op === 'context' || expr.op === 'reading') return false
    if (expr.of.length === 0) return expr.symbol?.definition ? readsOpen(expr.symbol.definition, frame) : true
    return expr.of.some(part => readsOpen(part, frame))
  }
  return readsOpen
}

type Changeable = (leaf: Expr, frame: Frame) => boolean

function turning(expr: Expr, wanted: boolean, search: Search): readonly Way[] {
  return passing(expr, wanted, search).map(way => ({
    leaves: way.map(({ because, relative, changeable: open, known }) => ({
      because,
      ...(relative === undefined ? {} : { relative }),
      changeable: open,
      known,
    })),
  }))
}

/**
 * The ways in which a condition that does not hold would hold (还差什么): at most 64, fewest conditions first, then
 * the smallest relative distance. No way at all when it holds already.
 */
export function gap(expr: Expr, frame: Frame, changeable: Changeable = () => true): readonly Way[] {
  const value = expr.run(frame)
  if (value.kind === 'truth' && value.is) return []
  return turning(expr, true, { frame, changeable, assumed: new Map() })
}

/** The ways in which a condition that holds would cease to hold (余量), in the order of `gap`; none when it does not. */
export function margin(expr: Expr, frame: Frame, changeable: Changeable = () => true): readonly Way[] {
  const value = expr.run(frame)
  if (value.kind !== 'truth' || !value.is) return []
  return turning(expr, false, { frame, changeable, assumed: new Map() })
}
