import type { Basis } from '../../base/clause.js'
import type { Expr } from '../../language/values/expr.js'
import type { Measure } from '../../measures/measure.js'
import type { CompiledProgram } from '../compile/program.js'
import { slotsNamedIn } from './named.js'

/** Something of a program that decides or pays, with all that it hangs on (规则). */
export interface ProgramRule {
  readonly kind: RuleKind
  /** Inside its program: `consulting`, `consulting/firm-year`. */
  readonly id: string
  readonly name: string
  readonly clause: string
  readonly exprs: readonly Expr[]
  /** What it names without computing with it. */
  readonly slots?: ReadonlySet<number>
}

export type RuleKind =
  | 'track'
  | 'stacking'
  | 'eligibility'
  | 'direct'
  | 'stage'
  | 'scoring'
  | 'ranking'
  | 'capacity'
  | 'liaison'
  | 'measure'
  | 'requirement'
  | 'limit'
  | 'set-off'
  | 'case-by-case'
  | 'uplift'

const present = (exprs: readonly (Expr | undefined)[]): Expr[] => exprs.flatMap(expr => expr ?? [])

interface Part {
  readonly id: string
  readonly name?: string
  readonly basis: Basis
}

/** Every rule of a program, section by section; a new section of the config adds its line here. */
export function rulesOf(program: CompiledProgram): readonly ProgramRule[] {
  return [
    ...programRules(program),
    ...selectionRules(program),
    ...liaisonRules(program),
    ...[...program.measures.values()].flatMap(measureRules),
  ]
}

function programRules({ shape, shared }: CompiledProgram): ProgramRule[] {
  const scope = shared.at(-1)?.scope
  return [...slotsNamedIn('track', shape.tracks, scope), ...slotsNamedIn('stacking', shape.stacking, scope)]
}

function selectionRules({ selection }: CompiledProgram): ProgramRule[] {
  if (!selection) return []
  const { shape, place, eligibility, direct } = selection
  const { scope } = place.layer
  return [
    ...eligibility.map(rule => ruleFrom('eligibility', rule, present([rule.needs, rule.relax?.when]))),
    ...direct.map(({ rule }) => ruleFrom('direct', rule, [rule.needs])),
    ...slotsNamedIn('stage', shape.stages, scope),
    ...slotsNamedIn('scoring', shape.scoring && { scoring: shape.scoring }, scope),
    ...slotsNamedIn('ranking', shape.ranking && { ranking: shape.ranking }, scope),
    ...slotsNamedIn('capacity', shape.capacity, scope),
  ]
}

const liaisonRules = ({ liaison }: CompiledProgram): ProgramRule[] =>
  liaison ? [ruleFrom('liaison', { id: 'liaison', basis: liaison.basis }, [liaison.level])] : []

function measureRules(measure: Measure): ProgramRule[] {
  const { amount, caseByCase } = measure
  const amounts = amount?.kind === 'rate' ? [amount.base, amount.rate] : [amount?.value]
  const of = (part: Part): Part => ({ ...part, id: `${measure.id}/${part.id}` })
  return [
    ruleFrom('measure', measure, present([measure.for, measure.window, measure.covers, ...amounts])),
    ...measure.requires.map(one => ruleFrom('requirement', of(one), [one.needs])),
    ...measure.limits.map(one => ruleFrom('limit', of(one), present([one.bound.value, one.when]))),
    ...measure.less.map(one => ({
      ...ruleFrom('set-off', of(one), present([one.amount, one.when])),
      slots: new Set(one.short ? [one.short.slot] : []),
    })),
    ...(caseByCase
      ? [ruleFrom('case-by-case', of({ id: 'case-by-case', basis: measure.basis }), [caseByCase.when])]
      : []),
    ...measure.uplifts.map(one =>
      ruleFrom('uplift', of(one), present([one.for, one.where, one.rate, one.fixed, one.max])),
    ),
  ]
}

const ruleFrom = (kind: RuleKind, { id, name, basis }: Part, exprs: readonly Expr[]): ProgramRule => ({
  kind,
  id,
  name: name ?? id,
  clause: basis.text,
  exprs,
})
