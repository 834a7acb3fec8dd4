import { type Guard, refusedWhen } from '../machine/machine.js'
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
