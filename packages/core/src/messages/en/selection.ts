import type { IssueParams } from '../../base/issue.js'
import type { SelectionCode } from '../../selection/codes.js'

/** Words for why a round or an application refuses. */
export const selection: Record<SelectionCode, (params: IssueParams) => string> = {
  'selection/evidence-missing': p => `The application lacks documents: ${p.found}. Add them, then submit it.`,
  'selection/figures-unverified': p =>
    `Some figures are not verified yet: ${p.found}. Wait for the office that confirms them.`,
  'selection/no-direct-route': () =>
    'No direct route holds, or those who decide on it have not decided. Go the way of review.',
  'selection/not-announced': () => 'The list has not been announced, so nobody can be admitted. Announce it first.',
  'selection/not-rolling': () => 'This round is not a rolling one and cannot open again. Open another round.',
  'selection/notice-over': () =>
    'The public notice is over, and with it the time for objections. Write to the program office.',
  'selection/notice-running': () => 'The public notice still runs. Wait until its days are over.',
  'selection/objections-open': () => 'Some objections are not settled. Settle them first.',
  'selection/rolling-round': () => 'A rolling round has no close. To end it, first say that it rolls no longer.',
  'selection/round-not-open': () => 'No applications are taken now. Wait for the next call.',
}
