import { type Guard, refusedWhen, type StateOf, type Transition } from '../machine/machine.js'
import type { ClaimsCode } from './codes.js'

/** What awarding asks of a claim, whichever way it came. */
export interface AwardContext {
  /** Who proposed the amount; nothing while nobody has. */
  readonly proposedBy?: string
  /** Who sends the event. */
  readonly by: string
  /** The amount is one value: what the document leaves to an officer has been decided. */
  readonly amountFixed: boolean
}

/** Whoever proposed an amount does not award it. */
export const bySecondPerson: Guard<AwardContext> = refusedWhen<ClaimsCode, AwardContext>(
  'claims/needs-second-person',
  ({ proposedBy, by }) => proposedBy === undefined || proposedBy === by,
)

export const amountIsFixed: Guard<AwardContext> = refusedWhen<ClaimsCode, AwardContext>(
  'claims/amount-open',
  ({ amountFixed }) => !amountFixed,
)

/** How a claim ends, whichever way it came. */
export const awardedStates = {
  awarded: { zh: '已核定', en: 'awarded' },
  disbursed: { zh: '已拨付', en: 'disbursed', final: true },
  recovering: { zh: '追回中', en: 'recovering', optional: 'aside' },
  recovered: { zh: '已追回', en: 'recovered', final: true },
  rejected: { zh: '不予资助', en: 'rejected', final: true },
} as const satisfies Readonly<Record<string, StateOf>>

type AwardedState = keyof typeof awardedStates

/** What is done with an amount once it is awarded. */
export const payout = {
  disburse: { zh: '拨付', en: 'disburse', from: ['awarded'], to: 'disbursed' },
  reclaim: { zh: '追回', en: 'reclaim', from: ['disbursed'], to: 'recovering' },
  recover: { zh: '登记已追回', en: 'recover', from: ['recovering'], to: 'recovered' },
} as const satisfies Readonly<Record<string, Transition<AwardedState, unknown>>>
