import { nearest } from '../../base/nearest.js'
import type { Demands } from '../../demands/demand.js'
import type { Evaluation } from '../../evaluation/evaluation.js'
import { type AnyMachine, statesOf } from '../../machine/machine.js'
import { withSteps } from '../../machine/with-steps.js'
import type { Place } from '../declare/declare.js'
import { type Needing, neededStates, type StateName, together } from '../lifecycle/implied.js'
import type { CompiledSteps, Step } from '../lifecycle/lifecycles.js'
import { machines, type Noun, nouns } from '../lifecycle/machines.js'
import type { Path } from '../read/plain.js'
import type { ProgramShape } from '../shape/program.js'
import type { SelectionShape } from '../shape/selection.js'
import { given } from './given.js'
import { limitFrom } from './time.js'

/** What a program says of its lifecycles, and the rules that need some of their states. */
export interface StepParts {
  readonly program: { readonly place: Place; readonly shape: ProgramShape }
  readonly selection?: { readonly place: Place; readonly shape: SelectionShape } | undefined
  readonly demands?: Demands | undefined
  readonly evaluation?: Evaluation | undefined
}

/** A state that a config names: of which noun, what it says, and where. */
interface Named {
  readonly noun: Noun
  readonly step: Step
  readonly place: Place
  readonly path: Path
}

const machineOf = (noun: Noun): AnyMachine => machines[noun]

/** A noun by its id or its Chinese name. */
const nounOf = (name: string): Noun | undefined => nouns.find(noun => noun === name || machineOf(noun).zh === name)

/** A state by its id or its Chinese name. */
const stateIn = (noun: Noun, name: string): string | undefined =>
  statesOf(machineOf(noun)).find(([id, { zh }]) => id === name || zh === name)?.[0]

const namesIn = (...of: readonly Noun[]): Name[] =>
  of.flatMap(noun => statesOf(machineOf(noun)).map(([id, { zh }]) => ({ id, zh })))

/** That a name is no noun or state, at its key or its value. */
function unknownStep({ desk }: Place, path: Path, { found, names, key }: Unknown): void {
  const all = names.flatMap(({ id, zh }) => [id, zh])
  const options = [...new Set(names.map(({ id, zh }) => `${id} ${zh}`))].join('、')
  const params = { found, suggestion: nearest(found, all) ?? '', options }
  if (key) desk.keyError('tenant/unknown-step', path, params)
  else desk.error('tenant/unknown-step', path, params)
}

interface Name {
  readonly id: string
  readonly zh: string
}

interface Unknown {
  readonly found: string
  readonly names: readonly Name[]
  readonly key?: true
}

/** `steps` of program.yaml. */
function stepsNamed({ program: { place, shape }, demands }: StepParts): Named[] {
  const columns = [...new Set([...(demands?.categories.values() ?? [])].flatMap(({ to }) => Object.keys(to)))]
  const seen = new Set<string>()
  return Object.entries(shape.steps ?? {}).flatMap(([written, states]) => {
    const noun = nounOf(written)
    if (!noun) {
      const names = nouns.map(id => ({ id, zh: machineOf(id).zh }))
      unknownStep(place, ['steps', written], { found: written, names, key: true })
      return []
    }
    return Object.entries(states).flatMap(([name, said]): Named[] => {
      const path = ['steps', written, name]
      const state = stateIn(noun, name)
      if (state === undefined) {
        unknownStep(place, path, { found: name, names: namesIn(noun), key: true })
        return []
      }
      if (seen.has(`${noun} ${state}`)) place.desk.keyError('tenant/same-name', path, { found: name })
      seen.add(`${noun} ${state}`)
      const step = {
        state,
        by: place.desk.acting([...path, 'by'], said.by, columns),
        with: [],
        basis: place.desk.basis([...path, 'clause'], said.clause),
        ...given('within', limitFrom(place, [...path, 'within'], said.within)),
        ...given('document', said.document),
      }
      return [{ noun, step, place, path }]
    })
  })
}

type Stage = NonNullable<SelectionShape['stages']>[number]

/** `stages` of selection.yaml: each is a state of the round or of its applications. */
function stageNamed(place: Place, stage: Stage, path: Path): Named[] {
  const { desk } = place
  const basis = desk.basis([...path, 'clause'], stage.clause)
  const found = stage.state ?? stage.id
  const noun = (['round', 'application'] as const).find(each => stateIn(each, found) !== undefined)
  const state = noun && stateIn(noun, found)
  if (!noun || state === undefined) {
    const names = namesIn('round', 'application')
    unknownStep(place, [...path, stage.state === undefined ? 'id' : 'state'], { found, names })
    return []
  }
  const step = {
    state,
    by: desk.acting([...path, 'by'], stage.by),
    with: desk.acting([...path, 'with'], stage.with),
    basis,
    ...given('name', stage.name),
    ...given('within', limitFrom(place, [...path, 'within'], stage.within)),
    ...given('lasts', limitFrom(place, [...path, 'for'], stage.for)),
    ...given('document', stage.document),
  }
  return [{ noun, step, place, path }]
}

/** A state that is named although nothing leads there: what leads there is left out. */
function checkReached(named: readonly Named[], lifecycles: CompiledSteps): void {
  for (const { noun, step, place, path } of named) {
    if (Object.hasOwn(lifecycles[noun].lifecycle.states, step.state)) continue
    const { states, on } = machineOf(noun)
    const before = Object.values(on).flatMap(({ from, to }) => (to === step.state ? from : []))
    const options = before.filter(state => states[state]?.optional !== undefined).join('、')
    place.desk.keyError('tenant/step-not-reached', path, { found: step.state, options })
  }
}

/**
 * Compiles which states of every lifecycle a program uses, who acts there, and within what time.
 *
 * Used are the states that `steps` and `stages` name, and those that other rules of the program need.
 */
export function compileSteps(parts: StepParts): CompiledSteps {
  const { program, selection, demands, evaluation } = parts
  const stages = selection?.shape.stages ?? []
  const named = [
    ...stepsNamed(parts),
    ...(selection ? stages.flatMap((stage, i) => stageNamed(selection.place, stage, ['stages', i])) : []),
  ]
  const needing: Needing = { stages, stacks: (program.shape.stacking ?? []).length > 0, demands, evaluation }
  const plain = [...named.map(({ noun, step }): StateName => [noun, step.state]), ...neededStates(needing)]
  const used = [...plain, ...together(plain)]
  const entries = nouns.map(noun => {
    const states = used.flatMap(([of, state]) => (of === noun ? [state] : []))
    const steps = named.flatMap(one => (one.noun === noun ? [one.step] : []))
    return [noun, { lifecycle: withSteps(machineOf(noun), states), steps }] as const
  })
  // One entry a noun: Object.fromEntries forgets which keys it was given.
  const lifecycles = Object.fromEntries(entries) as unknown as CompiledSteps
  checkReached(named, lifecycles)
  return lifecycles
}
