import type { Cell } from './cell.js'

/**
 * What a change means to one firm for one measure. `mixed`: one end of a range rises and the other falls. `known` and
 * `unknown`: the amount is known only now, or no longer; `open`: it is not known in either version, and cannot be compared.
 */
export type Effect = 'won' | 'lost' | 'mixed' | 'same' | 'known' | 'unknown' | 'open'

export const effects: readonly Effect[] = ['won', 'lost', 'mixed', 'same', 'known', 'unknown', 'open']

/** What a cell can be compared by: an amount, the ceiling of a claim that may be made, that it is granted, or nothing. */
type Kind = 'amount' | 'claim' | 'granted' | 'unknown'

function kindOf({ status, low }: Cell): Kind {
  if (low !== null && status !== 'unknown') return 'amount'
  if (status === 'open' || status === 'would-be') return 'claim'
  return status === 'due' ? 'granted' : 'unknown'
}

const notYet: Cell = { status: 'not-due', low: 0n, high: 0n, ceiling: null, refusals: '' }

/** What would be due once it is in force is nothing beside what is due; two that would be are compared as they would be. */
export function asDue(old: Cell, now: Cell): readonly [Cell, Cell] {
  const [before, after] = [old.status === 'would-be', now.status === 'would-be']
  return before === after ? [old, now] : before ? [notYet, now] : [old, notYet]
}

function bySigns(low: number, high: number): Effect {
  if (low === 0 && high === 0) return 'same'
  if (low >= 0 && high >= 0) return 'won'
  return low <= 0 && high <= 0 ? 'lost' : 'mixed'
}

const sign = (a: bigint | null, b: bigint | null): number => {
  const [from, to] = [a ?? 0n, b ?? 0n]
  return to > from ? 1 : to < from ? -1 : 0
}

/** May be had, or may be claimed, where before it was refused, is a gain of nobody knows how much. */
const isNothing = (cell: Cell, kind: Kind): boolean => kind === 'amount' && cell.high === 0n

/** What changes for a firm, end by end of what it may get; of claims that are still to be made their ceilings are compared. */
export function effectOf(before: Cell, after: Cell): Effect {
  const [old, now] = asDue(before, after)
  const [from, to] = [kindOf(old), kindOf(now)]
  if (from === 'unknown' || to === 'unknown') return from === to ? 'open' : from === 'unknown' ? 'known' : 'unknown'
  if (from === 'amount' && to === 'amount') return bySigns(sign(old.low, now.low), sign(old.high, now.high))
  if (from !== to) {
    if (isNothing(old, from)) return 'won'
    if (isNothing(now, to)) return 'lost'
    return from === 'claim' ? 'known' : 'unknown'
  }
  if (from === 'granted') return 'same'
  if (old.ceiling === null || now.ceiling === null) return old.ceiling === now.ceiling ? 'same' : 'open'
  const by = sign(old.ceiling, now.ceiling)
  return bySigns(by, by)
}

/** Whether both sides have an amount, so that they may be added up. */
export const bothKnown = (old: Cell, now: Cell): boolean => kindOf(old) === 'amount' && kindOf(now) === 'amount'

/** Whether both sides are claims that are still to be made, with a ceiling that is known. */
export const bothCapped = (old: Cell, now: Cell): boolean =>
  kindOf(old) === 'claim' && kindOf(now) === 'claim' && old.ceiling !== null && now.ceiling !== null

/** What all measures together mean to a firm. */
export type Verdict = 'winner' | 'loser' | 'mixed' | 'unchanged' | 'unknown'

export const verdicts: readonly Verdict[] = ['winner', 'loser', 'mixed', 'unchanged', 'unknown']

export function verdictOf(all: readonly Effect[]): Verdict {
  const has = (effect: Effect): boolean => all.includes(effect)
  if (has('mixed') || (has('won') && has('lost'))) return 'mixed'
  if (has('won')) return 'winner'
  if (has('lost')) return 'loser'
  return all.every(effect => effect === 'same') ? 'unchanged' : 'unknown'
}
