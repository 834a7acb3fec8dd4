import { errorAt, type Issue, type IssueParams } from '../base/issue.js'
import { nearest } from '../base/nearest.js'
import type { MachineCode } from './codes.js'
import { type Lifecycle, statesOf, transitionsOf } from './machine.js'

/** The next state, or why there is none. */
export type Stepped<State> =
  | { readonly ok: true; readonly state: State }
  | { readonly ok: false; readonly issues: readonly Issue[] }

const refused = (code: MachineCode, params: IssueParams): { ok: false; issues: readonly Issue[] } => ({
  ok: false,
  issues: [errorAt(code, undefined, params)],
})

/** A name that is none, with the nearest and all that there are. */
const strange = (code: MachineCode, found: string, names: readonly string[]) =>
  refused(code, { found, suggestion: nearest(found, names) ?? '', options: names.join('、') })

/**
 * Where an event leads from a state, in one case; or why it may not be sent (下一状态).
 *
 * Refuses with `machine/unknown-state`, `machine/unknown-event` (also one that the program leaves out),
 * `machine/not-now`, and with the codes of the event's guards. Who may send it is asked before: see `allowed`.
 */
export function step<State extends string, Event extends string, Context>(
  lifecycle: Lifecycle<State, Event, Context>,
  state: NoInfer<State>,
  event: NoInfer<Event>,
  context: NoInfer<Context>,
): Stepped<State> {
  const states = statesOf(lifecycle)
  const all = transitionsOf(lifecycle)
  const here = states.find(([id]) => id === state)?.[1]
  if (!here)
    return strange(
      'machine/unknown-state',
      state,
      states.map(([id]) => id),
    )
  const transition = all.find(([id]) => id === event)?.[1]
  if (!transition)
    return strange(
      'machine/unknown-event',
      event,
      all.map(([id]) => id),
    )
  const { zh, en, from, to, guards = [] } = transition
  if (!from.includes(state))
    return refused('machine/not-now', { found: zh, foundEn: en, state: here.zh, stateEn: here.en })
  for (const guard of guards) {
    const refusal = guard(context)
    if (refusal) return { ok: false, issues: [errorAt(refusal.code, undefined, refusal.params)] }
  }
  return { ok: true, state: to }
}

/** Whether a case may rest in a state, nothing more being due (是否终结). */
export const isFinal = <State extends string>(
  { states }: Pick<Lifecycle<State, string, never>, 'states'>,
  state: NoInfer<State>,
): boolean => Object.hasOwn(states, state) && states[state]?.final === true
