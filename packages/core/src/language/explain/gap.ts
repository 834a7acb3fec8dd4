import { divide, exactText, type Rational, rational, sign } from '../../base/rational.js'
import type { Expr } from '../values/expr.js'
import type { Frame } from '../values/frame.js'
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
  readonly size: Rational | undefined
}

/** What must hold (`wanted`) of an expression, as a tree of `and` and `or` over conditions that do not yet. */
function waysOf(
  expr: Expr,
  frame: Frame,
  wanted: boolean,
  changeable: (leaf: Expr, frame: Frame) => boolean,
): FoundLeaf[][] {
  const value = expr.run(frame)
  if (value.kind === 'truth' && value.is === wanted) return [[]]
  if (expr.op === 'not' && expr.of[0]) return waysOf(expr.of[0], frame, !wanted, changeable)
  const joint = expr.op === 'and' || expr.op === 'or'
  if (joint) {
    const parts = expr.of.map(part => waysOf(part, frame, wanted, changeable))
    return (expr.op === 'and') === wanted ? cross(parts) : shortest(parts.flat())
  }
  if (expr.op === 'let' && expr.symbol?.definition) return waysOf(expr.symbol.definition, frame, wanted, changeable)
  if (expr.op === 'if') return waysOfIf(expr, frame, wanted, changeable)
  return [[leafOf(expr, frame, changeable)]]
}

function waysOfIf(
  expr: Expr,
  frame: Frame,
  wanted: boolean,
  changeable: (leaf: Expr, frame: Frame) => boolean,
): FoundLeaf[][] {
  const [when, then, otherwise] = expr.of
  if (!when || !then || !otherwise) return []
  const branch = (side: Expr, holds: boolean) =>
    cross([waysOf(when, frame, holds, changeable), waysOf(side, frame, wanted, changeable)])
  return shortest([...branch(then, true), ...branch(otherwise, false)])
}

function leafOf(expr: Expr, frame: Frame, changeable: (leaf: Expr, frame: Frame) => boolean): FoundLeaf {
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
    key: `${expr.ast.from}:${expr.ast.to}:${JSON.stringify(expr.op)}:${[...expr.uses].join()}`,
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

/** Every way of one with every way of the next; a leaf that both need is needed once. */
function cross(parts: readonly FoundLeaf[][][]): FoundLeaf[][] {
  let ways: FoundLeaf[][] = [[]]
  for (const part of parts) {
    const joined = ways.flatMap(way =>
      part.map(other => [...way, ...other.filter(leaf => !way.some(own => own.key === leaf.key))]),
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
    if (!kept.some(other => other.every(leaf => way.some(own => own.key === leaf.key)))) kept.push(way)
  }
  return kept
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

/**
 * The ways in which a condition that does not hold would hold (还差什么): at most 64, fewest conditions first, then
 * the smallest relative distance. No way at all when it holds already.
 */
export function gap(
  expr: Expr,
  frame: Frame,
  changeable: (leaf: Expr, frame: Frame) => boolean = () => true,
): readonly Way[] {
  const value = expr.run(frame)
  if (value.kind === 'truth' && value.is) return []
  return shortest(waysOf(expr, frame, true, changeable)).map(way => ({
    leaves: way.map(({ because, relative, changeable: open, known }) => ({
      because,
      ...(relative === undefined ? {} : { relative }),
      changeable: open,
      known,
    })),
  }))
}
