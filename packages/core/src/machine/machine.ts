import type { IssueParams } from '../base/issue.js'

/** Why an event is refused, to be said in the words of `messages`. */
export interface Refusal {
  readonly code: string
  readonly params: IssueParams
}

/** Says why an event is refused in a case, or nothing. Pure: what it needs to know is handed in. */
export type Guard<Context> = (context: Context) => Refusal | undefined

/**
 * How a program may leave a state out: a `step` on the way is passed over, and what would be sent from it is sent from
 * the state before it; nobody is sent to an `aside`.
 */
export type Optional = 'step' | 'aside'

/** A state of a case (状态). In a `final` one it may rest, though something may still follow: what was paid may be reclaimed. */
export interface StateOf {
  readonly zh: string
  readonly en: string
  readonly optional?: Optional
  readonly final?: true
}

/** What may be done to a case, and where that leads; `zh` and `en` are the words of its button. */
export interface Transition<State extends string, Context> {
  readonly zh: string
  readonly en: string
  readonly from: readonly State[]
  readonly to: State
  /** All must let it pass; the first that does not says why. */
  readonly guards?: readonly Guard<Context>[]
}

/** The part of a machine that one program uses (所用的环节). */
export interface Lifecycle<State extends string, Event extends string, Context> {
  readonly initial: State
  readonly states: Readonly<Partial<Record<State, StateOf>>>
  readonly on: Readonly<Partial<Record<Event, Transition<State, Context>>>>
}

/** The whole life of one noun as data (状态机): every state and event that a program may use. It names no roles. */
export interface Machine<State extends string, Event extends string, Context> extends Lifecycle<State, Event, Context> {
  readonly zh: string
  readonly en: string
  readonly states: Readonly<Record<State, StateOf>>
  readonly on: Readonly<Record<Event, Transition<State, Context>>>
}

/** Any machine, whatever its states, events and cases. */
export type AnyMachine = Machine<string, string, never>

/** The part of any machine that one program uses. */
export type AnyLifecycle = Lifecycle<string, string, never>

export const refusal = <Code extends string>(code: Code, params: IssueParams = {}): Refusal => ({ code, params })

/** A guard that refuses with a code in the cases where the question is answered with yes. */
export const refusedWhen =
  <Code extends string, Context>(code: Code, is: (context: Context) => boolean): Guard<Context> =>
  context =>
    is(context) ? refusal(code) : undefined

/** The events of a lifecycle with what they do, in the order in which they are written. */
export const transitionsOf = <State extends string, Event extends string, Context>({
  on,
}: Lifecycle<State, Event, Context>): readonly (readonly [Event, Transition<State, Context>])[] =>
  // Object.entries forgets which keys it was given; an event that is left out is no key at all.
  Object.entries(on) as unknown as readonly (readonly [Event, Transition<State, Context>])[]

/** The states of a lifecycle in the order in which they are written. */
export const statesOf = <State extends string>({
  states,
}: Pick<Lifecycle<State, string, never>, 'states'>): readonly (readonly [State, StateOf])[] =>
  // As above.
  Object.entries(states) as unknown as readonly (readonly [State, StateOf])[]
