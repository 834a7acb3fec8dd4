import type { Demands } from '../../demands/demand.js'
import type { Evaluation } from '../../evaluation/evaluation.js'
import { applicationsDuring, roundDuring } from '../../selection/together.js'
import type { SelectionShape } from '../shape/selection.js'
import type { Noun } from './machines.js'

/** The rules of a program that need states which may be left out. */
export interface Needing {
  readonly stages: NonNullable<SelectionShape['stages']>
  readonly stacks: boolean
  readonly demands?: Demands | undefined
  readonly evaluation?: Evaluation | undefined
}

/** A state of a noun. */
export type StateName = readonly [noun: Noun, state: string]

function ofVerdicts({ verdicts, options, replacement }: Evaluation): StateName[] {
  const all = [...verdicts, ...options]
  const gives = (kind: string, state: string): StateName[] =>
    all.some(verdict => verdict.gives.some(each => each === kind)) ? [['membership', state]] : []
  return [
    ...gives('watch', 'watched'),
    ...gives('warn', 'warned'),
    ...gives('demote', 'demoted'),
    ...(all.some(({ then }) => then?.may === 'renew') ? ([['membership', 'renewed']] as const) : []),
    ...(all.some(({ approvals }) => approvals.length > 0) ? ([['evaluation', 'approved']] as const) : []),
    ...(replacement
      ? ([
          ['evaluation', 'replaced'],
          ['membership', 'replaced'],
        ] as const)
      : []),
  ]
}

/** States that a program uses because its other rules lead there: what is rated, watched, stacked, short-listed. */
export function neededStates({ stages, stacks, demands, evaluation }: Needing): StateName[] {
  return [
    ...stages.flatMap(({ scores, shortlist }): StateName[] => [
      ...(scores === 'true' ? ([['application', 'scored']] as const) : []),
      ...(shortlist === undefined ? [] : ([['application', 'shortlisted']] as const)),
    ]),
    ...(stacks ? ([['claim', 'settled']] as const) : []),
    ...(demands?.rating ? ([['demand', 'rated']] as const) : []),
    ...(evaluation ? ofVerdicts(evaluation) : []),
  ]
}

/** A round and its applications go together: reviewed applications stand in a round that reviews. */
export function together(used: readonly StateName[]): StateName[] {
  const lookUp = (table: Readonly<Partial<Record<string, string>>>, state: string) =>
    Object.hasOwn(table, state) ? table[state] : undefined
  return used.flatMap(([noun, state]): StateName[] => {
    const during = noun === 'application' ? lookUp(roundDuring, state) : undefined
    const brings = noun === 'round' ? lookUp(applicationsDuring, state) : undefined
    return [...(during ? ([['round', during]] as const) : []), ...(brings ? ([['application', brings]] as const) : [])]
  })
}
