import { type Day, yearOf } from '../../base/dates.js'
import { compare, parseDecimal, type Rational } from '../../base/rational.js'
import type { Evaluation, Verdict } from '../../evaluation/evaluation.js'
import type { Frame } from '../../language/values/frame.js'
import { missingOf } from '../../language/values/value.js'
import { addressee } from '../../organization/addressee.js'
import type { Directory } from '../../organization/directory.js'
import { dayFor } from '../../programs/program.js'
import { eachFor, firstThatHolds } from '../../programs/rule-list.js'
import type { CompiledProgram } from '../compile/program.js'
import type { Room } from '../compile/program/rooms.js'
import type { Tenant } from '../compile/tenant.js'
import { askedDay } from '../situation/fill.js'
import type { Situation } from '../situation/situation.js'
import type { ListedResult } from './contract.js'
import type { EvaluationResult, MarginResult, ThenResult } from './evaluation-contract.js'
import { listBecause, listedResult, readingsOf } from './listed.js'
import { type Question, restsOn } from './measure-result.js'
import { directoryOf, firmCase } from './people.js'
import { type Answered, ask, distinct, frameFor } from './question.js'
import { unknownNames } from './unknown-names.js'

/** The nearest single figure among the rules that decided: the smallest relative distance to its threshold. */
function marginOf(rules: readonly ListedResult[]): MarginResult | null {
  let best: { margin: MarginResult; size: Rational } | undefined
  for (const { id, reached, turns } of rules) {
    if (!reached) continue
    for (const { leaves } of turns) {
      const [leaf, another] = leaves
      const size = leaf?.relative === undefined ? undefined : parseDecimal(leaf.relative)
      if (!leaf || another || !size || (best && compare(size, best.size) >= 0)) continue
      best = { margin: { rule: id, leaf }, size }
    }
  }
  return best?.margin ?? null
}

function thenOf({ then }: Verdict, frame: Frame): ThenResult | null {
  if (!then) return null
  const value = then.needs?.run(frame)
  const status = value === undefined ? 'yes' : value.kind === 'truth' ? (value.is ? 'yes' : 'no') : 'unknown'
  return { may: then.may, status, clause: then.basis.text, missing: value ? missingOf(value) : [] }
}

function evaluateIn(
  question: Question,
  { is: evaluation, layer }: Room<Evaluation>,
  directory: Directory,
): EvaluationResult {
  const { frame, pending } = frameFor(question, [layer])
  const given = { frame, pending, closedYear: yearOf(question.on) - 1 }
  const outcome = firstThatHolds(evaluation.verdicts, frame, 'verdicts')
  const rules = outcome.judged.map(judged => listedResult(judged, given))
  const { taken } = outcome
  const asked = { directory, given: firmCase(question, frame) }
  return {
    ...question.stamp,
    status: outcome.status,
    verdict: taken?.id ?? null,
    name: taken?.name ?? null,
    gives: taken?.gives ?? [],
    clause: taken?.basis.text ?? evaluation.basis.text,
    for: taken?.for ?? null,
    approvals: (taken?.approvals ?? []).map(({ by, to }) => ({ ...addressee(by, asked), to })),
    toTier: taken?.toTier ?? null,
    then: taken ? thenOf(taken, frame) : null,
    possible: outcome.possible.map(({ id }) => id),
    missing: outcome.missing,
    readings: readingsOf(rules),
    pending: restsOn(frame, pending).pending,
    because: listBecause(outcome, rules),
    rules,
    options: eachFor(evaluation.options, frame).map(judged => ({
      ...listedResult(judged, given),
      gives: judged.rule.gives,
    })),
    margin: marginOf(rules),
  }
}

/** The year that an evaluation of a day judges, unless somebody names one. */
function judgedYear(evaluation: Evaluation, situation: Situation, on: Day): Situation {
  if (situation.year !== undefined || evaluation.judges === 'this-year') return situation
  return { ...situation, year: String(yearOf(on) - 1) }
}

/**
 * The yearly verdict on a member, and how near it is to another (年度评价).
 *
 * `on` is the day on which the evaluation opens; the year judged is the one before, unless the situation names it. A
 * verdict that needs approvals has no effect until they are given. Undefined when the program evaluates nobody.
 */
export function evaluate(
  tenant: Tenant,
  program: CompiledProgram,
  { situation, today }: { situation: Situation; today: Day },
): Answered<EvaluationResult> | undefined {
  const room = program.evaluation
  if (!room) return undefined
  const { on } = askedDay(situation, dayFor(program.program, today).on)
  const own = judgedYear(room.is, situation, on)
  const { question, problems } = ask(tenant, program, { situation: own, today })
  const all = [...problems, ...frameFor(question, [room.layer]).problems, ...unknownNames(program, situation)]
  if (all.length > 0) return { ok: false, problems: distinct(all) }
  return { ok: true, result: evaluateIn(question, room, directoryOf(tenant)) }
}
