import type { Rational } from '../../base/rational.js'
import { type Missing, union } from '../../language/values/value.js'
import type { Frame } from '../../language/values/frame.js'
import { type Outcome, paysNothing, settleClaim } from '../../measures/entitlement.js'
import type { Ledger } from '../../measures/ledger.js'
import { isSetUp, type Measure, refuses } from '../../measures/measure.js'
import { given } from '../compile/given.js'
import type { CompiledProgram } from '../compile/program.js'
import type { Layer } from '../declare/registry.js'
import { fill, type SharedFill, yearPlace } from '../situation/fill.js'
import type { Situation, SituationProblem } from '../situation/situation.js'
import { amountOf, unitOf } from './amount.js'
import { explainClaim, notModelled } from './because.js'
import { withForce } from './force.js'
import { autoAwardResult } from './payment/auto-award.js'
import { fundingResult } from './payment/funding.js'
import type { LineResult, MeasureResult, MeasureStatus, Stamp } from './contract.js'

/** One question to a program: a situation, the day and year, the ledger. */
export interface Question {
  readonly program: CompiledProgram
  readonly situation: Situation
  readonly stamp: Stamp
  readonly on: number
  readonly ledger: Ledger
  readonly shared: SharedFill
  /** Whether an uplift reaches no measure, since none of that kind is modelled. */
  readonly isIdle: (uplift: string) => boolean
}

/** What the readings and unset parameters that a frame looked at are called. */
export function restsOn(frame: Frame, pending: ReadonlySet<number>): { readings: string[]; pending: string[] } {
  const touched = [...frame.touched].flatMap(slot => frame.world.symbols[slot] ?? [])
  return {
    readings: touched.filter(symbol => symbol.kind === 'reading').map(symbol => symbol.id),
    pending: touched.filter(symbol => symbol.kind === 'parameter' && pending.has(symbol.slot)).map(symbol => symbol.id),
  }
}

/** Facts that the claim itself would bring are asked for; anything else that is missing keeps the answer unknown. */
function asked(measure: Measure, missing: readonly Missing[]): { asks: string[]; others: Missing[] } {
  const own = new Set(measure.asks.flatMap(symbol => [symbol.id, ...(symbol.fields ?? []).map(field => field.id)]))
  const asks = missing.filter(m => own.has(m.id) && m.kind !== 'parameter')
  return {
    asks: [...new Set(asks.map(m => m.id))],
    others: missing.filter(m => !own.has(m.id) || m.kind === 'parameter'),
  }
}

interface StatusOf {
  readonly measure: Measure
  readonly outcome: Outcome
  readonly stamp: Stamp
  readonly mayAsk: boolean
  readonly missing: readonly Missing[]
  readonly idle: boolean
}

function statusOf({ measure, outcome, stamp, mayAsk, missing, idle }: StatusOf): MeasureStatus {
  if (outcome.kind === 'refused') return 'not-due'
  if (outcome.kind === 'case-by-case') return 'case-by-case'
  const inForce = stamp.standing === 'in-force' && measure.basis.standing === 'in-force'
  const wouldBe = !inForce || !isSetUp(measure.force)
  if (missing.length > 0 || outcome.kind === 'unknown') {
    const { asks, others } = asked(measure, missing)
    return mayAsk && asks.length > 0 && others.length === 0 ? (wouldBe ? 'would-be' : 'open') : 'unknown'
  }
  if (outcome.kind === 'paid' && paysNothing(outcome)) return 'not-due'
  return wouldBe ? 'would-be' : idle ? 'open' : 'due'
}

/**
 * Unset parameters that wait behind a list which nobody has given yet: its records are not computed, so they do not show
 * by themselves, and the claim could not be computed all the same.
 */
function unsetBehind(measure: Measure, frame: Frame, missing: readonly Missing[]): Missing[] {
  const { each, amount } = measure
  if (!each || !amount || !missing.some(m => m.id === each.id)) return []
  const exprs = [
    ...(amount.kind === 'rate' ? [amount.base, amount.rate] : [amount.value]),
    ...measure.limits.map(limit => limit.bound.value),
  ]
  const unlimited = new Set(measure.limits.flatMap(limit => [...limit.unlimited]))
  const slots = new Set(exprs.flatMap(expr => [...expr.uses]))
  return [...slots].flatMap(slot => {
    const symbol = frame.world.symbols[slot]
    const unset =
      symbol?.kind === 'parameter' && !unlimited.has(slot) && (frame.slots[slot]?.kind ?? 'unknown') === 'unknown'
    return symbol && unset ? [{ kind: symbol.missing, id: symbol.id }] : []
  })
}

/** A measure settled for one situation: what it gives, without saying why. */
export interface Settled {
  readonly measure: Measure
  readonly outcome: Outcome
  readonly frame: Frame
  readonly problems: readonly SituationProblem[]
  readonly pending: ReadonlySet<number>
  readonly status: MeasureStatus
  /** Facts of the claim that nobody has given yet, and what else is missing. */
  readonly asks: readonly string[]
  readonly others: readonly Missing[]
  readonly missing: readonly Missing[]
}

export interface Computed extends Pick<Settled, 'measure' | 'outcome' | 'frame' | 'problems'> {
  readonly result: MeasureResult
}

/** Settles one measure for one situation. `mayAsk`: what only a claim would bring may still be missing. */
export function settleMeasure(question: Question, measure: Measure, mayAsk: boolean): Settled {
  const { program, stamp } = question
  const layers = layersOf(program, measure)
  const { frame, problems, pending } = fill({ ...question, year: stamp.year }, layers, question.shared)
  return { ...settleIn(question, measure, { frame, mayAsk }), problems, pending }
}

/** What a measure sees beside what its program shares: its own names, and those of what raises it. */
export function layersOf(program: CompiledProgram, { id, uplifts }: Measure): Layer[] {
  const own = program.measureLayers.get(id)
  return [...(own ? [own] : []), ...uplifts.flatMap(uplift => program.measureLayers.get(uplift.id) ?? [])]
}

/** Settles a measure in a frame that is filled already. */
export function settleIn(
  { program, stamp, on, ledger, isIdle }: Pick<Question, 'program' | 'stamp' | 'on' | 'ledger' | 'isIdle'>,
  measure: Measure,
  { frame, mayAsk }: { frame: Frame; mayAsk: boolean },
): Omit<Settled, 'problems' | 'pending'> {
  const outcome = settleClaim({ measure, frame, ledger, year: yearPlace(program.context, on) })
  const missing =
    outcome.kind === 'unknown' || outcome.kind === 'paid'
      ? union(outcome.missing, unsetBehind(measure, frame, outcome.missing))
      : []
  const { asks, others } = asked(measure, missing)
  const status = statusOf({ measure, outcome, stamp, mayAsk, missing, idle: isIdle(measure.id) })
  return { measure, outcome, frame, status, asks, others, missing }
}

/** The most that a claim could give, where its amount is not known. */
export const ceilingIn = (outcome: Outcome): Rational | undefined =>
  outcome.kind === 'unknown' || outcome.kind === 'case-by-case' ? outcome.ceiling : undefined

/** Computes one measure for one situation, and explains it. */
export function computeMeasure(question: Question, measure: Measure, mayAsk: boolean): Computed {
  const settled = settleMeasure(question, measure, mayAsk)
  const { outcome, frame, pending, status, asks, others, missing } = settled
  const { program, situation, on } = question
  const known = outcome.kind === 'paid'
  const ceiling = ceilingIn(outcome)
  const explained = explainClaim(measure, frame, outcome)
  const because = withForce(question.isIdle(measure.id) ? notModelled(explained) : explained, measure.force)
  const funding = fundingResult(program.funding, measure, known && status !== 'not-due' ? outcome : undefined, frame)
  const problems = [...settled.problems, ...funding.problems]
  const rests = restsOn(frame, pending)
  const auto = measure.autoAward && autoAwardResult(measure.autoAward, frame, { situation, on, status })
  return {
    measure,
    outcome,
    frame,
    problems,
    result: {
      id: measure.id,
      name: measure.name,
      clause: measure.basis.text,
      standing: measure.basis.standing,
      force: measure.force,
      gives: measure.gives,
      to: measure.to,
      unit: unitOf(measure),
      status,
      atLeast: known ? amountOf(measure, outcome.low) : null,
      atMost: known ? amountOf(measure, outcome.high) : null,
      ceiling: ceiling ? amountOf(measure, ceiling) : null,
      boundBy: known ? (outcome.boundBy?.id ?? null) : null,
      asks: mayAsk ? asks : [],
      missing: mayAsk ? others : missing,
      readings: [...new Set([...rests.readings, ...(auto?.readings ?? [])])],
      pending: rests.pending,
      because,
      refusals: refusalsOf(measure, outcome),
      conditions: conditionsOf(measure, frame),
      approvals: approvalsOf(outcome),
      ...given('origins', measure.origins),
      ...given('autoAward', auto),
      ...given('funding', funding.result),
    },
  }
}

function conditionsOf(measure: Measure, frame: Frame): MeasureResult['conditions'] {
  return measure.requires.map(({ id, name, basis, needs, force }) => {
    const holds = needs.run(frame)
    const status = holds.kind !== 'truth' ? 'unknown' : holds.is ? 'pass' : 'fail'
    return { id, name, clause: basis.text, status, binds: refuses(force) }
  })
}

const approvalsOf = (outcome: Outcome): MeasureResult['approvals'] =>
  outcome.kind !== 'paid'
    ? []
    : outcome.passes.flatMap(({ id, beyond }) =>
        beyond ? [{ limit: id, by: beyond.approval, clause: beyond.basis.text }] : [],
      )

function refusalsOf(measure: Measure, outcome: Outcome): MeasureResult['refusals'] {
  if (outcome.kind !== 'refused') return []
  const names = new Map(measure.requires.map(requirement => [requirement.id, requirement.name]))
  return outcome.refusals.map(({ id, basis }) => ({ id, name: names.get(id) ?? id, clause: basis.text }))
}

/** The lines of a claim whose amount is known, with what cut each. */
export function linesOf({ measure, outcome }: Computed): LineResult[] {
  if (outcome.kind !== 'paid') return []
  return outcome.lines.map(({ low, high }) => {
    const [least, most] = [amountOf(measure, low.amount), amountOf(measure, high.amount)]
    const things = [...high.line.things].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
    return {
      year: high.line.year,
      thing: Object.fromEntries(things),
      amount: least === most ? least : null,
      atLeast: least,
      atMost: most,
      cuts: high.cuts.map(({ limit, by }) => ({ limit: limit.id, by: amountOf(measure, by) })),
    }
  })
}
