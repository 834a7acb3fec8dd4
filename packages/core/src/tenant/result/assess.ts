import type { Day } from '../../base/dates.js'
import { explain } from '../../language/explain/explain.js'
import { changeableAfter, gap } from '../../language/explain/gap.js'
import type { Frame } from '../../language/values/frame.js'
import { levelOf } from '../../liaison/liaison.js'
import { type EligibilityRule, judgeEligibility, judgeRule } from '../../selection/eligibility.js'
import { given } from '../compile/given.js'
import type { CompiledProgram } from '../compile/program.js'
import type { Tenant } from '../compile/tenant.js'
import type { Situation } from '../situation/situation.js'
import { equivalenceResults } from './equivalences.js'
import type { Assessment, ClaimResult, LiaisonResult, RuleResult } from './contract.js'
import { computeMeasure, linesOf, type Question, restsOn } from './measure-result.js'
import { instalmentsResult } from './payment/instalments.js'
import { directoryOf } from './people.js'
import { type Answered, ask, distinct, frameFor } from './question.js'
import { driverResults, trackResults } from './tracks.js'
import { unknownNames } from './unknown-names.js'

function ruleResult(
  question: Question,
  rule: EligibilityRule,
  { frame, pending }: { frame: Frame; pending: ReadonlySet<number> },
): RuleResult {
  const own = frame.apart()
  const verdict = judgeRule(rule, own)
  const { readings } = restsOn(own, pending)
  const ways = verdict.status === 'pass' ? [] : gap(rule.needs, own, changeableAfter(question.stamp.year - 1))
  const because = explain(rule.needs, own)
  return {
    id: rule.id,
    name: rule.name,
    clause: rule.basis.text,
    status: verdict.status,
    binds: rule.binds,
    missing: verdict.missing,
    readings,
    because: { ...because, clause: rule.basis.text },
    ways,
  }
}

function liaisonResult(question: Question): LiaisonResult | null {
  const room = question.program.liaison
  if (!room) return null
  const { is: liaison, layer } = room
  const { frame, pending } = frameFor(question, [layer])
  const found = levelOf(liaison, frame)
  const { readings } = restsOn(frame, pending)
  const known = found.status === 'known' ? found.level : undefined
  return {
    level: known?.id ?? null,
    name: known?.name ?? null,
    clause: known?.basis.text ?? liaison.basis.text,
    status: found.status,
    missing: found.status === 'unknown' ? found.missing : [],
    readings,
    because: { ...explain(liaison.level, frame), clause: known?.basis.text ?? liaison.basis.text },
  }
}

/** What is asked about a firm; without measures only who it is to the program: conditions, routes, liaison. */
interface Asked {
  readonly situation: Situation
  readonly today: Day
  readonly measures?: boolean
}

/**
 * Everything that one program gives one firm, and why (测算).
 *
 * The day is the situation's `on`, else `today`; once the program is over and nobody names a day, its last day. The
 * year is the situation's, else that day's. Parameters are those in force on the day. Money is rounded as the measure
 * says, half-up to the fen where it says nothing. What nobody has said is in `missing`, never zero. With
 * `measures: false` only conditions, classes, drivers and liaison are judged. Refuses a situation that cannot be read
 * with `situation/…`.
 */
export function assess(
  tenant: Tenant,
  program: CompiledProgram,
  { situation, today, measures = true }: Asked,
): Answered<Assessment> {
  const { question, problems } = ask(tenant, program, { situation, today })
  const selection = frameFor(question, program.selection ? [program.selection.place.layer] : [])
  const computed = [...(measures ? program.measures.values() : [])]
    .filter(measure => measure.gives !== 'uplift' || question.isIdle(measure.id))
    .map(measure => computeMeasure(question, measure, true))
  const all = [
    ...problems,
    ...selection.problems,
    ...unknownNames(program, situation),
    ...computed.flatMap(one => one.problems),
  ]
  if (all.length > 0) return { ok: false, problems: distinct(all) }
  const rules = program.selection?.eligibility ?? []
  const verdicts = rules.map(rule => judgeRule(rule, selection.frame))
  const places = computed.filter(({ measure }) => measure.gives === 'places')
  return {
    ok: true,
    result: {
      ...question.stamp,
      eligibility: {
        status: judgeEligibility(verdicts),
        rules: rules.map(rule => ruleResult(question, rule, selection)),
      },
      direct: (program.selection?.direct ?? []).map(route => ruleResult(question, route.rule, selection)),
      tracks: trackResults(question, directoryOf(tenant)),
      drivers: driverResults(question),
      equivalences: equivalenceResults(question),
      liaison: liaisonResult(question),
      quotas: places.map(({ result }) => ({
        ...result,
        places: result.atLeast === result.atMost && typeof result.atMost === 'number' ? result.atMost : null,
      })),
      measures: computed.filter(one => !places.includes(one)).map(({ result }) => result),
    },
  }
}

/**
 * One claim for one measure: the range, what binds, why (兑现测算).
 *
 * Day, year and rounding as in `assess`; limits count what the situation's `ledger` says was paid. Refuses with
 * `situation/unknown-measure` and what else cannot be read; a claim that the rules refuse is an answer, `not-due` with
 * its `refusals`.
 */
export function claim(
  tenant: Tenant,
  program: CompiledProgram,
  request: { measure: string; situation: Situation; today: Day },
): Answered<ClaimResult> {
  const { question, problems } = ask(tenant, program, request)
  const measure = program.measures.get(request.measure)
  if (!measure)
    return {
      ok: false,
      problems: [{ code: 'situation/unknown-measure', path: ['measure'], params: { found: request.measure } }],
    }
  const computed = computeMeasure(question, measure, false)
  const all = [...problems, ...computed.problems, ...unknownNames(program, request.situation)]
  if (all.length > 0) return { ok: false, problems: distinct(all) }
  const { frame, outcome } = computed
  const plan =
    measure.instalments && instalmentsResult(measure, measure.instalments, { program, frame, outcome, on: question.on })
  const lines = linesOf(computed)
  return { ok: true, result: { ...computed.result, ...question.stamp, lines, ...given('instalments', plan) } }
}
