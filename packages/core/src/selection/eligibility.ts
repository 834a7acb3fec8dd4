import type { Basis } from '../base/clause.js'
import type { Expr } from '../language/values/expr.js'
import type { Frame } from '../language/values/frame.js'
import { type Missing, missingOf, union, type Value } from '../language/values/value.js'

/** A condition for applying, with the case in which it may be relaxed (申报条件). */
export interface EligibilityRule {
  readonly id: string
  readonly name: string
  readonly basis: Basis
  readonly needs: Expr
  /** Only rules that bind refuse; 重点 and weaker ones are shown. */
  readonly binds: boolean
  readonly principle: boolean
  readonly relax?: { readonly when: Expr; readonly decidedBy: readonly string[] }
}

export type RuleStatus = 'pass' | 'fail' | 'relaxed' | 'unknown'
export interface RuleVerdict {
  readonly rule: EligibilityRule
  readonly status: RuleStatus
  readonly missing: readonly Missing[]
}

export type Eligibility = 'eligible' | 'relaxed' | 'ineligible' | 'unknown'

/** `relaxed`: the condition fails, the case for relaxing is given, and a person decides. */
export function judgeRule(rule: EligibilityRule, frame: Frame): RuleVerdict {
  const needs: Value = rule.needs.run(frame)
  if (needs.kind === 'truth' && needs.is) return { rule, status: 'pass', missing: [] }
  const relax = rule.relax?.when.run(frame)
  const relaxed = relax?.kind === 'truth' && relax.is
  if (needs.kind === 'truth') {
    if (relaxed) return { rule, status: 'relaxed', missing: [] }
    return relax?.kind === 'unknown'
      ? { rule, status: 'unknown', missing: relax.missing }
      : { rule, status: 'fail', missing: [] }
  }
  return { rule, status: 'unknown', missing: union(missingOf(needs), relax && !relaxed ? missingOf(relax) : []) }
}

/** One failing rule that binds decides; an unknown one keeps the whole open. */
export function judgeEligibility(verdicts: readonly RuleVerdict[]): Eligibility {
  const binding = verdicts.filter(verdict => verdict.rule.binds)
  const has = (status: RuleStatus) => binding.some(verdict => verdict.status === status)
  if (has('fail')) return 'ineligible'
  if (has('unknown')) return 'unknown'
  return has('relaxed') ? 'relaxed' : 'eligible'
}
