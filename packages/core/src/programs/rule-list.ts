import type { Basis } from '../base/clause.js'
import type { Expr } from '../language/values/expr.js'
import type { Frame } from '../language/values/frame.js'
import { type Missing, missingOf } from '../language/values/value.js'

/** A rule of a list that is read from the top: the first that holds is taken (依次看，先符合的先用). */
export interface ListedRule {
  readonly id: string
  readonly name: string
  readonly basis: Basis
  readonly when: Expr
}

/** What one rule of a list comes to; `reached` is false for those that stand below the one that was taken. */
export interface JudgedRule<R extends ListedRule> {
  readonly rule: R
  readonly status: 'yes' | 'no' | 'unknown'
  readonly reached: boolean
  readonly missing: readonly Missing[]
}

/**
 * What a list comes to. An earlier rule that is not known keeps the outcome open: `possible` are all that may still be
 * taken, `missing` is what the first of them waits for; later ones may not be asked for at all. Where no rule holds, the
 * list has no row for the case, which is not known either.
 */
export interface ListOutcome<R extends ListedRule> {
  readonly status: 'known' | 'unknown'
  readonly taken?: R
  readonly possible: readonly R[]
  readonly judged: readonly JudgedRule<R>[]
  readonly missing: readonly Missing[]
}

function judge<R extends ListedRule>(rule: R, frame: Frame, reached: boolean): JudgedRule<R> {
  const value = rule.when.run(frame)
  if (value.kind === 'truth') return { rule, status: value.is ? 'yes' : 'no', reached, missing: [] }
  return { rule, status: 'unknown', reached, missing: missingOf(value) }
}

/** Takes the first rule that holds. `list` is what the missing row is called where none does. */
export function firstThatHolds<R extends ListedRule>(rules: readonly R[], frame: Frame, list: string): ListOutcome<R> {
  const judged: JudgedRule<R>[] = []
  for (const rule of rules) judged.push(judge(rule, frame, !judged.some(({ status }) => status === 'yes')))
  const reached = judged.filter(one => one.reached)
  const possible = reached.filter(({ status }) => status !== 'no')
  const open = possible.find(({ status }) => status === 'unknown')
  const [first] = possible
  const rest = { judged, possible: possible.map(({ rule }) => rule) }
  if (first && !open) return { ...rest, status: 'known', taken: first.rule, missing: [] }
  const missing = open ? open.missing : [{ kind: 'row' as const, id: list }]
  return { ...rest, status: 'unknown', missing }
}

/** Rules that may apply beside the list, each for itself (可以做、不必做). */
export const eachFor = <R extends ListedRule>(rules: readonly R[], frame: Frame): JudgedRule<R>[] =>
  rules.map(rule => judge(rule, frame, true))
