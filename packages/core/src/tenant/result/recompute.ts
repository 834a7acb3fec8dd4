import {
  compare,
  greatest,
  least,
  type Rational,
  rational,
  type Rounding,
  roundTo,
  subtract,
  add,
  zero,
} from '../../base/rational.js'
import { type RoundingStep, roundingSteps } from '../../base/money.js'
import type { Because } from '../../language/explain/because.js'
import { type Difference, recompute, statedValue } from '../../language/explain/recompute.js'
import { both, plus } from '../../language/values/interval.js'
import { between, exactly, isPoint, unknown, type Value, wordOf, yes } from '../../language/values/value.js'

type End = 'low' | 'high'

const endOf = (step: Because, end: End): Rational | undefined => {
  const value = statedValue(step)
  return value.kind === 'number' ? value[end] : undefined
}

const only = (steps: readonly Because[], op: string): readonly Because[] => steps.filter(step => step.op === op)

/** A line again: the standard, less what was paid, within every room, rounded once and never above a room. */
function lineAt(line: Because, end: End, scale: bigint): Rational | undefined {
  const [raw] = only(line.of, 'raw')
  const from = raw && endOf(raw, end)
  if (!from) return undefined
  const paid = only(line.of, 'paid')
    .map(step => endOf(step, end) ?? zero)
    .reduce(add, zero)
  const rooms = only(line.of, 'room').flatMap(step => endOf(step, end) ?? [])
  const left = rooms.reduce(least, greatest(subtract(greatest(from, zero), paid), zero))
  return rounded(line, left, { rooms, scale })
}

function rounded(
  line: Because,
  left: Rational,
  { rooms, scale }: { rooms: readonly Rational[]; scale: bigint },
): Rational {
  const [rounding] = only(line.of, 'rounding')
  if (!rounding) return left
  const [to = '', by = ''] = rounding.value.split(' ')
  const step = scale === 100n ? roundingSteps[to as RoundingStep] : 1n
  if (!step) return left
  const inUnits = (value: Rational, how: Rounding) =>
    rational(roundTo({ n: value.n * scale, d: value.d }, step, how), scale)
  const near = inUnits(left, by as Rounding)
  const tightest = rooms.length > 0 ? rooms.reduce(least) : undefined
  return tightest && compare(near, tightest) > 0 ? inUnits(tightest, 'down') : near
}

function bothEnds(at: (end: End) => Rational | undefined): Value {
  const [low, high] = [at('low'), at('high')]
  return low && high ? between(low, high) : unknown()
}

/** A list again: the first rule that holds, as long as none before it is not known. */
function firstOf(list: Because): Value {
  const first = only(list.of, 'rule').find(rule => rule.value !== 'false')
  return first?.value === 'true' && first.id !== undefined ? wordOf(first.id) : unknown()
}

/** The sum of the lines, less what was set off. */
function claimAt(claim: Because, end: End): Rational {
  const lines = [...only(claim.of, 'line'), ...only(claim.of, 'outside')].map(step => endOf(step, end) ?? zero)
  const taken = only(claim.of, 'taken').map(step => endOf(step, end) ?? zero)
  return taken.reduce(subtract, lines.reduce(add, zero))
}

/** Parts of an amount again: together they are all of it. */
function sumOf(op: string, whole: Because): Value {
  const parts = only(whole.of, op).map(statedValue)
  const isKnown = parts.length > 0 && parts.every(part => part.kind === 'number' && isPoint(part))
  return isKnown ? parts.reduce(plus) : unknown()
}

/**
 * One of several claims again: what it is by itself, less what was paid for it and for those in its place; nothing where
 * another is chosen. Of one that is open the tree does not hold all that may come out.
 */
function stackedAgain(stacked: Because): Value {
  const [claimed] = only(stacked.of, 'claimed')
  if (statedValue(stacked).kind === 'unknown' || !claimed) return unknown()
  if (only(stacked.of, 'instead').length + only(stacked.of, 'dropped').length > 0) return exactly(zero)
  const [paid, others] = (['already-paid', 'paid-for-others'] as const).map(op => only(stacked.of, op))
  return bothEnds(end => {
    const off = (steps: readonly Because[] = []) => steps.map(step => endOf(step, end) ?? zero).reduce(add, zero)
    const own = endOf(claimed, end)
    return own && subtract(greatest(subtract(own, off(paid)), zero), off(others))
  })
}

/** Several claims again: the sum of them, once all are known. */
function togetherAgain(all: Because): Value {
  const parts = only(all.of, 'stacked').map(statedValue)
  return parts.every(part => part.kind === 'number') ? parts.reduce(plus, exactly(zero)) : unknown()
}

/** All of these must hold: one that does not decides, else one that is not known. */
const allHold = (step: Because): Value => step.of.map(statedValue).reduce((a, b) => both(a, () => b), yes)

/**
 * Computes the explanation of an answer again from its own steps (复算): of a claim its conditions, every line and the
 * sum; of a list its rules and the first that holds; of instalments and shared costs their sum; of
 * claims together each and the sum; of an auto-award its facts.
 *
 * Gives the steps whose stated value does not follow from theirs; nothing when all do. `money` tells amounts in yuan,
 * which are rounded in fen, from places.
 */
export function recomputeClaim(because: Because, money: boolean): Difference[] {
  const scale = money ? 100n : 1n
  return recompute(because, {
    line: line => bothEnds(end => lineAt(line, end, scale)),
    claim: claim => bothEnds(end => claimAt(claim, end)),
    rule: rule => (rule.of[0] ? statedValue(rule.of[0]) : unknown()),
    'first-of': firstOf,
    instalments: plan => sumOf('part', plan),
    stacking: togetherAgain,
    stacked: stackedAgain,
    funding: sharing => sumOf('share', sharing),
    'auto-award': allHold,
  })
}
