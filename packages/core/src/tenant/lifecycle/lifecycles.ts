import type { Basis } from '../../base/clause.js'
import type { Expr } from '../../language/values/expr.js'
import { type AnyLifecycle, type Lifecycle, type Machine, transitionsOf } from '../../machine/machine.js'
import type { Span } from '../../facts/deadline.js'
import type { Machines, Noun } from './machines.js'

/** A time limit as a config gives it: fixed, or left to a parameter, whose value is the frame's that runs `expr`. */
export interface TimeLimit {
  readonly says: string
  readonly expr: Expr
  readonly span?: Span
  /** The parameter that gives it, by id. */
  readonly parameter?: string
}

/**
 * What a program says of one state: who brings a case there, together with whom, and within what time of its entering the
 * state before (环节).
 */
export interface Step {
  readonly state: string
  /** The program's own name of it; else the machine's. */
  readonly name?: string
  readonly by: readonly string[]
  readonly with: readonly string[]
  readonly within?: TimeLimit
  /** How long the state lasts at least: the days of a public notice. */
  readonly lasts?: TimeLimit
  readonly document?: string
  readonly basis: Basis
}

/** A lifecycle as a program uses it, with what the program says of its states. */
export interface Used<L> {
  readonly lifecycle: L
  readonly steps: readonly Step[]
}

/** By noun, as compiled. */
export type CompiledSteps = Readonly<Record<Noun, Used<AnyLifecycle>>>

type UsedOf<M> =
  M extends Machine<infer State, infer Event, infer Context> ? Used<Lifecycle<State, Event, Context>> : never

/** For every noun the lifecycle that a program uses. */
export type Lifecycles = { readonly [N in Noun]: UsedOf<Machines[N]> }

/**
 * For every noun the lifecycle that a program uses: its states and events, and who does what within what time (所用流程).
 *
 * A state that may be left out is used when `steps` or `stages` names it, or another rule of the program needs it.
 */
export const lifecyclesOf = ({ lifecycles }: { readonly lifecycles: CompiledSteps }): Lifecycles =>
  // Each noun's was made of that noun's machine; the table that compiling fills forgets which.
  lifecycles as unknown as Lifecycles

/**
 * What a case in a state waits for (待办环节): the steps that one event brings it to, by whom and within what time.
 *
 * `dueOf` a step and the day on which the case entered `state` is the day by which that must have happened.
 */
export const awaitedSteps = ({ lifecycle, steps }: Used<AnyLifecycle>, state: string): readonly Step[] => {
  const next = transitionsOf(lifecycle).flatMap(([, { from, to }]) => (from.includes(state) ? [to] : []))
  return steps.filter(step => next.includes(step.state))
}
