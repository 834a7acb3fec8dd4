import { errorAt, type Issue } from '../base/issue.js'
import type { MachineCode } from './codes.js'
import { type Lifecycle, transitionsOf } from './machine.js'
import { step } from './step.js'

/** An event that may be sent now: a button. */
export interface Choice<State extends string, Event extends string> {
  readonly event: Event
  readonly zh: string
  readonly en: string
  readonly to: State
}

/** An event that may not be sent now, and why. */
export interface Closed<State extends string, Event extends string> extends Choice<State, Event> {
  readonly issues: readonly Issue[]
}

/** What may be done to a case now, and what may not: each event of its lifecycle is in one of the two lists. */
export interface Choices<State extends string, Event extends string> {
  readonly open: readonly Choice<State, Event>[]
  readonly closed: readonly Closed<State, Event>[]
}

/** One case as somebody sees it: what the guards ask of it, and which events that person may send at all. */
export interface Seen<Event extends string, Context> {
  readonly context: Context
  readonly may: (event: Event) => boolean
}

/**
 * What somebody can do to a case now, and why not the rest (可办事项).
 *
 * Every event of the lifecycle is in one of the two lists. Closed with `machine/not-yours` where `may` says no, else
 * with what `step` refuses with.
 */
export function allowed<State extends string, Event extends string, Context>(
  lifecycle: Lifecycle<State, Event, Context>,
  state: NoInfer<State>,
  { context, may }: Seen<NoInfer<Event>, NoInfer<Context>>,
): Choices<State, Event> {
  const open: Choice<State, Event>[] = []
  const closed: Closed<State, Event>[] = []
  for (const [event, { zh, en, to }] of transitionsOf(lifecycle)) {
    const choice = { event, zh, en, to }
    const stepped = step(lifecycle, state, event, context)
    const notYours: MachineCode = 'machine/not-yours'
    if (!may(event)) closed.push({ ...choice, issues: [errorAt(notYours, undefined, { found: zh, foundEn: en })] })
    else if (stepped.ok) open.push(choice)
    else closed.push({ ...choice, issues: stepped.issues })
  }
  return { open, closed }
}
