import { dayText, type Day } from '../../base/dates.js'
import type { Demands, Notification } from '../../demands/demand.js'
import { deadlineAfter } from '../../facts/deadline.js'
import type { Frame } from '../../language/values/frame.js'
import { spanFrom } from '../../language/values/span.js'
import { missingOf, union } from '../../language/values/value.js'
import { type AddressCase, addressee } from '../../organization/addressee.js'
import type { Directory } from '../../organization/directory.js'
import { eachFor, firstThatHolds } from '../../programs/rule-list.js'
import type { CompiledProgram } from '../compile/program.js'
import type { Room } from '../compile/program/rooms.js'
import type { Tenant } from '../compile/tenant.js'
import type { Situation } from '../situation/situation.js'
import { listBecause, listedResult, readingsOf } from './listed.js'
import type { Question } from './measure-result.js'
import { directoryOf, firmCase, wordIn } from './people.js'
import { type Answered, ask, distinct, frameFor } from './question.js'
import type { DeadlineResult, NotifyResult, RouteResult } from './route-contract.js'
import { unknownNames } from './unknown-names.js'

/** What addresses of this demand hang on: its firm, and the columns of its category. */
function caseOf(question: Question, { is: demands, layer }: Room<Demands>, frame: Frame): AddressCase {
  const category = wordIn(frame, layer.scope.symbol('category')?.slot)
  const columns = category === undefined ? undefined : demands.categories.get(category)?.to
  return { ...firmCase(question, frame), ...(columns ? { category: columns } : {}) }
}

function deadlineOf({ deadlines }: Demands, frame: Frame, on: Day): DeadlineResult | null {
  if (!deadlines) return null
  const { answer, basis } = deadlines
  const value = answer.run(frame)
  const limit = spanFrom(answer.type, value)
  const none = { due: null, provisional: false, clause: basis.text, missing: missingOf(value) }
  if (!limit) return none
  const { day, provisional } = deadlineAfter(on, limit)
  return { ...none, due: dayText(day), provisional }
}

type To = (path: string) => ReturnType<typeof addressee>

const notified = (notification: Notification, to: To): NotifyResult => ({
  on: notification.on,
  to: notification.to.map(to),
  by: notification.by,
  document: notification.document ?? null,
  clause: notification.basis.text,
})

function returnable({ rating }: Demands, rated: string | undefined): boolean | null {
  return rating && rated !== undefined ? rating.returnWhen.includes(rated) : null
}

function routeIn(question: Question, room: Room<Demands>, directory: Directory): RouteResult {
  const { is: demands, layer } = room
  const { frame, pending } = frameFor(question, [layer])
  const given = { frame, pending, closedYear: question.stamp.year - 1 }
  const outcome = firstThatHolds(demands.routes, frame, 'routes')
  const rules = outcome.judged.map(judged => listedResult(judged, given))
  const asked = { directory, given: caseOf(question, room, frame) }
  const to: To = path => addressee(path, asked)
  const { taken } = outcome
  return {
    ...question.stamp,
    status: outcome.status,
    route: taken?.id ?? null,
    name: taken?.name ?? null,
    clause: taken?.basis.text ?? '',
    to: taken ? to(taken.to) : null,
    within: taken?.within ?? null,
    document: taken?.document ?? null,
    possible: outcome.possible.map(({ id }) => id),
    missing: union(outcome.missing, taken ? to(taken.to).missing : []),
    readings: readingsOf(rules),
    because: listBecause(outcome, rules),
    rules,
    options: eachFor(demands.options, frame).map(judged => ({
      ...listedResult(judged, given),
      to: to(judged.rule.to),
    })),
    notifies: demands.notifications.map(notification => notified(notification, to)),
    deadline: deadlineOf(demands, frame, question.on),
    returnable: returnable(demands, wordIn(frame, layer.scope.symbol('rating')?.slot)),
  }
}

/**
 * Where an enterprise's demand goes, who hears of it, and by when an answer is due (交办).
 *
 * The day of the question is the event's day, from which the time for an answer runs. Undefined when the program says
 * nothing about demands.
 */
export function route(
  tenant: Tenant,
  program: CompiledProgram,
  request: { situation: Situation; today: Day },
): Answered<RouteResult> | undefined {
  const room = program.demands
  if (!room) return undefined
  const { question, problems } = ask(tenant, program, request)
  const all = [...problems, ...frameFor(question, [room.layer]).problems, ...unknownNames(program, request.situation)]
  if (all.length > 0) return { ok: false, problems: distinct(all) }
  return { ok: true, result: routeIn(question, room, directoryOf(tenant)) }
}
