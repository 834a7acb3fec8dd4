import type { Basis } from '../base/clause.js'
import type { Expr } from '../language/values/expr.js'
import type { Every } from '../programs/recurrence.js'
import type { ListedRule } from '../programs/rule-list.js'

export const verdictKinds = ['keep', 'watch', 'warn', 'remove', 'graduate', 'demote'] as const
export type VerdictKind = (typeof verdictKinds)[number]

/** What each kind of verdict is called in Chinese, as documents write it (结论). */
export const verdictNames = {
  keep: '保留',
  watch: '观察',
  warn: '预警',
  remove: '退出',
  graduate: '毕业',
  demote: '降级',
} as const satisfies Readonly<Record<VerdictKind, string>>

/** Who must agree, and to which of the kinds that a verdict gives. */
export interface Approval {
  readonly by: string
  readonly to: readonly VerdictKind[]
}

/** One verdict of the yearly evaluation (评价结论); several kinds are a choice of those who decide. */
export interface Verdict extends ListedRule {
  readonly gives: readonly VerdictKind[]
  readonly for?: string
  /** Who must agree before it takes effect, in order; nothing removes a member by itself. */
  readonly approvals: readonly Approval[]
  readonly toTier?: string
  readonly then?: { readonly may: string; readonly needs?: Expr; readonly basis: Basis }
}

/** Where a place that has become free is filled from (替补). */
export interface Replacement {
  readonly basis: Basis
  readonly from: readonly string[]
  readonly order?: string
  readonly approvals: readonly string[]
  readonly when?: Expr
}

/** Figures that a member hands in from time to time (监测报告). */
export interface Report {
  readonly id: string
  readonly name: string
  readonly basis: Basis
  readonly every: Every
  /** How long after the period's end, or on which day; nothing where the document says nothing. */
  readonly due?: Expr
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly facts: readonly string[]
  readonly analysis?: string
}

/** The yearly evaluation of every member (年度评价). */
export interface Evaluation {
  readonly basis: Basis
  readonly opens?: string
  /** Which year is judged: the one before the day, or that of the day. */
  readonly judges: 'last-year' | 'this-year'
  readonly verdicts: readonly Verdict[]
  readonly options: readonly Verdict[]
  readonly replacement?: Replacement
  readonly reports: readonly Report[]
}
