import { autoAwardMachine } from '../../claims/auto-award.js'
import { claimMachine } from '../../claims/claim.js'
import { demandMachine } from '../../demands/lifecycle.js'
import { noticeMachine } from '../../documents/notice.js'
import { dutyMachine } from '../../duties/lifecycle.js'
import { evaluationMachine } from '../../evaluation/lifecycle.js'
import { reportMachine } from '../../evaluation/report.js'
import type { AnyMachine } from '../../machine/machine.js'
import { membershipMachine } from '../../membership/membership.js'
import { applicationMachine } from '../../selection/application.js'
import { roundMachine } from '../../selection/round.js'

/** Every lifecycle of the platform, by the noun that `steps` of a program names. */
export const machines = {
  round: roundMachine,
  application: applicationMachine,
  membership: membershipMachine,
  claim: claimMachine,
  'auto-award': autoAwardMachine,
  demand: demandMachine,
  evaluation: evaluationMachine,
  report: reportMachine,
  notice: noticeMachine,
  duty: dutyMachine,
} as const satisfies Readonly<Record<string, AnyMachine>>

/** All lifecycles, by noun. */
export type Machines = typeof machines

/** Something that has a lifecycle: a round, an application, a claim, a demand … */
export type Noun = keyof Machines

/** The nouns, in the order in which a program is lived. */
export const nouns = Object.keys(machines) as readonly Noun[]
