import { nearest } from '../../base/nearest.js'
import { type Day, dayText } from '../../base/dates.js'
import type { Frame } from '../../language/values/frame.js'
import { dayFor } from '../../programs/program.js'
import type { CompiledProgram } from '../compile/program.js'
import type { Tenant } from '../compile/tenant.js'
import type { Layer } from '../declare/registry.js'
import { askedDay, fill, fillShared } from '../situation/fill.js'
import { readLedger } from '../situation/ledger.js'
import type { Situation, SituationProblem } from '../situation/situation.js'
import type { Stamp } from './contract.js'
import type { Question } from './measure-result.js'

/**
 * An answer, or what could not be read of the situation: with a problem there is no answer.
 *
 * A problem's path leads to a place of the situation; `placeOf` of what read the file turns it into line and column.
 */
export type Answered<T> =
  | { readonly ok: true; readonly result: T }
  | { readonly ok: false; readonly problems: readonly SituationProblem[] }

/** Settles day, year and ledger of a question. */
export function ask(
  tenant: Tenant,
  program: CompiledProgram,
  { situation, today }: { situation: Situation; today: Day },
): { question: Question; problems: SituationProblem[] } {
  const { on: dayOn, ended } = dayFor(program.program, today)
  const { on, year, problems } = askedDay(situation, dayOn)
  const ledger = readLedger(program, situation)
  const { from, until, standing } = program.program
  const inForce = on >= from && (until === undefined || on <= until)
  const stamp: Stamp = {
    tenant: tenant.shape.id,
    program: program.program.id,
    configVersion: tenant.configVersion,
    on: dayText(on),
    year,
    standing: inForce || standing !== 'in-force' ? standing : 'expired',
    ended: ended && situation.on === undefined,
  }
  const asked = { program, situation, on, ledger: ledger.entries }
  const shared = fillShared({ ...asked, year })
  return {
    question: {
      ...asked,
      stamp,
      shared,
      isIdle: measure => tenant.idleUplifts.has(`${program.program.id}/${measure}`),
    },
    problems: [...problems, ...ledger.problems, ...shared.problems, ...unknownPrograms(tenant, situation)],
  }
}

/** Programs of other tenants, written in full, are no matter of this one. */
function unknownPrograms({ programs }: Tenant, { memberships = {} }: Situation): SituationProblem[] {
  const strange = Object.keys(memberships).filter(id => !id.includes('/') && !programs.has(id))
  return strange.map(found => ({
    code: 'situation/unknown-name',
    path: ['memberships', found],
    params: { found, suggestion: nearest(found, programs.keys()) ?? '' },
  }))
}

/** The same question of another situation: of one application among many. */
export function asksOf(question: Question, situation: Situation): Question {
  const { program, on, ledger, stamp } = question
  return { ...question, situation, shared: fillShared({ program, situation, on, ledger, year: stamp.year }) }
}

export function frameFor(
  question: Question,
  layers: readonly Layer[],
): { frame: Frame; pending: ReadonlySet<number>; problems: readonly SituationProblem[] } {
  return fill({ ...question, year: question.stamp.year }, layers, question.shared)
}

/** A problem that several places meet is told once. */
export function distinct(problems: readonly SituationProblem[]): SituationProblem[] {
  const seen = new Map(problems.map(problem => [`${problem.code} ${problem.path.join('/')}`, problem]))
  return [...seen.values()]
}
