import type { Basis } from '../../base/clause.js'
import type { Expr } from '../../language/values/expr.js'
import type { Measure } from '../../measures/measure.js'
import type { CompiledProgram } from '../compile/program.js'
import { exprsIn } from './exprs-in.js'
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

/** What kind of rule waits for a decision, as the section of the config is called. */
export type RuleKind =
  | 'track'
  | 'equivalence'
  | 'stacking'
  | 'funding'
  | 'step'
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
  | 'demand-route'
  | 'deadline'
  | 'verdict'
  | 'replacement'
  | 'report'
  | 'target'
  | 'duty'
  | 'notification'

interface Part {
  readonly id: string
  readonly name?: string
  readonly basis: Basis
}

/** Every rule of a program, room by room; a new room of the config adds its line here. */
export function rulesOf(program: CompiledProgram): readonly ProgramRule[] {
  return [
    ...programRules(program),
    ...selectionRules(program),
    ...liaisonRules(program),
    ...[...program.measures.values()].flatMap(measureRules),
    ...demandRules(program),
    ...evaluationRules(program),
    ...(program.targets?.is ?? []).map(one => ruleFrom('target', one)),
    ...(program.duties?.is ?? []).map(one => ruleFrom('duty', one)),
    ...program.notifications.map(one => ruleFrom('notification', { id: one.on, ...one })),
  ]
}

function programRules({ shape, shared, equivalences }: CompiledProgram): ProgramRule[] {
  const scope = shared.at(-1)?.scope
  const steps = Object.entries(shape.steps ?? {}).flatMap(([noun, states]) =>
    Object.entries(states).map(([state, step]) => ({ ...step, id: `${noun}.${state}` })),
  )
  return [
    ...slotsNamedIn('track', shape.tracks, scope),
    ...equivalences.map(one => ruleFrom('equivalence', one)),
    ...slotsNamedIn('stacking', shape.stacking, scope),
    ...slotsNamedIn('funding', shape.funding && { funding: shape.funding }, scope),
    ...slotsNamedIn('step', steps, scope),
  ]
}

function selectionRules({ selection }: CompiledProgram): ProgramRule[] {
  if (!selection) return []
  const { shape, place, eligibility, direct } = selection
  const { scope } = place.layer
  return [
    ...eligibility.map(rule => ruleFrom('eligibility', rule)),
    ...direct.map(({ rule }) => ruleFrom('direct', rule)),
    ...slotsNamedIn('stage', shape.stages, scope),
    ...slotsNamedIn('scoring', shape.scoring && { scoring: shape.scoring }, scope),
    ...slotsNamedIn('ranking', shape.ranking && { ranking: shape.ranking }, scope),
    ...slotsNamedIn('capacity', shape.capacity, scope),
  ]
}

const liaisonRules = ({ liaison }: CompiledProgram): ProgramRule[] =>
  liaison ? [ruleFrom('liaison', { id: 'liaison', ...liaison.is })] : []

function measureRules(measure: Measure): ProgramRule[] {
  const { id, name, basis, caseByCase } = measure
  const of = <T extends Part>(part: T): T => ({ ...part, id: `${id}/${part.id}` })
  const { for: whom, window, covers, amount, instalments, autoAward } = measure
  const whole = { id, name, basis, whom, window, covers, amount, instalments, autoAward }
  return [
    ruleFrom('measure', whole),
    ...measure.requires.map(one => ruleFrom('requirement', of(one))),
    ...measure.limits.map(one => ruleFrom('limit', of(one))),
    ...measure.less.map(one => ({
      ...ruleFrom('set-off', of(one)),
      slots: new Set(one.short ? [one.short.slot] : []),
    })),
    ...(caseByCase ? [ruleFrom('case-by-case', of({ ...caseByCase, id: 'case-by-case', basis }))] : []),
    ...measure.uplifts.map(one => ruleFrom('uplift', of(one))),
  ]
}

function demandRules({ demands }: CompiledProgram): ProgramRule[] {
  if (!demands) return []
  const { routes, options, deadlines, notifications } = demands.is
  return [
    ...[...routes, ...options].map(one => ruleFrom('demand-route', one)),
    ...(deadlines ? [ruleFrom('deadline', { id: 'deadlines', ...deadlines })] : []),
    ...notifications.map(one => ruleFrom('notification', { id: one.on, ...one })),
  ]
}

function evaluationRules({ evaluation }: CompiledProgram): ProgramRule[] {
  if (!evaluation) return []
  const { verdicts, options, replacement, reports } = evaluation.is
  return [
    ...[...verdicts, ...options].map(one => ruleFrom('verdict', one)),
    ...(replacement ? [ruleFrom('replacement', { id: 'replacement', ...replacement })] : []),
    ...reports.map(one => ruleFrom('report', one)),
  ]
}

const ruleFrom = (kind: RuleKind, part: Part): ProgramRule => ({
  kind,
  id: part.id,
  name: part.name ?? part.id,
  clause: part.basis.text,
  exprs: exprsIn(part),
})
