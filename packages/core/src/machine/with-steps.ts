import { type Lifecycle, type Machine, statesOf, type Transition, transitionsOf } from './machine.js'

/** Every state that can be reached from the first. */
export function reachable<State extends string, Event extends string, Context>(
  lifecycle: Lifecycle<State, Event, Context>,
): ReadonlySet<State> {
  const found = new Set<State>([lifecycle.initial])
  for (const state of found)
    for (const [, { from, to }] of transitionsOf(lifecycle)) if (from.includes(state)) found.add(to)
  return found
}

/** States in use from which one comes, through steps that are left out and nothing else, to one that is left out. */
function before<State extends string, Event extends string, Context>(
  machine: Machine<State, Event, Context>,
  step: State,
  isUsed: (state: State) => boolean,
): ReadonlySet<State> {
  const [passed, found] = [new Set([step]), new Set<State>()]
  for (const at of passed)
    for (const [, { from, to }] of transitionsOf(machine)) {
      if (to !== at) continue
      for (const state of from) {
        if (isUsed(state)) found.add(state)
        else if (machine.states[state].optional === 'step') passed.add(state)
      }
    }
  return found
}

/**
 * The lifecycle of a program that uses only some of the optional states (所用环节).
 *
 * A step that is not used is passed over: what would be sent from it is sent from the state before it, through as many
 * unused steps as there are, with the guards of what is sent. An aside that is not used is never entered. An event that
 * would thereby lead back to where it is sent from falls away, and so does what nothing leads to any more.
 */
export function withSteps<State extends string, Event extends string, Context>(
  machine: Machine<State, Event, Context>,
  used: Iterable<string>,
): Lifecycle<State, Event, Context> {
  const named = new Set<string>(used)
  const isUsed = (state: State) => machine.states[state].optional === undefined || named.has(state)
  const sources = ({ from, to }: Transition<State, Context>): State[] => {
    const own = from.filter(isUsed)
    const passed = from.filter(state => !isUsed(state) && machine.states[state].optional === 'step')
    const taken = passed.flatMap(state => [...before(machine, state, isUsed)]).filter(state => state !== to)
    return [...new Set([...own, ...taken])]
  }
  const on = transitionsOf(machine)
    .filter(([, { to }]) => isUsed(to))
    .map(([event, transition]) => [event, { ...transition, from: sources(transition) }] as const)
  const states = statesOf(machine).filter(([state]) => isUsed(state))
  return pruned({ initial: machine.initial, ...asRecords({ states, on }) })
}

interface Lists<State extends string, Event extends string, Context> {
  readonly states: ReturnType<typeof statesOf<State>>
  readonly on: ReturnType<typeof transitionsOf<State, Event, Context>>
}

const asRecords = <State extends string, Event extends string, Context>({
  states,
  on,
}: Lists<State, Event, Context>): Pick<Lifecycle<State, Event, Context>, 'states' | 'on'> =>
  // Object.fromEntries forgets which keys it was given.
  ({ states: Object.fromEntries(states), on: Object.fromEntries(on) }) as unknown as Pick<
    Lifecycle<State, Event, Context>,
    'states' | 'on'
  >

/** Without the states that nothing leads to, and the events that nobody could send. */
function pruned<State extends string, Event extends string, Context>(
  lifecycle: Lifecycle<State, Event, Context>,
): Lifecycle<State, Event, Context> {
  const reached = reachable(lifecycle)
  const on = transitionsOf(lifecycle)
    .map(
      ([event, transition]) => [event, { ...transition, from: transition.from.filter(s => reached.has(s)) }] as const,
    )
    .filter(([, { from }]) => from.length > 0)
  const states = statesOf(lifecycle).filter(([state]) => reached.has(state))
  return { initial: lifecycle.initial, ...asRecords({ states, on }) }
}
