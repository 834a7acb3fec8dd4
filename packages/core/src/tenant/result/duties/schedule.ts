import { type Day, dayText, parseDay } from '../../../base/dates.js'
import { nearest } from '../../../base/nearest.js'
import { addressee } from '../../../organization/addressee.js'
import { calledIn, type Directory, namesIn } from '../../../organization/directory.js'
import type { Phase } from '../../../programs/program.js'
import type { CompiledProgram } from '../../compile/program.js'
import type { Tenant } from '../../compile/tenant.js'
import type { Situation, SituationProblem } from '../../situation/situation.js'
import { type DayRange, type DutyAsked, dutyResult } from './duty-result.js'
import { type Answered, ask, distinct, frameFor } from '../question.js'
import { directoryOf } from '../people.js'
import { reportResult } from './report-result.js'
import type { DutyResult, PhaseResult, ScheduleResult } from './contract.js'
import { unknownNames } from '../unknown-names.js'

/** What is asked of a calendar: for which day, and if wanted whose tasks, and those due between which days. */
export interface ScheduleRequest {
  readonly situation: Situation
  readonly today: Day
  /** An organization by id, name or short name; its successors count as it. */
  readonly organization?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

function phaseResult({ id, name, basis, from, until }: Phase, on: Day): PhaseResult {
  const status = on < from ? 'coming' : until !== undefined && on > until ? 'past' : 'current'
  return {
    id,
    name,
    clause: basis.text,
    from: dayText(from),
    until: until === undefined ? null : dayText(until),
    status,
  }
}

interface Filter {
  readonly range: DayRange | undefined
  readonly wanted: ReadonlySet<string> | undefined
  readonly problems: readonly SituationProblem[]
}

/** Whose tasks: the organization that goes on with what the one asked for did; of a town also those of every town. */
function wantedOf(
  { organization }: ScheduleRequest,
  directory: Directory,
  on: Day,
): Pick<Filter, 'wanted' | 'problems'> {
  if (organization === undefined) return { wanted: undefined, problems: [] }
  const found = calledIn(directory.organizations, organization)
  if (!found) {
    const suggestion = nearest(organization, namesIn(directory.organizations)) ?? ''
    const params = { found: organization, suggestion }
    return { wanted: undefined, problems: [{ code: 'situation/unknown-name', path: ['organization'], params }] }
  }
  const [id, { kind }] = found
  const own = addressee(id, { directory, given: { on } }).id ?? id
  return { wanted: new Set([own, ...(kind === 'town' || kind === 'park' ? ['town'] : [])]), problems: [] }
}

function filterOf(request: ScheduleRequest, directory: Directory, on: Day): Filter {
  const { wanted, problems } = wantedOf(request, directory, on)
  const bound = (key: 'from' | 'to', otherwise: Day): { day: Day; problem: SituationProblem[] } => {
    const text = request[key]
    const day = text === undefined ? otherwise : parseDay(text)
    if (day !== undefined) return { day, problem: [] }
    return { day: otherwise, problem: [{ code: 'situation/bad-day', path: [key], params: { found: text ?? '' } }] }
  }
  const [from, to] = [bound('from', parseDay('1900-01-01') ?? 0), bound('to', parseDay('2999-12-31') ?? 0)]
  const isAsked = request.from !== undefined || request.to !== undefined
  return {
    range: isAsked ? { from: from.day, to: to.day } : undefined,
    wanted,
    problems: [...problems, ...from.problem, ...to.problem],
  }
}

const isOf = (wanted: ReadonlySet<string>, { organizations }: DutyResult): boolean =>
  organizations.some(({ id, path }) => wanted.has(id ?? '') || wanted.has(path.split('.')[0] ?? ''))

/**
 * A program's calendar on a day: its phases, its tasks with the organizations in charge, its periodic reports (任务分工).
 *
 * Due days come from the document alone. Nobody has reported what was done, so nothing is overdue here: a day is still
 * to come, or past. Refuses with `situation/unknown-name` for an organization that nobody knows.
 */
export function schedule(tenant: Tenant, program: CompiledProgram, request: ScheduleRequest): Answered<ScheduleResult> {
  const { question, problems } = ask(tenant, program, request)
  const { on } = question
  const directory = directoryOf(tenant)
  const layers = [program.duties?.layer, program.evaluation?.layer].flatMap(layer => layer ?? [])
  const seen = frameFor(question, layers)
  const filter = filterOf(request, directory, on)
  const all = [...problems, ...seen.problems, ...filter.problems, ...unknownNames(program, request.situation)]
  if (all.length > 0) return { ok: false, problems: distinct(all) }
  const asked: DutyAsked = { program: program.program, frame: seen.frame, directory, on, range: filter.range }
  const { wanted, range } = filter
  const duties = (program.duties?.is ?? [])
    .map(duty => dutyResult(duty, asked))
    .filter(({ result, isInRange }) => (!wanted || isOf(wanted, result)) && (!range || isInRange))
    .map(({ result }) => result)
  return {
    ok: true,
    result: {
      ...question.stamp,
      phases: program.program.phases.map(phase => phaseResult(phase, on)),
      duties,
      reports: (program.evaluation?.is.reports ?? []).map(report => reportResult(report, asked)),
    },
  }
}
